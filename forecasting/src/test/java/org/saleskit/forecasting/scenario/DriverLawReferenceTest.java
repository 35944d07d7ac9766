package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.LogNormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.core.stats.Proportion;

/** The laws of drivers beside those of Hipparchus 4.0.3, SciPy 1.17.1 and their published formulas. */
class DriverLawReferenceTest {

    private static final Percentage TINY = Percentage.withPercentage(1e-10);

    private static void assertSame(DriverLaw law, RealDistribution oracle) {
        assertThat(law.mean()).isCloseTo(oracle.getNumericalMean(), TINY);
        assertThat(law.variance()).isCloseTo(oracle.getNumericalVariance(), TINY);
        for (double level : new double[] {0.001, 0.01, 0.1, 0.35, 0.5, 0.65, 0.9, 0.99, 0.999}) {
            assertThat(oracle.cumulativeProbability(law.quantile(level))).isCloseTo(level, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 34, 60", "0, 0, 1", "0, 1, 1", "-5, -1, 3", "1000000, 1000000.5, 1000001"})
    void triangular_isThatOfHipparchus(double low, double mode, double high) {
        DriverLaw law = DriverLaw.triangular(low, mode, high);
        TriangularDistribution oracle = new TriangularDistribution(low, mode, high);

        assertThat(law.mean()).isCloseTo((low + mode + high) / 3, within(1e-9));
        assertThat(law.standardDeviation() * law.standardDeviation()).isCloseTo(law.variance(), TINY);
        for (double level : new double[] {0.001, 0.1, 0.35, 0.5, 0.9, 0.999}) {
            assertThat(law.quantile(level)).isCloseTo(oracle.inverseCumulativeProbability(level), within(1e-9));
        }
    }

    /** scipy.stats.triang(c=0.35, loc=20, scale=40). */
    @Test
    void triangular_isThatOfSciPy() {
        DriverLaw law = DriverLaw.triangular(20, 34, 60);

        assertThat(law.variance()).isCloseTo(68.66666666666666, within(1e-12));
        assertThat(law.quantile(0.01)).isCloseTo(22.366431913239847, within(1e-12));
        assertThat(law.quantile(0.35)).isCloseTo(34, within(1e-12));
        assertThat(law.quantile(0.9)).isCloseTo(49.80196097281443, within(1e-12));
    }

    /** Malcolm et al. 1959: mean (a + 4 m + b) / 6; quantiles of scipy.stats.beta(1 + 56 / 30, 1 + 64 / 30, 30, 30). */
    @Test
    void pert_hasThePublishedMean_andTheQuantilesOfSciPy() {
        DriverLaw law = DriverLaw.pert(30, 44, 60);

        assertThat(law.mean()).isCloseTo((30 + 4 * 44 + 60) / 6.0, within(1e-13));
        assertThat(law.variance()).isCloseTo(32.07936507936508, within(1e-12));
        assertThat(law.quantile(0.01)).isCloseTo(32.80499009018256, within(1e-10));
        assertThat(law.quantile(0.1)).isCloseTo(36.800732768372235, within(1e-10));
        assertThat(law.quantile(0.5)).isCloseTo(44.25462902269258, within(1e-10));
        assertThat(law.quantile(0.9)).isCloseTo(51.98443870139276, within(1e-10));
        assertThat(law.quantile(0.99)).isCloseTo(56.44395159716377, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.6, 3})
    void logNormal_isThatOfHipparchus(double variation) {
        double squared = Math.log(1 + variation * variation);

        assertSame(
                DriverLaw.logNormal(50_000, variation),
                new LogNormalDistribution(Math.log(50_000) - squared / 2, Math.sqrt(squared)));
    }

    /** scipy.stats.lognorm(s=ln(4) / (2 z), scale=50000), z = norm.ppf(0.9). */
    @Test
    void logNormalOfRange_hasItsRange_andTheMeanOfSciPy() {
        DriverLaw law = DriverLaw.logNormalOfRange(25_000, 100_000);

        assertThat(law.quantile(0.1)).isCloseTo(25_000, within(1e-6));
        assertThat(law.quantile(0.5)).isCloseTo(50_000, within(1e-6));
        assertThat(law.quantile(0.9)).isCloseTo(100_000, within(1e-6));
        assertThat(law.mean()).isCloseTo(57875.306844661725, TINY);
        assertThat(law.standardDeviation()).isCloseTo(33737.90153166564, TINY);
    }

    @ParameterizedTest
    @CsvSource({"10.5, 90.5", "0.5, 0.5", "2, 3", "200, 1"})
    void beta_isThatOfHipparchus(double alpha, double beta) {
        assertSame(DriverLaw.beta(alpha, beta), new BetaDistribution(alpha, beta));
    }

    @Test
    void rate_isTheJeffreysPosterior() {
        assertThat(DriverLaw.rate(Proportion.of(10, 100))).isEqualTo(DriverLaw.beta(10.5, 90.5));
        assertThat(DriverLaw.rate(Proportion.none())).isEqualTo(DriverLaw.beta(0.5, 0.5));
    }

    /** Of 1, 2, 2, 5 by hand: mean 2.5, variance (2.25 + 0.25 + 0.25 + 6.25) / 4 = 2.25. */
    @Test
    void empirical_isTheValuesThemselves() {
        DriverLaw law = DriverLaw.empirical(List.of(5.0, 2.0, 1.0, 2.0));

        assertThat(law.mean()).isEqualTo(2.5);
        assertThat(law.variance()).isEqualTo(2.25);
        assertThat(law.quantile(0.25)).isEqualTo(1);
        assertThat(law.quantile(0.2501)).isEqualTo(2);
        assertThat(law.quantile(0.75)).isEqualTo(2);
        assertThat(law.quantile(0.76)).isEqualTo(5);
        assertThat(law.quantile(1e-300)).isEqualTo(1);
        assertThat(law).isEqualTo(DriverLaw.empirical(List.of(1.0, 2.0, 2.0, 5.0)));
    }

    /** 0.1 × 10 is a rank of 1 and not of 2, whatever the last place says: ten values, the third at 0.3. */
    @Test
    void empirical_hasItsQuantileAtAShareOfTheValues() {
        DriverLaw law = DriverLaw.empirical(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0));

        assertThat(law.quantile(0.3)).isEqualTo(3);
        assertThat(law.quantile(0.1 * 3)).isEqualTo(3);
        assertThat(law.quantile(0.7)).isEqualTo(7);
    }

    @Test
    void fixed_isOneValue() {
        DriverLaw law = DriverLaw.fixed(-0.0);

        assertThat(law.form()).isEqualTo(DriverLaw.Form.FIXED);
        assertThat(law.mean()).isZero();
        assertThat(law.variance()).isZero();
        assertThat(law.quantile(0.3)).isEqualTo(0.0);
        assertThat(law).isEqualTo(DriverLaw.fixed(0)).hasSameHashCodeAs(DriverLaw.fixed(0));
        assertThat(law).isNotEqualTo(DriverLaw.fixed(1)).isNotEqualTo(DriverLaw.empirical(List.of(0.0)));
    }

    @Test
    void text_showsFormAndParameters_butNoSingleValueOfThePast() {
        assertThat(DriverLaw.pert(1, 2, 3)).hasToString("PERT[1.0, 2.0, 3.0]");
        assertThat(DriverLaw.empirical(List.of(1.0, 2.0))).hasToString("EMPIRICAL[2 values]");
    }
}
