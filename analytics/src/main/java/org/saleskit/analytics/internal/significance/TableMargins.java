package org.saleskit.analytics.internal.significance;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.saleskit.analytics.internal.math.LogFactorial;

/**
 * A table of counts as exact tests see it: the totals of its rows and columns in an order of their own, so that the order
 * of rows and columns, and which are which, changes no bit of a result. Rows and columns without a count are left out.
 *
 * <p>The probability of a table with given margins is proportional to 1 / Π n(i,j)!; {@link #weight} is the logarithm of
 * that.
 */
final class TableMargins {

    /** Logarithms of probabilities that differ by no more are taken as equal, as by fisher.test of R. */
    static final double SAME = 1e-7;

    private final long[] rows;
    private final long[] columns;
    private final double seen;

    private TableMargins(long[] rows, long[] columns, double seen) {
        this.rows = rows;
        this.columns = columns;
        this.seen = seen;
    }

    static TableMargins of(long[][] counts) {
        int width = counts.length == 0 ? 0 : counts[0].length;
        long[] columnTotals = new long[width];
        for (long[] row : counts) {
            for (int column = 0; column < width; column++) {
                columnTotals[column] += row[column];
            }
        }
        long[] down = ascending(Arrays.stream(counts).mapToLong(TableMargins::sum));
        long[] across = ascending(LongStream.of(columnTotals));
        double weight = weight(ascending(Arrays.stream(counts).flatMapToLong(LongStream::of)));
        boolean turned =
                down.length > across.length || (down.length == across.length && Arrays.compare(down, across) > 0);
        return turned ? new TableMargins(across, down, weight) : new TableMargins(down, across, weight);
    }

    private static long[] ascending(LongStream values) {
        return values.filter(value -> value > 0).sorted().toArray();
    }

    /** The logarithm of 1 / Π n!. */
    static double weight(long... counts) {
        double sum = 0;
        for (long count : counts) {
            sum -= LogFactorial.of(count);
        }
        return sum;
    }

    /** The totals on the shorter side, rising. */
    long[] rows() {
        return rows;
    }

    /** The totals on the longer side, rising. */
    long[] columns() {
        return columns;
    }

    /** Whether nothing can vary, as there are fewer than two rows or columns. */
    boolean isTrivial() {
        return rows.length < 2;
    }

    /** The weight up to which a table is no more probable than the one seen. */
    double limit() {
        return seen + SAME;
    }

    /** The logarithm of the sum of Π 1 / n(i,j)! over all tables with these margins: N! / (Π rows! Π columns!). */
    static double allTables(long[] rows, long[] columns) {
        return LogFactorial.of(sum(rows)) + weight(rows) + weight(columns);
    }

    static long sum(long... totals) {
        return LongStream.of(totals).sum();
    }
}
