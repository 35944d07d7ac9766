package org.saleskit.analytics.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFactorialTest {

    /** {@code math.lgamma(n + 1)} of Python 3; sums and series meet at 64, kept and computed ones at 16384. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 0.0",
        "2, 0.693147180559945",
        "10, 15.104412573075514",
        "63, 201.00931639928152",
        "64, 205.16819948264123",
        "65, 209.34258675253685",
        "255, 1161.7121011184006",
        "16383, 142603.39460147358",
        "16384, 142613.0986620014",
        "1000000, 12815518.384658169"
    })
    void logarithm_isThatOfPython(long n, double expected) {
        assertThat(LogFactorial.of(n)).isCloseTo(expected, within(5e-16 * Math.max(2, expected)));
    }
}
