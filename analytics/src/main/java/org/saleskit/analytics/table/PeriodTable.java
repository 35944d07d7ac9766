package org.saleskit.analytics.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Exact sums by key and period, over any rows of the host: what each product, client or manager sold in each month.
 *
 * <p>Amounts are whole {@linkplain ValueUnit units} in {@code long}; returns are negative rows and are netted within
 * their cell. The table is the same for any order and any partition of its rows. Its {@linkplain #firstPeriod() window}
 * is a run of whole periods without gaps; in it every key has a sum for every period, 0 where it has no rows. Keys are
 * in their natural order, which must agree with their equality.
 *
 * <p>A table that exists has not overflowed: each cell, each key's total and the grand total are longs.
 *
 * <p>Memory: 8 bytes for each period between a key's first and last row and some 130 bytes for each key; with {@link
 * ColumnTableAccumulator}, 8 bytes for each period of the window and some 70 for each key. A block of keys with sums beyond
 * 2^40 units or millions of rows takes 12 bytes for each period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> the key
 */
public final class PeriodTable<K> {

    private final PeriodUnit periodUnit;
    private final ValueUnit valueUnit;
    private final @Nullable PeriodWindow window;
    private final Comparator<? super K> order;
    private final List<K> keys;
    private final List<KeyRow> keyRows;
    private final List<LeftOut<K>> leftOut;
    private final long total;

    PeriodTable(
            PeriodUnit periodUnit,
            ValueUnit valueUnit,
            @Nullable PeriodWindow window,
            Comparator<? super K> order,
            List<K> keys,
            List<KeyRow> keyRows,
            List<LeftOut<K>> leftOut) {
        this.periodUnit = periodUnit;
        this.valueUnit = valueUnit;
        this.window = window;
        this.order = order;
        this.keys = Collections.unmodifiableList(keys);
        this.keyRows = keyRows;
        this.leftOut = List.copyOf(leftOut);
        ExactSum sum = new ExactSum();
        keyRows.forEach(row -> sum.add(row.total()));
        this.total = sum.toLong("total of the table");
    }

    /**
     * {@return the table of the rows, with the window from their first to their last period}
     *
     * @param <T> the row
     * @param <K> the key
     * @param rows the rows, in any order
     * @param period the unit of the periods
     * @param key reads the key
     * @param date reads the day to which the row belongs
     * @param measure reads the amount
     * @throws IllegalArgumentException if an amount does not match the measure or a date lies outside the years 1 to 9999
     * @throws ArithmeticException if a sum does not fit in a long
     */
    public static <T, K extends Comparable<? super K>> PeriodTable<K> of(
            Iterable<? extends T> rows,
            PeriodUnit period,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            Measure<? super T> measure) {
        return of(rows, period, key, date, measure, LocalDateRange.ALL);
    }

    /**
     * {@return the table of the rows within a window; rows outside are {@linkplain #leftOut() listed}} The window may
     * reach beyond the rows, and it may be open at an end; see {@link PeriodTableAccumulator#of(PeriodUnit, ValueUnit,
     * LocalDateRange)}.
     *
     * @param <T> the row
     * @param <K> the key
     * @param rows the rows, in any order
     * @param period the unit of the periods
     * @param key reads the key
     * @param date reads the day to which the row belongs
     * @param measure reads the amount
     * @param window the days of the analysis
     * @throws IllegalArgumentException if an amount does not match the measure, a date lies outside the years 1 to 9999 or
     *     the window is empty
     * @throws ArithmeticException if a sum does not fit in a long
     */
    public static <T, K extends Comparable<? super K>> PeriodTable<K> of(
            Iterable<? extends T> rows,
            PeriodUnit period,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            Measure<? super T> measure,
            LocalDateRange window) {
        PeriodTableAccumulator.Reader<T, K> reader = new PeriodTableAccumulator.Reader<>(key, date, measure);
        return reader.addAll(PeriodTableAccumulator.of(period, measure.unit(), window), rows)
                .result();
    }

    /**
     * {@return a collector of rows into a table, for sequential and parallel streams alike}
     *
     * @param <T> the row
     * @param <K> the key
     * @param period the unit of the periods
     * @param key reads the key
     * @param date reads the day to which the row belongs
     * @param measure reads the amount
     */
    public static <T, K extends Comparable<? super K>> Collector<T, ?, PeriodTable<K>> collector(
            PeriodUnit period,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            Measure<? super T> measure) {
        return collector(period, key, date, measure, LocalDateRange.ALL);
    }

    /**
     * {@return a collector of rows into a table within a window}
     *
     * @param <T> the row
     * @param <K> the key
     * @param period the unit of the periods
     * @param key reads the key
     * @param date reads the day to which the row belongs
     * @param measure reads the amount
     * @param window the days of the analysis
     * @throws IllegalArgumentException if the window is empty
     */
    public static <T, K extends Comparable<? super K>> Collector<T, ?, PeriodTable<K>> collector(
            PeriodUnit period,
            Function<? super T, ? extends K> key,
            Function<? super T, LocalDate> date,
            Measure<? super T> measure,
            LocalDateRange window) {
        PeriodTableAccumulator.Reader<T, K> reader = new PeriodTableAccumulator.Reader<>(key, date, measure);
        // The first accumulator checks the arguments now rather than when the stream runs.
        PeriodTableAccumulator.<K>of(period, measure.unit(), window);
        return Collector.<T, PeriodTableAccumulator<K>, PeriodTable<K>>of(
                () -> PeriodTableAccumulator.of(period, measure.unit(), window),
                (sums, row) -> reader.addTo(sums, row, Measure.NO_INDEX),
                PeriodTableAccumulator::merge,
                PeriodTableAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /** {@return the unit of the periods} */
    public PeriodUnit periodUnit() {
        return periodUnit;
    }

    /** {@return what the amounts count} */
    public ValueUnit valueUnit() {
        return valueUnit;
    }

    /** {@return the first period of the window, or empty if the table has no window because it has no rows} */
    public Optional<CalendarPeriod> firstPeriod() {
        return Optional.ofNullable(window).map(PeriodWindow::first);
    }

    /** {@return the last period of the window, or empty if the table has no window because it has no rows} */
    public Optional<CalendarPeriod> lastPeriod() {
        return Optional.ofNullable(window).map(PeriodWindow::last);
    }

    /** {@return how many periods the window has} */
    public int periods() {
        return window == null ? 0 : window.periods();
    }

    /** {@return the periods of the window in order} */
    public List<CalendarPeriod> window() {
        return window == null ? List.of() : window.toList();
    }

    /** {@return the keys with at least one row in the window, in their natural order; unmodifiable} */
    public List<K> keys() {
        return keys;
    }

    /** {@return the sums of each key, in the order of {@link #keys}; an unmodifiable view} */
    public List<KeySums<K>> sums() {
        return KeySums.listOf(keys, keyRows, window);
    }

    /** {@return whether no key has a row in the window} */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /**
     * {@return whether the key has a row in the window}
     *
     * @param key any key
     */
    public boolean contains(K key) {
        Objects.requireNonNull(key, "key");
        return Collections.binarySearch(keys, key, order) >= 0;
    }

    /** {@return the rows in the window} */
    public long rows() {
        return keyRows.stream().mapToLong(KeyRow::rows).sum();
    }

    /**
     * {@return the rows of a key in the window}
     *
     * @param key a key of the table
     * @throws IllegalArgumentException if the table does not have the key
     */
    public long rows(K key) {
        return row(key).rows();
    }

    /** {@return the sum of all rows in the window, in units} */
    public long totalUnits() {
        return total;
    }

    /** {@return the sum of all rows in the window} */
    public BigDecimal totalAmount() {
        return valueUnit.toDecimal(total);
    }

    /**
     * {@return the sum of a key over the window, in units}
     *
     * @param key a key of the table
     * @throws IllegalArgumentException if the table does not have the key
     */
    public long totalUnits(K key) {
        return row(key).total();
    }

    /**
     * {@return the sum of a key over the window}
     *
     * @param key a key of the table
     * @throws IllegalArgumentException if the table does not have the key
     */
    public BigDecimal amount(K key) {
        return valueUnit.toDecimal(totalUnits(key));
    }

    /**
     * {@return the sum of a key in a period, in units}
     *
     * @param key a key of the table
     * @param period a period of the window
     * @throws IllegalArgumentException if the table does not have the key or the period
     */
    public long units(K key, CalendarPeriod period) {
        return row(key).units(check(period));
    }

    /**
     * {@return the sum of a key in a period}
     *
     * @param key a key of the table
     * @param period a period of the window
     * @throws IllegalArgumentException if the table does not have the key or the period
     */
    public BigDecimal amount(K key, CalendarPeriod period) {
        return valueUnit.toDecimal(units(key, period));
    }

    /**
     * {@return the sum of all keys in a period, in units}
     *
     * @param period a period of the window
     * @throws IllegalArgumentException if the table does not have the period
     * @throws ArithmeticException if the sum does not fit in a long
     */
    public long periodUnits(CalendarPeriod period) {
        long index = check(period);
        ExactSum sum = new ExactSum();
        keyRows.forEach(row -> sum.add(row.units(index)));
        return sum.toLong("sum in " + period);
    }

    /**
     * {@return the sums of a key in all periods of the window, in units; a copy}
     *
     * @param key a key of the table
     * @throws IllegalArgumentException if the table does not have the key
     */
    public long[] seriesUnits(K key) {
        KeyRow row = row(key);
        long[] series = new long[periods()];
        firstPeriod().ifPresent(first -> row.copyInto(first.index(), series));
        return series;
    }

    /**
     * {@return the first period in which a row of the key has an amount other than zero, or empty if none has} From it
     * the key counts as being sold. A sale starts it also when a return of the same period takes all of it back; a row
     * of zero, such as a free sample, does not.
     *
     * @param key a key of the table
     * @throws IllegalArgumentException if the table does not have the key
     */
    public Optional<CalendarPeriod> firstActive(K key) {
        long index = row(key).firstActiveIndex();
        return index == KeyRow.NEVER ? Optional.empty() : Optional.of(new CalendarPeriod(periodUnit, index));
    }

    /**
     * {@return the same table in another window} What lies outside is {@linkplain #leftOut() listed} and has no influence
     * on anything else; where the new window is wider, it adds empty periods. It cannot be wider on a side where rows
     * have been left out, because the table does not have them any more.
     *
     * @param first the first period of the new window
     * @param last the last period of the new window
     * @throws IllegalArgumentException if a period is of another unit or starts outside the years 1 to 9999, the first
     *     comes after the last, or the window grows on a side where rows have been left out
     */
    public PeriodTable<K> within(CalendarPeriod first, CalendarPeriod last) {
        TableCut.check(first, "first", periodUnit);
        TableCut.check(last, "last", periodUnit);
        Checks.check(first.compareTo(last) <= 0, "first", "not come after the last period, " + last, first);
        TableCut<K> cut = new TableCut<>(order, first, last, leftOut, window);
        List<K> keptKeys = new ArrayList<>();
        List<KeyRow> keptRows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            KeyRow kept = cut.cut(keys.get(i), keyRows.get(i));
            if (kept != null) {
                keptKeys.add(keys.get(i));
                keptRows.add(kept);
            }
        }
        return new PeriodTable<>(
                periodUnit,
                valueUnit,
                new PeriodWindow(first, last),
                order,
                keptKeys,
                keptRows,
                cut.leftOut(valueUnit));
    }

    /** {@return the rows outside the window: at most one group before and one after it; unmodifiable} */
    public List<LeftOut<K>> leftOut() {
        return leftOut;
    }

    private KeyRow row(K key) {
        Objects.requireNonNull(key, "key");
        int index = Collections.binarySearch(keys, key, order);
        Checks.check(index >= 0, "key", "be one of the table's keys", key);
        return keyRows.get(index);
    }

    private long check(CalendarPeriod period) {
        Objects.requireNonNull(period, "period");
        Checks.check(window != null && window.contains(period), "period", "lie in the table's window", period);
        return period.index();
    }

    /** {@return window, sizes and total} */
    @Override
    public String toString() {
        String span = window == null ? "no periods" : window.first() + ".." + window.last();
        return "PeriodTable[" + span + ", keys " + keys.size() + ", rows " + rows() + ", total " + totalAmount() + " "
                + valueUnit + "]";
    }
}
