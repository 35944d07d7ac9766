package org.saleskit.forecasting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

    /** The JDK's SplittableRandom is the same generator; its bits are the reference. */
    @Test
    void nextLong_isTheSequenceOfTheJdksSplitMix64() {
        for (long seed : new long[] {0, 1, -7, Long.MAX_VALUE}) {
            SplittableRandom theirs = new SplittableRandom(seed);
            SeededRandom ours = new SeededRandom(seed);
            for (int i = 0; i < 1_000; i++) {
                assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
            }
        }
    }

    @Test
    void nextOpenFraction_isInsideAndUniform() {
        SeededRandom random = new SeededRandom(5);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double fraction = random.nextOpenFraction();
            assertThat(fraction).isStrictlyBetween(0.0, 1.0);
            sum += fraction;
        }
        assertThat(sum / 100_000).isCloseTo(0.5, within(0.005)); // five standard errors
    }

    @Test
    void nextBelow_givesEveryNumberEquallyOften() {
        SeededRandom random = new SeededRandom(5);
        int[] seen = new int[7];
        for (int i = 0; i < 70_000; i++) {
            seen[random.nextBelow(7)]++;
        }
        for (int count : seen) {
            assertThat(count).isBetween(9_500, 10_500); // five standard deviations
        }
        assertThat(random.nextBelow(1)).isZero();
        assertThat(random.nextBelow(Integer.MAX_VALUE)).isNotNegative();
    }
}
