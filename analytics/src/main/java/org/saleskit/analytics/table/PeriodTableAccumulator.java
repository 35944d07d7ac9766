package org.saleskit.analytics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.keys.KeyIndex;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Gathers rows for a {@link PeriodTable}, one by one and in any order: several accumulators, each filled by a thread of
 * its own, are merged into the same table as one that saw every row.
 *
 * <p>An accumulator belongs to one thread. Nothing overflows while rows are added: a sum that leaves the range of a long
 * is carried on exactly, and may return; only {@link #result} refuses what does not fit.
 *
 * @param <K> the key
 */
public final class PeriodTableAccumulator<K> {

    static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
    static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    private final PeriodUnit periodUnit;
    private final ValueUnit valueUnit;
    private final LocalDateRange window;
    private final Comparator<? super K> order;
    private final KeyIndex<K> index = new KeyIndex<>();
    private final KeyCells cells = new KeyCells();
    private final LeftOut.Counter before = new LeftOut.Counter();
    private final LeftOut.Counter after = new LeftOut.Counter();
    private final BitSet keysBefore = new BitSet();
    private final BitSet keysAfter = new BitSet();

    /** Rows that wait for the numbers of their keys. */
    private final KeyIndex.Batch<K> waiting = new KeyIndex.Batch<>(index);

    private final int[] periods = new int[KeyIndex.Batch.SIZE];
    private final long[] amounts = new long[KeyIndex.Batch.SIZE];

    private PeriodTableAccumulator(
            PeriodUnit periodUnit, ValueUnit valueUnit, LocalDateRange window, Comparator<? super K> order) {
        this.periodUnit = Objects.requireNonNull(periodUnit, "period");
        this.valueUnit = Objects.requireNonNull(valueUnit, "unit");
        this.window = Objects.requireNonNull(window, "window");
        this.order = order;
        check(window);
    }

    /** Checks a window, which may be open at an end. */
    static void check(LocalDateRange window) {
        Checks.check(!window.isEmpty(), "window", "hold at least one day", window);
        Checks.check(
                (window.isUnboundedStart() || isInRange(window.getStart()))
                        && (window.isUnboundedEnd() || isInRange(window.getEndInclusive())),
                "window",
                "lie in the years 1 to 9999",
                window);
    }

    /**
     * {@return an empty accumulator whose window is that of its rows}
     *
     * @param <K> the key; its order must agree with its equality
     * @param period the unit of the periods
     * @param unit what the amounts count
     */
    public static <K extends Comparable<? super K>> PeriodTableAccumulator<K> of(PeriodUnit period, ValueUnit unit) {
        return of(period, unit, LocalDateRange.ALL);
    }

    /**
     * {@return an empty accumulator that leaves out, and lists, rows outside a window} The table covers the window also
     * where it has no rows. A window may be open at an end, which is then that of its rows. An end within a period is
     * kept: that period holds only part of its sales, so choose whole periods where variation matters.
     *
     * @param <K> the key; its order must agree with its equality
     * @param period the unit of the periods
     * @param unit what the amounts count
     * @param window the days of the analysis
     * @throws IllegalArgumentException if the window is empty or reaches beyond the years 1 to 9999
     */
    public static <K extends Comparable<? super K>> PeriodTableAccumulator<K> of(
            PeriodUnit period, ValueUnit unit, LocalDateRange window) {
        return new PeriodTableAccumulator<>(period, unit, window, Comparator.naturalOrder());
    }

    /**
     * Adds a row.
     *
     * @param key the key
     * @param date the day to which it belongs
     * @param units its amount; a return is negative
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999
     */
    public void add(K key, LocalDate date, long units) {
        Objects.requireNonNull(key, "key");
        check(date, "date", Measure.NO_INDEX);
        addChecked(key, date, units);
    }

    static void check(LocalDate date, String part, long index) {
        Objects.requireNonNull(date, () -> Measure.name(part, index));
        if (!isInRange(date)) {
            throw Checks.broken(Measure.name(part, index), "lie in the years 1 to 9999", date);
        }
    }

    static boolean isInRange(LocalDate date) {
        int year = date.getYear();
        return year >= FIRST_DATE.getYear() && year <= LAST_DATE.getYear();
    }

    void addChecked(K key, LocalDate date, long units) {
        // The ends of an open window are the first and last date there is.
        if (date.isBefore(window.getStart())) {
            keysBefore.set(index.add(key));
            before.add(1, units);
        } else if (date.isAfter(window.getEndInclusive())) {
            keysAfter.set(index.add(key));
            after.add(1, units);
        } else {
            int place = waiting.add(key);
            // The years 1 to 9999 have fewer days than an int.
            periods[place] = (int) periodUnit.indexOf(date);
            amounts[place] = units;
            if (place == KeyIndex.Batch.SIZE - 1) {
                addWaiting();
            }
        }
    }

    private void addWaiting() {
        int rows = waiting.size();
        int[] ids = waiting.take();
        if (rows > 0) {
            cells.reserve(index.size());
            cells.addAll(ids, periods, amounts, rows);
        }
    }

    /**
     * Adds all rows of another accumulator, which stays as it is.
     *
     * @param other an accumulator of the same period unit, value unit and window
     * @return this accumulator
     * @throws IllegalArgumentException if one of the three differs, or if it is this accumulator
     */
    public PeriodTableAccumulator<K> merge(PeriodTableAccumulator<K> other) {
        Objects.requireNonNull(other, "other");
        Checks.check(other != this, "other", "be another accumulator", "this one");
        Checks.check(other.periodUnit == periodUnit, "other.period", "be " + periodUnit, other.periodUnit);
        Checks.check(other.valueUnit.equals(valueUnit), "other.unit", "be " + valueUnit, other.valueUnit);
        Checks.check(other.window.equals(window), "other.window", "be " + window, other.window);
        other.addWaiting();
        for (int otherId = 0; otherId < other.index.size(); otherId++) {
            int id = index.add(other.index.key(otherId));
            cells.reserve(index.size());
            cells.addKey(id, other.cells, otherId);
            keysBefore.set(id, keysBefore.get(id) || other.keysBefore.get(otherId));
            keysAfter.set(id, keysAfter.get(id) || other.keysAfter.get(otherId));
        }
        before.add(other.before);
        after.add(other.after);
        return this;
    }

    /**
     * {@return the table of the rows so far; the accumulator can go on}
     *
     * @throws ArithmeticException if the sum of a cell, of a key or of the whole table does not fit in a long, whatever
     *     the order of the rows was
     * @throws IllegalArgumentException if two keys are unequal but neither comes first in their order
     */
    public PeriodTable<K> result() {
        addWaiting();
        int[] ids = index.sortedIds(order);
        List<K> keys = new ArrayList<>(ids.length);
        List<KeyRow> rows = new ArrayList<>(ids.length);
        for (int id : ids) {
            KeyRow row = cells.toRow(id, index.key(id), periodUnit::label);
            if (row != null) {
                keys.add(index.key(id));
                rows.add(row);
            }
        }
        List<LeftOut<K>> leftOut = Stream.of(
                        before.toGroup(LeftOutReason.BEFORE_WINDOW, keysOf(keysBefore, ids), valueUnit),
                        after.toGroup(LeftOutReason.AFTER_WINDOW, keysOf(keysAfter, ids), valueUnit))
                .flatMap(Optional::stream)
                .toList();
        return new PeriodTable<>(periodUnit, valueUnit, windowOf(rows), order, keys, rows, leftOut);
    }

    private List<K> keysOf(BitSet marked, int[] sorted) {
        return Arrays.stream(sorted).filter(marked::get).mapToObj(index::key).toList();
    }

    /** First and last period of the window, or nothing if an end is open and there are no rows. */
    private @Nullable PeriodWindow windowOf(List<KeyRow> rows) {
        if (rows.isEmpty() && (window.isUnboundedStart() || window.isUnboundedEnd())) {
            return null;
        }
        long first = window.isUnboundedStart()
                ? rows.stream().mapToLong(KeyRow::firstIndex).min().orElseThrow()
                : periodUnit.indexOf(window.getStart());
        long last = window.isUnboundedEnd()
                ? rows.stream().mapToLong(KeyRow::lastIndex).max().orElseThrow()
                : periodUnit.indexOf(window.getEndInclusive());
        return new PeriodWindow(new CalendarPeriod(periodUnit, first), new CalendarPeriod(periodUnit, last));
    }

    /** {@return the units, the window and the number of keys so far} */
    @Override
    public String toString() {
        addWaiting();
        return "PeriodTableAccumulator[" + periodUnit + ", " + valueUnit + ", " + window + ", keys " + index.size()
                + "]";
    }

    /** Reads the host's rows into an accumulator, naming the row in messages. */
    static final class Reader<T, K> {

        private final Function<? super T, ? extends K> key;
        private final Function<? super T, LocalDate> date;
        private final Measure<? super T> measure;

        Reader(Function<? super T, ? extends K> key, Function<? super T, LocalDate> date, Measure<? super T> measure) {
            this.key = Objects.requireNonNull(key, "key");
            this.date = Objects.requireNonNull(date, "date");
            this.measure = Objects.requireNonNull(measure, "measure");
        }

        /** Adds all rows, naming each by its place. */
        PeriodTableAccumulator<K> addAll(PeriodTableAccumulator<K> sums, Iterable<? extends T> rows) {
            long index = 0;
            for (T row : Objects.requireNonNull(rows, "rows")) {
                addTo(sums, row, index++);
            }
            return sums;
        }

        /** Adds a row; a negative index is that of a row without a place. */
        void addTo(PeriodTableAccumulator<K> sums, T row, long index) {
            Objects.requireNonNull(row, () -> index < 0 ? "row" : "rows[" + index + "]");
            K rowKey = key.apply(row);
            Objects.requireNonNull(rowKey, () -> Measure.name("key", index));
            LocalDate rowDate = date.apply(row);
            check(rowDate, "date", index);
            sums.addChecked(rowKey, rowDate, measure.unitsOf(row, index));
        }
    }
}
