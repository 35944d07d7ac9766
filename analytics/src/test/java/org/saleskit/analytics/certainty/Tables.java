package org.saleskit.analytics.certainty;

import java.util.List;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/** Tables of months made of series that all begin in January 2024. */
final class Tables {

    private Tables() {}

    static PeriodTable<Integer> of(List<long[]> series) {
        PeriodTableAccumulator<Integer> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
        CalendarPeriod first = CalendarPeriod.parse("2024-01");
        for (int key = 0; key < series.size(); key++) {
            for (int i = 0; i < series.get(key).length; i++) {
                sums.add(key, first.plus(i).start(), series.get(key)[i]);
            }
        }
        return sums.result();
    }
}
