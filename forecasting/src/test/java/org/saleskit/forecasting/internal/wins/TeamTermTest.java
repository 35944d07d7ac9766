package org.saleskit.forecasting.internal.wins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.forecasting.distribution.CountDistribution;

class TeamTermTest {

    /** The fast law of the wins is that of the distribution package. */
    @Property(tries = 200)
    void wins_areBetaBinomial(
            @ForAll @IntRange(min = 0, max = 300) int trials,
            @ForAll @IntRange(min = 1, max = 200) int a,
            @ForAll @IntRange(min = 1, max = 200) int b) {
        double[] fast = TeamTerm.betaBinomial(trials, a / 4.0, b / 4.0);
        CountDistribution slow = CountDistribution.betaBinomial(trials, a / 4.0, b / 4.0);
        for (int w = 0; w < fast.length; w++) {
            assertThat(fast[w]).isCloseTo(slow.probability(w), within(1e-13));
        }
        assertThat(slow.probabilityAtLeast(fast.length)).isLessThan(1e-16);
    }
}
