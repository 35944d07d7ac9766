package org.saleskit.analytics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.ExactSum;

/**
 * The cells of one key in an accumulator: a stretch of consecutive periods that grows at either end. A cell holds the low
 * word of its sum and the marked count of its rows, see {@link KeyRow}; the wrap counts exist only once a sum has left the
 * range of a long.
 */
final class CellSeries<K> {

    final K key;
    private final int hash;

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

    private CellSeries(K key, int hash) {
        this.key = key;
        this.hash = hash;
    }

    boolean isEmpty() {
        return length == 0;
    }

    void add(long index, long amount) {
        int cell = cellOf(index);
        rows[cell] = KeyRow.plus(rows[cell], KeyRow.oneRow(amount));
        addUnits(cell, amount, 0);
    }

    /** Adds the cells of another series, which stays as it is. */
    void add(CellSeries<K> other) {
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
    KeyRow toRow(LongFunction<String> label) {
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

    /**
     * The series of all keys, by open addressing.
     *
     * <p>Rows wait until there are some hundreds. Then a first loop looks up the places of all of them, a second one their
     * keys, a third one adds: so that the processor waits for the memory of many rows at once and not row by row, which is
     * most of the time once there are more keys than the cache can hold.
     */
    static final class Table<K> {

        private static final int BATCH = 256;
        private static final int FEWEST_SLOTS = 16;

        /** 2^32 over the golden ratio: spreads hash codes that lie side by side. */
        private static final int SPREAD = 0x9E3779B9;

        private final List<K> waiting = new ArrayList<>(BATCH);
        private final int[] hashes = new int[BATCH];
        private final long[] indexes = new long[BATCH];
        private final long[] amounts = new long[BATCH];
        private final List<@Nullable CellSeries<K>> found = new ArrayList<>(Collections.nCopies(BATCH, null));

        /** At most half are in use. */
        private List<@Nullable CellSeries<K>> slots = new ArrayList<>(Collections.nCopies(FEWEST_SLOTS, null));

        private final List<CellSeries<K>> all = new ArrayList<>();

        void add(K key, long index, long amount) {
            int row = waiting.size();
            waiting.add(key);
            hashes[row] = hash(key);
            indexes[row] = index;
            amounts[row] = amount;
            if (row == BATCH - 1) {
                drain();
            }
        }

        private static int hash(Object key) {
            int spread = key.hashCode() * SPREAD;
            return spread ^ (spread >>> 16);
        }

        private void drain() {
            int rows = waiting.size();
            int mask = slots.size() - 1;
            for (int row = 0; row < rows; row++) {
                found.set(row, slots.get(hashes[row] & mask));
            }
            for (int row = 0; row < rows; row++) {
                CellSeries<K> first = found.get(row);
                K key = waiting.get(row);
                if (first == null || first.hash != hashes[row] || !first.key.equals(key)) {
                    found.set(row, of(key, hashes[row]));
                }
            }
            for (int row = 0; row < rows; row++) {
                Objects.requireNonNull(found.get(row)).add(indexes[row], amounts[row]);
            }
            waiting.clear();
        }

        /** The series of a key, a new one if there is none. */
        CellSeries<K> of(K key) {
            return of(key, hash(key));
        }

        private CellSeries<K> of(K key, int hash) {
            int mask = slots.size() - 1;
            int slot = hash & mask;
            CellSeries<K> series = slots.get(slot);
            while (series != null) {
                if (series.hash == hash && series.key.equals(key)) {
                    return series;
                }
                slot = (slot + 1) & mask;
                series = slots.get(slot);
            }
            CellSeries<K> added = new CellSeries<>(key, hash);
            slots.set(slot, added);
            all.add(added);
            if (all.size() > slots.size() / 2) {
                grow();
            }
            return added;
        }

        private void grow() {
            int mask = Math.multiplyExact(slots.size(), 2) - 1;
            slots = new ArrayList<>(Collections.nCopies(mask + 1, null));
            for (CellSeries<K> series : all) {
                int slot = series.hash & mask;
                while (slots.get(slot) != null) {
                    slot = (slot + 1) & mask;
                }
                slots.set(slot, series);
            }
        }

        /** The series so far, in the order of their first rows; unmodifiable. */
        List<CellSeries<K>> all() {
            drain();
            return Collections.unmodifiableList(all);
        }
    }
}
