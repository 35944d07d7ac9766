package org.saleskit.examples.review.compute.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.analytics.comparison.FunnelLimits;
import org.saleskit.analytics.comparison.FunnelPlotResult;
import org.saleskit.analytics.comparison.FunnelPoint;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.comparison.ShrunkRate;
import org.saleskit.analytics.comparison.ShrunkRates;
import org.saleskit.analytics.winrate.WinRateAnalysis;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.review.model.deals.RepComparison;
import org.saleskit.examples.review.model.deals.RepComparison.Limits;
import org.saleskit.examples.review.model.deals.RepComparison.Place;
import org.saleskit.examples.review.model.deals.RepComparison.Rep;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/** Win rates of the reps, chance allowed for. */
final class Reps {

    /** Points of the curves of the limits. */
    private static final int POINTS = 80;

    private Reps() {}

    static RepComparison of(Deals deals, ReportPeriod period, Function<DealId, Optional<String>> rep) {
        SortedMap<String, WinRateResult> rates = WinRateAnalysis.during(period)
                .calculateBy(deals, deal -> rep.apply(deal.id()).orElse(""));
        Map<String, Proportion> counts = new TreeMap<>();
        rates.forEach((name, rate) -> counts.put(name, rate.proportion()));
        RateComparison<String> comparison = RateComparison.of(counts);
        ShrunkRates<String> shrunk = comparison.shrunk();
        FunnelPlotResult<String> funnel = comparison.funnel();
        List<Rep> reps = new ArrayList<>();
        for (ShrunkRate<String> rate : shrunk.rates()) {
            WinRateResult own = Objects.requireNonNull(rates.get(rate.rep()));
            funnel.point(rate.rep()).ifPresent(point -> reps.add(rep(rate, point, own)));
        }
        reps.sort(
                Comparator.comparingDouble((Rep each) -> -each.shrunk().value().orElse(0)));
        return new RepComparison(
                Rate.of(comparison.pooled()),
                List.copyOf(reps),
                limits(funnel, counts),
                comparison.withoutTrials(),
                DealAnalyses.inEachLanguage(locale ->
                        reps.size() < 2 ? List.<String>of() : List.of(shrunk.explain(locale), funnel.explain(locale))));
    }

    private static Rep rep(ShrunkRate<String> shrunk, FunnelPoint<String> point, WinRateResult own) {
        return new Rep(
                shrunk.rep(),
                own.undecided().size(),
                Rate.of(own.proportion()),
                Estimate.of(OptionalDouble.of(shrunk.rate()), Optional.of(shrunk.interval())),
                shrunk.places().best(),
                shrunk.places().worst(),
                limits(point.limits()),
                switch (point.status()) {
                    case FAR_BELOW -> Place.FAR_BELOW;
                    case BELOW -> Place.BELOW;
                    case AS_EXPECTED -> Place.AS_EXPECTED;
                    case ABOVE -> Place.ABOVE;
                    case FAR_ABOVE -> Place.FAR_ABOVE;
                });
    }

    private static List<Limits> limits(FunnelPlotResult<String> funnel, Map<String, Proportion> counts) {
        long most = counts.values().stream().mapToLong(Proportion::trials).max().orElse(0);
        long least = counts.values().stream()
                .mapToLong(Proportion::trials)
                .filter(trials -> trials > 0)
                .min()
                .orElse(0);
        return most == 0
                ? List.of()
                : funnel.curve(Math.max(1, least / 2), most + most / 20 + 1, POINTS).stream()
                        .map(Reps::limits)
                        .toList();
    }

    private static Limits limits(FunnelLimits limits) {
        return new Limits(
                limits.trials(),
                limits.inner().low(),
                limits.inner().high(),
                limits.outer().low(),
                limits.outer().high());
    }
}
