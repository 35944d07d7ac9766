package org.saleskit.analytics.table;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.keys.CellWord;
import org.saleskit.core.internal.Checks;

/**
 * The cells of a {@link ColumnTableAccumulator}: for each key id all periods of the window, side by side, in blocks of
 * consecutive keys.
 *
 * <p>A block fits in the cache of a core. The rows of a chunk are first dealt out to lanes, one for each block, and a lane
 * that is full is added to its block in one go, while no other thread does: so the memory is that of one table, whatever
 * the number of threads, and the rows of a block meet its cells in the cache (radix partitioning, as in Boncz, Manegold and
 * Kersten 1999, "Database architecture optimized for the new bottleneck: memory access").
 */
final class CellGrid {

    /** At most so many cells in a block, unless one key has more: 384 kB. */
    private static final int BLOCK_CELLS = 1 << 15;

    /** Rows in a lane. */
    private static final int LANE = 128;

    private final int periods;

    /** The keys of a block are a power of two: so many bits. */
    private final int keyBits;

    /** Replaced when it grows. */
    private volatile CellBlock[] blocks = new CellBlock[0];

    CellGrid(int periods) {
        this.periods = periods;
        this.keyBits = 31 - Integer.numberOfLeadingZeros(Math.max(1, BLOCK_CELLS / periods));
    }

    /** Receives the rows that are in no period of the window. */
    interface Outside {
        void add(int key, int date, long amount);
    }

    /**
     * Adds the rows of a chunk.
     *
     * @param periodOf the period of each date from {@code origin} on
     * @param highestKey no key is above it
     */
    void addAll(Chunk chunk, int[] periodOf, int origin, int highestKey, Outside outside) {
        CellBlock[] targets = blocksUpTo(highestKey);
        int[] keys = chunk.keys();
        int[] dates = chunk.dates();
        long[] units = chunk.units();
        long highest = chunk.highestUnits();
        // A chunk with few rows for a block must not pay for long lanes.
        int lane = Math.max(1, Math.min(LANE, chunk.rows() / targets.length));
        int[] filled = new int[targets.length];
        int[] cells = new int[targets.length * lane];
        long[] amounts = new long[targets.length * lane];
        int mask = (1 << keyBits) - 1;
        for (int row = chunk.from(); row < chunk.to(); row++) {
            int key = keys[row];
            int date = dates[row] - origin;
            if (date < 0 || date >= periodOf.length) {
                outside.add(key, dates[row], units[row]);
                continue;
            }
            int block = key >>> keyBits;
            int cell = (key & mask) * periods + periodOf[date];
            long amount = units[row];
            if (amount == 0) {
                targets[block].addZero(cell, room(block, highestKey));
                continue;
            }
            int count = filled[block];
            int place = block * lane + count;
            cells[place] = cell;
            amounts[place] = amount;
            if (++count == lane) {
                int start = block * lane;
                targets[block].addAll(cells, amounts, start, start + lane, highest, room(block, highestKey));
                count = 0;
            }
            filled[block] = count;
        }
        for (int block = 0; block < targets.length; block++) {
            int start = block * lane;
            if (filled[block] > 0) {
                targets[block].addAll(cells, amounts, start, start + filled[block], highest, room(block, highestKey));
            }
        }
    }

    /** Adds the cells of a key of another grid over as many periods. */
    void addKey(int key, CellGrid other, int otherKey) {
        int otherBlock = otherKey >>> keyBits;
        if (otherBlock < other.blocks.length) {
            int block = key >>> keyBits;
            blocksUpTo(key)[block].addCells(
                    offset(key), other.blocks[otherBlock], offset(otherKey), periods, room(block, key));
        }
    }

    /**
     * The row of a key, or null if it has none.
     *
     * @param name names the key in messages
     * @param start index of the first period
     * @throws ArithmeticException if a sum or the total does not fit in a long
     */
    @Nullable
    KeyRow row(int key, Object name, long start, LongFunction<String> label) {
        int block = key >>> keyBits;
        int offset = offset(key);
        return block < blocks.length ? blocks[block].toRow(name, start, offset, offset + periods, label) : null;
    }

    /** Place of the first cell of a key in its block. */
    private int offset(int key) {
        return (key & ((1 << keyBits) - 1)) * periods;
    }

    /** How many cells a block needs for the keys up to the highest. */
    private int room(int block, int highestKey) {
        return Math.min(1 << keyBits, highestKey + 1 - (block << keyBits)) * periods;
    }

    /** At least the blocks that hold the keys up to the highest. */
    private CellBlock[] blocksUpTo(int highestKey) {
        int wanted = (highestKey >>> keyBits) + 1;
        return wanted <= blocks.length ? blocks : grow(wanted);
    }

    private synchronized CellBlock[] grow(int wanted) {
        int old = blocks.length;
        if (wanted > old) {
            CellBlock[] grown = Arrays.copyOf(blocks, wanted);
            for (int i = old; i < wanted; i++) {
                grown[i] = new CellBlock(periods << keyBits);
            }
            blocks = grown;
        }
        return blocks;
    }

    /**
     * Rows as columns, from one place to another: for each its key id, its date as a number, and its amount.
     *
     * @param datesName what the caller calls the column of dates
     * @param dates days or periods, as numbers
     * @param from place of the first row
     * @param to place after the last
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // Never compared: a view of the caller's arrays, for the time of one call.
    record Chunk(int[] keys, String datesName, int[] dates, long[] units, int from, int to) {

        /** Checks the shape of the columns. */
        static Chunk of(int[] keys, String datesName, int[] dates, long[] units, int from, int to) {
            int length = Objects.requireNonNull(keys, "keys").length;
            Objects.requireNonNull(dates, datesName);
            Objects.requireNonNull(units, "units");
            String rule = "be that of the keys, " + length;
            Checks.check(dates.length == length, "length of " + datesName, rule, dates.length);
            Checks.check(units.length == length, "length of units", rule, units.length);
            Checks.check(from >= 0 && from <= length, "from", "lie between 0 and " + length, from);
            Checks.check(to >= from && to <= length, "to", "lie between " + from + " and " + length, to);
            return new Chunk(keys, datesName, dates, units, from, to);
        }

        int rows() {
            return to - from;
        }

        /** The highest key, after checking that all are below the size of a dictionary; -1 without rows. */
        int checkKeys(int size) {
            int lowest = 0;
            int highest = -1;
            for (int row = from; row < to; row++) {
                lowest = Math.min(lowest, keys[row]);
                highest = Math.max(highest, keys[row]);
            }
            if (lowest < 0 || highest >= size) {
                int row = firstOutside(keys, 0, size - 1);
                throw Checks.broken(
                        "keys[" + row + "]", "be one of the " + size + " ids of the dictionary, from 0", keys[row]);
            }
            return highest;
        }

        /** Checks that all dates lie between two, ends included. */
        void checkDates(int first, int last, String rule, LongFunction<?> shown) {
            int lowest = last;
            int highest = first;
            for (int row = from; row < to; row++) {
                lowest = Math.min(lowest, dates[row]);
                highest = Math.max(highest, dates[row]);
            }
            if (lowest < first || highest > last) {
                int row = firstOutside(dates, first, last);
                throw Checks.broken(datesName + "[" + row + "]", rule, shown.apply(dates[row]));
            }
        }

        private int firstOutside(int[] column, int first, int last) {
            int row = from;
            while (column[row] >= first && column[row] <= last) {
                row++;
            }
            return row;
        }

        /** A number such that no amount is above it, nor below its negative minus one: all their bits set. */
        long highestUnits() {
            long bits = 0;
            for (int row = from; row < to; row++) {
                bits |= CellWord.magnitudeOf(units[row]);
            }
            return bits;
        }
    }
}
