package org.saleskit.analytics.table;

import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.ExactSum;

/**
 * The cells of one key in a table: the stretch of periods from its first row to its last, as a part of arrays that may
 * hold other keys too. Immutable, as the arrays do not change any more.
 *
 * <p>A count of rows has a mark in its sign bit: whether a row of the cell had an amount other than zero. A sum alone does
 * not tell, since a return may have cancelled a sale.
 */
final class KeyRow {

    /** What {@link #firstActiveIndex} is when no row had an amount. */
    static final long NEVER = Long.MIN_VALUE;

    /** The sign bit of a count of rows. */
    static final int ACTIVE = Integer.MIN_VALUE;

    private static final int MOST_ROWS = Integer.MAX_VALUE;

    /** Index of the period of the first cell. */
    private final long start;

    private final long[] units;
    private final int[] rows;

    /** Place of the first cell in the arrays. */
    private final int offset;

    private final int length;
    private final long total;
    private final long rowCount;
    private final long firstActive;

    /**
     * Takes over the arrays, whose first and last cell of the stretch have rows.
     *
     * @throws ArithmeticException if the total does not fit in a long
     */
    KeyRow(Object key, long start, long[] units, int[] rows, int offset, int length) {
        this.start = start;
        this.units = units;
        this.rows = rows;
        this.offset = offset;
        this.length = length;
        ExactSum sum = new ExactSum();
        long count = 0;
        long active = NEVER;
        for (int cell = length - 1; cell >= 0; cell--) {
            sum.add(units[offset + cell]);
            int marked = rows[offset + cell];
            count += count(marked);
            active = marked < 0 ? start + cell : active;
        }
        this.total = sum.toLong("sum of " + key);
        this.rowCount = count;
        this.firstActive = active;
    }

    /** One row of the amount, as a marked count. */
    static int oneRow(long amount) {
        return 1 | ((int) ((amount | -amount) >>> Integer.SIZE) & ACTIVE);
    }

    /** The rows of a marked count. */
    static int count(int marked) {
        return marked & MOST_ROWS;
    }

    /**
     * The sum of marked counts.
     *
     * @throws ArithmeticException if it does not fit
     */
    static int plus(int marked, int more) {
        long sum = (long) count(marked) + count(more);
        if (sum > MOST_ROWS) {
            throw new ArithmeticException("rows of a cell must be at most " + MOST_ROWS + ", but was " + sum);
        }
        return (int) sum | ((marked | more) & ACTIVE);
    }

    long firstIndex() {
        return start;
    }

    long lastIndex() {
        return start + length - 1;
    }

    long total() {
        return total;
    }

    long rows() {
        return rowCount;
    }

    /** Index of the first period with a row that is not zero, or {@link #NEVER}. */
    long firstActiveIndex() {
        return firstActive;
    }

    long units(long index) {
        long cell = index - start;
        return cell >= 0 && cell < length ? units[offset + (int) cell] : 0;
    }

    long rows(long index) {
        long cell = index - start;
        return cell >= 0 && cell < length ? count(rows[offset + (int) cell]) : 0;
    }

    /** Copies the cells from the period {@code first} on into an array whose element 0 is that period. */
    void copyInto(long first, long[] target) {
        int skipped = (int) Math.max(0, first - start);
        if (skipped < length) {
            System.arraycopy(units, offset + skipped, target, (int) (start + skipped - first), length - skipped);
        }
    }

    /** The part from the first to the last index, or null if it holds no row. */
    @Nullable
    KeyRow cut(Object key, long first, long last) {
        int from = (int) Math.min(Math.max(0, first - start), length);
        int to = (int) Math.max(Math.min(length, last - start + 1), from);
        if (from == 0 && to == length) {
            return this;
        }
        return of(key, start + from, units, rows, offset + from, offset + to);
    }

    /**
     * The stretch without its ends that hold no row, or null if it holds none.
     *
     * @param start the index of the period of cell {@code from}
     * @throws ArithmeticException if the total does not fit in a long
     */
    static @Nullable KeyRow of(Object key, long start, long[] units, int[] rows, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && rows[first] == 0) {
            first++;
        }
        while (end > first && rows[end - 1] == 0) {
            end--;
        }
        return first == end ? null : new KeyRow(key, start + first - from, units, rows, first, end - first);
    }
}
