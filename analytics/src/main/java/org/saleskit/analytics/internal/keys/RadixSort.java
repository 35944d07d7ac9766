package org.saleskit.analytics.internal.keys;

import java.util.Arrays;

/**
 * Sorts whole numbers of zero and more by their digits of 11 bits, lowest digit first. For many numbers several times as
 * fast as comparing them; needs a second array of the same length.
 */
public final class RadixSort {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    /** Below this the counting of buckets costs more than it saves. */
    private static final int FEW = 4 * BUCKETS;

    private RadixSort() {}

    /**
     * Sorts the first numbers of an array in ascending order.
     *
     * @param values the array; its numbers from 0 up to the length are zero or more
     * @param length how many of them
     */
    public static void sort(long[] values, int length) {
        if (length < FEW) {
            Arrays.sort(values, 0, length);
            return;
        }
        long used = 0;
        for (int i = 0; i < length; i++) {
            used |= values[i];
        }
        long[] from = values;
        long[] to = new long[length];
        for (int shift = 0; shift < Long.SIZE && used >>> shift != 0; shift += BITS) {
            pass(from, to, length, shift);
            long[] other = from;
            from = to;
            to = other;
        }
        if (from != values) {
            System.arraycopy(from, 0, values, 0, length);
        }
    }

    private static void pass(long[] from, long[] to, int length, int shift) {
        int[] next = new int[BUCKETS];
        for (int i = 0; i < length; i++) {
            next[digit(from[i], shift)]++;
        }
        int start = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int count = next[bucket];
            next[bucket] = start;
            start += count;
        }
        for (int i = 0; i < length; i++) {
            to[next[digit(from[i], shift)]++] = from[i];
        }
    }

    private static int digit(long value, int shift) {
        return (int) (value >>> shift) & (BUCKETS - 1);
    }
}
