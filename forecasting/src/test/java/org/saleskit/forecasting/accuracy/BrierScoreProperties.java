package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BrierScoreProperties {

    /** Chances with ties, 0 and 1 among them. */
    @Provide
    Arbitrary<List<ChanceOutcome>> outcomes() {
        Arbitrary<Double> chance = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5).map(x -> x / 5.0),
                Arbitraries.doubles().between(0, 1));
        Arbitrary<ChanceOutcome> outcome = Combinators.combine(
                        Arbitraries.integers().between(0, 99), chance, Arbitraries.of(true, false))
                .as((id, p, happened) -> new ChanceOutcome("d" + id, p, happened));
        return outcome.list().ofMinSize(1).ofMaxSize(25);
    }

    @Property
    void parts_addUpToTheScore(
            @ForAll("outcomes") List<ChanceOutcome> outcomes, @ForAll @IntRange(min = 1, max = 12) int bins) {
        BrierScore score = BrierScore.of(outcomes, bins);
        double parts = score.reliability()
                - score.resolution()
                + score.uncertainty()
                + score.withinBinVariance()
                - score.withinBinCovariance();
        assertThat(parts).isCloseTo(score.score(), within(1e-13));
        assertThat(score.bins()).hasSizeLessThanOrEqualTo(bins);
        assertThat(score.bins().stream()
                        .mapToLong(bin -> bin.happened().trials())
                        .sum())
                .isEqualTo(outcomes.size());
    }

    @Property
    void scores_doNotDependOnOrder(@ForAll("outcomes") List<ChanceOutcome> outcomes, @ForAll Random random) {
        List<ChanceOutcome> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, random);
        assertThat(BrierScore.of(shuffled)).isEqualTo(BrierScore.of(outcomes));
        assertThat(LogScore.of(shuffled)).isEqualTo(LogScore.of(outcomes));
    }

    /** Everybody twice, and the mirrored question "was it lost", have the same score. */
    @Property
    void score_sameForTwiceTheDealsAndForTheOppositeEvent(@ForAll("outcomes") List<ChanceOutcome> outcomes) {
        List<ChanceOutcome> twice = new ArrayList<>(outcomes);
        twice.addAll(outcomes);
        assertThat(BrierScore.of(twice).score())
                .isCloseTo(BrierScore.of(outcomes).score(), within(1e-14));
        List<ChanceOutcome> opposite = outcomes.stream()
                .map(each -> new ChanceOutcome(each.id(), 1 - each.chance(), !each.happened()))
                .toList();
        assertThat(BrierScore.of(opposite).score())
                .isCloseTo(BrierScore.of(outcomes).score(), within(1e-14));
    }

    /** Recalibration keeps the order of chances, and isotonic steps make their own deals reliable. */
    @Property
    void recalibration_neverTurnsTheOrderAround(
            @ForAll("outcomes") List<ChanceOutcome> outcomes, @ForAll Recalibration.Method method) {
        RecalibratedChances map = Recalibration.withDefaults()
                .withLeastDeals(2)
                .withMethod(method)
                .learn(outcomes);
        double before = 0;
        for (int i = 0; i <= 40; i++) {
            double now = map.apply(i / 40.0);
            assertThat(now).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(before - 1e-15);
            before = now;
        }
        if (map.isLearned() && method == Recalibration.Method.ISOTONIC) {
            List<ChanceOutcome> after = outcomes.stream()
                    .map(each -> new ChanceOutcome(each.id(), map.apply(each.chance()), each.happened()))
                    .toList();
            // What keeps an end of n deals off 0 or 1 costs at most n (1 / (2 (n + 1)))^2 <= 1/16 in the sum of
            // squares.
            double kept = 2.0 / 16 / outcomes.size();
            assertThat(BrierScore.of(after).score())
                    .isLessThanOrEqualTo(BrierScore.of(outcomes).score() + kept + 1e-12);
            assertThat(BrierScore.of(after).reliability()).isLessThan(kept + 1e-12);
            assertThat(map.apply(0)).isPositive();
            assertThat(map.apply(1)).isLessThan(1);
        }
    }
}
