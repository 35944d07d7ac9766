package org.saleskit.forecasting.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    /** Plain addition loses every one of the small terms, as each is below half a unit of the last place of 0.5. */
    @Test
    void smallTerms_behindALargeOne_areNotLost() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(0.5);
        for (int i = 0; i < 1_000; i++) {
            sum.add(0x1p-60);
        }

        assertThat(sum.value()).isEqualTo(0.5 + 1_000 * 0x1p-60);
    }

    @Test
    void smallTerms_beforeALargeOne_areNotLost() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(0x1p-60);
        sum.add(0.5);
        for (int i = 1; i < 1_000; i++) {
            sum.add(0x1p-60);
        }

        assertThat(sum.value()).isEqualTo(0.5 + 1_000 * 0x1p-60);
    }

    @Test
    void cumulativeProbability_neverExceedsOne_thoughTheSumOfWeightsMay() {
        CompensatedSum sum = new CompensatedSum();

        assertThat(sum.add(0.75)).isEqualTo(0.75);
        assertThat(sum.add(0.75)).isEqualTo(1);
        assertThat(sum.value()).isEqualTo(1.5);
    }
}
