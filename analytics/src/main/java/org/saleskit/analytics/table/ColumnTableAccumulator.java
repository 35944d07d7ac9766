package org.saleskit.analytics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Gathers rows that come as columns, for a {@link PeriodTable}: key numbers of a {@link KeyDictionary}, days or periods, and
 * amounts in units, each in an array of its own. The table is the same as that of {@link PeriodTableAccumulator} over the
 * same rows and window, for any order of the rows, any cutting into chunks and any number of threads.
 *
 * <p>Any number of threads may add at once: the caller cuts the rows into chunks and runs them on threads of its own; this
 * class starts none. Chunks of some 100,000 rows or more are best. Nothing overflows while rows are added, see {@link
 * PeriodTableAccumulator}. A chunk is checked before it is added, so one that is refused leaves no trace.
 *
 * <pre>
 * KeyDictionary&lt;String&gt; skus = KeyDictionary.of(items);
 * var sums = ColumnTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.money(EUR), window, skus);
 * sums.addDays(keys, epochDays, cents);      // from one thread, or parts of it from several
 * PeriodTable&lt;String&gt; table = sums.result();
 * </pre>
 *
 * <p>Memory: 8 bytes for each key of the dictionary and period of the window, 12 where sums leave 2^40 units or rows the
 * millions, however many rows and threads, and some 12 bytes for each row of a chunk while it is added, at most 1.5 kB for
 * each 32 768 cells. The table shares the cells, so it needs only some 70 bytes more for each key. Take {@link PeriodTableAccumulator} for long windows in which most keys sell
 * in few periods.
 *
 * @param <K> the key
 */
public final class ColumnTableAccumulator<K extends Comparable<? super K>> {

    private static final int FIRST_DAY = (int) PeriodTableAccumulator.FIRST_DATE.toEpochDay();
    private static final int LAST_DAY = (int) PeriodTableAccumulator.LAST_DATE.toEpochDay();

    private final PeriodUnit periodUnit;
    private final ValueUnit valueUnit;
    private final LocalDateRange dates;
    private final KeyDictionary<K> dictionary;
    private final PeriodWindow window;
    private final CellGrid grid;

    /** The period of each day of the window, counted from 0. */
    private final int[] periodOfDay;

    private final int firstDay;

    /** Each period of the window, counted from 0: the column of periods needs no translation. */
    private final int[] periodOfPeriod;

    /** Guarded by itself. */
    private final Outside outside;

    private ColumnTableAccumulator(
            PeriodUnit periodUnit, ValueUnit valueUnit, LocalDateRange dates, KeyDictionary<K> dictionary) {
        this.periodUnit = Objects.requireNonNull(periodUnit, "period");
        this.valueUnit = Objects.requireNonNull(valueUnit, "unit");
        this.dates = Objects.requireNonNull(dates, "window");
        this.dictionary = Objects.requireNonNull(dictionary, "dictionary");
        PeriodTableAccumulator.check(dates);
        Checks.check(
                !dates.isUnboundedStart() && !dates.isUnboundedEnd(), "window", "have a first and a last day", dates);
        this.window = new PeriodWindow(
                CalendarPeriod.of(periodUnit, dates.getStart()),
                CalendarPeriod.of(periodUnit, dates.getEndInclusive()));
        this.grid = new CellGrid(window.periods());
        this.firstDay = (int) dates.getStart().toEpochDay();
        this.periodOfDay = periodOfDay();
        this.periodOfPeriod = IntStream.range(0, window.periods()).toArray();
        this.outside = new Outside(firstDay);
    }

    private int[] periodOfDay() {
        int[] periods = new int[dates.lengthInDays()];
        for (int day = 0; day < periods.length; day++) {
            periods[day] = (int) (periodUnit.indexOf(LocalDate.ofEpochDay(firstDay + day))
                    - window.first().index());
        }
        return periods;
    }

    /**
     * {@return an empty accumulator over a window} The table covers the window also where it has no rows. An end within a
     * period is kept: that period holds only part of its sales, so choose whole periods where variation matters.
     *
     * @param <K> the key; its order must agree with its equality
     * @param period the unit of the periods
     * @param unit what the amounts count
     * @param window the days of the analysis, with a first and a last one
     * @param dictionary numbers the keys; it may get more keys while rows are added
     * @throws IllegalArgumentException if the window is empty, open at an end or reaches beyond the years 1 to 9999
     */
    public static <K extends Comparable<? super K>> ColumnTableAccumulator<K> of(
            PeriodUnit period, ValueUnit unit, LocalDateRange window, KeyDictionary<K> dictionary) {
        return new ColumnTableAccumulator<>(period, unit, window, dictionary);
    }

    /** {@return how many periods the window has} */
    public int periods() {
        return window.periods();
    }

    /**
     * Adds rows with days. Those outside the window are left out and {@linkplain PeriodTable#leftOut() listed}.
     *
     * @param keys the key of each row, as the dictionary numbers it
     * @param epochDays the day of each row, counted from 1970-01-01
     * @param units the amount of each row; a return is negative
     * @throws IllegalArgumentException if the columns differ in length, a key is not in the dictionary or a day lies outside
     *     the years 1 to 9999
     */
    public void addDays(int[] keys, int[] epochDays, long[] units) {
        addDays(keys, epochDays, units, 0, Objects.requireNonNull(keys, "keys").length);
    }

    /**
     * Adds some of the rows of columns, as {@link #addDays(int[], int[], long[])}.
     *
     * @param keys the key of each row, as the dictionary numbers it
     * @param epochDays the day of each row, counted from 1970-01-01
     * @param units the amount of each row; a return is negative
     * @param from place of the first row to add
     * @param to place after the last row to add
     * @throws IllegalArgumentException if the places are not in the columns, and as there
     */
    public void addDays(int[] keys, int[] epochDays, long[] units, int from, int to) {
        CellGrid.Chunk chunk = CellGrid.Chunk.of(keys, "epochDays", epochDays, units, from, to);
        int highestKey = chunk.checkKeys(dictionary.size());
        chunk.checkDates(FIRST_DAY, LAST_DAY, "lie in the years 1 to 9999", LocalDate::ofEpochDay);
        add(chunk, periodOfDay, firstDay, highestKey);
    }

    /**
     * Adds rows with periods.
     *
     * @param keys the key of each row, as the dictionary numbers it
     * @param periods the period of each row, counted from 0, the first of the window
     * @param units the amount of each row; a return is negative
     * @throws IllegalArgumentException if the columns differ in length, a key is not in the dictionary or a period not in the
     *     window
     */
    public void addPeriods(int[] keys, int[] periods, long[] units) {
        addPeriods(keys, periods, units, 0, Objects.requireNonNull(keys, "keys").length);
    }

    /**
     * Adds some of the rows of columns, as {@link #addPeriods(int[], int[], long[])}.
     *
     * @param keys the key of each row, as the dictionary numbers it
     * @param periods the period of each row, counted from 0, the first of the window
     * @param units the amount of each row; a return is negative
     * @param from place of the first row to add
     * @param to place after the last row to add
     * @throws IllegalArgumentException if the places are not in the columns, and as there
     */
    public void addPeriods(int[] keys, int[] periods, long[] units, int from, int to) {
        CellGrid.Chunk chunk = CellGrid.Chunk.of(keys, "periods", periods, units, from, to);
        int highestKey = chunk.checkKeys(dictionary.size());
        int last = window.periods() - 1;
        chunk.checkDates(0, last, "be a period of the window, 0 to " + last, Long::valueOf);
        add(chunk, periodOfPeriod, 0, highestKey);
    }

    private void add(CellGrid.Chunk chunk, int[] periodOf, int origin, int highestKey) {
        if (chunk.rows() > 0) {
            Outside ofChunk = new Outside(firstDay);
            grid.addAll(chunk, periodOf, origin, highestKey, ofChunk);
            synchronized (outside) {
                outside.add(ofChunk, IntUnaryOperator.identity());
            }
        }
    }

    /**
     * Adds all rows of another accumulator, which stays as it is, and to the dictionary of this one the keys of the other's.
     * No thread may be adding to either meanwhile.
     *
     * @param other an accumulator of the same period unit, value unit and window; its dictionary may be the same or another
     * @return this accumulator
     * @throws IllegalArgumentException if one of the three differs, or if it is this accumulator
     */
    public ColumnTableAccumulator<K> merge(ColumnTableAccumulator<K> other) {
        Objects.requireNonNull(other, "other");
        Checks.check(other != this, "other", "be another accumulator", "this one");
        Checks.check(other.periodUnit == periodUnit, "other.period", "be " + periodUnit, other.periodUnit);
        Checks.check(other.valueUnit.equals(valueUnit), "other.unit", "be " + valueUnit, other.valueUnit);
        Checks.check(other.dates.equals(dates), "other.window", "be " + dates, other.dates);
        int[] ids = dictionary.merge(other.dictionary);
        for (int id = 0; id < ids.length; id++) {
            grid.addKey(ids[id], other.grid, id);
        }
        outside.add(other.outside, id -> ids[id]);
        return this;
    }

    /**
     * {@return the table of the rows so far; the accumulator can go on} No thread may be adding meanwhile.
     *
     * @throws ArithmeticException if the sum of a cell, of a key or of the whole table does not fit in a long, whatever
     *     the order of the rows was
     * @throws IllegalArgumentException if two keys are unequal but neither comes first in their order
     */
    public PeriodTable<K> result() {
        Comparator<K> order = Comparator.naturalOrder();
        int[] ids = dictionary.sortedIds();
        List<K> keys = new ArrayList<>(ids.length);
        List<KeyRow> rows = new ArrayList<>(ids.length);
        for (int id : ids) {
            K key = dictionary.key(id);
            KeyRow row = grid.row(id, key, window.first().index(), periodUnit::label);
            if (row != null) {
                keys.add(key);
                rows.add(row);
            }
        }
        return new PeriodTable<>(
                periodUnit, valueUnit, window, order, keys, rows, outside.groups(ids, dictionary, valueUnit));
    }

    /** {@return the units, the window and the number of keys} */
    @Override
    public String toString() {
        return "ColumnTableAccumulator[" + periodUnit + ", " + valueUnit + ", " + dates + ", keys " + dictionary.size()
                + "]";
    }

    /** The rows outside the window, before and after it, with their keys. */
    private static final class Outside implements CellGrid.Outside {
        private final int firstDay;
        private final LeftOut.Counter before = new LeftOut.Counter();
        private final LeftOut.Counter after = new LeftOut.Counter();
        private final BitSet keysBefore = new BitSet();
        private final BitSet keysAfter = new BitSet();

        Outside(int firstDay) {
            this.firstDay = firstDay;
        }

        @Override
        public void add(int key, int day, long units) {
            (day < firstDay ? before : after).add(1, units);
            (day < firstDay ? keysBefore : keysAfter).set(key);
        }

        void add(Outside other, IntUnaryOperator idOf) {
            before.add(other.before);
            after.add(other.after);
            other.keysBefore.stream().map(idOf).forEach(keysBefore::set);
            other.keysAfter.stream().map(idOf).forEach(keysAfter::set);
        }

        <T extends Comparable<? super T>> List<LeftOut<T>> groups(
                int[] sorted, KeyDictionary<T> dictionary, ValueUnit unit) {
            return Stream.of(
                            before.toGroup(LeftOutReason.BEFORE_WINDOW, keys(keysBefore, sorted, dictionary), unit),
                            after.toGroup(LeftOutReason.AFTER_WINDOW, keys(keysAfter, sorted, dictionary), unit))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static <T extends Comparable<? super T>> List<T> keys(
                BitSet marked, int[] sorted, KeyDictionary<T> dictionary) {
            return Arrays.stream(sorted)
                    .filter(marked::get)
                    .mapToObj(dictionary::key)
                    .toList();
        }
    }
}
