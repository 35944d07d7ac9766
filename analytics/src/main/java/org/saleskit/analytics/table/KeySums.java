package org.saleskit.analytics.table;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one key of a {@link PeriodTable}: what {@linkplain PeriodTable#sums() going through all keys} gives without
 * looking any of them up. Immutable.
 *
 * @param <K> the key
 */
public final class KeySums<K> {

    private final K key;
    private final KeyRow row;
    private final PeriodWindow window;

    private KeySums(K key, KeyRow row, PeriodWindow window) {
        this.key = key;
        this.row = row;
        this.window = window;
    }

    /** The sums of all keys, made when they are asked for. Without a window there are no keys. */
    static <K> List<KeySums<K>> listOf(List<K> keys, List<KeyRow> rows, @Nullable PeriodWindow window) {
        return window == null ? List.of() : new SumsList<>(keys, rows, window);
    }

    /** {@return the key} */
    public K key() {
        return key;
    }

    /** {@return how many rows the key has in the window} */
    public long rows() {
        return row.rows();
    }

    /** {@return the sum over the window, in units} */
    public long totalUnits() {
        return row.total();
    }

    /** {@return the sums in all periods of the window, in units; a copy} */
    public long[] seriesUnits() {
        return series(window.first().index());
    }

    /**
     * {@return the sums from the key's {@linkplain PeriodTable#firstActive first active} period to the end of the window, in
     * units; empty if no row has an amount other than zero; a copy}
     */
    public long[] activeUnits() {
        long first = row.firstActiveIndex();
        return first == KeyRow.NEVER ? new long[0] : series(first);
    }

    private long[] series(long first) {
        long[] series = new long[(int) (window.last().index() - first + 1)];
        row.copyInto(first, series);
        return series;
    }

    /** {@return key, rows and total} */
    @Override
    public String toString() {
        return "KeySums[" + key + ", rows " + rows() + ", total " + totalUnits() + " units]";
    }

    private static final class SumsList<K> extends AbstractList<KeySums<K>> implements RandomAccess {
        private final List<K> keys;
        private final List<KeyRow> rows;
        private final PeriodWindow window;

        SumsList(List<K> keys, List<KeyRow> rows, PeriodWindow window) {
            this.keys = keys;
            this.rows = rows;
            this.window = window;
        }

        @Override
        public KeySums<K> get(int index) {
            return new KeySums<>(keys.get(index), rows.get(index), window);
        }

        @Override
        public int size() {
            return keys.size();
        }
    }
}
