package org.saleskit.analytics.table;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.ExactSum;

/**
 * The cells of one key in an accumulator: a stretch of consecutive periods that grows at either end. A cell holds the low
 * word of its sum and the marked count of its rows, see {@link KeyRow}; the wrap counts exist only once a sum has left the
 * range of a long.
 */
final class CellSeries {

    /** Index of the period of cell 0. */
    private long start;

    /** Cells in use; the arrays may be longer. */
    private int length;

    private long[] units = new long[0];
    private int[] rows = new int[0];
    private long @Nullable [] wraps;

    /** Whether a table holds the arrays too. */
    private boolean shared;

    /** Whether rows of the key were left out before and after the window. */
    boolean before;

    boolean after;

    boolean isEmpty() {
        return length == 0;
    }

    void add(long index, long amount) {
        int cell = cellOf(index);
        rows[cell] = KeyRow.plus(rows[cell], KeyRow.oneRow(amount));
        addUnits(cell, amount, 0);
    }

    /** Adds the cells of another series, which stays as it is. */
    void add(CellSeries other) {
        before |= other.before;
        after |= other.after;
        for (int from = 0; from < other.length; from++) {
            if (other.rows[from] == 0) {
                continue;
            }
            int cell = cellOf(other.start + from);
            rows[cell] = KeyRow.plus(rows[cell], other.rows[from]);
            addUnits(cell, other.units[from], other.wraps == null ? 0 : other.wraps[from]);
        }
    }

    private void addUnits(int cell, long low, long high) {
        long old = units[cell];
        long sum = old + low;
        units[cell] = sum;
        long wrapped = high + ExactSum.wrap(old, low, sum);
        if (wrapped != 0) {
            if (wraps == null) {
                wraps = new long[units.length];
            }
            wraps[cell] += wrapped;
        }
    }

    /** The cell of a period, after making room for it. */
    private int cellOf(long index) {
        if (shared) {
            units = units.clone();
            rows = rows.clone();
            shared = false;
        }
        if (length == 0) {
            start = index;
            resize(1, 0);
        } else if (index < start) {
            // Newest rows first is a common order: without slack at this end every row would copy the whole stretch.
            int more = (int) (start - index) + slack(length);
            resize(length + more, more);
            start -= more;
        } else if (index >= start + length) {
            resize((int) (index - start + 1), 0);
        }
        return (int) (index - start);
    }

    private void resize(int wanted, int shift) {
        if (wanted > units.length || shift > 0) {
            int room = length == 0 ? wanted : wanted + slack(wanted);
            units = moved(units, room, shift);
            int[] movedRows = new int[room];
            System.arraycopy(rows, 0, movedRows, shift, length);
            rows = movedRows;
            if (wraps != null) {
                wraps = moved(wraps, room, shift);
            }
        }
        length = wanted;
    }

    /** Room for later cells, in proportion: so copying and memory stay linear. A key with one cell gets none. */
    private static int slack(int length) {
        return length / 2 + 3;
    }

    private long[] moved(long[] cells, int room, int shift) {
        long[] result = new long[room];
        System.arraycopy(cells, 0, result, shift, length);
        return result;
    }

    /**
     * The row of a table. It shares the arrays, which are copied before the next change.
     *
     * @throws ArithmeticException if a sum or the total does not fit in a long
     */
    KeyRow toRow(Object key, LongFunction<String> label) {
        if (wraps != null) {
            for (int cell = 0; cell < length; cell++) {
                if (wraps[cell] != 0) {
                    throw ExactSum.overflow(
                            "sum of " + key + " in " + label.apply(start + cell),
                            ExactSum.value(units[cell], wraps[cell]));
                }
            }
        }
        trim();
        shared = true;
        return new KeyRow(key, start, units, rows, 0, length);
    }

    /** Drops the slack at both ends, so that the stretch goes from the first row to the last. */
    private void trim() {
        int first = 0;
        while (rows[first] == 0) {
            first++;
        }
        if (first == 0 && units.length == length) {
            return;
        }
        units = Arrays.copyOfRange(units, first, length);
        rows = Arrays.copyOfRange(rows, first, length);
        wraps = wraps == null ? null : Arrays.copyOfRange(wraps, first, length);
        start += first;
        length -= first;
    }
}
