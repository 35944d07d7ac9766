package org.saleskit.analytics.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountSumsTest {

    private static CountSums sums(long... counts) {
        TreeMap<Long, Long> groups = new TreeMap<>();
        for (long count : counts) {
            groups.merge(count, 1L, Long::sum);
        }
        return CountSums.of(groups);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.05, 7, 3, 7, 0",
        "0.3, 0, 20, 31, 5, 5",
        "0.01, 2, 300, 280, 4000, 1",
        "0.9, 1e-6, 100000, 256, 257, 100001",
        "0.5, 1, 290, 289, 288, 1000",
        "1, 30, 12345, 54321, 54322, 300"
    })
    void sums_addedOneByOne_areTheSame(double s, double t, long a, long b, long c, long d) {
        double logarithms = 0;
        double inverses = 0;
        double quotients = 0;
        for (long count : new long[] {a, b, c, d}) {
            for (long j = 0; j < count; j++) {
                logarithms += Math.log(s + j * t);
                inverses += 1 / (s + j * t);
                quotients += j / (s + j * t);
            }
        }
        CountSums sums = sums(a, b, c, d);
        assertThat(sums.logarithms(s, t)).isCloseTo(logarithms, within(1e-10 * Math.abs(logarithms) + 1e-9));
        assertThat(sums.inverses(s, t)).isCloseTo(inverses, within(1e-10 * inverses));
        assertThat(sums.quotients(s, t)).isCloseTo(quotients, within(1e-10 * quotients));
    }

    /** ln of Γ(s + k) / Γ(s) by Hipparchus, for t = 1. */
    @ParameterizedTest
    @CsvSource({"0.5, 10", "3.25, 1000", "14, 5000000"})
    void logarithms_unitStep_areRatiosOfGammaFunctions(double s, long count) {
        double expected = Gamma.logGamma(s + count) - Gamma.logGamma(s);
        assertThat(sums(count).logarithms(s, 1)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void sums_noCounts_areZero() {
        assertThat(sums().logarithms(1, 1)).isZero();
        assertThat(sums(0, 0).inverses(1, 1)).isZero();
        assertThat(sums(1).quotients(1, 1)).isZero();
    }

    @Test
    void roots_ofKnownFunctions() {
        assertThat(Roots.find(x -> x * x - 2, 0, 2)).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(Roots.find(x -> 2 - x * x, 0, 2)).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(Roots.find(x -> Math.pow(x - 1, 3), -5, 3)).isCloseTo(1, within(1e-5));
        assertThat(Roots.find(x -> x, 0, 2)).isZero();
        assertThat(Roots.find(x -> x - 2, 0, 2)).isEqualTo(2);
        assertThat(Roots.find(x -> x + 1, 0, 2)).isZero();
        assertThat(Roots.find(x -> x - 5, 0, 2)).isEqualTo(2);
        assertThat(Roots.find(x -> x < 1.25 ? -1 : 1, 0, 2)).isCloseTo(1.25, within(1e-15));
    }

    /** Abramowitz and Stegun, table 25.4, n = 12: first node and weight. */
    @Test
    void gaussLegendre_tableOfAbramowitzAndStegun() {
        GaussLegendre rule = GaussLegendre.of(12);
        assertThat(rule.size()).isEqualTo(12);
        assertThat(rule.node(11, -1, 1)).isCloseTo(0.981560634246719, within(1e-15));
        assertThat(rule.weight(11, -1, 1)).isCloseTo(0.047175336386512, within(1e-15));
        assertThat(rule.node(6, -1, 1)).isCloseTo(0.125233408511469, within(1e-15));
        assertThat(rule.weight(6, -1, 1)).isCloseTo(0.249147045813403, within(1e-15));
        assertThat(rule.integral(Math::exp, 0, 2)).isCloseTo(Math.exp(2) - 1, within(1e-13));
        assertThat(rule.integral(x -> Math.pow(x, 23), 0, 1)).isCloseTo(1.0 / 24, within(1e-15));
    }
}
