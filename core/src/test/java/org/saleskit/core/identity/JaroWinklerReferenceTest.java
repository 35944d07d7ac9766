package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Values printed by the Bureau of the Census; the sources are named in the file. */
class JaroWinklerReferenceTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/saleskit/core/identity/jaro-winkler/winkler-1994.csv",
            useHeadersInDisplayName = true)
    void similarity_agreesWithTheCensus(String left, String right, double jaro, double winkler) {
        assertThat(JaroWinkler.jaro(left, right)).isCloseTo(jaro, within(0.0006));
        assertThat(JaroWinkler.similarity(left, right)).isCloseTo(winkler, within(0.0006));
        assertThat(JaroWinkler.similarity(right, left)).isEqualTo(JaroWinkler.similarity(left, right));
    }

    /** By the definition: nothing in common is 0, equal is 1. */
    @ParameterizedTest
    @CsvSource({"abc, xyz, 0", "'', foo, 0", "'', '', 1", "a, a, 1", "a, b, 0", "ab, ba, 0"})
    void similarity_atTheEnds_isExact(String left, String right, double expected) {
        assertThat(JaroWinkler.similarity(left, right)).isEqualTo(expected);
    }

    /** The example of the class: (1 + 1 + 5/6) / 3, then 0.1 × 3 × the rest. */
    @Test
    void example_ofTheClass() {
        double jaro = (1 + 1 + 5.0 / 6) / 3;
        assertThat(JaroWinkler.jaro("MARTHA", "MARHTA")).isCloseTo(jaro, within(1e-15));
        assertThat(JaroWinkler.similarity("MARTHA", "MARHTA")).isCloseTo(jaro + 0.3 * (1 - jaro), within(1e-15));
    }
}
