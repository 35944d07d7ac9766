package org.saleskit.forecasting.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisingSumsTest {

    /** ln(s (s + t) … (s + (k - 1) t)) as it is written. */
    private static double plain(double s, double t, int count) {
        double sum = 0;
        for (int j = 0; j < count; j++) {
            sum += Math.log(s + j * t);
        }
        return sum;
    }

    @Property(tries = 300)
    void logarithms_ofWholeCounts_areThoseOfTheProduct(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 700) Integer> counts,
            @ForAll @DoubleRange(min = 1e-6, max = 1) @Scale(6) double s,
            @ForAll @DoubleRange(min = 0, max = 50) double t) {
        double direct = counts.stream().mapToDouble(count -> plain(s, t, count)).sum();
        double size = counts.stream()
                .mapToDouble(count -> Math.abs(plain(s, t, count)))
                .sum();
        double[] given = counts.stream().mapToDouble(Integer::doubleValue).toArray();
        assertThat(RisingSums.of(given).logarithms(s, t)).isCloseTo(direct, within(1e-9 * (1 + size)));
    }

    @Property(tries = 300)
    void slopes_areThoseOfTheLogarithms(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 300) Double> counts,
            @ForAll @DoubleRange(min = 0.01, max = 1) double s,
            @ForAll @DoubleRange(min = 0, max = 5) double t) {
        RisingSums sums =
                RisingSums.of(counts.stream().mapToDouble(Double::doubleValue).toArray());
        double step = 1e-5 * s;
        double difference = (sums.logarithms(s + step, t) - sums.logarithms(s - step, t)) / (2 * step);
        assertThat(sums.slopes(s, t)).isCloseTo(difference, within(1e-5 * (1 + Math.abs(difference))));
    }

    /** k ln t + lnΓ(s / t + k) - lnΓ(s / t), by mpmath with 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.02, 2.5, -2.8901638003616972",
        "0.01, 1, 0.75, -4.4069313170484317",
        "0.5, 0.0001, 37.25, -25.68503084219109",
        "0.9, 8, 120.5, 704.39920802840585",
        "0.001, 0.5, 1, -6.9077552789821371",
        "1, 1, 10, 15.104412573075515"
    })
    void logarithm_ofAnyCount_isThatOfGammaFunctions(double s, double t, double count, double expected) {
        assertThat(RisingSums.logarithm(s, t, count)).isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
    }

    /** (ψ(s / t + k) - ψ(s / t)) / t, by mpmath with 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.02, 2.5, 7.9505385283945201",
        "0.01, 1, 0.75, 99.500181494508152",
        "0.5, 0.0001, 37.25, 74.231253555488188",
        "0.9, 8, 120.5, 1.76041290682608",
        "0.001, 0.5, 1.5, 1001.2245770380325",
        "0.4, 0.04, 600.5, 104.04266200194126"
    })
    void slope_ofAnyCount_isThatOfDigammaFunctions(double s, double t, double count, double expected) {
        assertThat(RisingSums.of(new double[] {count}).slopes(s, t)).isCloseTo(expected, within(1e-11 * expected));
    }

    @Test
    void logarithms_ofNothing_areNothing() {
        assertThat(RisingSums.of(new double[0]).logarithms(0.5, 2)).isZero();
        assertThat(RisingSums.of(new double[] {0, 0}).slopes(0.5, 2)).isZero();
        assertThat(RisingSums.logarithm(0.25, 0, 3.5)).isEqualTo(3.5 * Math.log(0.25));
    }
}
