package org.saleskit.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

class ComparisonProperties {

    private static final RateShrinkage DEFAULTS = RateShrinkage.withDefaults();

    /** Up to five reps with 0 to 6 trials each: few and small, so that a try is cheap, and yet each kind of prior occurs. */
    @Provide
    Arbitrary<List<Proportion>> groups() {
        return Arbitraries.integers()
                .between(0, 7 * 8 / 2 - 1)
                .map(ComparisonProperties::pair)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** One number for each pair of successes and trials: 0 of 0, 0 of 1, 1 of 1, 0 of 2 … */
    private static Proportion pair(int number) {
        int trials = 0;
        int successes = number;
        while (successes > trials) {
            trials++;
            successes -= trials;
        }
        return Proportion.of(successes, trials);
    }

    private static RateComparison<Integer> shuffled(List<Proportion> groups, long seed) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            keys.add(i);
        }
        Collections.shuffle(keys, new Random(seed));
        Map<Integer, Proportion> counts = new LinkedHashMap<>();
        keys.forEach(key -> counts.put(key, groups.get(key)));
        return RateComparison.of(counts);
    }

    @Property
    void rate_liesBetweenTheOwnRateAndTheMean_andInTheInterval(
            @ForAll("groups") List<Proportion> groups, @ForAll RateShrinkage.Method method) {
        RateShrinkage options = DEFAULTS.withMethod(method).withLeastData(4, 15);
        ShrunkRates<Integer> rates = Groups.of(groups).shrunk(options);
        for (ShrunkRate<Integer> each : rates.rates()) {
            double own = each.counts().rate().orElseThrow();
            double mean = rates.prior().orElseThrow().mean();
            assertThat(each.rate()).isBetween(Math.min(own, mean), Math.max(own, mean));
            assertThat(each.rate()).isCloseTo(each.ownWeight() * own + (1 - each.ownWeight()) * mean, within(1e-9));
            assertThat(each.interval().contains(each.rate())).isTrue();
            assertThat(each.interval().low()).isBetween(0.0, 1.0);
            assertThat(each.interval().high()).isBetween(0.0, 1.0);
            assertThat(each.places().reps()).isEqualTo(rates.rates().size());
        }
        assertThat(rates.rates().size() + rates.withoutTrials().size()).isEqualTo(groups.size());
        assertThat(rates.rates()).isSortedAccordingTo((a, b) -> Double.compare(b.rate(), a.rate()));
    }

    @Property
    void results_otherOrderOfRepsAndOtherKeys_areTheSameToTheBit(
            @ForAll("groups") List<Proportion> groups, @ForAll long seed, @ForAll RateShrinkage.Method method) {
        RateShrinkage options = DEFAULTS.withMethod(method);
        RateComparison<Integer> given = Groups.of(groups);
        RateComparison<Integer> other = shuffled(groups, seed);
        ShrunkRates<Integer> rates = given.shrunk(options);
        ShrunkRates<Integer> others = other.shrunk(options);
        assertThat(others).hasToString(rates.toString());
        assertThat(others.rates()).hasToString(rates.rates().toString());
        assertThat(other.funnel().points()).hasToString(given.funnel().points().toString());

        List<Proportion> renamed = new ArrayList<>(groups);
        Collections.shuffle(renamed, new Random(seed));
        ShrunkRates<Integer> moved = Groups.of(renamed).shrunk(options);
        assertThat(moved.prior()).isEqualTo(rates.prior());
        for (ShrunkRate<Integer> each : moved.rates()) {
            ShrunkRate<Integer> same = rates.rate(groups.indexOf(each.counts())).orElseThrow();
            assertThat(each.interval()).isEqualTo(same.interval());
            assertThat(each.rate()).isEqualTo(same.rate());
            assertThat(each.places()).isEqualTo(same.places());
        }
    }

    /** Rows of one trial each, in any order, give what the counts give. */
    @Property
    void rows_oneForEachTrial_giveTheCounts(@ForAll("groups") List<Proportion> groups, @ForAll long seed) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < groups.get(i).trials(); j++) {
                rows.add(new int[] {i, j < groups.get(i).successes() ? 1 : 0});
            }
        }
        Collections.shuffle(rows, new Random(seed));
        RateComparison<Integer> counted = RateComparison.of(rows, row -> row[0], row -> row[1] == 1);
        counted.counts().forEach((rep, counts) -> assertThat(counts).isEqualTo(groups.get(rep)));
        assertThat(counted.pooled()).isEqualTo(Groups.of(groups).pooled());
    }

    /** Exchanging success and failure mirrors everything. */
    @Property
    void results_successAndFailureExchanged_areMirrored(@ForAll("groups") List<Proportion> groups) {
        List<Proportion> failures = groups.stream()
                .map(each -> Proportion.of(each.trials() - each.successes(), each.trials()))
                .toList();
        ShrunkRates<Integer> there = Groups.of(groups).shrunk();
        ShrunkRates<Integer> back = Groups.of(failures).shrunk();
        for (ShrunkRate<Integer> each : there.rates()) {
            ShrunkRate<Integer> mirrored = back.rate(each.rep()).orElseThrow();
            assertThat(mirrored.rate()).isCloseTo(1 - each.rate(), within(1e-6));
            assertThat(mirrored.interval().low()).isCloseTo(1 - each.interval().high(), within(1e-5));
            assertThat(mirrored.interval().high()).isCloseTo(1 - each.interval().low(), within(1e-5));
        }
    }

    /** No prior near the estimate makes the counts more probable. */
    @Property
    void maximumLikelihood_isNotBeatenByANeighbour(@ForAll("groups") List<Proportion> groups) {
        SortedMap<Integer, Proportion> counts = Groups.of(groups).withTrials();
        Assume.that(!counts.isEmpty());
        BetaBinomialLikelihood likelihood = new BetaBinomialLikelihood(counts.values());
        BetaBinomialPrior prior =
                new BetaBinomialFit(counts.values(), likelihood).estimate(DEFAULTS.withLeastData(2, 1));
        if (prior.kind() == BetaBinomialPrior.Kind.ESTIMATED || prior.kind() == BetaBinomialPrior.Kind.POOLED) {
            double best = likelihood.value(prior.mean(), prior.spread());
            for (double mean : new double[] {prior.mean() * 0.97, prior.mean() + 0.03 * (1 - prior.mean())}) {
                assertThat(likelihood.value(mean, prior.spread())).isLessThanOrEqualTo(best + 1e-9);
            }
            for (double spread : new double[] {prior.spread() * 0.9, prior.spread() * 1.1 + 1e-4, 0.02, 1, 20}) {
                if (prior.mean() > 0 && prior.mean() < 1) {
                    assertThat(likelihood.value(prior.mean(), spread)).isLessThanOrEqualTo(best + 1e-9);
                }
            }
        }
    }

    @Property
    void limits_containTheCentreAndTheInnerLieInTheOuter(
            @ForAll @Scale(6) @DoubleRange(min = 0.0001, max = 0.9999) double centre,
            @ForAll @IntRange(min = 1, max = 5000) int trials,
            @ForAll FunnelPlot.Rule rule) {
        FunnelPlotResult<Integer> funnel = Groups.of("1/2")
                .funnel(FunnelPlot.withDefaults().withTarget(centre).withRule(rule));
        FunnelLimits limits = funnel.limits(trials);
        assertThat(limits.inner().contains(centre)).isTrue();
        assertThat(limits.outer().low()).isBetween(0.0, limits.inner().low());
        assertThat(limits.outer().high()).isBetween(limits.inner().high(), 1.0);
    }

    /** Exact limits: chance leaves them with at most the stated probability, and the next count inside would be one too many. */
    @Property
    void exactLimits_leaveAtMostTheStatedProbabilityOutside(
            @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 0.99) double centre,
            @ForAll @IntRange(min = 1, max = 60) int trials) {
        Interval inner = Groups.of("1/2")
                .funnel(FunnelPlot.withDefaults().withTarget(centre))
                .limits(trials)
                .inner();
        double above = 0;
        double aboveOrOn = 0;
        double probability = Math.pow(1 - centre, trials);
        for (int count = 0; count <= trials; count++) {
            if ((double) count / trials > inner.high()) {
                above += probability;
            }
            if ((double) count / trials >= inner.high()) {
                aboveOrOn += probability;
            }
            probability *= (double) (trials - count) / (count + 1) * centre / (1 - centre);
        }
        assertThat(above).isLessThanOrEqualTo(0.025 + 1e-12);
        if (inner.high() > centre) {
            assertThat(aboveOrOn).isGreaterThan(0.025 - 1e-12);
        }
    }
}
