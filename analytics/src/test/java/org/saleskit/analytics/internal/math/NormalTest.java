package org.saleskit.analytics.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    /** {@code 2 * pnorm(-abs(z))} of R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "2.58198889747161, 0.00982327450751925",
        "-2.58198889747161, 0.00982327450751925",
        "-4.09642824801804, 4.19573451962723e-05"
    })
    void probability_isThatOfR(double value, double expected) {
        assertThat(Normal.twoSidedProbability(value)).isCloseTo(expected, within(1e-12 * expected));
    }
}
