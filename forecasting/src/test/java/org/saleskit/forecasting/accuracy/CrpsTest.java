package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.accuracy.Samples.law;
import static org.saleskit.forecasting.accuracy.Samples.usd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.forecasting.distribution.RevenueDistribution;

class CrpsTest {

    /** mpmath: the closed form of Gneiting and Raftery 2007, equation 21; for another scale by hand, s × CRPS of the standard law. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0.2336949773",
        "0, 1, 1, 0.6024413576",
        "0, 1, 2, 1.4527918217",
        "0, 1, -1.5, 0.9944240040",
        "100, 10, 120, 14.527918217",
        "100, 10, 85, 9.944240040",
        "7, 0, 4, 3"
    })
    void normal_equalsPublishedValues(double mean, double deviation, double actual, double expected) {
        assertThat(Crps.ofNormal(mean, deviation, actual)).isCloseTo(expected, within(1e-9 * Math.max(1, deviation)));
    }

    /** Exact fractions: mean distance 2, sum of all distances 40. */
    @Test
    void ensemble_plainAndFair() {
        double[] members = {7, 1, 4, 2};
        assertThat(Crps.ofEnsemble(members, 3)).isEqualTo(0.75);
        assertThat(Crps.fairOfEnsemble(members, 3)).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(members).containsExactly(7, 1, 4, 2);
    }

    @Test
    void ensembleOfOne_absoluteError() {
        assertThat(Crps.ofEnsemble(new double[] {5}, 7)).isEqualTo(2);
    }

    @Test
    void certainForecast_absoluteError() {
        assertThat(Crps.of(RevenueDistribution.certain(usd(100)), usd(70.5))).isEqualTo(29.5);
        assertThat(Crps.of(RevenueDistribution.certain(usd(100)), usd(170.5))).isEqualTo(70.5);
        assertThat(Crps.of(RevenueDistribution.certain(usd(100)), usd(100))).isZero();
    }

    /** F is 0.25 on 0..10 and 0.75 on 10..40: sums of width times square, by hand. */
    @ParameterizedTest
    @CsvSource({
        "-5, 12.5", // 5 × 1 + 10 × 9/16 + 30 × 1/16
        "4, 5.5", // 4 × 1/16 + 6 × 9/16 + 30 × 1/16
        "10, 2.5", // 10 × 1/16 + 30 × 1/16
        "20, 7.5", // 10 × 1/16 + 10 × 9/16 + 20 × 1/16
        "50, 27.5" // 10 × 1/16 + 30 × 9/16 + 10
    })
    void law_integralOverItsSteps(double actual, double expected) {
        assertThat(Crps.of(law(0, 0.25, 10, 0.5, 40, 0.25), usd(actual))).isCloseTo(expected, within(1e-12));
    }

    @Test
    void simulatedLaw_plainAndFairAsItsEnsemble() {
        RevenueDistribution law = RevenueDistribution.ofDraws(Samples.USD, new long[] {100, 700, 200, 400, 200});
        double[] members = {1, 7, 2, 4, 2};
        assertThat(Crps.of(law, usd(3))).isCloseTo(Crps.ofEnsemble(members, 3), within(1e-14));
        assertThat(Crps.fairOf(law, usd(3))).isCloseTo(Crps.fairOfEnsemble(members, 3), within(1e-14));
    }
}
