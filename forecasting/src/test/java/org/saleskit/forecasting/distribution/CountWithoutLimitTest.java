package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts without a largest one, against mpmath 1.3.0 with 40 digits (regularised gamma and beta functions) and Commons. */
class CountWithoutLimitTest {

    @ParameterizedTest
    @CsvSource({
        "7, 0, 0.00091188196555451621, 1",
        "7, 7, 0.14900277967433789, 0.55028894415130115",
        "7, 40, 7.1156595185355607e-18, 8.5721732476532875e-18",
        "2500, 2500, 0.0079785796509424471, 0.50265962110765488",
        "2500, 1900, 6.9023939361123112e-37, 1",
        "0.3, 12, 8.2192037775513204e-16, 8.4130249926545008e-16"
    })
    void poisson_isThatOfMpmath(double mean, long count, double probability, double atLeast) {
        CountDistribution law = CountDistribution.poisson(mean);

        assertThat(law.probability(count)).isCloseTo(probability, within(1e-12 * probability));
        assertThat(law.probabilityAtLeast(count)).isCloseTo(atLeast, within(1e-12 * atLeast));
        assertThat(law.mean()).isEqualTo(mean);
        assertThat(law.variance()).isEqualTo(mean);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 15, 0, 0.0256, 1",
        "6, 15, 40, 4.2231872026590854e-7, 1.180242827823591e-6",
        "100, 5000, 3, 0.0013412337466885982, 0.99796100828625233",
        "100, 5000, 900, 5.0558326193961236e-9, 2.6713081909205991e-7",
        "0.5, 0.50001, 6, 1.3168942543838045e-5, 1.4172046277013063e-5"
    })
    void negativeBinomial_isThatOfMpmath(double mean, double variance, long count, double probability, double atLeast) {
        CountDistribution law = CountDistribution.negativeBinomial(mean, variance);

        assertThat(law.probability(count)).isCloseTo(probability, within(1e-10 * probability));
        assertThat(law.probabilityAtLeast(count)).isCloseTo(atLeast, within(1e-10 * atLeast));
        assertThat(law.mean()).isEqualTo(mean);
        assertThat(law.variance()).isEqualTo(variance);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 3, 250, 40_000})
    void poisson_isThatOfCommons_atEveryLevel(double mean) {
        PoissonDistribution theirs = PoissonDistribution.of(mean);
        CountDistribution ours = CountDistribution.poisson(mean);

        for (double level : new double[] {0.001, 0.05, 0.3, 0.5, 0.8, 0.99, 0.9999}) {
            assertThat(ours.quantile(level)).isEqualTo(theirs.inverseCumulativeProbability(level));
        }
        for (long w = 0; w < 3 * mean + 20; w += (long) (1 + mean / 10)) {
            assertThat(ours.probabilityAtMost(w)).isCloseTo(theirs.cumulativeProbability((int) w), within(1e-12));
        }
    }

    /** Commons counts failures before the r-th success: r = 4, p = 0.4 has mean 6 and variance 15. */
    @Test
    void negativeBinomial_ofAWholeSize_isThatOfCommons() {
        PascalDistribution theirs = PascalDistribution.of(4, 0.4);
        CountDistribution ours = CountDistribution.negativeBinomial(6, 15);

        for (int w = 0; w < 60; w++) {
            assertThat(ours.probability(w)).isCloseTo(theirs.probability(w), within(1e-14));
            assertThat(ours.probabilityAtMost(w)).isCloseTo(theirs.cumulativeProbability(w), within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 1e-3", "100, 100000", "100000, 100000000", "100000, 100001"})
    void negativeBinomial_atTheEdges_isALaw(double mean, double variance) {
        CountDistribution law = CountDistribution.negativeBinomial(mean, variance);
        double sum = 0;
        double first = 0;
        for (long w = 0; w <= law.trials(); w++) {
            sum += law.probability(w);
            first += w * law.probability(w);
        }

        assertThat(sum).isCloseTo(1, within(1e-10));
        assertThat(first).isCloseTo(mean, within(1e-8 * mean));
    }

    @Test
    void negativeBinomial_ofHardlyMoreVariance_isNearlyPoisson() {
        CountDistribution law = CountDistribution.negativeBinomial(7, 7.0000001);

        assertThat(law.probability(7)).isCloseTo(CountDistribution.poisson(7).probability(7), within(1e-8));
    }

    @Test
    void poisson_ofNothing_isZero() {
        CountDistribution law = CountDistribution.poisson(0);

        assertThat(law.probability(0)).isEqualTo(1);
        assertThat(law.trials()).isZero();
    }

    @Test
    void poisson_listsNothingAboveItsTrials() {
        CountDistribution law = CountDistribution.poisson(3);

        assertThat(law.trials()).isBetween(100L, 300L);
        assertThat(law.probabilityAtLeast(law.trials() + 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 100_001, Double.NaN, Double.POSITIVE_INFINITY})
    void mean_outOfRange_isNamed(double mean) {
        assertThatThrownBy(() -> CountDistribution.poisson(mean))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean must lie between 0 and 100000, but was " + mean);
        assertThatThrownBy(() -> CountDistribution.negativeBinomial(mean, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean must lie between 0 and 100000, but was " + mean);
    }

    @ParameterizedTest
    @ValueSource(doubles = {6, 1, 6_001, Double.NaN, Double.POSITIVE_INFINITY})
    void variance_outOfRange_isNamed(double variance) {
        assertThatThrownBy(() -> CountDistribution.negativeBinomial(6, variance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variance must be above the mean 6.0 and at most 1000 times it, but was " + variance);
        assertThatThrownBy(() -> CountDistribution.negativeBinomial(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean must be above zero, but was 0.0");
    }
}
