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
 * <p>A day runs from its first instant in the zone to the first instant of the next day; {@link #contains}, {@link
 * #dateOf} and the two bounds agree on that for every instant of every zone. Where clocks were set back across midnight,
 * as in Saint John's until 2011 (00:01 to 23:01), the hour after the change is shown by a clock as the old day once more
 * and belongs to the new one here: otherwise a day would have two parts and no bounds. A day that a zone skipped, as
 * Samoa did with 2011-12-30, holds no instant.
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
        Objects.requireNonNull(dates, "dates");
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
        return startOf(dates.getStart());
    }

    /** {@return the instant at which the period is over, which no longer belongs to it} */
    public Instant end() {
        return startOf(dates.getEnd());
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /**
     * {@return whether the instant lies in the period}
     *
     * @param instant an instant
     */
    public boolean contains(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return !instant.isBefore(start()) && instant.isBefore(end());
    }

    /**
     * {@return the local day in the zone of this period to which an instant belongs} The instant need not lie in the
     * period.
     *
     * @param instant an instant
     */
    public LocalDate dateOf(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        LocalDate shown = LocalDate.ofInstant(instant, zone);
        LocalDate next = shown.plusDays(1);
        return instant.isBefore(startOf(next)) ? shown : next;
    }

    /**
     * {@return the period of as many whole units that ends where this one starts} One month is compared with one month
     * though their days differ, and seven days with seven days.
     *
     * @param unit the unit in which the length is counted
     * @throws IllegalArgumentException if this period does not start and end with a unit
     */
    public ReportPeriod previous(PeriodUnit unit) {
        Objects.requireNonNull(unit, "unit");
        long first = unit.indexOf(dates.getStart());
        long end = unit.indexOf(dates.getEnd());
        boolean whole = unit.startOf(first).equals(dates.getStart())
                && unit.startOf(end).equals(dates.getEnd());
        Checks.check(whole, "dates", "be whole periods of unit " + unit, dates);
        return of(LocalDateRange.of(unit.startOf(first - (end - first)), dates.getStart()), zone);
    }

    /**
     * {@return the period of the same dates one year earlier} The first day and the day after the last go back one year,
     * so a whole month is compared with a whole month, also in a leap year. Where one of them is 29 February, the first
     * day becomes 28 February and the day after the last becomes 1 March: no period is left without a counterpart.
     */
    public ReportPeriod yearBefore() {
        LocalDate end = dates.getEnd();
        boolean leapDay = end.getMonthValue() == 2 && end.getDayOfMonth() == 29;
        LocalDate endBefore = leapDay ? end.plusDays(1).minusYears(1) : end.minusYears(1);
        return of(LocalDateRange.of(dates.getStart().minusYears(1), endBefore), zone);
    }
}
