package org.saleskit.analytics.xyz;

import java.util.Arrays;
import org.saleskit.analytics.table.KeySums;

/** Which periods of an item count. */
public enum HistoryRule {
    /**
     * From the item's first sale to the end of the window: before it the item was not on sale; later periods without sales
     * count as zeros.
     */
    FROM_FIRST_SALE,

    /** All periods of the window, also those before the first sale, as zeros. R {@code matman} does so. */
    PAD_ALL,

    /** Only periods with an amount other than zero, as R {@code matman} with {@code ignoreZeros}. */
    NON_ZERO_ONLY;

    /** The periods in which the item is taken to have been on sale. */
    long[] life(KeySums<?> sums) {
        return this == PAD_ALL ? sums.seriesUnits() : sums.activeUnits();
    }

    /** Those of them that count. */
    long[] counted(long[] life) {
        return this == NON_ZERO_ONLY
                ? Arrays.stream(life).filter(units -> units != 0).toArray()
                : life;
    }
}
