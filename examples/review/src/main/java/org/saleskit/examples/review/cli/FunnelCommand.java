package org.saleskit.examples.review.cli;

import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.funnel.FunnelAnalysis;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.examples.review.csv.Times;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Where deals are lost on their way through the stages. */
@Command(
        name = "funnel",
        description = {
            "Counts the deals that reached each stage, with conversions and their 95 %% intervals. A row of the file says "
                    + "that a deal entered a stage. A deal that skipped a stage counts as having reached it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Saleskit.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Rows of other stages and rows after --as-of are left out and counted.",
            "",
            "Examples:",
            "  saleskit funnel --csv log.csv --deal deal_id --stage stage --time entered_at \\",
            "    --stages \"Prospecting,Engaging\" --won Won --lost Lost",
            "  The state at the end of March in Moscow, as JSON:",
            "    saleskit funnel --csv log.csv.gz --deal deal_id --stage stage --time entered_at \\",
            "      --stages \"Lead,Offer,Contract\" --won Won --lost \"Lost,Cancelled\" \\",
            "      --as-of 2024-03-31 --zone Europe/Moscow --format json"
        })
final class FunnelCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Saleskit root;

    @Mixin
    private FileOptions file = new FileOptions();

    @Option(names = "--deal", required = true, paramLabel = "COL", description = "Column of the deal.")
    private String deal = "";

    @Option(names = "--stage", required = true, paramLabel = "COL", description = "Column of the stage.")
    private String stage = "";

    @Option(
            names = "--time",
            required = true,
            paramLabel = "COL",
            description = "Column of the time when the deal entered the stage: an ISO date, date-time or instant.")
    private String time = "";

    @Option(
            names = "--stages",
            required = true,
            paramLabel = "A,B,C",
            converter = Options.Names.class,
            description = "The open stages in their order.")
    private Options.NameList open = new Options.NameList(List.of());

    @Option(
            names = "--won",
            required = true,
            paramLabel = "W",
            converter = Options.Names.class,
            description = "The stage, or stages, of a won deal.")
    private Options.NameList won = new Options.NameList(List.of());

    @Option(
            names = "--lost",
            paramLabel = "L1,L2",
            defaultValue = "",
            converter = Options.Names.class,
            description = "The stages of a lost deal. Default: none.")
    private Options.NameList lost = new Options.NameList(List.of());

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "The instant of the report; what happened later is not seen. A date means its end. "
                    + "Default: the latest time in the file among rows of the named stages.")
    private @Nullable String asOf;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            defaultValue = "UTC",
            converter = Options.Zone.class,
            description = "Zone of times without an offset. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        Pipeline pipeline = pipeline();
        Times times = Times.in(zone);
        Instant end = asOf == null ? null : endOf(times, asOf);
        StageRows rows = new StageRows(file, new StageRows.Columns(deal, stage, time), times, pipeline);
        StageRows.Read read = rows.read();
        if (end != null && end.isBefore(read.first())) {
            throw InputException.ofField(
                    file.csv().toString(),
                    read.firstLine(),
                    time,
                    "not be after --as-of, which is " + end + ", in the first row",
                    read.first().toString());
        }
        Deals deals = DealFold.of(pipeline)
                .listingUnread()
                .asOf(end == null ? read.last() : end)
                .fold(read.changes());
        FunnelResult result = FunnelAnalysis.withDefaults().analyze(deals);
        FunnelReport report =
                new FunnelReport(result, new StageRows.Columns(deal, stage, time), zone, end != null, read.emptyDeal());
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    private Instant endOf(Times times, String text) {
        return times.end(text.strip())
                .orElseThrow(() -> misuse("--as-of must be an ISO date or time such as 2024-01-31 or "
                        + "2024-01-31T17:30:00Z, but was " + InputException.quoted(text)));
    }

    private Pipeline pipeline() {
        if (open.names().isEmpty() || won.names().isEmpty()) {
            throw misuse(
                    (open.names().isEmpty() ? "--stages" : "--won") + " must name at least one stage, but was empty");
        }
        Set<String> names = new HashSet<>();
        Stream.of(open, won, lost).flatMap(list -> list.names().stream()).forEach(name -> {
            if (!names.add(name)) {
                throw misuse("--stages, --won and --lost must name a stage once, but name "
                        + InputException.quoted(name) + " again");
            }
        });
        return Pipeline.of("command line", open.names(), won.names(), lost.names());
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
