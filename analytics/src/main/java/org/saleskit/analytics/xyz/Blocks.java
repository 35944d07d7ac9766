package org.saleskit.analytics.xyz;

import java.math.BigInteger;
import java.util.Arrays;
import org.saleskit.analytics.internal.ExactSum;
import org.saleskit.core.time.PeriodUnit;

/**
 * The next coarser aggregation: consecutive periods of a series added up in blocks of one size. The blocks are counted
 * back from the end, so that the last one is whole; the periods at the start that fill no block are left out.
 */
final class Blocks {

    private Blocks() {}

    /** How many periods make one block; 0 where there is nothing coarser. */
    static int sizeOf(PeriodUnit unit) {
        return switch (unit) {
            case DAY -> 7;
            case WEEK, QUARTER -> 4;
            case MONTH -> 3;
            case YEAR -> 0;
        };
    }

    /** The variation of the sums of the blocks. */
    static Variation variation(long[] series, int size) {
        long[] sums = new long[series.length / size];
        int start = series.length % size;
        for (int i = start; i < series.length; i++) {
            int block = (i - start) / size;
            long sum = sums[block] + series[i];
            if (ExactSum.wrap(sums[block], series[i], sum) != 0) {
                return variationOfLarge(series, size, start);
            }
            sums[block] = sum;
        }
        return Variation.of(sums);
    }

    /** The same where a sum leaves the range of a long, at least on the way. */
    private static Variation variationOfLarge(long[] series, int size, int start) {
        BigInteger[] sums = new BigInteger[series.length / size];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int i = start; i < series.length; i++) {
            int block = (i - start) / size;
            sums[block] = sums[block].add(BigInteger.valueOf(series[i]));
        }
        return Variation.of(sums);
    }
}
