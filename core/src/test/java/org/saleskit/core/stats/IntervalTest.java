package org.saleskit.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void of_endsInWrongOrder_namesParameterRuleAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0.5, 0.25))
                .withMessage("low must be at most high, which is 0.25, but was 0.5");
    }

    @Test
    void of_endNotFinite_namesParameterRuleAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(Double.NaN, 1))
                .withMessage("low must be finite, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY))
                .withMessage("high must be finite, but was Infinity");
    }

    @Test
    void contains_ends_belongToTheRange() {
        Interval interval = new Interval(0.25, 0.5);
        assertThat(interval.contains(0.25)).isTrue();
        assertThat(interval.contains(0.5)).isTrue();
        assertThat(interval.contains(Math.nextDown(0.25))).isFalse();
        assertThat(interval.contains(Math.nextUp(0.5))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void width_isTheDistanceOfTheEnds() {
        assertThat(new Interval(0.25, 0.5).width()).isEqualTo(0.25);
        assertThat(new Interval(0.5, 0.5).width()).isZero();
    }
}
