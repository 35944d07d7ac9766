package org.saleskit.core.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * A work calendar less the days and hours on which somebody is away: the calendar of one rep over that of the company,
 * with leave, illness and training taken off. A day away that is not worked anyway changes nothing.
 */
@Value.Immutable
public abstract class AbsenceCalendar implements WorkCalendar {

    AbsenceCalendar() {}

    /** {@return the calendar from which time is taken off} */
    public abstract WorkCalendar base();

    /** {@return the days of which nothing is worked} */
    @Value.NaturalOrder
    public abstract SortedSet<LocalDate> daysOff();

    /** {@return the working time missed on a day, above zero; as much as the day has, or more, is all of it} */
    @Value.NaturalOrder
    public abstract SortedMap<LocalDate, Duration> timeOff();

    /** {@return a new builder} */
    public static AbsenceCalendarBuilder builder() {
        return new AbsenceCalendarBuilder();
    }

    /** {@return a builder that holds the values of this calendar} */
    public final AbsenceCalendarBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        for (Map.Entry<LocalDate, Duration> entry : timeOff().entrySet()) {
            String name = "timeOff[" + entry.getKey() + "]";
            Checks.check(entry.getValue().compareTo(Duration.ZERO) > 0, name, "be above zero", entry.getValue());
            Checks.check(!daysOff().contains(entry.getKey()), name, "not be on one of daysOff", entry.getValue());
        }
    }

    @Override
    public Duration workingTime(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (daysOff().contains(date)) {
            return Duration.ZERO;
        }
        Duration left = base().workingTime(date).minus(timeOff().getOrDefault(date, Duration.ZERO));
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Duration normalDay() {
        return base().normalDay();
    }

    /** {@return the description of the base, and how many days are off, in whole and in part} */
    @Override
    public String description(Locale locale) {
        String off = Words.of(locale).say("days off: %d, in part: %d", "дней отсутствия: %d, неполных: %d");
        return base().description(locale)
                + "; "
                + String.format(Locale.ROOT, off, daysOff().size(), timeOff().size());
    }
}
