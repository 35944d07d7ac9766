package org.saleskit.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.saleskit.core.time.AbsenceCalendar;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/**
 * The corporate events of a company by date: which of them touch a period, and which working days they take away. Two
 * events may overlap. Immutable and thread-safe.
 */
public final class CorporateCalendar {

    private final List<CorporateEvent> events;

    private CorporateCalendar(List<CorporateEvent> events) {
        this.events = events;
    }

    /**
     * {@return the calendar of these events}
     *
     * @param events the events in any order; equal ones count once
     */
    public static CorporateCalendar of(Collection<CorporateEvent> events) {
        return new CorporateCalendar(
                events.stream().distinct().sorted(CorporateEvent.BY_DATE).toList());
    }

    /** {@return all events by date, unmodifiable} */
    public List<CorporateEvent> events() {
        return events;
    }

    /**
     * {@return the events with at least one day in the range, by date, unmodifiable}
     *
     * @param range the days, end excluded; it may have open ends
     */
    public List<CorporateEvent> touching(LocalDateRange range) {
        Objects.requireNonNull(range, "range");
        return events.stream().filter(event -> overlap(event, range)).toList();
    }

    private static boolean overlap(CorporateEvent event, LocalDateRange range) {
        // Without the first condition an empty range inside an event would overlap it.
        return !range.isEmpty() && event.dates().overlaps(range);
    }

    /**
     * {@return the days on which a team does no other work because of an event, unmodifiable} Whether they would be worked
     * at all is the work calendar's matter.
     *
     * @param team the host's label of the team
     */
    public SortedSet<LocalDate> daysOff(String team) {
        Objects.requireNonNull(team, "team");
        return daysOff(events.stream().filter(event -> event.concerns(team)));
    }

    /** {@return the days on which nobody in the company does other work because of an event, unmodifiable} */
    public SortedSet<LocalDate> daysOff() {
        return daysOff(events.stream().filter(event -> event.teams().isEmpty()));
    }

    private static SortedSet<LocalDate> daysOff(Stream<CorporateEvent> events) {
        TreeSet<LocalDate> days = new TreeSet<>();
        events.filter(CorporateEvent::takesDaysOff)
                .flatMap(event -> event.dates().stream())
                .forEach(days::add);
        return Collections.unmodifiableSortedSet(days);
    }

    /**
     * {@return the calendar of a team: the given one less the days that events take away}
     *
     * @param calendar the calendar without events
     * @param team the host's label of the team
     */
    public WorkCalendar workCalendar(WorkCalendar calendar, String team) {
        return AbsenceCalendar.builder().base(calendar).daysOff(daysOff(team)).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CorporateCalendar calendar && events.equals(calendar.events);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }

    /** {@return the events} */
    @Override
    public String toString() {
        return events.toString();
    }
}
