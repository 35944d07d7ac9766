package org.saleskit.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * One whole day, ISO week, month, quarter or year of the calendar.
 *
 * <p>Periods of one unit are ordered by time and number without gaps. Periods of different units are ordered by their
 * first day, the shorter unit first.
 *
 * @param unit the unit
 * @param index the number of the period in its unit, see {@link PeriodUnit}
 */
public record CalendarPeriod(PeriodUnit unit, long index) implements Comparable<CalendarPeriod> {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}|[+-]\\d{4,9})(?:-(?:W(\\d{2})|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    /**
     * Checks that the calendar reaches to the period: years go a little short of a thousand million either way.
     *
     * @param unit the unit
     * @param index the number of the period in its unit
     * @throws IllegalArgumentException if a day of the period is outside the calendar of {@link LocalDate}
     */
    public CalendarPeriod {
        Objects.requireNonNull(unit, "unit");
        boolean exists = index >= unit.firstIndex() && index <= unit.lastIndex();
        Checks.check(exists, "index", "be that of a " + unit + " between the first and the last LocalDate", index);
    }

    /**
     * {@return the period of the unit that holds the date}
     *
     * @param unit the unit
     * @param date any date in the period
     */
    public static CalendarPeriod of(PeriodUnit unit, LocalDate date) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(date, "date");
        return new CalendarPeriod(unit, unit.indexOf(date));
    }

    /**
     * {@return the period that a label names} The forms are those of {@link #toString}: {@code 2024-05-31}, {@code
     * 2024-W22}, {@code 2024-05}, {@code 2024-Q2} and {@code 2024}; a year outside 0..9999 carries its sign.
     *
     * @param text the label
     * @throws IllegalArgumentException if the text has none of these forms, or names a period that does not exist
     */
    public static CalendarPeriod parse(String text) {
        Matcher form = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (form.matches()) {
            try {
                CalendarPeriod period = of(form);
                if (period.toString().equals(text)) {
                    return period;
                }
            } catch (DateTimeException absent) {
                throw (IllegalArgumentException) malformed(text).initCause(absent);
            }
        }
        throw malformed(text);
    }

    private static IllegalArgumentException malformed(String text) {
        return Checks.broken("period", "look like 2024, 2024-Q2, 2024-05, 2024-W22 or 2024-05-31", "\"" + text + "\"");
    }

    private static CalendarPeriod of(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            // The week of 4 January is the first of its ISO year.
            long first = PeriodUnit.WEEK.indexOf(LocalDate.of(year, 1, 4));
            return new CalendarPeriod(PeriodUnit.WEEK, first + Integer.parseInt(form.group(2)) - 1);
        }
        if (form.group(3) != null) {
            return of(PeriodUnit.QUARTER, LocalDate.of(year, 3 * Integer.parseInt(form.group(3)), 1));
        }
        if (form.group(4) == null) {
            return of(PeriodUnit.YEAR, LocalDate.of(year, 1, 1));
        }
        int month = Integer.parseInt(form.group(4));
        return form.group(5) == null
                ? of(PeriodUnit.MONTH, LocalDate.of(year, month, 1))
                : of(PeriodUnit.DAY, LocalDate.of(year, month, Integer.parseInt(form.group(5))));
    }

    /** {@return the first day} */
    public LocalDate start() {
        return unit.startOf(index);
    }

    /** {@return the day after the last, which is the first day of the next period} */
    public LocalDate endExclusive() {
        return unit.startOf(index + 1);
    }

    /** {@return the days of the period} */
    public LocalDateRange dates() {
        return LocalDateRange.of(start(), endExclusive());
    }

    /**
     * {@return whether the date lies in the period}
     *
     * @param date a date
     */
    public boolean contains(LocalDate date) {
        return unit.indexOf(Objects.requireNonNull(date, "date")) == index;
    }

    /** {@return the period that ends where this one starts} */
    public CalendarPeriod previous() {
        return plus(-1);
    }

    /** {@return the period that starts where this one ends} */
    public CalendarPeriod next() {
        return plus(1);
    }

    /**
     * {@return the period so many units later}
     *
     * @param periods how many units to go forward, or back if negative
     */
    public CalendarPeriod plus(long periods) {
        return new CalendarPeriod(unit, Math.addExact(index, periods));
    }

    /**
     * {@return this period in a time zone, as a report needs it to place instants}
     *
     * @param zone the zone whose local days are meant
     */
    public ReportPeriod in(ZoneId zone) {
        return ReportPeriod.of(dates(), zone);
    }

    @Override
    public int compareTo(CalendarPeriod other) {
        if (unit == other.unit) {
            return Long.compare(index, other.index);
        }
        int byStart = start().compareTo(other.start());
        return byStart != 0 ? byStart : unit.compareTo(other.unit);
    }

    /** {@return the label, such as {@code 2024-05}; {@link #parse} reads it back} */
    @Override
    public String toString() {
        return unit.label(index);
    }
}
