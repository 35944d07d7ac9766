package org.saleskit.analytics.table;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.ExactSum;

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
    private volatile Block[] blocks = new Block[0];

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
        Block[] targets = blocksUpTo(highestKey);
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
            int count = filled[block];
            int place = block * lane + count;
            cells[place] = (key & mask) * periods + periodOf[date];
            amounts[place] = units[row];
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
    private Block[] blocksUpTo(int highestKey) {
        int wanted = (highestKey >>> keyBits) + 1;
        return wanted <= blocks.length ? blocks : grow(wanted);
    }

    private synchronized Block[] grow(int wanted) {
        int old = blocks.length;
        if (wanted > old) {
            Block[] grown = Arrays.copyOf(blocks, wanted);
            for (int i = old; i < wanted; i++) {
                grown[i] = new Block(periods << keyBits);
            }
            blocks = grown;
        }
        return blocks;
    }

    /**
     * The cells of some consecutive keys. A cell holds the low
     * word of its sum and the marked count of its rows, see {@link KeyRow}; wrap counts exist only once a sum has left the range
     * of a long.
     *
     * <p>Threads take turns. What makes the usual case fast is that nothing is checked cell by cell as long as all amounts
     * together cannot leave the range of a long, nor all rows that of an int.
     */
    private static final class Block {

        /** How many cells there can be. */
        private final int most;

        private long[] units = new long[0];
        private int[] rows = new int[0];
        private long @Nullable [] wraps;

        /** Whether a table holds the arrays too. */
        private boolean shared;

        /** By how much a sum can grow at most, in absolute value, without leaving the range of a long. */
        private long headroom = Long.MAX_VALUE;

        private int rowsLeft = Integer.MAX_VALUE;

        Block(int most) {
            this.most = most;
        }

        /**
         * Adds amounts to cells.
         *
         * @param cells which cells
         * @param amounts the amounts
         * @param from place of the first in both arrays
         * @param to place after the last
         * @param highest no amount is above it, nor below its negative minus one
         * @param room how many cells the block must have
         */
        synchronized void addAll(int[] cells, long[] amounts, int from, int to, long highest, int room) {
            makeRoom(room);
            if (!reserve(to - from, highest)) {
                for (int i = from; i < to; i++) {
                    add(cells[i], amounts[i], 0, KeyRow.oneRow(amounts[i]));
                }
                return;
            }
            long[] sums = units;
            int[] counts = rows;
            for (int i = from; i < to; i++) {
                int cell = cells[i];
                sums[cell] += amounts[i];
                int one = KeyRow.oneRow(amounts[i]);
                // The sign bit is a mark, and the count below it has room.
                counts[cell] = (counts[cell] + 1) | (one & Integer.MIN_VALUE);
            }
        }

        /** Whether so many amounts can be added unchecked; if not, none ever can again. */
        private boolean reserve(int count, long highest) {
            if (highest < headroom / count && count <= rowsLeft) {
                headroom -= (highest + 1) * count;
                rowsLeft -= count;
                return true;
            }
            headroom = 0;
            return false;
        }

        /** Adds the cells of another block, from one stretch of it to one of this block; the other stays as it is. */
        synchronized void addCells(int to, Block other, int from, int count, int room) {
            makeRoom(room);
            headroom = 0;
            for (int i = 0; i < count; i++) {
                int cell = from + i;
                if (cell < other.rows.length && other.rows[cell] != 0) {
                    add(to + i, other.units[cell], other.wraps == null ? 0 : other.wraps[cell], other.rows[cell]);
                }
            }
        }

        private void add(int cell, long low, long high, int marked) {
            long old = units[cell];
            long sum = old + low;
            rows[cell] = KeyRow.plus(rows[cell], marked);
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
            if (room > units.length) {
                // Doubled, so that keys which come one by one are not copied each time.
                int wanted = (int) Math.min(Math.max(room, 2L * units.length), most);
                units = Arrays.copyOf(units, wanted);
                rows = Arrays.copyOf(rows, wanted);
                wraps = wraps == null ? null : Arrays.copyOf(wraps, wanted);
            } else if (shared) {
                units = units.clone();
                rows = rows.clone();
            }
            shared = false;
        }

        /**
         * The row of a table, or null if the stretch has no row. It shares the arrays, which are copied before the next change.
         *
         * @param key names the row in messages
         * @param start index of the period of the first cell
         * @throws ArithmeticException if a sum or the total does not fit in a long
         */
        synchronized @Nullable KeyRow toRow(Object key, long start, int from, int to, LongFunction<String> label) {
            if (to > units.length) {
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
            return KeyRow.of(key, start, units, rows, from, to);
        }
    }
}
