package org.saleskit.examples.review.compute;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.analytics.funnel.FunnelStep;
import org.saleskit.analytics.velocity.PipelineMetrics;
import org.saleskit.analytics.velocity.PipelineMetricsAnalysis;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;
import org.saleskit.examples.review.facts.TrueParameters;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.DealReview.Metrics;
import org.saleskit.examples.review.model.DealReview.Parameter;
import org.saleskit.examples.review.model.DealReview.Step;
import org.saleskit.examples.review.model.DealReview.Truth;
import org.saleskit.examples.review.model.Inputs.DealSource;
import org.saleskit.examples.review.model.number.Rate;
import org.threeten.extra.LocalDateRange;

/** The funnel, the four metrics with velocity, and the truth beside the estimates. */
final class DealSection {

    private final Deals deals;
    private final CurrencyUnit currency;

    DealSection(Deals deals) {
        this.deals = deals;
        this.currency = deals.facts().currency();
    }

    DealReview review(Activities activities) {
        FunnelResult funnel = deals.funnel();
        Metrics metrics = metrics();
        List<Step> steps = steps(funnel);
        Money won = deals.wins().values().stream()
                .flatMap(win -> win.amount().stream())
                .reduce(Money.zero(currency), Money::plus);
        return new DealReview(
                deals.facts().source() == DealSource.SIMULATED,
                deals.firstDay(),
                deals.facts().lastDay(),
                funnel.deals(),
                funnel.won(),
                funnel.lost(),
                funnel.open(),
                won,
                Rate.of(funnel.winRate()),
                steps,
                metrics,
                deals.facts()
                        .truth()
                        .map(truth -> truths(truth, steps, metrics, activities))
                        .orElse(List.of()));
    }

    private List<Step> steps(FunnelResult funnel) {
        List<Step> steps = new ArrayList<>();
        boolean seen = true;
        boolean firstSeen = true;
        for (FunnelStep step : funnel.steps()) {
            boolean seenBefore = seen;
            steps.add(new Step(
                    step.stage(),
                    false,
                    step.reached(),
                    step.implied(),
                    step.openNow(),
                    step.undecided(),
                    step.conversion().map(rate -> seenBefore ? Rate.of(rate) : Rate.withoutInterval(rate)),
                    step.decidedConversion().map(rate -> seenBefore ? Rate.of(rate) : Rate.withoutInterval(rate)),
                    steps.isEmpty() || firstSeen ? Rate.of(step.overall()) : Rate.withoutInterval(step.overall())));
            seen = isSeenPassing(step);
            firstSeen = steps.size() == 1 ? seen : firstSeen;
        }
        steps.add(new Step(
                wonStage(),
                true,
                funnel.won(),
                0,
                0,
                funnel.wonStep().undecided(),
                Optional.of(
                        seen ? Rate.of(funnel.wonFromLastStage()) : Rate.withoutInterval(funnel.wonFromLastStage())),
                funnel.wonStep().decidedConversion().map(seen ? Rate::of : Rate::withoutInterval),
                firstSeen ? Rate.of(funnel.wonFromFirstStage()) : Rate.withoutInterval(funnel.wonFromFirstStage())));
        return steps;
    }

    /**
     * Whether the log shows deals that stood in the stage and left it. If all that went on are only implied, as in an
     * export without past stages, the deals in it are no sample of which a share went on, and an interval would lie.
     */
    private static boolean isSeenPassing(FunnelStep step) {
        return step.implied() == 0 || step.reached() - step.implied() > step.openNow();
    }

    private String wonStage() {
        return deals.facts().pipeline().stages().stream()
                .filter(stage -> stage.type() == StageType.WON)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private Metrics metrics() {
        LocalDateRange window = deals.window();
        PipelineMetrics metrics = PipelineMetricsAnalysis.between(startOf(window.getStart()), deals.end())
                .calculate(deals.folded(), currency);
        return new Metrics(
                window.getStart(),
                window.getEndInclusive(),
                metrics.dealsInWork().count(),
                Rate.of(metrics.winRate().proportion()),
                metrics.wonAmounts().mean().map(this::rounded),
                metrics.wonAmounts().median().map(this::rounded),
                metrics.wonAmounts().trimmedMean().map(this::rounded),
                metrics.wonCycleTimes().meanDays(),
                metrics.velocity().velocity().map(this::rounded),
                metrics.isLowCount());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private Money rounded(Fraction amount) {
        return Money.of(currency, amount.rounded(currency.getDecimalPlaces(), RoundingMode.HALF_EVEN));
    }

    private static List<Truth> truths(TrueParameters truth, List<Step> steps, Metrics metrics, Activities activities) {
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < truth.conversions().size(); i++) {
            Step step = steps.get(i + 1);
            double conversion = truth.conversions().get(i);
            step.conversion()
                    .ifPresent(
                            rate -> truths.add(of(Parameter.CONVERSION, Optional.of(step.stage()), conversion, rate)));
        }
        truths.add(of(Parameter.WIN_RATE, Optional.empty(), truth.winRate(), metrics.winRate()));
        truths.add(of(
                Parameter.WINS_PER_MEETING,
                Optional.empty(),
                truth.winsPerMeeting(),
                Rate.of(activities.conversion())));
        truths.add(
                of(Parameter.MEETINGS_PER_DAY, truth.meetingsPerDay(), OptionalDouble.of(activities.perWorkingDay())));
        truths.add(of(
                Parameter.AVERAGE_WON,
                truth.averageWon(),
                metrics.averageWon().stream()
                        .mapToDouble(amount -> amount.getAmount().doubleValue())
                        .findFirst()));
        truths.add(of(Parameter.CYCLE_DAYS, truth.cycleDays(), metrics.cycleDays()));
        return truths;
    }

    private static Truth of(Parameter parameter, Optional<String> subject, double truth, Rate rate) {
        return new Truth(parameter, subject, truth, rate.rate(), rate.low(), rate.high());
    }

    private static Truth of(Parameter parameter, double truth, OptionalDouble estimate) {
        return new Truth(parameter, Optional.empty(), truth, estimate, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
