package org.saleskit.analytics.table;

import org.saleskit.core.time.CalendarPeriod;

/** Consecutive periods of one unit, from the first to the last. */
record PeriodWindow(CalendarPeriod first, CalendarPeriod last) {

    int periods() {
        return (int) (last.index() - first.index() + 1);
    }
}
