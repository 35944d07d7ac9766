package org.saleskit.analytics.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadixSortTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 2_048, 1L << 22, 1L << 30, 1L << 53, Long.MAX_VALUE})
    void numbers_areInOrder(long bound) {
        for (int length : new int[] {0, 1, 100, 8_191, 8_192, 20_000}) {
            long[] values =
                    new SplittableRandom(length).longs(length + 3, 0, bound).toArray();
            long[] expected = values.clone();
            Arrays.sort(expected, 0, length);
            RadixSort.sort(values, length);
            assertThat(values).as(length + " below " + bound).isEqualTo(expected);
        }
    }
}
