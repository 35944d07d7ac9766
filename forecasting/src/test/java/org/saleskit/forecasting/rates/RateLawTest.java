package org.saleskit.forecasting.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.IntervalMethod;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.CountDistribution;

class RateLawTest {

    @Test
    void ofCounts_isThatOfTheJeffreysPrior() {
        RateLaw law = RateLaw.of(Proportion.of(1, 10));
        assertThat(law.parts()).containsExactly(new RateLaw.Part(1, 1.5, 9.5));
        assertThat(law.mean()).isCloseTo(1.5 / 11, within(1e-15));
        assertThat(law.variance()).isCloseTo(1.5 * 9.5 / (121 * 12), within(1e-15));
        assertThat(law.interval(0.9).low())
                .isCloseTo(
                        Proportion.of(1, 10)
                                .interval(IntervalMethod.JEFFREYS, 0.9)
                                .orElseThrow()
                                .low(),
                        within(1e-10));
        assertThat(law.probabilityAtMost(0.2))
                .isCloseTo(BetaDistribution.of(1.5, 9.5).cumulativeProbability(0.2), within(1e-14));
        assertThat(law.quantile(0.5))
                .isCloseTo(BetaDistribution.of(1.5, 9.5).inverseCumulativeProbability(0.5), within(1e-9));
    }

    /** Of Beta(2, 3) with 1/4 and Beta(6, 2) with 3/4: mean 0.1 + 0.5625, second moment 1/4 × 6/30 + 3/4 × 42/72. */
    @Test
    void mixture_hasTheMomentsOfItsParts() {
        List<RateLaw.Part> parts =
                List.of(new RateLaw.Part(0.1, 2, 3), new RateLaw.Part(0.3, 6, 2), new RateLaw.Part(0, 1, 1));
        RateLaw law = RateLaw.mixture(parts);
        assertThat(law.parts()).hasSize(2);
        assertThat(law.mean()).isCloseTo(0.6625, within(1e-15));
        assertThat(law.variance()).isCloseTo(0.05 + 0.4375 - 0.6625 * 0.6625, within(1e-14));
        assertThat(law.probabilityAtMost(0.5))
                .isCloseTo(
                        0.25 * BetaDistribution.of(2, 3).cumulativeProbability(0.5)
                                + 0.75 * BetaDistribution.of(6, 2).cumulativeProbability(0.5),
                        within(1e-14));
        CountDistribution wins = law.wins(12);
        assertThat(wins.mean()).isCloseTo(12 * 0.6625, within(1e-12));
        assertThat(wins.probability(7))
                .isCloseTo(
                        0.25 * CountDistribution.betaBinomial(12, 2, 3).probability(7)
                                + 0.75
                                        * CountDistribution.betaBinomial(12, 6, 2)
                                                .probability(7),
                        within(1e-15));
        assertThat(law).isEqualTo(RateLaw.mixture(parts)).hasSameHashCodeAs(RateLaw.mixture(parts));
        assertThat(law.toString()).startsWith("RateLaw[mean=0.66").endsWith("parts=2]");
    }

    @Test
    void quantile_ofSkewedLaws_isFoundAtTheEnds() {
        RateLaw law = RateLaw.beta(0.5, 500);
        for (double level : new double[] {1e-12, 0.001, 0.5, 0.999, 1 - 1e-12}) {
            assertThat(law.probabilityAtMost(law.quantile(level))).isCloseTo(level, within(1e-12));
        }
    }
}
