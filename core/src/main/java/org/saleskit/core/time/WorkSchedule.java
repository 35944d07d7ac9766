package org.saleskit.core.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * How much working time lies between two instants? The calendar says which days are worked, the hours when, the zone what
 * the clock shows.
 *
 * <pre>
 * workingTime(from, to) = the length of all instants t in [from, to) such that
 *     the day of t is worked by the calendar, and
 *     the clock of the zone at t shows a time within the hours of that day
 * </pre>
 *
 * <p><b>Symbols</b> day of t - as of {@link ReportPeriod}: from its first instant to the first instant of the next day;
 * hours of the day - those of its weekday, or the ordinary ones. A day that the calendar counts shorter than its normal
 * day ends earlier by the difference; a day that it counts longer has its hours and no more.
 *
 * <p><b>Clock changes</b> Time is elapsed time. A working hour that the clock skips does not exist and counts zero; a
 * working hour that the clock shows twice is worked twice and counts double. So a night shift of the change in autumn is an
 * hour longer, and in spring an hour shorter; hours of the day are untouched. The day of a clock change is one day.
 *
 * <p><b>Special cases</b> from = to gives zero. Extra working days have the ordinary hours unless their weekday has its
 * own.
 *
 * <p><b>Result</b> is additive, [a, b) and [b, c) give [a, c), and never above the elapsed time. It takes a time
 * proportional to the days between.
 *
 * <p><b>Example</b> 09:00–18:00 with a break from 13:00 to 14:00: from Friday 17:00 to Monday 10:00 it is 2 hours.
 *
 * <p>Immutable and thread-safe if the calendar is.
 */
@Value.Immutable
public abstract class WorkSchedule {

    private static final Instant FIRST = Instant.parse("-999999-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+999999-01-01T00:00:00Z");
    private static final Duration MOST = Duration.ofDays(1_000_000);

    WorkSchedule() {}

    /** {@return which days are worked; by default Monday to Friday, 8 hours, without holidays} */
    @Value.Default
    public WorkCalendar calendar() {
        return WeekdayCalendar.mondayToFriday();
    }

    /** {@return the zone whose clock is meant} */
    public abstract ZoneId zone();

    /** {@return the ordinary hours; by default 09:00–18:00 with a break from 13:00 to 14:00} */
    @Value.Default
    public WorkingHours hours() {
        return WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(18, 0))
                .withBreak(LocalTime.of(13, 0), LocalTime.of(14, 0));
    }

    /** {@return the hours of weekdays that have their own, such as a Friday that ends earlier} */
    @Value.NaturalOrder
    public abstract SortedMap<DayOfWeek, WorkingHours> hoursByWeekday();

    /**
     * {@return a schedule of ordinary hours}
     *
     * @param calendar which days are worked
     * @param hours when
     * @param zone by the clock of which zone
     */
    public static WorkSchedule of(WorkCalendar calendar, WorkingHours hours, ZoneId zone) {
        return builder().calendar(calendar).hours(hours).zone(zone).build();
    }

    /** {@return a new builder} */
    public static WorkScheduleBuilder builder() {
        return new WorkScheduleBuilder();
    }

    /** {@return a builder that holds the values of this schedule} */
    public final WorkScheduleBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * {@return the hours of a day by its weekday, whether it is worked or not}
     *
     * @param date a local day
     */
    public final WorkingHours hoursOf(LocalDate date) {
        return hoursByWeekday().getOrDefault(date.getDayOfWeek(), hours());
    }

    /**
     * {@return the working time between two instants}
     *
     * @param from the start
     * @param to the end, which no longer counts
     * @throws IllegalArgumentException if the end is before the start or more than 1 000 000 days after it, or an instant
     *     is a million years away
     */
    public final Duration workingTime(Instant from, Instant to) {
        checkNear(from, "from");
        checkNear(to, "to");
        Checks.check(!to.isBefore(from), "to", "not be before from, " + from, to);
        Checks.check(
                Duration.between(from, to).compareTo(MOST) <= 0,
                "to",
                "be at most 1000000 days after from, " + from,
                to);
        return new WorkingTimeSum(this, from, to).sum();
    }

    /**
     * {@return the working time of a whole day of the zone, with its clock change, if it has one}
     *
     * @param date the day
     */
    public final Duration workingTime(LocalDate date) {
        return workingTime(
                date.atStartOfDay(zone()).toInstant(),
                date.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    private static void checkNear(Instant instant, String name) {
        boolean near = !instant.isBefore(FIRST) && !instant.isAfter(LAST);
        Checks.check(near, name, "lie in the years -999999 to 999999", instant);
    }
}
