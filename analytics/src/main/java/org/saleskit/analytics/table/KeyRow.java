package org.saleskit.analytics.table;

import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.keys.CellWord;
import org.saleskit.analytics.internal.math.ExactSum;

/**
 * The cells of one key in a table: the stretch of periods from its first row to its last, as a part of arrays that may
 * hold other keys too. Immutable, as the arrays do not change any more.
 *
 * <p>A cell is a {@linkplain CellWord word}, or else a sum and a marked count in an array of their own each.
 */
final class KeyRow {

    /** What {@link #firstActiveIndex} is when no row had an amount. */
    static final long NEVER = Long.MIN_VALUE;

    /** Index of the period of the first cell. */
    private final long start;

    /** Words, or sums if there are counts beside them. */
    private final long[] cells;

    private final int @Nullable [] counts;

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
    private KeyRow(Object key, long start, long[] cells, int @Nullable [] counts, int offset, int length) {
        this.start = start;
        this.cells = cells;
        this.counts = counts;
        this.offset = offset;
        this.length = length;
        ExactSum sum = new ExactSum();
        long count = 0;
        long active = NEVER;
        for (int cell = length - 1; cell >= 0; cell--) {
            sum.add(sumOf(cell));
            int marked = marked(cells, counts, offset + cell);
            count += CellWord.count(marked);
            active = marked < 0 ? start + cell : active;
        }
        this.total = sum.toLong("sum of " + key);
        this.rowCount = count;
        this.firstActive = active;
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
        return cell >= 0 && cell < length ? sumOf((int) cell) : 0;
    }

    long rows(long index) {
        long cell = index - start;
        return cell >= 0 && cell < length ? CellWord.count(marked(cells, counts, offset + (int) cell)) : 0;
    }

    /** Copies the cells from the period {@code first} on into an array whose element 0 is that period. */
    void copyInto(long first, long[] target) {
        int skipped = (int) Math.max(0, first - start);
        int place = (int) (start + skipped - first);
        for (int cell = skipped; cell < length; cell++) {
            target[place++] = sumOf(cell);
        }
    }

    private long sumOf(int cell) {
        return counts == null ? CellWord.units(cells[offset + cell]) : cells[offset + cell];
    }

    private static int marked(long[] cells, int @Nullable [] counts, int place) {
        return counts == null ? CellWord.marked(cells[place]) : counts[place];
    }

    /** The part from the first to the last index, or null if it holds no row. */
    @Nullable
    KeyRow cut(Object key, long first, long last) {
        int from = (int) Math.min(Math.max(0, first - start), length);
        int to = (int) Math.max(Math.min(length, last - start + 1), from);
        if (from == 0 && to == length) {
            return this;
        }
        return of(key, start + from, cells, counts, offset + from, offset + to);
    }

    /**
     * The stretch without its ends that hold no row, or null if it holds none.
     *
     * @param start the index of the period of cell {@code from}
     * @param cells words, or sums if there are counts beside them
     * @throws ArithmeticException if the total does not fit in a long
     */
    static @Nullable KeyRow of(Object key, long start, long[] cells, int @Nullable [] counts, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && marked(cells, counts, first) == 0) {
            first++;
        }
        while (end > first && marked(cells, counts, end - 1) == 0) {
            end--;
        }
        return first == end ? null : new KeyRow(key, start + first - from, cells, counts, first, end - first);
    }
}
