package org.saleskit.analytics.table;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.ExactSum;

/** The cells of one key in a table: the stretch of periods from its first row to its last. Immutable. */
final class KeyRow {

    /** What {@link #firstActive} is when no row had an amount. */
    static final long NEVER = Long.MIN_VALUE;

    /** Index of the period of cell 0. */
    private final long start;

    private final long[] units;
    private final int[] rows;

    /** Cells that sum to zero over rows that are not all zero; absent if there is none. */
    private final @Nullable BitSet cancelled;

    private final long total;
    private final long rowCount;
    private final long firstActive;

    /** Takes over the arrays; the marks are copied. */
    KeyRow(Object key, long start, long[] units, int[] rows, @Nullable BitSet marks) {
        this.start = start;
        this.units = units;
        this.rows = rows;
        this.cancelled = marks == null || marks.isEmpty() ? null : (BitSet) marks.clone();
        ExactSum sum = new ExactSum();
        long count = 0;
        for (int cell = 0; cell < units.length; cell++) {
            sum.add(units[cell]);
            count += rows[cell];
        }
        this.total = sum.toLong("sum of " + key);
        this.rowCount = count;
        this.firstActive = firstActive();
    }

    private long firstActive() {
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] != 0 || (cancelled != null && cancelled.get(cell))) {
                return start + cell;
            }
        }
        return NEVER;
    }

    long firstIndex() {
        return start;
    }

    long lastIndex() {
        return start + units.length - 1;
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
        return cell >= 0 && cell < units.length ? units[(int) cell] : 0;
    }

    long rows(long index) {
        long cell = index - start;
        return cell >= 0 && cell < rows.length ? rows[(int) cell] : 0;
    }

    /** Copies the cells into an array whose element 0 is the period {@code first}. */
    void copyInto(long first, long[] target) {
        System.arraycopy(units, 0, target, (int) (start - first), units.length);
    }

    /** The part from the first to the last index, or null if it holds no row. */
    @Nullable
    KeyRow cut(Object key, long first, long last) {
        int from = (int) Math.min(Math.max(0, first - start), units.length);
        int to = (int) Math.max(Math.min(units.length, last - start + 1), from);
        if (from == 0 && to == units.length) {
            return this;
        }
        while (from < to && rows[from] == 0) {
            from++;
        }
        while (to > from && rows[to - 1] == 0) {
            to--;
        }
        return from == to
                ? null
                : new KeyRow(
                        key,
                        start + from,
                        Arrays.copyOfRange(units, from, to),
                        Arrays.copyOfRange(rows, from, to),
                        cancelled == null ? null : cancelled.get(from, to));
    }
}
