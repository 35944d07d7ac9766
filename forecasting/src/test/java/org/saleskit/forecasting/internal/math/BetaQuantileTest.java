package org.saleskit.forecasting.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaQuantileTest {

    /** scipy.stats.beta.ppf, SciPy 1.17.1, at 0.001, 0.1, 0.5, 0.9, 0.999. */
    @ParameterizedTest
    @CsvSource({
        "10.5, 90.5, 0.03329566842755616, 0.06719045195125056, 0.10134690593162253, 0.14413152776850982, 0.21810017458664308",
        "0.5, 0.5, 2.4673990709169446e-06, 0.024471741852423214, 0.5, 0.9755282581475768, 0.999997532600929",
        "2, 3, 0.013022947370814273, 0.14255931671003072, 0.3857275681323895, 0.6795394162781817, 0.9359618608971666",
        "1000.5, 3.5, 0.9879336694261853, 0.9940199239446506, 0.996837645573789, 0.9985869196501427, 0.9997013203558343",
        "0.05, 0.2, 6.561238701737481e-59, 6.561238701737455e-19, 6.256986533495276e-05, 0.9715144870080202, 0.9999999999970857"
    })
    void quantiles_areThoseOfSciPy(
            double alpha, double beta, double p001, double p10, double p50, double p90, double p999) {
        BetaQuantile quantile = new BetaQuantile(alpha, beta);

        assertThat(quantile.at(0.001)).isCloseTo(p001, Percentage.withPercentage(1e-8));
        assertThat(quantile.at(0.1)).isCloseTo(p10, Percentage.withPercentage(1e-10));
        assertThat(quantile.at(0.5)).isCloseTo(p50, Percentage.withPercentage(1e-10));
        assertThat(quantile.at(0.9)).isCloseTo(p90, Percentage.withPercentage(1e-10));
        assertThat(quantile.at(0.999)).isCloseTo(p999, Percentage.withPercentage(1e-10));
    }

    /** Beta(a, 1) has the distribution function x^a, and Beta(1, b) its mirror; above the median the error is one of 1 - x. */
    @Property
    void powerLaws_haveTheirQuantileInClosedForm(
            @ForAll @DoubleRange(min = 0.000001, max = 0.999999) @Scale(6) double p,
            @ForAll @DoubleRange(min = 0.05, max = 50) double shape,
            @ForAll boolean mirrored) {
        double expected = Math.pow(p, 1 / shape);

        double absolute = p > 0.5 ? 1e-12 * (1 - expected) : 0;
        double quantile = mirrored ? 1 - new BetaQuantile(1, shape).at(1 - p) : new BetaQuantile(shape, 1).at(p);
        assertThat(quantile)
                .isCloseTo(
                        expected,
                        within(mirrored ? 1e-12 + 1e-9 * (1 - expected) : absolute + 1e-16 + 1e-11 * expected));
    }

    /** A value below the smallest double comes back as next to nothing. */
    @ParameterizedTest
    @CsvSource({"0.001, 1, 0.1", "0.001, 1000, 1e-15"})
    void quantiles_thatUnderflow_areNextToZero(double alpha, double beta, double p) {
        assertThat(new BetaQuantile(alpha, beta).at(p)).isBetween(0.0, 1e-300);
    }
}
