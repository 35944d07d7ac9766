package org.saleskit.examples.lessons.twenty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saleskit.analytics.cohort.CohortConversion;
import org.saleskit.analytics.cohort.CohortTrend;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.cycle.CycleTimeAnalysis;
import org.saleskit.analytics.cycle.CycleTimeResult;
import org.saleskit.analytics.funnel.FunnelAnalysis;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.analytics.winchance.WinChances;
import org.saleskit.analytics.winchance.WinChancesResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.lessons.Language;

/** The same log, read by the library as of an instant. */
final class RightWay {

    /** In which time a deal is asked to be won. */
    static final Duration WINDOW = Duration.ofDays(60);

    private final Pipeline pipeline;
    private final Map<DealId, String> reps;
    private final Deals deals;

    RightWay(Instant asOf, Language language) {
        pipeline = Step.pipeline(language);
        reps = Log.rows().stream()
                .collect(Collectors.toMap(
                        row -> id(row.deal()), row -> row.rep().label(language), (same, again) -> same));
        // The whole log, future and all: what happened after the instant is not seen.
        deals = DealFold.of(pipeline)
                .asOf(asOf)
                .fold(Log.rows(), row -> id(row.deal()), row -> row.step().label(language), Log.Row::at);
    }

    static DealId id(int deal) {
        return DealId.of(String.format(Locale.ROOT, "%02d", deal));
    }

    /** Way 1. All deals count: the closed ones with their end, the open ones with their age. */
    WinChancesResult chances() {
        return WinChances.withDefaults().withHorizon(WINDOW).of(deals);
    }

    /** Way 2. The time by which half are closed, open ones in it. */
    CycleTimeResult cycle() {
        return CycleTimeAnalysis.withDefaults().analyze(deals);
    }

    /** Way 3. Of the deals of each month, if all of them have had the time to be won. */
    CohortTrend months() {
        return CohortConversion.in(pipeline, WINDOW).trend(deals, PeriodUnit.MONTH, ZoneOffset.UTC);
    }

    /** Way 4. Each deal once, with the steps that it skipped. */
    FunnelResult funnel() {
        return FunnelAnalysis.withDefaults().analyze(deals);
    }

    /** Way 5. The reps by won of closed, with what chance does to so few. */
    RateComparison<String> reps() {
        return RateComparison.of(
                deals.list().stream()
                        .filter(deal -> deal.closedAt().isPresent())
                        .toList(),
                deal -> Objects.requireNonNull(reps.get(deal.id())),
                deal -> deal.type() == StageType.WON);
    }

    /** The open deals, as every number has its list. */
    List<DealId> open() {
        return chances().open();
    }
}
