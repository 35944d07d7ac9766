package org.saleskit.examples.review.cli.deals;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.waterfall.Attribution;
import org.saleskit.analytics.waterfall.PipelineWaterfall;
import org.saleskit.core.deal.Deals;
import org.saleskit.examples.review.cli.deallog.AmountOptions;
import org.saleskit.examples.review.cli.deallog.DealLog;
import org.saleskit.examples.review.cli.deallog.DealLogReader;
import org.saleskit.examples.review.cli.deallog.FactColumns;
import org.saleskit.examples.review.cli.deallog.LogOptions;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Why the pipeline is not what it was. */
@Command(
        name = "waterfall",
        description = {
            "Explains the change of the pipeline between two instants: new, pulled in, increased, decreased, pushed out, won, "
                    + "lost and the rest, on amounts and counts; the parts always sum to the change. A row of the file says "
                    + "that a deal entered a stage; a row without a stage states another amount or day.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  saleskit waterfall --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "    --lost Lost --amount amount --currency EUR --from 2024-03-31 --to 2024-04-30",
            "  What was expected to close in the second quarter:",
            "    saleskit waterfall --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer \\",
            "      --won Won --lost Lost --amount amount --currency EUR --from 2024-03-31 --to 2024-04-30 \\",
            "      --expected-close due --closing-from 2024-04-01 --closing-to 2024-06-30"
        })
public final class WaterfallCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Terminal root;

    @Mixin
    private LogOptions options = new LogOptions();

    @Mixin
    private AmountOptions amount = new AmountOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "T",
            description = "The instant of the start: a time, or the end of a day.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "T",
            description = "The instant of the end, after --from. Default: the instant of the report.")
    private @Nullable String to;

    @Option(
            names = "--expected-close",
            paramLabel = "COL",
            description = "Column of the day on which the deal is expected to close.")
    private @Nullable String expectedClose;

    @Option(
            names = "--closing-from",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Count deals expected to close on this day or later.")
    private @Nullable LocalDate closingFrom;

    @Option(
            names = "--closing-to",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Count deals expected to close on this day or earlier.")
    private @Nullable LocalDate closingTo;

    @Option(
            names = "--parts",
            paramLabel = "each-change|two-states",
            converter = Parts.class,
            description =
                    "Whether every change of the log is a part, or only the difference of the two states. Default: "
                            + "each-change.")
    private @Nullable Attribution parts;

    @Option(names = "--members", description = "List the deals behind every part.")
    private boolean members;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Ways to attribute a change. */
    static final class Parts implements ITypeConverter<Attribution> {
        @Override
        public Attribution convert(String value) {
            return OptionValues.choice(
                    Map.of("each-change", Attribution.EACH_CHANGE, "two-states", Attribution.TWO_STATES),
                    "be each-change or two-states",
                    value);
        }
    }

    @Override
    public Integer call() throws Exception {
        PipelineWaterfall waterfall = PipelineWaterfall.in(amount.currency());
        if (parts != null) {
            waterfall = waterfall.attribution(parts);
        }
        FactColumns facts = amount.facts();
        if (expectedClose != null) {
            facts = facts.withExpectedClose(expectedClose);
        }
        if (closingFrom != null || closingTo != null) {
            waterfall = waterfall.closingIn(window());
        }
        Instant start = options.end("--from", from);
        DealLogReader reader = new DealLogReader(options.source(), facts);
        DealLog log = reader.read();
        Instant end = to == null ? log.asOf() : options.end("--to", to);
        if (!start.isBefore(end)) {
            throw options.misuse("--from must be before the end, which is " + end + ", but was " + start);
        }
        reader.checkNotBeforeFirst("--from", start);
        Deals after = log.deals(end);
        WaterfallReport report = new WaterfallReport(
                new LogSection(options, log, lang.language()),
                waterfall.between(log.deals(start), after),
                after,
                amount.column(),
                members);
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    private LocalDateRange window() {
        if (expectedClose == null) {
            throw options.misuse("--closing-from and --closing-to must be given together with --expected-close");
        }
        LocalDate first = closingFrom == null ? LocalDate.MIN : closingFrom;
        LocalDate last = closingTo == null ? LocalDate.MAX : closingTo;
        if (last.isBefore(first)) {
            throw options.misuse(
                    "--closing-to must not be before --closing-from, which is " + first + ", but was " + last);
        }
        return LocalDateRange.ofClosed(first, last);
    }
}
