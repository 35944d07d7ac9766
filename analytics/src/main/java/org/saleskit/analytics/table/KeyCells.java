package org.saleskit.analytics.table;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.keys.CellWord;
import org.saleskit.analytics.internal.math.ExactSum;

/**
 * The cells of a {@link PeriodTableAccumulator}: for each key number a stretch of consecutive periods that grows at either
 * end.
 *
 * <p>A key is one array: a header and then its cells, so that a row touches one place of memory. A cell is a {@linkplain
 * CellWord word}. Once a sum or a count of the key leaves the range of a word, the key becomes wide: a cell is three longs,
 * the low word of the sum, how often it wrapped around, and the marked count of rows.
 */
final class KeyCells {

    /** A key without rows: no cell, and so no place for one. */
    private static final long[] NONE = {0};

    /** The header: the period before the first cell in the high half, flags in the low. */
    private static final int HEADER = 1;

    /** Whether a table holds the array too. */
    private static final int SHARED = 1;

    private static final int WIDE = 2;
    private static final int WIDE_CELL = 3;

    /** Stands for a key to whose array rows cannot be added as they come: no period is behind it. */
    private static final int CLOSED = 1 << 30;

    private long[][] arrays = new long[0][];

    /** The period before the first cell of each key, also to be had without waiting for the memory of its array. */
    private int[] before = new int[0];

    /** Makes room for keys with lower numbers. */
    void reserve(int keys) {
        int length = arrays.length;
        if (keys > length) {
            arrays = Arrays.copyOf(arrays, Math.max(keys, length + length / 2));
            Arrays.fill(arrays, length, arrays.length, NONE);
            before = Arrays.copyOf(before, arrays.length);
            Arrays.fill(before, length, arrays.length, CLOSED);
        }
    }

    /**
     * Adds rows to keys for which there is room.
     *
     * @param keys the key of each row
     * @param periods its period
     * @param amounts its amount
     * @param rows how many
     */
    void addAll(int[] keys, int[] periods, long[] amounts, int rows) {
        if (makeRoom(keys, periods, amounts, rows)) {
            for (int row = 0; row < rows; row++) {
                long[] cells = arrays[keys[row]];
                int cell = periods[row] - before[keys[row]];
                cells[cell] = CellWord.plusRow(cells[cell], amounts[row]);
            }
        } else {
            for (int row = 0; row < rows; row++) {
                add(keys[row], periods[row], amounts[row]);
            }
        }
    }

    /**
     * Makes cells for the rows, and says whether all of them are words with room for all of the rows. With little else to do
     * this loop reads the cells of many rows at once, which then are in the cache: one by one, most of the time would go in
     * waiting for them.
     */
    private boolean makeRoom(int[] keys, int[] periods, long[] amounts, int rows) {
        long words = 0;
        long most = 0;
        boolean wide = false;
        for (int row = 0; row < rows; row++) {
            long[] cells = arrays[keys[row]];
            int cell = periods[row] - before[keys[row]];
            if (cell < HEADER || cell >= cells.length) {
                cell = cellOf(keys[row], periods[row]);
                cells = arrays[keys[row]];
                wide |= isWide(cells);
            }
            words |= CellWord.magnitude(cells[cell]);
            most |= CellWord.magnitudeOf(amounts[row]);
        }
        return !wide && CellWord.hasRoom(words, most, rows);
    }

    private void add(int key, int period, long amount) {
        int cell = cellOf(key, period);
        long[] cells = arrays[key];
        if (!isWide(cells) && CellWord.hasRoom(CellWord.magnitude(cells[cell]), CellWord.magnitudeOf(amount), 1)) {
            cells[cell] = CellWord.plusRow(cells[cell], amount);
        } else {
            addWide(key, cell, amount, 0, CellWord.oneRow(amount));
        }
    }

    /** Adds the cells of a key of other cells, which stay as they are. */
    void addKey(int key, KeyCells other, int otherKey) {
        if (otherKey >= other.arrays.length) {
            return;
        }
        long[] from = other.arrays[otherKey];
        boolean wide = isWide(from);
        for (int cell = 1; cell <= cells(from); cell++) {
            int place = wide ? HEADER + (cell - 1) * WIDE_CELL : cell;
            int marked = wide ? (int) from[place + 2] : CellWord.marked(from[place]);
            if (marked == 0) {
                continue;
            }
            int target = cellOf(key, before(from) + cell);
            long[] to = arrays[key];
            if (!wide && !isWide(to) && CellWord.fit(to[target], from[place])) {
                to[target] = CellWord.sum(to[target], from[place]);
            } else {
                long units = wide ? from[place] : CellWord.units(from[place]);
                addWide(key, target, units, wide ? from[place + 1] : 0, marked);
            }
        }
    }

    private void addWide(int key, int cell, long low, long high, int marked) {
        long[] cells = widened(key);
        int place = HEADER + (cell - 1) * WIDE_CELL;
        long old = cells[place];
        long sum = old + low;
        // First, as it may refuse.
        cells[place + 2] = CellWord.plus((int) cells[place + 2], marked);
        cells[place] = sum;
        cells[place + 1] += high + ExactSum.wrap(old, low, sum);
    }

    private long[] widened(int key) {
        long[] words = arrays[key];
        if (isWide(words)) {
            return words;
        }
        long[] wide = new long[HEADER + Math.multiplyExact(words.length - HEADER, WIDE_CELL)];
        wide[0] = words[0] | WIDE;
        for (int from = HEADER, to = HEADER; from < words.length; from++, to += WIDE_CELL) {
            wide[to] = CellWord.units(words[from]);
            wide[to + 2] = CellWord.marked(words[from]);
        }
        put(key, wide);
        return wide;
    }

    private void put(int key, long[] cells) {
        arrays[key] = cells;
        before[key] = (int) cells[0] == 0 ? before(cells) : CLOSED;
    }

    private static long header(int before, int flags) {
        return ((long) before << Integer.SIZE) | flags;
    }

    private static int before(long[] cells) {
        return (int) (cells[0] >> Integer.SIZE);
    }

    private static boolean isWide(long[] cells) {
        return (cells[0] & WIDE) != 0;
    }

    private static int cells(long[] cells) {
        int words = cells.length - HEADER;
        return isWide(cells) ? words / WIDE_CELL : words;
    }

    /** The cell of a period, from 1, after making room for it in an array that no table holds. */
    private int cellOf(int key, int period) {
        long[] old = arrays[key];
        int length = cells(old);
        if (length == 0) {
            put(key, new long[] {header(period - 1, 0), 0});
            return 1;
        }
        int cell = period - before(old);
        if (cell < 1) {
            // Newest rows first is a common order: without slack at this end every row would copy the whole stretch.
            int more = 1 - cell + slack(length);
            put(key, resized(old, more, length + more));
            return cell + more;
        }
        if (cell > length) {
            put(key, resized(old, 0, cell + slack(cell)));
        } else if ((old[0] & SHARED) != 0) {
            put(key, resized(old, 0, length));
        }
        return cell;
    }

    /** Room for later cells, in proportion: so copying and memory stay linear. A key with one cell gets none. */
    private static int slack(int length) {
        return length / 2 + 3;
    }

    private static long[] resized(long[] old, int shift, int room) {
        int size = isWide(old) ? WIDE_CELL : 1;
        long[] result = new long[HEADER + Math.multiplyExact(room, size)];
        System.arraycopy(old, HEADER, result, HEADER + shift * size, old.length - HEADER);
        result[0] = header(before(old) - shift, (int) old[0] & WIDE);
        return result;
    }

    /**
     * The row of a key in a table, or null if the key has none. It shares the words, which are copied before the next change.
     *
     * @param name names the key in messages
     * @throws ArithmeticException if a sum or the total does not fit in a long
     */
    @Nullable
    KeyRow toRow(int key, Object name, LongFunction<String> label) {
        if (key >= arrays.length || arrays[key] == NONE) {
            return null;
        }
        long start = before(arrays[key]) + 1L;
        return isWide(arrays[key]) ? wideRow(arrays[key], start, name, label) : wordRow(key, start, name);
    }

    private static @Nullable KeyRow wideRow(long[] cells, long start, Object name, LongFunction<String> label) {
        long[] units = new long[cells(cells)];
        int[] counts = new int[units.length];
        for (int cell = 0; cell < units.length; cell++) {
            int place = HEADER + cell * WIDE_CELL;
            if (cells[place + 1] != 0) {
                throw ExactSum.overflow(
                        "sum of " + name + " in " + label.apply(start + cell),
                        ExactSum.value(cells[place], cells[place + 1]));
            }
            units[cell] = cells[place];
            counts[cell] = (int) cells[place + 2];
        }
        return KeyRow.of(name, start, units, counts, 0, units.length);
    }

    /** Drops the slack at both ends, so that the stretch goes from the first row to the last. */
    private @Nullable KeyRow wordRow(int key, long start, Object name) {
        long[] cells = arrays[key];
        int first = HEADER;
        int end = cells.length;
        while (cells[first] == 0) {
            first++;
        }
        while (cells[end - 1] == 0) {
            end--;
        }
        if (end - first < cells.length - HEADER) {
            long[] trimmed = new long[HEADER + end - first];
            System.arraycopy(cells, first, trimmed, HEADER, end - first);
            trimmed[0] = header(before(cells) + first - HEADER, 0);
            cells = trimmed;
        }
        cells[0] |= SHARED;
        put(key, cells);
        return KeyRow.of(name, start + first - HEADER, cells, null, HEADER, cells.length);
    }
}
