package org.saleskit.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {

    @Test
    void rate_noTrials_isEmptyAndNotZero() {
        assertThat(Proportion.of(0, 0).rate()).isEmpty();
        assertThat(Proportion.none()).isEqualTo(Proportion.of(0, 0));
    }

    @ParameterizedTest
    @EnumSource(IntervalMethod.class)
    void interval_noTrials_isEmpty(IntervalMethod method) {
        assertThat(Proportion.none().interval(method, 0.9)).isEmpty();
        assertThat(Proportion.none().interval()).isEmpty();
    }

    @Test
    void rate_oneOfTen_isATenth() {
        assertThat(Proportion.of(1, 10).rate()).hasValue(0.1);
    }

    @Test
    void interval_withoutArguments_isWilsonAt95Percent() {
        Proportion oneOfTen = Proportion.of(1, 10);
        assertThat(oneOfTen.interval()).isEqualTo(oneOfTen.interval(IntervalMethod.WILSON, 0.95));
        assertThat(oneOfTen.interval()).isNotEqualTo(oneOfTen.interval(IntervalMethod.WILSON, 0.9));
    }

    /** The middle of Wilson's interval is (x + z²/2) / (n + z²): the quantile can be read back from it. */
    @Test
    void wilson_95Percent_usesTheQuantile1_959963984540054() {
        double z2 = 1.959963984540054 * 1.959963984540054;
        Interval interval = Proportion.of(1, 10).interval().orElseThrow();
        assertThat((interval.low() + interval.high()) / 2).isCloseTo((1 + z2 / 2) / (10 + z2), within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(IntervalMethod.class)
    void interval_noSuccess_beginsAtExactlyZero(IntervalMethod method) {
        for (int trials : new int[] {1, 2, 3, 10, 17, 49, 1_000_003, Integer.MAX_VALUE}) {
            assertThat(Proportion.of(0, trials)
                            .interval(method, 0.95)
                            .orElseThrow()
                            .low())
                    .as("0 of %d", trials)
                    .isEqualTo(0.0);
            assertThat(Proportion.of(trials, trials)
                            .interval(method, 0.95)
                            .orElseThrow()
                            .high())
                    .as("%d of %d", trials, trials)
                    .isEqualTo(1.0);
        }
    }

    @ParameterizedTest
    @EnumSource(IntervalMethod.class)
    void interval_extremeConfidence_staysInsideZeroToOne(IntervalMethod method) {
        for (double confidence : new double[] {Double.MIN_VALUE, 1e-17, 1e-9, Math.nextDown(1.0)}) {
            Interval interval = Proportion.of(3, 7).interval(method, confidence).orElseThrow();
            assertThat(interval.low()).isBetween(0.0, interval.high());
            assertThat(interval.high()).isBetween(interval.low(), 1.0);
        }
    }

    @Test
    void isLowCount_tenTrials_isTheFirstThatIsNot() {
        assertThat(Proportion.of(9, 9).isLowCount()).isTrue();
        assertThat(Proportion.of(0, 10).isLowCount()).isFalse();
    }

    @Test
    void plus_twoSamples_poolsCountsInsteadOfAveragingRates() {
        // 1 of 2 and 0 of 8: the mean of the rates would be 0.25, the rate of all ten trials is 0.1.
        assertThat(Proportion.of(1, 2).plus(Proportion.of(0, 8))).isEqualTo(Proportion.of(1, 10));
    }

    @Test
    void plus_moreTrialsThanALongHolds_isAnError() {
        Proportion huge = Proportion.of(Long.MAX_VALUE, Long.MAX_VALUE);
        assertThatThrownBy(() -> huge.plus(Proportion.of(0, 1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("trials must stay at most 9223372036854775807, but was 9223372036854775807 + 1");
    }

    @Test
    void interval_moreTrialsThanAnInt_isAnError() {
        Proportion large = Proportion.of(5, Integer.MAX_VALUE + 1L);
        assertThat(large.rate().orElseThrow()).isCloseTo(5 / 2147483648.0, within(1e-24));
        assertThatThrownBy(large::interval)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("trials must be at most 2147483647 for an interval, but was 2147483648");
    }

    @Test
    void of_negativeTrials_namesParameterRuleAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(0, -1))
                .withMessage("trials must be zero or more, but was -1");
    }

    @Test
    void of_negativeSuccesses_namesParameterRuleAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(-3, 4))
                .withMessage("successes must be zero or more, but was -3");
    }

    @Test
    void of_moreSuccessesThanTrials_namesParameterRuleAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(5, 4))
                .withMessage("successes must be at most trials, which is 4, but was 5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void interval_confidenceOutsideZeroToOne_namesParameterRuleAndValue(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(1, 4).interval(IntervalMethod.WILSON, confidence))
                .withMessage("confidence must lie strictly between 0 and 1, but was " + confidence);
    }

    @Test
    void equals_sameRateOfOtherCounts_isNotEqual() {
        assertThat(Proportion.of(1, 2)).isEqualTo(Proportion.of(1, 2)).hasSameHashCodeAs(Proportion.of(1, 2));
        assertThat(Proportion.of(1, 2)).isNotEqualTo(Proportion.of(2, 4)).isNotEqualTo(Proportion.of(0, 2));
        assertThat(Proportion.of(1, 2)).isNotEqualTo("1 of 2");
    }

    @Test
    void toString_saysTheCounts() {
        assertThat(Proportion.of(3, 10)).hasToString("3 of 10");
    }
}
