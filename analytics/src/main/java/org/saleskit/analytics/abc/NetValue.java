package org.saleskit.analytics.abc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.saleskit.analytics.internal.ExactSum;
import org.saleskit.analytics.table.Measure;
import org.saleskit.core.internal.Checks;

/** Net value of an item in units, and how many rows made it. */
record NetValue<K>(K key, long units, long rows) {

    /** Sums rows by key, in the order of the keys. */
    static <T, K extends Comparable<? super K>> List<NetValue<K>> of(
            Iterable<? extends T> rows, Function<? super T, ? extends K> key, Measure<? super T> measure) {
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
            Sum sum = sums.computeIfAbsent(rowKey, absent -> new Sum());
            sum.units.add(measure.unitsOf(row, index++));
            sum.rows++;
        }
        List<NetValue<K>> values = new ArrayList<>(sums.size());
        sums.forEach((k, sum) -> values.add(new NetValue<>(k, sum.units.toLong("sum of " + k), sum.rows)));
        values.sort(Comparator.comparing(NetValue::key));
        for (int i = 1; i < values.size(); i++) {
            K previous = values.get(i - 1).key();
            K next = values.get(i).key();
            Checks.check(
                    previous.compareTo(next) != 0, "order of the keys", "agree with equals", previous + ", " + next);
        }
        return values;
    }

    private static final class Sum {
        private final ExactSum units = new ExactSum();
        private long rows;
    }
}
