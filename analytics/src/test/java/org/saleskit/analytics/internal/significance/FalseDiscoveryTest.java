package org.saleskit.analytics.internal.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** Benjamini and Hochberg 1995, section 4: of these 15 probabilities the first four are significant at 0.05. */
    @Test
    void adjustedProbability_exampleOfBenjaminiAndHochberg_rejectsFour() {
        double[] adjusted = FalseDiscovery.adjust(new double[] {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        });

        assertThat(adjusted).isSorted();
        assertThat(adjusted[3]).isLessThanOrEqualTo(0.05).isCloseTo(15 * 0.0095 / 4, within(1e-15));
        assertThat(adjusted[4]).isGreaterThan(0.05).isCloseTo(15 * 0.0201 / 5, within(1e-15));
        assertThat(adjusted[14]).isEqualTo(1);
    }

    /** By hand: 3 * 0.01 / 2 for both equal ones, 3 * 0.5 / 3 for the last. */
    @Test
    void adjust_equalProbabilities_areAdjustedAlike() {
        assertThat(FalseDiscovery.adjust(new double[] {0.01, 0.01, 0.5})).containsExactly(0.015, 0.015, 0.5);
    }

    @Test
    void adjust_theCallersArray_isNotChanged() {
        double[] given = {0.01, 0.5};
        FalseDiscovery.adjust(given);
        assertThat(given).containsExactly(0.01, 0.5);
        assertThat(FalseDiscovery.adjust(new double[0])).isEmpty();
    }
}
