package org.saleskit.examples.review.cli.deals;

import java.io.Writer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.cohort.CohortConversion;
import org.saleskit.analytics.cohort.CohortResult;
import org.saleskit.analytics.cohort.ImmatureRule;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.cli.deallog.DealLog;
import org.saleskit.examples.review.cli.deallog.DealLogReader;
import org.saleskit.examples.review.cli.deallog.FactColumns;
import org.saleskit.examples.review.cli.deallog.LogOptions;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.options.DayCounts;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What became of the deals that entered in one period. */
@Command(
        name = "cohorts",
        description = {
            "Follows the same deals from their entry: how many reached each later stage and the win within a window. Deals "
                    + "whose window is not over count in no rate, and a period that still has such deals is not shown as a "
                    + "fact.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  saleskit cohorts --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "    --lost Lost --window 90",
            "  By quarter of the offer, which has 30 days to win, by rep:",
            "    saleskit cohorts --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "      --lost Lost --window 90 --entry Offer --step-window Won=30 --period quarter --by rep"
        })
public final class CohortsCommand implements Callable<Integer> {

    /** The step after the last stage, in --step-window. */
    private static final String WIN = "won";

    @ParentCommand
    private @Nullable Terminal root;

    @Mixin
    private LogOptions options = new LogOptions();

    @Option(
            names = "--window",
            required = true,
            paramLabel = "D",
            converter = DayCounts.class,
            description = "Days that a deal has from its entry; a step at the last instant still counts.")
    private @Nullable Duration window;

    @Option(
            names = "--step-window",
            paramLabel = "STAGE=D",
            description = "Days that a deal has for the step into this stage, or into the win: won=D; repeatable.")
    private Map<String, String> stepWindows = new LinkedHashMap<>();

    @Option(
            names = "--entry",
            paramLabel = "STAGE",
            description = "The stage whose first entry begins a deal's window. Default: the first one.")
    private @Nullable String entry;

    @Option(
            names = "--period",
            paramLabel = "month|week|quarter",
            converter = OptionValues.Periods.class,
            description = "The periods of entry. Default: month.")
    private PeriodUnit period = PeriodUnit.MONTH;

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Option(
            names = "--include-immature",
            description = "Count deals whose window is not over in the rates, as not converted unless they are.")
    private boolean immature;

    @Option(
            names = "--by",
            paramLabel = "COL",
            description = "The same for each group of deals that this column names; the latest value of a deal counts.")
    private @Nullable String by;

    @Option(names = "--members", description = "List the deals behind every number (JSON).")
    private boolean members;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        CohortConversion analysis = analysis(options.pipeline());
        FactColumns facts = by == null ? FactColumns.none() : FactColumns.none().withKeys(List.of(by));
        DealLog log = new DealLogReader(options.source(), facts).read();
        Deals deals = log.deals();
        CohortResult all = analysis.of(deals);
        Optional<Map<String, CohortResult>> groups = Optional.ofNullable(by)
                .map(column -> all.by(deal -> log.key(column).of(deal).orElse("")));
        CohortsReport report = new CohortsReport(
                new LogSection(options, log, lang.language()),
                deals,
                all,
                analysis.trend(deals, period, options.zone()),
                new CohortsReport.Groups(Optional.ofNullable(by), groups.orElseGet(Map::of)),
                members);
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    private CohortConversion analysis(Pipeline pipeline) {
        CohortConversion analysis = CohortConversion.in(pipeline, Objects.requireNonNull(window))
                .withReach(order.order())
                .withImmature(immature ? ImmatureRule.INCLUDE_IMMATURE : ImmatureRule.LEAVE_OUT_IMMATURE);
        if (entry != null) {
            checkOpen(pipeline, "--entry", entry);
            analysis = analysis.from(entry);
        }
        for (Map.Entry<String, String> step : stepWindows.entrySet()) {
            Duration span = DayCounts.parse(step.getValue())
                    .orElseThrow(() -> options.misuse("--step-window must give a number of days above 0, but was "
                            + InputException.quoted(step.getKey() + "=" + step.getValue())));
            boolean isWin = step.getKey().equalsIgnoreCase(WIN)
                    && pipeline.openStages().stream()
                            .noneMatch(stage -> stage.name().equals(step.getKey()));
            if (isWin) {
                analysis = analysis.withWinWindow(span);
            } else {
                checkLater(analysis, step.getKey());
                analysis = analysis.withStepWindow(step.getKey(), span);
            }
        }
        return analysis;
    }

    private void checkOpen(Pipeline pipeline, String option, String stage) {
        if (pipeline.openStages().stream().noneMatch(open -> open.name().equals(stage))) {
            throw options.misuse(option + " must be one of --stages, but was " + InputException.quoted(stage));
        }
    }

    private void checkLater(CohortConversion analysis, String stage) {
        if (!analysis.steps().contains(stage) || analysis.from().equals(stage)) {
            throw options.misuse("--step-window must name a stage after the entry, or won, but named "
                    + InputException.quoted(stage));
        }
    }
}
