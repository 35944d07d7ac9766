package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountDistributionTest {

    @Test
    void binomial_ofTwoCoins_isAQuarterAHalfAQuarter() {
        CountDistribution coins = CountDistribution.binomial(2, 0.5);

        assertThat(coins.probability(0)).isEqualTo(0.25);
        assertThat(coins.probability(1)).isEqualTo(0.5);
        assertThat(coins.probability(2)).isEqualTo(0.25);
        assertThat(coins.probabilityAtMost(1)).isEqualTo(0.75);
        assertThat(coins.probabilityAtLeast(1)).isEqualTo(0.75);
        assertThat(coins.mean()).isEqualTo(1);
        assertThat(coins.variance()).isEqualTo(0.5);
        assertThat(coins.trials()).isEqualTo(2);
    }

    @Test
    void betaBinomial_withAUniformRate_isUniform() {
        CountDistribution uniform = CountDistribution.betaBinomial(9, 1, 1);

        for (int w = 0; w <= 9; w++) {
            assertThat(uniform.probability(w)).isCloseTo(0.1, within(1e-15));
        }
        assertThat(uniform.mean()).isCloseTo(4.5, within(1e-14));
        assertThat(uniform.variance()).isCloseTo((10 * 10 - 1) / 12.0, within(1e-14));
        assertThat(uniform.standardDeviation()).isCloseTo(Math.sqrt(8.25), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3, 0", "44, 0, 0", "44, 1, 44", "1000000, 1, 1000000", "0, 1, 0"})
    void binomial_withoutChance_isOneCertainCount(long trials, double rate, long certain) {
        CountDistribution law = CountDistribution.binomial(trials, rate);

        assertThat(law.probability(certain)).isEqualTo(1);
        assertThat(law.probability(certain - 1)).isZero();
        assertThat(law.probability(certain + 1)).isZero();
        assertThat(law.probabilityAtLeast(certain)).isEqualTo(1);
        assertThat(law.probabilityAtLeast(certain + 1)).isZero();
        assertThat(law.probabilityAtMost(certain)).isEqualTo(1);
        assertThat(law.probabilityAtMost(certain - 1)).isZero();
        assertThat(law.quantile(0.001)).isEqualTo(certain);
        assertThat(law.quantile(0.999)).isEqualTo(certain);
        assertThat(law.mean()).isEqualTo((double) certain);
        assertThat(law.variance()).isZero();
    }

    @Test
    void betaBinomial_withoutTrials_isCertainlyZero() {
        CountDistribution law = CountDistribution.betaBinomial(0, 0.5, 0.5);

        assertThat(law.probability(0)).isEqualTo(1);
        assertThat(law.mean()).isZero();
        assertThat(law.variance()).isZero();
    }

    @Test
    void probabilities_outsideTheTrials_areZeroOrOne() {
        CountDistribution law = CountDistribution.betaBinomial(44, 10.5, 90.5);

        assertThat(law.probability(-1)).isZero();
        assertThat(law.probability(45)).isZero();
        assertThat(law.probability(Long.MAX_VALUE)).isZero();
        assertThat(law.probability(Long.MIN_VALUE)).isZero();
        assertThat(law.probabilityAtMost(-1)).isZero();
        assertThat(law.probabilityAtMost(Long.MIN_VALUE)).isZero();
        assertThat(law.probabilityAtMost(44)).isEqualTo(1);
        assertThat(law.probabilityAtMost(Long.MAX_VALUE)).isEqualTo(1);
        assertThat(law.probabilityAtLeast(0)).isEqualTo(1);
        assertThat(law.probabilityAtLeast(Long.MIN_VALUE)).isEqualTo(1);
        assertThat(law.probabilityAtLeast(45)).isZero();
        assertThat(law.probabilityAtLeast(Long.MAX_VALUE)).isZero();
    }

    /** P(W <= 49) of 99 fair coins is exactly a half, and a half is reached there, whatever the last bit says. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 99, 999, 9999, 99999})
    void quantile_atACumulativeProbabilityThatIsExactlyTheLevel_isThatCount(int coins) {
        assertThat(CountDistribution.binomial(coins, 0.5).quantile(0.5)).isEqualTo((coins - 1) / 2);
    }

    @Test
    void quantile_betweenTwoCounts_isTheLargerOne() {
        CountDistribution coins = CountDistribution.binomial(2, 0.5);

        assertThat(coins.quantile(0.2499)).isZero();
        assertThat(coins.quantile(0.25)).isZero();
        assertThat(coins.quantile(0.2501)).isEqualTo(1);
        assertThat(coins.quantile(0.75)).isEqualTo(1);
        assertThat(coins.quantile(0.7501)).isEqualTo(2);
        assertThat(coins.quantile(Math.nextDown(1.0))).isEqualTo(2);
        assertThat(coins.quantile(Double.MIN_VALUE)).isZero();
    }

    @Test
    void mixedWith_aQuarterOfAnotherLaw_weighsProbabilitiesMeanAndVariance() {
        CountDistribution one = CountDistribution.binomial(1, 1);
        CountDistribution five = CountDistribution.binomial(5, 1);
        CountDistribution mixed = one.mixedWith(five, 0.25);

        assertThat(mixed.probability(1)).isEqualTo(0.75);
        assertThat(mixed.probability(3)).isZero();
        assertThat(mixed.probability(5)).isEqualTo(0.25);
        assertThat(mixed.mean()).isEqualTo(2);
        assertThat(mixed.variance()).isEqualTo(3); // 0.75 × 1 + 0.25 × 9
        assertThat(mixed.trials()).isEqualTo(5);
        assertThat(mixed.quantile(0.75)).isEqualTo(1);
        assertThat(mixed.quantile(0.76)).isEqualTo(5);
    }

    @Test
    void mixedWith_weightZeroOrOne_isOneOfTheLaws() {
        CountDistribution one = CountDistribution.binomial(1, 0.5);
        CountDistribution two = CountDistribution.binomial(2, 0.5);

        assertThat(one.mixedWith(two, 0)).isSameAs(one);
        assertThat(one.mixedWith(two, 1)).isSameAs(two);
    }

    @Test
    void toString_tellsTrialsMeanAndVariance() {
        assertThat(CountDistribution.binomial(2, 0.5))
                .hasToString("CountDistribution[trials=2, mean=1.0, variance=0.5]");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void trials_outOfRange_areNamed(long trials) {
        assertThatThrownBy(() -> CountDistribution.binomial(trials, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials must lie between 0 and 1000000, but was " + trials);
        assertThatThrownBy(() -> CountDistribution.betaBinomial(trials, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials must lie between 0 and 1000000, but was " + trials);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rate_thatIsNoFraction_isNamed(double rate) {
        assertThatThrownBy(() -> CountDistribution.binomial(3, rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate must be a fraction between 0 and 1, but was " + rate);
        CountDistribution law = CountDistribution.binomial(3, 0.1);
        assertThatThrownBy(() -> law.mixedWith(law, rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight must be a fraction between 0 and 1, but was " + rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-10, 1e21})
    void shape_outOfRange_isNamed(double shape) {
        assertThatThrownBy(() -> CountDistribution.betaBinomial(3, shape, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha must lie between 1e-9 and 1e20, but was " + shape);
        assertThatThrownBy(() -> CountDistribution.betaBinomial(3, 1, shape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beta must lie between 1e-9 and 1e20, but was " + shape);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 2, Double.NaN})
    void level_thatIsNotStrictlyBetweenZeroAndOne_isNamed(double level) {
        CountDistribution law = CountDistribution.binomial(3, 0.1);
        assertThatThrownBy(() -> law.quantile(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level must lie strictly between 0 and 1, but was " + level);
    }
}
