package org.saleskit.core.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * A work calendar from weekly rest days and listed exceptions.
 *
 * <p>A day is worked if it is an extra working day, or if it is neither a weekly rest day nor an extra holiday. A short
 * day is a working day with less time. The plain calendar, {@link #mondayToFriday}, knows no holidays and says so in
 * its description. Yearly decrees, such as Russian transfers of working Saturdays, are data: list both ends of a
 * transfer.
 */
@Value.Immutable
public abstract class WeekdayCalendar implements WorkCalendar {

    WeekdayCalendar() {}

    /**
     * {@return the days of every week that are not worked; by default Saturday and Sunday} Days given to a new builder
     * replace the default and are not added to it; an empty list means that every weekday is worked.
     */
    @Value.Default
    @Value.NaturalOrder
    public SortedSet<DayOfWeek> restDays() {
        return new TreeSet<>(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    /** {@return dates that are not worked though their weekday is; one on a rest day changes nothing} */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> extraHolidays();

    /** {@return dates that are worked though their weekday is a rest day, such as transferred Saturdays} */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> extraWorkingDays();

    /** {@return the working time of the days that are worked for less than an ordinary day} */
    @Value.NaturalOrder
    public abstract SortedMap<LocalDate, Duration> shortDays();

    /** {@return the working time of an ordinary day; by default 8 hours} */
    @Override
    @Value.Default
    public Duration normalDay() {
        return Duration.ofHours(8);
    }

    /** {@return the calendar of Monday to Friday, 8 hours, without holidays} */
    public static WeekdayCalendar mondayToFriday() {
        return builder().build();
    }

    /** {@return a new builder} */
    public static WeekdayCalendarBuilder builder() {
        return new WeekdayCalendarBuilder();
    }

    /** {@return a builder that holds the values of this calendar} */
    public final WeekdayCalendarBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Duration day = Duration.ofDays(1);
        Checks.check(
                normalDay().compareTo(Duration.ZERO) > 0 && normalDay().compareTo(day) <= 0,
                "normalDay",
                "be above zero and at most 24 hours",
                normalDay());
        for (LocalDate date : extraWorkingDays()) {
            Checks.check(!extraHolidays().contains(date), "extraWorkingDays", "not hold a date of extraHolidays", date);
        }
        for (Map.Entry<LocalDate, Duration> entry : shortDays().entrySet()) {
            Duration time = entry.getValue();
            String name = "shortDays[" + entry.getKey() + "]";
            Checks.check(isWorked(entry.getKey()), name, "be a working day", "a day of rest");
            Checks.check(
                    time.compareTo(Duration.ZERO) > 0 && time.compareTo(normalDay()) < 0,
                    name,
                    "be above zero and below normalDay",
                    time);
        }
    }

    @Override
    public Duration workingTime(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (!isWorked(date)) {
            return Duration.ZERO;
        }
        return shortDays().getOrDefault(date, normalDay());
    }

    private boolean isWorked(LocalDate date) {
        return extraWorkingDays().contains(date)
                || (!restDays().contains(date.getDayOfWeek())
                        && !extraHolidays().contains(date));
    }

    /**
     * {@return the worked weekdays and how many exceptions are listed, such as "Mon–Fri; no extra holidays, 1 extra working
     * day, 2 short days"}
     *
     * @param locale Russian gives Russian, every other language English
     */
    @Override
    public String description(Locale locale) {
        return CalendarWords.of(Objects.requireNonNull(locale, "locale")).describe(this);
    }
}
