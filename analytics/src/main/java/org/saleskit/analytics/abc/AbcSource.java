package org.saleskit.analytics.abc;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.saleskit.analytics.internal.ExactSum;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.CalendarPeriod;

/** What a result rests on: the values in the order of their keys, the window if there is one, the rows outside of it. */
record AbcSource<K>(
        List<NetValue<K>> values,
        ValueUnit unit,
        Optional<CalendarPeriod> firstPeriod,
        Optional<CalendarPeriod> lastPeriod,
        List<LeftOut<K>> outsideWindow) {

    static <K> AbcSource<K> of(PeriodTable<K> table) {
        List<NetValue<K>> values = table.sums().stream()
                .map(sums -> new NetValue<>(sums.key(), sums.totalUnits(), sums.rows()))
                .toList();
        return new AbcSource<>(values, table.valueUnit(), table.firstPeriod(), table.lastPeriod(), table.leftOut());
    }

    static <K> AbcSource<K> of(List<NetValue<K>> values, ValueUnit unit) {
        return new AbcSource<>(values, unit, Optional.empty(), Optional.empty(), List.of());
    }

    /** The groups that have no class, with those outside the window first. */
    List<LeftOut<K>> leftOut() {
        ImmutableList.Builder<LeftOut<K>> groups = ImmutableList.builder();
        groups.addAll(outsideWindow);
        group(LeftOutReason.NONE, units -> units == 0).ifPresent(groups::add);
        group(LeftOutReason.NEGATIVE, units -> units < 0).ifPresent(groups::add);
        return groups.build();
    }

    private Optional<LeftOut<K>> group(LeftOutReason reason, LongPredicate condition) {
        ImmutableList.Builder<K> keys = ImmutableList.builder();
        ExactSum sum = new ExactSum();
        long rows = 0;
        for (NetValue<K> value : values) {
            if (condition.test(value.units())) {
                keys.add(value.key());
                sum.add(value.units());
                rows += value.rows();
            }
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of(new LeftOut<>(reason, keys.build(), rows, new BigDecimal(sum.value(), unit.scale())));
    }
}
