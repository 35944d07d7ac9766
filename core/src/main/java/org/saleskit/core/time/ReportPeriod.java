package org.saleskit.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * The local days of a time zone over which a report is made: half-open, not empty, with both ends known.
 *
 * <p>It is built from local dates, never from a number of hours, so that the local day of a clock change is one day
 * like any other, and day totals add up to the month's.
 *
 * @param dates the days, first included, end excluded
 * @param zone the zone whose local days are meant
 */
public record ReportPeriod(LocalDateRange dates, ZoneId zone) {

    /**
     * Checks the range.
     *
     * @param dates the days, first included, end excluded
     * @param zone the zone whose local days are meant
     * @throws IllegalArgumentException if the range is empty or has an open end
     */
    public ReportPeriod {
        Objects.requireNonNull(zone, "zone");
        Checks.check(!dates.isEmpty(), "dates", "hold at least one day", dates);
        Checks.check(!dates.isUnboundedStart() && !dates.isUnboundedEnd(), "dates", "have a start and an end", dates);
    }

    /**
     * {@return the period of these days in this zone}
     *
     * @param dates the days
     * @param zone the zone
     */
    public static ReportPeriod of(LocalDateRange dates, ZoneId zone) {
        return new ReportPeriod(dates, zone);
    }

    /** {@return the instant at which the first day starts in the zone} */
    public Instant start() {
        return dates.getStart().atStartOfDay(zone).toInstant();
    }

    /** {@return the instant at which the period is over, which no longer belongs to it} */
    public Instant end() {
        return dates.getEnd().atStartOfDay(zone).toInstant();
    }

    /**
     * {@return whether the instant lies in the period}
     *
     * @param instant an instant
     */
    public boolean contains(Instant instant) {
        return dates.contains(dateOf(instant));
    }

    /**
     * {@return the local date of an instant in the zone of this period}
     *
     * @param instant an instant
     */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** {@return the period of as many days that ends where this one starts} */
    public ReportPeriod previous() {
        return of(LocalDateRange.of(dates.getStart().minusDays(dates.lengthInDays()), dates.getStart()), zone);
    }
}
