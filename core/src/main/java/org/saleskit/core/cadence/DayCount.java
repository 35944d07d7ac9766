package org.saleskit.core.cadence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/** Which days are counted between a contact and the next. */
public enum DayCount {
    /** Every day. */
    CALENDAR_DAYS,
    /** The days that the work calendar works; a short day counts as one. */
    WORKING_DAYS;

    /** The longest that is searched for a working day; a calendar that has fewer is taken for an error. */
    private static final int MOST_DAYS = 1_000_000;

    /** The day that lies the number of days after a day; on a working day if working days are counted. */
    LocalDate after(LocalDate day, int days, WorkCalendar calendar) {
        if (this == CALENDAR_DAYS) {
            return day.plusDays(days);
        }
        LocalDate reached = day;
        int left = days;
        for (int i = 0; i < MOST_DAYS && left > 0; i++) {
            reached = reached.plusDays(1);
            left -= calendar.isWorkingDay(reached) ? 1 : 0;
        }
        Checks.check(
                left == 0,
                "calendar",
                "have " + days + " working days in the " + MOST_DAYS + " days after " + day,
                days - left);
        return reached;
    }

    /** How many days lie after the first day up to and including the last; zero if the last is not after the first. */
    long between(LocalDate first, LocalDate last, WorkCalendar calendar) {
        if (!last.isAfter(first)) {
            return 0;
        }
        return this == CALENDAR_DAYS
                ? ChronoUnit.DAYS.between(first, last)
                : calendar.workingDays(LocalDateRange.of(first.plusDays(1), last.plusDays(1)));
    }
}
