package org.saleskit.analytics.internal.keys;

/** Puts longs in descending order without moving or boxing them: a stable radix sort of their indices. */
public final class DescendingOrder {

    private static final int DIGIT = 8;
    private static final int BUCKETS = 1 << DIGIT;
    private static final int PASSES = Long.SIZE / DIGIT;

    private DescendingOrder() {}

    /**
     * {@return the indices of the values by descending value; equal values in the order of their indices} Time and memory
     * are proportional to the number of values.
     *
     * @param values the values, unchanged
     */
    public static int[] of(long[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[][] counts = counts(values);
        int[] next = new int[order.length];
        for (int pass = 0; pass < PASSES; pass++) {
            if (isOneBucket(counts[pass], values)) {
                continue;
            }
            int[] starts = starts(counts[pass]);
            for (int index : order) {
                next[starts[digit(values[index], pass)]++] = index;
            }
            int[] sorted = next;
            next = order;
            order = sorted;
        }
        return order;
    }

    private static int[][] counts(long[] values) {
        int[][] counts = new int[PASSES][BUCKETS];
        for (long value : values) {
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(value, pass)]++;
            }
        }
        return counts;
    }

    private static boolean isOneBucket(int[] counts, long[] values) {
        for (int count : counts) {
            if (count != 0) {
                return count == values.length;
            }
        }
        return true;
    }

    private static int[] starts(int[] counts) {
        int[] starts = new int[BUCKETS];
        for (int bucket = 1; bucket < BUCKETS; bucket++) {
            starts[bucket] = starts[bucket - 1] + counts[bucket - 1];
        }
        return starts;
    }

    /** A digit of the value with all bits but the sign flipped: unsigned, these ascend when the values descend. */
    private static int digit(long value, int pass) {
        return (int) ((value ^ Long.MAX_VALUE) >>> (pass * DIGIT)) & (BUCKETS - 1);
    }
}
