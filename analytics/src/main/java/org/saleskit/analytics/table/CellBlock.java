package org.saleskit.analytics.table;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.keys.CellWord;
import org.saleskit.analytics.internal.math.ExactSum;

/**
 * The cells of some consecutive keys in a {@link CellGrid}. Threads take turns.
 *
 * <p>A block has three gears. As long as the amounts and rows that were added cannot have left the range of a few bits, a
 * cell is one {@linkplain CellWord word}; so a row costs one addition. Then the block becomes wide: a cell is a sum and the
 * marked count of its rows. Only when all amounts together may leave the range of a long, or all rows that of an int, each
 * addition is checked, and what wraps around is counted. The gear is chosen from the number of rows and their highest
 * amount, so it needs no look at a cell.
 */
final class CellBlock {

    /** How many cells there can be. */
    private final int most;

    /** Packed cells; absent once the block is wide. */
    private long @Nullable [] packed = new long[0];

    private long[] units = new long[0];
    private int[] rows = new int[0];
    private long @Nullable [] wraps;

    /** Whether a table holds the arrays of the cells too. */
    private boolean shared;

    /** By how much a sum can grow at most, in absolute value, before the next gear is needed; and the rows of a cell. */
    private long unitsLeft = CellWord.MOST_UNITS;

    private int rowsLeft = CellWord.MOST_ROWS;

    CellBlock(int most) {
        this.most = most;
    }

    /**
     * Adds amounts to cells.
     *
     * @param cells which cells
     * @param amounts the amounts, none of them zero
     * @param from place of the first in both arrays
     * @param to place after the last
     * @param highest no amount is above it, nor below its negative minus one
     * @param room how many cells the block must have
     */
    synchronized void addAll(int[] cells, long[] amounts, int from, int to, long highest, int room) {
        makeRoom(room);
        boolean safe = reserve(to - from, highest);
        long[] words = packed;
        if (words != null) {
            for (int i = from; i < to; i++) {
                words[cells[i]] = CellWord.plusRow(words[cells[i]], amounts[i]);
            }
        } else if (safe) {
            for (int i = from; i < to; i++) {
                units[cells[i]] += amounts[i];
                rows[cells[i]] = (rows[cells[i]] + 1) | CellWord.ACTIVE;
            }
        } else {
            for (int i = from; i < to; i++) {
                addWide(cells[i], amounts[i], 0, CellWord.oneRow(amounts[i]));
            }
        }
    }

    /** Adds a row of zero to a cell. */
    synchronized void addZero(int cell, int room) {
        makeRoom(room);
        reserve(1, 0);
        if (packed == null) {
            rows[cell] = CellWord.plus(rows[cell], 1);
        } else {
            packed[cell]++;
        }
    }

    /** Takes so many rows off what is left, in a higher gear if need be; false if they have to be checked one by one. */
    private boolean reserve(int count, long highest) {
        if (!fits(count, highest)) {
            widen();
            if (!fits(count, highest)) {
                unitsLeft = 0;
                return false;
            }
        }
        unitsLeft -= (highest + 1) * count;
        rowsLeft -= count;
        return true;
    }

    private boolean fits(int count, long highest) {
        return highest < unitsLeft / count && count <= rowsLeft;
    }

    /** Makes wide cells of packed ones. */
    private void widen() {
        long[] words = packed;
        if (words == null) {
            return;
        }
        units = new long[words.length];
        rows = new int[words.length];
        for (int cell = 0; cell < words.length; cell++) {
            units[cell] = CellWord.units(words[cell]);
            rows[cell] = CellWord.marked(words[cell]);
        }
        packed = null;
        shared = false;
        unitsLeft += Long.MAX_VALUE - CellWord.MOST_UNITS;
        rowsLeft += Integer.MAX_VALUE - CellWord.MOST_ROWS;
    }

    /** Adds cells of another block, from a place in it to a place in this block; the other keeps what it says. */
    synchronized void addCells(int to, CellBlock other, int from, int count, int room) {
        other.widen();
        widen();
        makeRoom(room);
        unitsLeft = 0;
        for (int i = 0; i < count && from + i < other.rows.length; i++) {
            int cell = from + i;
            if (other.rows[cell] != 0) {
                addWide(to + i, other.units[cell], other.wraps == null ? 0 : other.wraps[cell], other.rows[cell]);
            }
        }
    }

    private void addWide(int cell, long low, long high, int marked) {
        long old = units[cell];
        long sum = old + low;
        rows[cell] = CellWord.plus(rows[cell], marked);
        units[cell] = sum;
        long wrapped = high + ExactSum.wrap(old, low, sum);
        if (wrapped != 0) {
            if (wraps == null) {
                wraps = new long[units.length];
            }
            wraps[cell] += wrapped;
        }
    }

    private void makeRoom(int room) {
        int length = length();
        // Doubled, so that keys which come one by one are not copied each time.
        int wanted = room <= length ? length : (int) Math.min(Math.max(room, 2L * length), most);
        if (wanted == length && !shared) {
            return;
        }
        if (packed != null) {
            packed = Arrays.copyOf(packed, wanted);
        } else {
            units = Arrays.copyOf(units, wanted);
            rows = Arrays.copyOf(rows, wanted);
            wraps = wraps == null ? null : Arrays.copyOf(wraps, wanted);
        }
        shared = false;
    }

    private int length() {
        return packed == null ? units.length : packed.length;
    }

    /**
     * The row of a table, or null if the stretch has no row. It shares the arrays, which are copied before the next change.
     *
     * @param key names the row in messages
     * @param start index of the period of the first cell
     * @throws ArithmeticException if a sum or the total does not fit in a long
     */
    synchronized @Nullable KeyRow toRow(Object key, long start, int from, int to, LongFunction<String> label) {
        if (to > length()) {
            return null;
        }
        if (wraps != null) {
            for (int cell = from; cell < to; cell++) {
                if (wraps[cell] != 0) {
                    throw ExactSum.overflow(
                            "sum of " + key + " in " + label.apply(start + cell - from),
                            ExactSum.value(units[cell], wraps[cell]));
                }
            }
        }
        shared = true;
        return packed == null
                ? KeyRow.of(key, start, units, rows, from, to)
                : KeyRow.of(key, start, packed, null, from, to);
    }
}
