package org.saleskit.forecasting.attainment;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/**
 * How much each day counts: calendar days 1 each, working days 1 each or, as fractions, their part of an ordinary day.
 *
 * @param calendar absent for calendar days
 * @param fractions whether a short day counts as its part of an ordinary day
 */
record DayWeights(@Nullable WorkCalendar calendar, boolean fractions) {

    static final DayWeights CALENDAR_DAYS = new DayWeights(null, false);

    static DayWeights of(WorkCalendar calendar) {
        return new DayWeights(Objects.requireNonNull(calendar, "calendar"), false);
    }

    double of(LocalDate day) {
        return calendar == null ? 1 : of(calendar, LocalDateRange.of(day, day.plusDays(1)));
    }

    double of(LocalDateRange days) {
        if (calendar == null) {
            return days.lengthInDays();
        }
        return of(calendar, days);
    }

    private double of(WorkCalendar worked, LocalDateRange days) {
        return fractions ? worked.fullDays(days) : worked.workingDays(days);
    }

    PaceUnit unit() {
        return calendar == null ? PaceUnit.CALENDAR_DAY : PaceUnit.WORKING_DAY;
    }
}
