package org.saleskit.examples.review.compute.deals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.cycle.CycleStep;
import org.saleskit.analytics.cycle.CycleTimeAnalysis;
import org.saleskit.analytics.cycle.CycleTimeResult;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.CurveQuantile;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.analytics.winchance.WinChances;
import org.saleskit.analytics.winchance.WinChancesResult;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.model.deals.CycleTime;
import org.saleskit.examples.review.model.deals.CycleTime.Outcome;
import org.saleskit.examples.review.model.deals.WinChance;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/** How many deals are won and how long they take, open deals counted as what they are. */
final class CycleAnalysis {

    private CycleAnalysis() {}

    static WinChance chances(Deals deals) {
        WinChances analysis =
                horizon(deals).map(WinChances.withDefaults()::withHorizon).orElseGet(WinChances::withDefaults);
        WinChancesResult chances = analysis.of(deals);
        Optional<CohortStep> realised = chances.realised();
        return new WinChance(
                chances.deals().size(),
                chances.open().size(),
                optional(chances.horizon().map(Duration::toSeconds).map(CycleAnalysis::secondsToDays)),
                Rate.of(chances.decided()),
                Rate.of(chances.ifOpenWereLost()),
                Rate.of(realised.map(CohortStep::rate).orElseGet(() -> Proportion.of(0, 0))),
                realised.map(step -> step.immature().size()).orElse(0),
                Estimate.of(chances.incidence(), chances.incidenceInterval()));
    }

    /** The age, in whole days, by which deals have had nine tenths of the chance to be won that they ever have. */
    private static Optional<Duration> horizon(Deals deals) {
        AalenJohansen<StageType> outcomes =
                CycleTimeAnalysis.withDefaults().analyze(deals).outcomes();
        OptionalDouble last = outcomes.data().lastTime();
        double wins = last.isEmpty()
                ? 0
                : outcomes.incidenceAt(StageType.WON, last.getAsDouble()).orElse(0);
        OptionalDouble age = wins > 0
                ? outcomes.quantile(StageType.WON, WinChance.PART_OF_WINS * wins)
                        .time()
                : OptionalDouble.empty();
        return age.isPresent() && age.getAsDouble() > 0
                ? Optional.of(Duration.ofDays((long) Math.ceil(age.getAsDouble())))
                : Optional.empty();
    }

    private static double secondsToDays(long seconds) {
        return DealAnalyses.days(Duration.ofSeconds(seconds));
    }

    static CycleTime times(Deals deals) {
        CycleTimeResult times = CycleTimeAnalysis.withDefaults().analyze(deals);
        return new CycleTime(
                times.closed().trials(),
                times.closed().successes(),
                times.leftOut().stream()
                        .mapToLong(group -> group.deals().size())
                        .sum(),
                estimate(times.median().quantile()),
                optional(times.naive().map(NaiveTimes::median)),
                optional(times.naive().map(NaiveTimes::mean)),
                curve(times));
    }

    static Estimate estimate(CurveQuantile quantile) {
        return new Estimate(quantile.time(), quantile.low(), quantile.high());
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static List<Outcome> curve(CycleTimeResult times) {
        List<CycleStep> steps = times.steps();
        double last = steps.stream()
                .filter(step -> step.atRisk() >= CycleTime.LEAST_AT_RISK)
                .mapToDouble(CycleStep::time)
                .max()
                .orElse(-1);
        List<Outcome> curve = new ArrayList<>();
        if (last < 0) {
            return curve;
        }
        int next = 0;
        for (double age : DealAnalyses.ages(last)) {
            while (steps.get(next).time() < age) {
                next++;
            }
            curve.add(new Outcome(
                    age,
                    steps.get(next).atRisk(),
                    Estimate.of(
                            times.outcomes().incidenceAt(StageType.WON, age),
                            times.outcomes().intervalAt(StageType.WON, age)),
                    Estimate.of(
                            times.outcomes().incidenceAt(StageType.LOST, age),
                            times.outcomes().intervalAt(StageType.LOST, age)),
                    Estimate.of(
                            times.toAnyClose().survivalAt(age),
                            times.toAnyClose().intervalAt(age))));
        }
        return curve;
    }
}
