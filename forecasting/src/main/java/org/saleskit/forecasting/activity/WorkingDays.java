package org.saleskit.forecasting.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/**
 * How many days somebody works in a period, and where that number comes from.
 *
 * <p>From a calendar the days are those of the half-open range that the calendar works, less the absences among them; a
 * short day counts as one. An absence outside the range or on a day of rest takes nothing away and is listed by {@link
 * #absencesWithoutEffect}. Two of them are equal if all of this and the English text of the basis are. Immutable and
 * thread-safe, as the calendar must be, which is asked for its description whenever the basis is.
 */
public final class WorkingDays {

    private final long days;
    private final SortedSet<LocalDate> absences;
    private final SortedSet<LocalDate> absencesWithoutEffect;
    private final Function<Locale, String> basis;

    private WorkingDays(
            long days,
            SortedSet<LocalDate> absences,
            SortedSet<LocalDate> absencesWithoutEffect,
            Function<Locale, String> basis) {
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
        return new WorkingDays(days, new TreeSet<>(), new TreeSet<>(), WorkingDays::asGiven);
    }

    private static String asGiven(Locale locale) {
        return locale.getLanguage().equals("ru") ? "заданы" : "as given";
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
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(absences, "absences");
        long worked = calendar.workingDays(range);
        SortedSet<LocalDate> counted = new TreeSet<>();
        SortedSet<LocalDate> withoutEffect = new TreeSet<>();
        int i = 0;
        for (LocalDate absence : absences) {
            String name = "absences[" + i++ + "]";
            Objects.requireNonNull(absence, name);
            boolean counts = range.contains(absence) && calendar.isWorkingDay(absence);
            (counts ? counted : withoutEffect).add(absence);
        }
        return new WorkingDays(worked - counted.size(), counted, withoutEffect, calendar::description);
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

    /**
     * {@return what the count rests on, for a report: the calendar's description, or "as given"}
     *
     * @param locale of the description; Russian gives "заданы" for "as given"
     */
    public String basis(Locale locale) {
        return basis.apply(Objects.requireNonNull(locale, "locale"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that
                && days == that.days
                && absences.equals(that.absences)
                && absencesWithoutEffect.equals(that.absencesWithoutEffect)
                && basis(Locale.ENGLISH).equals(that.basis(Locale.ENGLISH));
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, absences, absencesWithoutEffect, basis(Locale.ENGLISH));
    }

    /** {@return the number and its basis, such as "22 working days (as given)"} */
    @Override
    public String toString() {
        return days + " working days (" + basis(Locale.ENGLISH) + ")";
    }
}
