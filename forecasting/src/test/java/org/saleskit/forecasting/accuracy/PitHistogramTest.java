package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.accuracy.Samples.even;
import static org.saleskit.forecasting.accuracy.Samples.law;
import static org.saleskit.forecasting.accuracy.Samples.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.distribution.RevenueDistribution;

class PitHistogramTest {

    private static List<RevenueOutcome> drawn(RevenueDistribution stated, int faces, int count) {
        SplittableRandom random = new SplittableRandom(11);
        List<RevenueOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(new RevenueOutcome("week " + i, stated, usd(1 + random.nextInt(faces))));
        }
        return outcomes;
    }

    @Test
    void value_liesInTheStepOfTheLaw() {
        RevenueDistribution law = law(0, 0.5, 10, 0.25, 20, 0.25);
        for (int i = 0; i < 50; i++) {
            assertThat(PitHistogram.value(new RevenueOutcome("n" + i, law, usd(10)), 1))
                    .isBetween(0.5, 0.75);
            assertThat(PitHistogram.value(new RevenueOutcome("n" + i, law, usd(20)), 1))
                    .isBetween(0.75, 1.0);
        }
        assertThat(PitHistogram.value(new RevenueOutcome("n", law, usd(15)), 1)).isCloseTo(0.75, within(1e-15));
        assertThat(PitHistogram.value(new RevenueOutcome("n", law, usd(-1)), 1)).isZero();
        assertThat(PitHistogram.value(new RevenueOutcome("n", law, usd(21)), 1)).isEqualTo(1);
    }

    @Test
    void value_sameForSameNameAndSeed_otherwiseAnother() {
        RevenueOutcome outcome = new RevenueOutcome("March", even(4), usd(2));
        double value = PitHistogram.value(outcome, 1);
        assertThat(PitHistogram.value(outcome, 1)).isEqualTo(value);
        assertThat(PitHistogram.value(outcome, 2)).isNotEqualTo(value);
        assertThat(PitHistogram.value(new RevenueOutcome("Marci", even(4), usd(2)), 1))
                .isNotEqualTo(value);
    }

    /** A die forecast as a die: six steps, and yet ten even bins, because places inside a step are drawn. */
    @Test
    void rightLaws_evenCounts() {
        PitHistogram histogram = PitHistogram.of(drawn(even(6), 6, 5_000));
        assertThat(histogram.counts()).hasSize(10).allMatch(count -> count > 430 && count < 570);
        assertThat(histogram.pValue().orElseThrow()).isGreaterThan(0.01);
        assertThat(histogram.values()).hasSize(5_000).isSorted();
    }

    @Test
    void tooNarrowLaws_fullEndsAndFoundOut() {
        RevenueDistribution narrow = law(3, 0.5, 4, 0.5);
        PitHistogram histogram = PitHistogram.of(drawn(narrow, 6, 600));
        assertThat(histogram.counts().get(0)).isGreaterThan(180);
        assertThat(histogram.counts().get(9)).isGreaterThan(180);
        assertThat(histogram.pValue().orElseThrow()).isLessThan(1e-12);
    }

    /** (4 + 16 + 4)/5 by hand; SciPy 1.17.1: chi2.sf(4.8, 9). */
    @Test
    void test_chiSquaredOfTheCounts() {
        int[] wanted = {7, 5, 5, 5, 5, 5, 5, 5, 1, 7};
        List<RevenueOutcome> outcomes = new ArrayList<>();
        for (int bin = 0; bin < wanted.length; bin++) {
            double below = (bin + 0.5) / 10;
            for (int i = 0; i < wanted[bin]; i++) {
                outcomes.add(new RevenueOutcome(bin + "/" + i, law(0, below, 10, 1 - below), usd(5)));
            }
        }
        PitHistogram histogram = PitHistogram.of(outcomes);
        assertThat(histogram.counts()).containsExactly(7L, 5L, 5L, 5L, 5L, 5L, 5L, 5L, 1L, 7L);
        assertThat(histogram.statistic()).isCloseTo(24.0 / 5, within(1e-12));
        assertThat(histogram.pValue().orElseThrow()).isCloseTo(0.8513825753567951, within(1e-12));
        assertThat(PitHistogram.of(outcomes.subList(0, 49)).pValue()).isEmpty();
        assertThat(histogram.explain(Locale.US))
                .isEqualTo(
                        "Places of the outcomes in their laws, in bins of equal width: 7, 5, 5, 5, 5, 5, 5, 5, 1, 7. If the"
                                + " laws were right, counts as uneven would have a probability of 85.1%.");
        assertThat(histogram.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("Места исходов в их распределениях, по равным отрезкам: 7, 5, 5, 5, 5, 5, 5, 5, 1, 7. Если"
                        + " распределения верны, столь же неровные числа имеют вероятность 85,1\u00a0%.");
        assertThat(PitHistogram.of(outcomes.subList(0, 1), 2, 1).toString()).endsWith("1, 0. Too few for a test.");
    }

    @Test
    void histogram_doesNotDependOnOrder() {
        List<RevenueOutcome> outcomes = drawn(even(6), 6, 40);
        List<RevenueOutcome> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, new Random(5));
        assertThat(PitHistogram.of(shuffled))
                .isEqualTo(PitHistogram.of(outcomes))
                .hasSameHashCodeAs(PitHistogram.of(outcomes))
                .isNotEqualTo(PitHistogram.of(outcomes, 10, 2))
                .isNotEqualTo(PitHistogram.of(outcomes, 5, 1))
                .isNotEqualTo("histogram");
    }
}
