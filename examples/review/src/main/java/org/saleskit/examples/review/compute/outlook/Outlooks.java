package org.saleskit.examples.review.compute.outlook;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.examples.review.compute.deals.DealAnalyses;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;
import org.saleskit.examples.review.model.number.Rate;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Range;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.RepRange;
import org.saleskit.examples.review.model.outlook.PipelineOutlook.Share;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** Makes the outlook on the next month. */
public final class Outlooks {

    /** How many deals are shown by name. */
    private static final int SHARES = 12;

    private final MonthForecast month;
    private final PipelineForecast forecast;
    private final Map<DealId, DealChance> chances;
    private final Function<DealId, Optional<String>> rep;
    private final ForecastReview plans;
    private final Map<DealId, Money> means = new TreeMap<>();

    private Outlooks(Deals deals, DealFacts facts, ForecastReview plans) {
        this.month = MonthForecast.withStageRates(deals, facts.currency());
        this.forecast = month.forecast();
        this.chances = month.chances().stream().collect(Collectors.toMap(DealChance::deal, Function.identity()));
        this.rep = DealAnalyses.reps(facts);
        this.plans = plans;
    }

    /**
     * {@return what the open deals will bring in the month after the last day; empty if none is open}
     *
     * @param deals the deals as of the end of the last day
     * @param facts the log that they were folded from
     * @param plans the forecast of the activities, whose plans are those to reach
     * @param monthsBack how many past months are forecast to see how well that went
     */
    public static Optional<PipelineOutlook> of(Deals deals, DealFacts facts, ForecastReview plans, int monthsBack) {
        Outlooks outlook = new Outlooks(deals, facts, plans);
        return outlook.chances.isEmpty() ? Optional.empty() : Optional.of(outlook.outlook(facts, monthsBack));
    }

    private PipelineOutlook outlook(DealFacts facts, int monthsBack) {
        forecast.open().forEach(deal -> means.put(deal.deal(), mean(deal)));
        List<PipelineDeal> largest = forecast.open().stream()
                .sorted(Comparator.comparing((PipelineDeal deal) -> means.get(deal.deal()))
                        .reversed()
                        .thenComparing(PipelineDeal::deal))
                .limit(SHARES)
                .toList();
        Money ofNew = forecast.newBusiness().map(RevenueDistribution::mean).orElse(Money.zero(facts.currency()));
        Money ofLargest = largest.stream().map(this::mean).reduce(Money.zero(facts.currency()), Money::plus);
        return new PipelineOutlook(
                month.month(),
                forecast.open().size(),
                forecast.leftOut().size(),
                forecast.open().stream()
                        .filter(deal -> month.isWithoutAmount(deal.deal()))
                        .count(),
                forecast.forecaster().correlation(),
                range(forecast, plans.plan()),
                Bins.upTo(List.of(forecast.revenue()), facts.currency()).of(forecast.revenue()),
                ofNew,
                Rate.of(month.wonAtOnce()),
                reps(),
                largest.stream().map(this::share).toList(),
                forecast.expected().minus(ofNew).minus(ofLargest),
                DealAnalyses.inEachLanguage(forecast::explain),
                TrackRecords.of(facts, monthsBack));
    }

    /** What a deal adds to the expectation. */
    private Money mean(PipelineDeal deal) {
        return deal.amount().orElseThrow().mean().multipliedBy(forecast.chance(deal.deal()), RoundingMode.HALF_EVEN);
    }

    private static Range range(PipelineForecast of, Money plan) {
        return new Range(
                of.expected(),
                of.quantile(0.1),
                of.quantile(0.5),
                of.quantile(0.9),
                plan,
                plan.isPositive() ? OptionalDouble.of(of.probabilityOfPlan(plan)) : OptionalDouble.empty());
    }

    private List<RepRange> reps() {
        Map<String, Money> planOf =
                plans.reps().stream().collect(Collectors.toMap(RepForecast::rep, RepForecast::plan, Money::plus));
        List<RepRange> reps = new ArrayList<>();
        month.by(deal -> rep.apply(deal).orElse("")).forEach((name, group) -> {
            if (!group.open().isEmpty()) {
                Money none = Money.zero(group.forecaster().currency());
                reps.add(new RepRange(name, group.open().size(), range(group, planOf.getOrDefault(name, none))));
            }
        });
        reps.sort(Comparator.comparing((RepRange each) -> each.range().expected())
                .reversed()
                .thenComparing(RepRange::name));
        return reps;
    }

    private Share share(PipelineDeal deal) {
        DealChance chance = chances.get(deal.deal());
        Money plan = plans.plan();
        return new Share(
                deal.deal().toString(),
                rep.apply(deal.deal()).orElse(""),
                deal.stage().orElse(""),
                chance == null ? 0 : chance.daysInStage(),
                deal.amount().orElseThrow().mean(),
                deal.amount().orElseThrow().isFixed(),
                forecast.chance(deal.deal()),
                deal.source().name(),
                mean(deal),
                plan.isPositive()
                        ? OptionalDouble.of(forecast.probabilityOfPlan(plan)
                                - forecast.without(deal.deal()).probabilityOfPlan(plan))
                        : OptionalDouble.empty());
    }
}
