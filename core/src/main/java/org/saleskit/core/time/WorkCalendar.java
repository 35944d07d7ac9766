package org.saleskit.core.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * Which days are worked, and for how long. A host implements it over its own corporate calendar or takes {@link
 * WeekdayCalendar}.
 *
 * <p>Counts and durations are over half-open ranges and additive: those over [a, b) and [b, c) sum to that over [a, c).
 * An implementation must be immutable and answer the same for the same date.
 */
public interface WorkCalendar {

    /**
     * {@return the working time of a day; zero on a day of rest}
     *
     * @param date a local day
     */
    Duration workingTime(LocalDate date);

    /** {@return the working time of an ordinary day, above zero} */
    Duration normalDay();

    /**
     * {@return what the calendar takes into account, in words for a report}
     *
     * @param locale the reader's; a language that the calendar does not know gives the one it knows best, usually English
     */
    String description(Locale locale);

    /**
     * {@return whether anything is worked on the day} A short day is a working day.
     *
     * @param date a local day
     */
    default boolean isWorkingDay(LocalDate date) {
        return workingTime(date).compareTo(Duration.ZERO) > 0;
    }

    /**
     * {@return how many days of the range are worked, a short day counting as one}
     *
     * @param range the days, end excluded; an empty range gives 0
     * @throws IllegalArgumentException if the range has an open end
     */
    default long workingDays(LocalDateRange range) {
        checkBounded(range);
        return range.stream().filter(this::isWorkingDay).count();
    }

    /**
     * {@return the working time of all days of the range}
     *
     * @param range the days, end excluded; an empty range gives zero
     * @throws IllegalArgumentException if the range has an open end
     */
    default Duration workingTime(LocalDateRange range) {
        checkBounded(range);
        return range.stream().map(this::workingTime).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * {@return how many ordinary days the working time of the range makes, a short day counting as its fraction}
     *
     * @param range the days, end excluded; an empty range gives 0
     * @throws IllegalArgumentException if the range has an open end, or if {@link #normalDay} is not above zero
     */
    default double fullDays(LocalDateRange range) {
        return seconds(workingTime(range)) / Checks.finitePositive(seconds(normalDay()), "normalDay");
    }

    /**
     * {@return how many ordinary days the working time of the range makes, rounded to a whole number} The quotient is exact
     * before it is rounded.
     *
     * @param range the days, end excluded; an empty range gives 0
     * @param rounding what becomes of a part of a day
     * @throws IllegalArgumentException if the range has an open end, or if {@link #normalDay} is not above zero
     */
    default long fullDays(LocalDateRange range, RoundingMode rounding) {
        Duration normal = normalDay();
        Checks.check(normal.compareTo(Duration.ZERO) > 0, "normalDay", "be above zero", normal);
        return exactSeconds(workingTime(range))
                .divide(exactSeconds(normal), 0, rounding)
                .longValueExact();
    }

    private static BigDecimal exactSeconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static void checkBounded(LocalDateRange range) {
        Objects.requireNonNull(range, "range");
        Checks.check(!range.isUnboundedStart() && !range.isUnboundedEnd(), "range", "have a start and an end", range);
        long days = ChronoUnit.DAYS.between(range.getStart(), range.getEnd());
        Checks.check(days <= 1_000_000, "range", "be at most 1000000 days long", range);
    }
}
