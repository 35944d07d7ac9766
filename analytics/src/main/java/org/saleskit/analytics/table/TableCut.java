package org.saleskit.analytics.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/** Cuts the rows of a table to a window and keeps account of what falls off on either side. */
final class TableCut<K> {

    private final long first;
    private final long last;
    private final Side<K> before;
    private final Side<K> after;

    /** Refuses a window that grows on a side where rows have been left out. */
    TableCut(
            Comparator<? super K> order,
            CalendarPeriod first,
            CalendarPeriod last,
            List<LeftOut<K>> earlier,
            @Nullable PeriodWindow window) {
        this.first = first.index();
        this.last = last.index();
        this.before = new Side<>(LeftOutReason.BEFORE_WINDOW, order, earlier);
        this.after = new Side<>(LeftOutReason.AFTER_WINDOW, order, earlier);
        if (window != null) {
            Checks.check(
                    before.keys.isEmpty() || first.compareTo(window.first()) >= 0,
                    "first",
                    "not come before " + window.first() + ", as rows there were left out",
                    first);
            Checks.check(
                    after.keys.isEmpty() || last.compareTo(window.last()) <= 0,
                    "last",
                    "not come after " + window.last() + ", as rows there were left out",
                    last);
        }
    }

    /** Checks one end of a new window. */
    static void check(CalendarPeriod end, String name, PeriodUnit unit) {
        Objects.requireNonNull(end, name);
        Checks.check(end.unit() == unit, name, "be a period of unit " + unit, end);
        Checks.check(PeriodTableAccumulator.isInRange(end.start()), name, "lie in the years 1 to 9999", end);
    }

    /** The part of the key's row inside the window, or null if there is none. */
    @Nullable
    KeyRow cut(K key, KeyRow row) {
        before.add(key, row, row.firstIndex(), Math.min(row.lastIndex(), first - 1));
        after.add(key, row, Math.max(row.firstIndex(), last + 1), row.lastIndex());
        return row.cut(key, first, last);
    }

    List<LeftOut<K>> leftOut(ValueUnit unit) {
        List<LeftOut<K>> groups = new ArrayList<>();
        before.appendTo(groups, unit);
        after.appendTo(groups, unit);
        return groups;
    }

    /** What falls off on one side, together with what the table had left out there before. */
    private static final class Side<K> {
        private final LeftOutReason reason;
        private final TreeSet<K> keys;
        private final LeftOut.Counter counter = new LeftOut.Counter();

        Side(LeftOutReason reason, Comparator<? super K> order, List<LeftOut<K>> earlier) {
            this.reason = reason;
            this.keys = new TreeSet<>(order);
            for (LeftOut<K> group : earlier) {
                if (group.reason() == reason) {
                    keys.addAll(group.keys());
                    counter.add(group.rows(), group.amount().unscaledValue());
                }
            }
        }

        void add(K key, KeyRow row, long from, long to) {
            for (long index = from; index <= to; index++) {
                long rows = row.rows(index);
                if (rows > 0) {
                    keys.add(key);
                    counter.add(rows, row.units(index));
                }
            }
        }

        void appendTo(List<LeftOut<K>> groups, ValueUnit unit) {
            counter.toGroup(reason, List.copyOf(keys), unit).ifPresent(groups::add);
        }
    }
}
