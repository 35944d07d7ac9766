package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.table.KeySums;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.CalendarPeriod;

/**
 * What a result rests on: keys in their natural order with net value and number of rows, the window if there is one, the
 * rows that were left out before.
 */
final class AbcSource<K> {

    final List<K> keys;
    final long[] units;
    final long[] rows;
    final ValueUnit unit;
    final Optional<CalendarPeriod> firstPeriod;
    final Optional<CalendarPeriod> lastPeriod;
    private final List<LeftOut<K>> before;

    private AbcSource(
            List<K> keys,
            long[] units,
            long[] rows,
            ValueUnit unit,
            Optional<CalendarPeriod> firstPeriod,
            Optional<CalendarPeriod> lastPeriod,
            List<LeftOut<K>> before) {
        this.keys = keys;
        this.units = units;
        this.rows = rows;
        this.unit = unit;
        this.firstPeriod = firstPeriod;
        this.lastPeriod = lastPeriod;
        this.before = before;
    }

    static <K> AbcSource<K> of(PeriodTable<K> table) {
        List<KeySums<K>> sums = table.sums();
        long[] units = new long[sums.size()];
        long[] rows = new long[sums.size()];
        for (int i = 0; i < units.length; i++) {
            KeySums<K> sum = sums.get(i);
            units[i] = sum.totalUnits();
            rows[i] = sum.rows();
        }
        return new AbcSource<>(
                table.keys(), units, rows, table.valueUnit(), table.firstPeriod(), table.lastPeriod(), table.leftOut());
    }

    /** Sums rows by key; gross: only those above zero. */
    static <T, K extends Comparable<? super K>> AbcSource<K> of(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> key,
            Measure<? super T> measure,
            boolean gross) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(measure, "measure");
        Map<K, Sum> sums = new HashMap<>();
        long index = 0;
        for (T row : rows) {
            long place = index;
            Objects.requireNonNull(row, () -> "rows[" + place + "]");
            K rowKey = key.apply(row);
            Objects.requireNonNull(rowKey, () -> "rows[" + place + "].key");
            sums.computeIfAbsent(rowKey, absent -> new Sum()).add(measure.unitsOf(row, index++), gross);
        }
        List<K> keys = sorted(sums);
        long[] units = new long[keys.size()];
        long[] counts = new long[keys.size()];
        List<LeftOut<K>> returns = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            K next = keys.get(i);
            Sum sum = Objects.requireNonNull(sums.get(next));
            units[i] = sum.units.toLong("sum of " + next);
            counts[i] = sum.rows;
        }
        if (gross) {
            leftOutReturns(keys, sums, measure.unit()).ifPresent(returns::add);
        }
        return new AbcSource<>(
                keys, units, counts, measure.unit(), Optional.empty(), Optional.empty(), List.copyOf(returns));
    }

    private static <K extends Comparable<? super K>> List<K> sorted(Map<K, Sum> sums) {
        List<K> keys = new ArrayList<>(sums.keySet());
        Collections.sort(keys);
        for (int i = 1; i < keys.size(); i++) {
            K previous = keys.get(i - 1);
            K next = keys.get(i);
            Checks.check(
                    previous.compareTo(next) != 0, "order of the keys", "agree with equals", previous + ", " + next);
        }
        return Collections.unmodifiableList(keys);
    }

    private static <K> Optional<LeftOut<K>> leftOutReturns(List<K> keys, Map<K, Sum> sums, ValueUnit unit) {
        List<K> returned = new ArrayList<>();
        ExactSum amount = new ExactSum();
        long count = 0;
        for (K key : keys) {
            Sum sum = Objects.requireNonNull(sums.get(key));
            if (sum.returns > 0) {
                returned.add(key);
                amount.add(sum.returned);
                count += sum.returns;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new LeftOut<>(
                        LeftOutReason.RETURN, returned, count, new BigDecimal(amount.value(), unit.scale())));
    }

    /** The same of some keys only, given by ascending index. */
    AbcSource<K> only(int[] chosen) {
        List<K> some = new ArrayList<>(chosen.length);
        for (int index : chosen) {
            some.add(keys.get(index));
        }
        return new AbcSource<>(
                Collections.unmodifiableList(some),
                Arrays.stream(chosen).mapToLong(index -> units[index]).toArray(),
                Arrays.stream(chosen).mapToLong(index -> rows[index]).toArray(),
                unit,
                firstPeriod,
                lastPeriod,
                List.of());
    }

    /** The groups that have no class, with those left out before first. */
    List<LeftOut<K>> leftOut(NegativeRule negatives, boolean baseEmpty) {
        List<LeftOut<K>> groups = new ArrayList<>(before);
        group(LeftOutReason.NONE, value -> value == 0 && (baseEmpty || !negatives.isInBase(value)))
                .ifPresent(groups::add);
        group(LeftOutReason.NEGATIVE, value -> value < 0 && (baseEmpty || !negatives.isInBase(value)))
                .ifPresent(groups::add);
        return List.copyOf(groups);
    }

    private Optional<LeftOut<K>> group(LeftOutReason reason, LongPredicate condition) {
        List<K> members = new ArrayList<>();
        ExactSum sum = new ExactSum();
        long count = 0;
        for (int i = 0; i < units.length; i++) {
            if (condition.test(units[i])) {
                members.add(keys.get(i));
                sum.add(units[i]);
                count += rows[i];
            }
        }
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new LeftOut<>(reason, members, count, new BigDecimal(sum.value(), unit.scale())));
    }

    /** What the rows of a key add up to. */
    private static final class Sum {
        private final ExactSum units = new ExactSum();
        private final ExactSum returned = new ExactSum();
        private long rows;
        private long returns;

        void add(long amount, boolean gross) {
            if (gross && amount < 0) {
                returned.add(amount);
                returns++;
            } else {
                units.add(amount);
                rows++;
            }
        }
    }
}
