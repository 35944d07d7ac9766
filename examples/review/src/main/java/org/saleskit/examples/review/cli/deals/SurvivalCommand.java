package org.saleskit.examples.review.cli.deals;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.cycle.CycleComparison;
import org.saleskit.analytics.cycle.CycleStart;
import org.saleskit.analytics.cycle.CycleTimeAnalysis;
import org.saleskit.analytics.cycle.CycleTimeResult;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.examples.review.cli.deallog.DealLog;
import org.saleskit.examples.review.cli.deallog.DealLogReader;
import org.saleskit.examples.review.cli.deallog.FactColumns;
import org.saleskit.examples.review.cli.deallog.KeyTrail;
import org.saleskit.examples.review.cli.deallog.LogOptions;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** How long deals take, with open deals as what they are: not closed yet. */
@Command(
        name = "survival",
        description = {
            "How long deals take until they close, and how likely they are won or lost by an age. Deals still open count as "
                    + "under observation until now, neither as closed nor as absent: Kaplan-Meier for any close, "
                    + "Aalen-Johansen for won and lost. The mean of closed deals alone is shown beside, as biased.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Times are days of 24 hours. Rows of other stages and rows after --as-of are left out and counted.",
            "",
            "Examples:",
            "  saleskit survival --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "    --lost Lost --at 30,60,90",
            "  From the offer on, compared by rep:",
            "    saleskit survival --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "      --lost Lost --start Offer --by rep"
        })
public final class SurvivalCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Terminal root;

    @Mixin
    private LogOptions options = new LogOptions();

    @Option(
            names = "--start",
            paramLabel = "STAGE",
            description =
                    "Count from the first entry into this open stage; deals that never entered it are listed as left "
                            + "out. Default: from the opening.")
    private @Nullable String start;

    @Option(
            names = "--by",
            paramLabel = "COL",
            description =
                    "Compare the groups of deals that this column names, by the log-rank test. The latest value of a "
                            + "deal counts.")
    private @Nullable String by;

    @Option(
            names = "--at",
            paramLabel = "D1,D2,..",
            converter = Days.class,
            description =
                    "Ages in days at which the curves are shown. Default: 7,14,30,60,90,180,365, as far as observed.")
    private Ages at = Ages.DEFAULT;

    @Option(
            names = "--horizon",
            paramLabel = "D",
            converter = OneAge.class,
            description = "Days up to which the restricted mean counts. Default: the greatest age of --at observed.")
    private @Nullable Double horizon;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Ages in days, ascending. */
    record Ages(List<Double> days) {
        static final Ages DEFAULT = new Ages(List.of(7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0));
    }

    private static Optional<Double> age(String value) {
        return Decimals.parse(value.strip()).map(BigDecimal::doubleValue).filter(days -> days > 0 && days <= LONGEST);
    }

    /** A thousand years. */
    private static final double LONGEST = 365_250;

    /** Reads ascending ages. */
    static final class Days implements ITypeConverter<Ages> {
        @Override
        public Ages convert(String value) {
            List<Optional<Double>> read =
                    Stream.of(value.split(",", -1)).map(SurvivalCommand::age).toList();
            List<Double> days = read.stream().flatMap(Optional::stream).toList();
            boolean ascending = days.stream().sorted().distinct().toList().equals(days);
            if (days.size() < read.size() || !ascending) {
                throw OptionValues.mustBe("be ascending numbers of days above 0 such as 30,60,90", value);
            }
            return new Ages(days);
        }
    }

    /** Reads an age. */
    static final class OneAge implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            return age(value).orElseThrow(() -> OptionValues.mustBe("be a number of days above 0", value));
        }
    }

    @Override
    public Integer call() throws Exception {
        CycleTimeAnalysis analysis = CycleTimeAnalysis.withDefaults();
        if (start != null) {
            if (options.pipeline().openStages().stream()
                    .noneMatch(stage -> stage.name().equals(start))) {
                throw options.misuse("--start must be one of --stages, but was "
                        + InputException.quoted(Objects.requireNonNull(start)));
            }
            analysis = analysis.withStart(CycleStart.entryInto(Objects.requireNonNull(start)));
        }
        FactColumns facts = by == null ? FactColumns.none() : FactColumns.none().withKeys(List.of(by));
        DealLog log = new DealLogReader(options.source(), facts).read();
        Deals deals = log.deals();
        CycleTimeResult result = analysis.analyze(deals);
        Optional<CycleComparison> comparison = comparison(analysis, result, log, deals);
        SurvivalReport report = new SurvivalReport(
                new LogSection(options, log, lang.language()),
                deals,
                result,
                comparison,
                new SurvivalReport.Asked(
                        Optional.ofNullable(start), Optional.ofNullable(by), at.days(), Optional.ofNullable(horizon)));
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    /** The groups beside each other, if there are two or more with deals that take part. */
    private Optional<CycleComparison> comparison(
            CycleTimeAnalysis analysis, CycleTimeResult result, DealLog log, Deals deals) {
        if (by == null) {
            return Optional.empty();
        }
        KeyTrail keys = log.key(by);
        Function<Deal, String> group = deal -> keys.of(deal).orElse("");
        long groups = result.observations().stream()
                .map(each -> deals.find(each.deal()).map(group).orElse(""))
                .distinct()
                .count();
        return groups < 2 ? Optional.empty() : Optional.of(analysis.compare(deals, group));
    }
}
