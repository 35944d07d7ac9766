package org.saleskit.analytics.table;

import java.util.function.Supplier;
import org.saleskit.core.time.CalendarPeriod;

/** All that a table says, as text: equal texts are equal tables. */
final class TableText {

    private TableText() {}

    static <K> String of(PeriodTable<K> table) {
        StringBuilder text = new StringBuilder(table.toString());
        for (K key : table.keys()) {
            text.append('\n').append(key).append(' ').append(table.rows(key)).append(' ');
            text.append(table.firstActive(key)).append(' ').append(table.totalUnits(key));
            for (CalendarPeriod period : table.window()) {
                text.append(' ').append(table.units(key, period));
            }
        }
        return text.append(table.leftOut()).toString();
    }

    /** The table, or the message of its refusal. */
    static <K> String outcome(Supplier<PeriodTable<K>> result) {
        try {
            return of(result.get());
        } catch (ArithmeticException overflow) {
            return overflow.toString();
        }
    }
}
