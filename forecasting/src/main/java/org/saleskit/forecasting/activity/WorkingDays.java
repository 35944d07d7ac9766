package org.saleskit.forecasting.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/**
 * How many days somebody works in a period, and where that number comes from.
 *
 * <p>From a calendar the days are those of the half-open range that the calendar works, less the absences among them; a
 * short day counts as one. An absence outside the range or on a day of rest takes nothing away and is listed by {@link
 * #absencesWithoutEffect}. Immutable and thread-safe.
 */
public final class WorkingDays {

    /** The basis of a number that the caller has counted. */
    static final String AS_GIVEN = "as given";

    private final long days;
    private final SortedSet<LocalDate> absences;
    private final SortedSet<LocalDate> absencesWithoutEffect;
    private final String basis;

    private WorkingDays(
            long days, SortedSet<LocalDate> absences, SortedSet<LocalDate> absencesWithoutEffect, String basis) {
        this.days = days;
        this.absences = Collections.unmodifiableSortedSet(absences);
        this.absencesWithoutEffect = Collections.unmodifiableSortedSet(absencesWithoutEffect);
        this.basis = basis;
    }

    /**
     * {@return a number of days that the caller has counted}
     *
     * @param days the working days less absences, zero or more
     * @throws IllegalArgumentException if the number is negative
     */
    public static WorkingDays of(long days) {
        Checks.nonNegative(days, "workingDays");
        return new WorkingDays(days, new TreeSet<>(), new TreeSet<>(), AS_GIVEN);
    }

    /**
     * {@return the days of the range that are worked}
     *
     * @param calendar which days are worked
     * @param range the period, end excluded
     * @throws IllegalArgumentException if the range has an open end
     */
    public static WorkingDays of(WorkCalendar calendar, LocalDateRange range) {
        return of(calendar, range, new TreeSet<>());
    }

    /**
     * {@return the days of the range that are worked and not absences}
     *
     * @param calendar which days are worked
     * @param range the period, end excluded
     * @param absences days of leave, illness or training, in any order; a date given twice counts once
     * @throws IllegalArgumentException if the range has an open end
     */
    public static WorkingDays of(WorkCalendar calendar, LocalDateRange range, Collection<LocalDate> absences) {
        Objects.requireNonNull(absences, "absences");
        long worked = calendar.workingDays(range);
        SortedSet<LocalDate> counted = new TreeSet<>();
        SortedSet<LocalDate> withoutEffect = new TreeSet<>();
        for (LocalDate absence : absences) {
            boolean counts = range.contains(absence) && calendar.isWorkingDay(absence);
            (counts ? counted : withoutEffect).add(absence);
        }
        return new WorkingDays(worked - counted.size(), counted, withoutEffect, calendar.description());
    }

    /** {@return the number of days, zero or more, absences taken off} */
    public long days() {
        return days;
    }

    /** {@return the absences that were taken off, in order of date, unmodifiable} */
    public SortedSet<LocalDate> absences() {
        return absences;
    }

    /** {@return the given absences outside the range or on a day of rest, in order of date, unmodifiable} */
    public SortedSet<LocalDate> absencesWithoutEffect() {
        return absencesWithoutEffect;
    }

    /** {@return what the count rests on, for a report: the calendar's description, or "as given"} */
    public String basis() {
        return basis;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that
                && days == that.days
                && absences.equals(that.absences)
                && absencesWithoutEffect.equals(that.absencesWithoutEffect)
                && basis.equals(that.basis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, absences, absencesWithoutEffect, basis);
    }

    /** {@return the number and its basis, such as "22 working days (as given)"} */
    @Override
    public String toString() {
        return days + " working days (" + basis + ")";
    }
}
