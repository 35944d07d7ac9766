package org.saleskit.analytics.table;

import java.util.List;
import java.util.stream.LongStream;
import org.saleskit.core.time.CalendarPeriod;

/** Consecutive periods of one unit, from the first to the last. */
record PeriodWindow(CalendarPeriod first, CalendarPeriod last) {

    int periods() {
        return (int) (last.index() - first.index() + 1);
    }

    boolean contains(CalendarPeriod period) {
        return period.unit() == first.unit() && period.compareTo(first) >= 0 && period.compareTo(last) <= 0;
    }

    List<CalendarPeriod> toList() {
        return LongStream.range(0, periods()).mapToObj(first::plus).toList();
    }
}
