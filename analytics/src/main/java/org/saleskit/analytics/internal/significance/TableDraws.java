package org.saleskit.analytics.internal.significance;

import org.saleskit.analytics.internal.math.DrawRandom;
import org.saleskit.analytics.internal.math.LogFactorial;

/**
 * The exact test of a table by seeded draws, for tables that are too large to go through: among so many tables with these
 * margins, drawn at random, those that are no more probable than the one seen, and the one seen.
 *
 * <pre>
 * p = (1 + tables drawn that are no more probable) / (1 + tables drawn)
 * </pre>
 *
 * <p>Each cell is drawn from its hypergeometric distribution given the cells before it, by going outward from the most
 * probable count.
 *
 * <p>Source: A. C. A. Hope, A simplified Monte Carlo significance test procedure, Journal of the Royal Statistical Society B
 * 30, 1968, 582–598; W. M. Patefield, Algorithm AS 159: an efficient method of generating random R × C tables with given row
 * and column totals, Applied Statistics 30, 1981, 91–97.
 */
public final class TableDraws {

    private TableDraws() {}

    /**
     * {@return the probability, above 0 and at most 1}
     *
     * @param counts the counts, zero or more, in rows of one length
     * @param draws how many tables to draw, one or more
     * @param seed the seed
     */
    public static double probability(long[][] counts, int draws, long seed) {
        TableMargins margins = TableMargins.of(counts);
        if (margins.isTrivial()) {
            return 1;
        }
        DrawRandom random = DrawRandom.of(seed, 0);
        long extreme = 1;
        for (int draw = 0; draw < draws; draw++) {
            extreme += weight(margins, random) <= margins.limit() ? 1 : 0;
        }
        return extreme / (draws + 1.0);
    }

    /** The weight of a random table. */
    private static double weight(TableMargins margins, DrawRandom random) {
        long[] columns = margins.columns().clone();
        long left = TableMargins.sum(columns);
        double weight = 0;
        for (long row : margins.rows()) {
            long rest = left;
            long open = row;
            for (int column = 0; column < columns.length; column++) {
                long count = draw(open, columns[column], rest, random);
                rest -= columns[column];
                open -= count;
                columns[column] -= count;
                weight -= LogFactorial.of(count);
            }
            left -= row;
        }
        return weight;
    }

    /** How many of some drawn without replacement are of a kind, of which there are so many among all. */
    private static long draw(long some, long kind, long all, DrawRandom random) {
        long low = Math.max(0, some + kind - all);
        long high = Math.min(some, kind);
        if (low == high) {
            return low;
        }
        long mode = Math.min(high, Math.max(low, (long) ((some + 1.0) * (kind + 1.0) / (all + 2.0))));
        double atMode = StrictMath.exp(TableMargins.weight(mode, some - mode, kind - mode, all - some - kind + mode)
                - TableMargins.allTables(new long[] {some, all - some}, new long[] {kind, all - kind}));
        double left = random.fraction() - atMode;
        long down = mode;
        long up = mode;
        double weightDown = atMode;
        double weightUp = atMode;
        while (left >= 0 && (down > low || up < high)) {
            if (up < high) {
                weightUp *= (double) (some - up) * (kind - up) / ((up + 1.0) * (all - some - kind + up + 1.0));
                up++;
                left -= weightUp;
                if (left < 0) {
                    return up;
                }
            }
            if (down > low) {
                weightDown *= (double) down * (all - some - kind + down) / ((some - down + 1.0) * (kind - down + 1.0));
                down--;
                left -= weightDown;
                if (left < 0) {
                    return down;
                }
            }
        }
        return mode;
    }
}
