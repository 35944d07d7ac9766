package org.saleskit.analytics.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawRandomTest {

    /** SplitMix64 from state 1234567: the values that the algorithm's public implementations give. */
    @Test
    void random_knownState_givesThePublishedNumbers() {
        DrawRandom random = DrawRandom.at(1234567);

        assertThat(List.of(random.next(), random.next(), random.next(), random.next(), random.next()))
                .extracting(Long::toUnsignedString)
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void random_below_isEven() {
        DrawRandom random = DrawRandom.of(1, 1);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.below(7)]++;
        }

        // Six standard deviations of a count of 10 000.
        for (int count : counts) {
            assertThat(count).isBetween(9_440, 10_560);
        }
        assertThat(random.below(1)).isZero();
    }

    /** In Python: (6457827717110365317 >> 11) * 2.0 ** -53, which is 0.35007954. */
    @Test
    void fraction_isTheNumberWithoutItsLastBits() {
        assertThat(DrawRandom.at(1234567).fraction()).isEqualTo(0x1.667b405fec23ep-2);
    }
}
