package org.saleskit.analytics.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactLevelTest {

    @Test
    void curve_aboveTheLevelInDoublesOnly_isAtIt() {
        // 9/14 · 21/27 = 1/2
        int[] atRisk = {14, 27, 20};
        int[] events = {5, 6, 0};
        double[] survival = {9 / 14.0, 0.5000000000000001, 0.5000000000000001};
        assertThat(ExactLevel.closed(atRisk, events, survival, 0.5)).isEqualTo(1);
        assertThat(ExactLevel.closed(atRisk, events, survival, 0.3)).isZero();
        assertThat(ExactLevel.closed(atRisk, events, survival, 0.500000001)).isEqualTo(3);
    }

    @Test
    void curve_atTheLevelInDoublesOnly_isAboveIt() {
        // 2/3 is not 0.6666666666666666, which is below it: a third, as a decimal, has not closed.
        assertThat(ExactLevel.closed(
                        new int[] {3, 2}, new int[] {1, 1}, new double[] {2 / 3.0, 1 / 3.0}, 0.3333333333333334))
                .isEqualTo(1);
        assertThat(ExactLevel.closed(
                        new int[] {3, 2}, new int[] {1, 0}, new double[] {2 / 3.0, 2 / 3.0}, 0.3333333333333334))
                .isEqualTo(2);
    }

    @Test
    void incidence_belowTheShareInDoublesOnly_isAtIt() {
        // 1/10 + 2/10, next to 0.3
        int[] atRisk = {10, 9, 6};
        int[] events = {1, 3, 0};
        int[] won = {1, 2, 0};
        double[] incidence = {0.1, 0.29999999999999993, 0.29999999999999993};
        assertThat(ExactLevel.incidence(atRisk, events, won, incidence, 0.3)).isEqualTo(1);
        assertThat(ExactLevel.incidence(atRisk, events, won, incidence, 0.05)).isZero();
        assertThat(ExactLevel.incidence(atRisk, events, won, incidence, 0.30000000000000004))
                .isEqualTo(3);
    }
}
