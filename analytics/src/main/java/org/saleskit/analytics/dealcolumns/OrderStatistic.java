package org.saleskit.analytics.dealcolumns;

import java.util.Arrays;

/**
 * Finds the k-th smallest of many times without sorting them: counts how many lie in each of 4096 stretches, goes on within
 * the stretch that holds the k-th, and sorts once few are left. Exact, whatever the order of the times.
 */
final class OrderStatistic {

    private static final int BITS = 12;
    private static final int STRETCHES = 1 << BITS;
    private static final int FEW = 1 << 15;

    /** A stretch of so many bits holds all times. */
    private static final int ALL = 62;

    private final TimeBuffer times;
    private final long[] counts = new long[STRETCHES];

    /** The times looked at are {@code low} and above, and below {@code low + 2^(shift + 12)}. */
    private long low;

    private int shift;

    private OrderStatistic(TimeBuffer times) {
        this.times = times;
    }

    /**
     * The k-th smallest time, from 0, and the one after it, which is the same one if there is none.
     *
     * @param k from 0 to the number of times less one
     */
    static long[] pair(TimeBuffer times, long k) {
        return new OrderStatistic(times).find(k);
    }

    private long[] find(long k) {
        if (times.size() <= FEW) {
            shift = ALL;
            return within(gathered((int) times.size()), (int) k);
        }
        shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(highest()) - BITS);
        long rank = k;
        while (true) {
            Arrays.fill(counts, 0);
            times.forEachPiece(this::count);
            int stretch = 0;
            while (rank >= counts[stretch]) {
                rank -= counts[stretch++];
            }
            low += (long) stretch << shift;
            if (shift == 0) {
                return new long[] {low, rank + 1 < counts[stretch] ? low : lowestFrom(low + 1, low)};
            }
            if (counts[stretch] <= FEW) {
                return within(gathered((int) counts[stretch]), (int) rank);
            }
            shift = Math.max(0, shift - BITS);
        }
    }

    private long[] within(long[] sorted, int rank) {
        long found = sorted[rank];
        return new long[] {found, rank + 1 < sorted.length ? sorted[rank + 1] : lowestFrom(low + (1L << shift), found)};
    }

    private void count(long[] piece, int size) {
        for (int i = 0; i < size; i++) {
            long stretch = (piece[i] - low) >>> shift;
            if (stretch < STRETCHES && piece[i] >= low) {
                counts[(int) stretch]++;
            }
        }
    }

    /** All times of the stretch that begins at {@code low}, in order. */
    private long[] gathered(int size) {
        long[] found = new long[size];
        int[] filled = {0};
        times.forEachPiece((piece, count) -> {
            int next = filled[0];
            for (int i = 0; i < count; i++) {
                if (piece[i] >= low && (piece[i] - low) >>> shift == 0) {
                    found[next++] = piece[i];
                }
            }
            filled[0] = next;
        });
        Arrays.sort(found);
        return found;
    }

    private long highest() {
        long[] highest = {0};
        times.forEachPiece((piece, count) -> {
            for (int i = 0; i < count; i++) {
                highest[0] = Math.max(highest[0], piece[i]);
            }
        });
        return highest[0];
    }

    /** The smallest time that is not below a limit. */
    private long lowestFrom(long limit, long otherwise) {
        long[] lowest = {Long.MAX_VALUE};
        times.forEachPiece((piece, count) -> {
            for (int i = 0; i < count; i++) {
                if (piece[i] >= limit) {
                    lowest[0] = Math.min(lowest[0], piece[i]);
                }
            }
        });
        return lowest[0] == Long.MAX_VALUE ? otherwise : lowest[0];
    }
}
