package org.saleskit.core.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactView;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/**
 * Which clients have to be contacted, and by when? A rule for each segment, applied to what really happened.
 *
 * <pre>
 * due     = from + interval
 * from    = day of the last qualifying contact, or else the client's first day
 * overdue = days after due up to the day of the view, the day of the view included
 * OVERDUE if overdue &gt; tolerance, DUE if the day of the view is due or later; PLANNED instead of both if planned
 * </pre>
 *
 * <p><b>Symbols</b> interval, tolerance - days as {@link CadenceRule#dayCount} counts them; a contact qualifies by {@link
 * CadenceRule#qualifies}; days are local days of the zone, as {@link ReportPeriod#dateOf} tells them.
 *
 * <p><b>Input</b> clients in any order, each once, and the view of a history as of the instant of the report. Where clients
 * were merged, the view knows it ({@link ContactView#withCanonicalClients}) and the clients are given by their canonical
 * identifiers.
 *
 * <p><b>Special cases</b> The due day is always derived from the history, never kept: a contact logged late moves it, an
 * attempt that reached nobody does not. A due day in calendar days may be a day of rest. A plan counts if it is for the
 * instant of the view or later, however far; one whose time has passed does not. A client without a segment, without a
 * rule for it or without anything to count from gets a row that says so. A contact of a client that was not asked about is
 * listed in {@link DueContacts#notAsked}.
 *
 * <p><b>Result</b> one row for each client, the most pressing first.
 *
 * <p><b>Example</b> every 14 days; last answered call on 2 March, an unanswered one on 12 March: due on 16 March, and on 18
 * March overdue by 2 days.
 *
 * <p><b>Method</b> one pass over the events of each client: time in proportion to the events, plus c log c for c clients. The
 * work calendar is asked once for each day between the earliest and the latest day that is counted.
 *
 * <p>Immutable and thread-safe.
 */
public final class Cadence {

    private final SortedMap<String, CadenceRule> rules;

    private Cadence(SortedMap<String, CadenceRule> rules) {
        this.rules = rules;
    }

    /**
     * {@return a cadence of these rules}
     *
     * @param rules the rules in any order, one for each segment; possibly none
     * @throws IllegalArgumentException if a segment has two rules
     */
    public static Cadence of(Collection<CadenceRule> rules) {
        SortedMap<String, CadenceRule> bySegment = new TreeMap<>();
        for (CadenceRule rule : rules) {
            Checks.check(
                    bySegment.putIfAbsent(rule.segment(), rule) == null,
                    "rules",
                    "hold one rule for each segment",
                    "two for \"" + rule.segment() + "\"");
        }
        return new Cadence(bySegment);
    }

    /** {@return the rules, by segment; unmodifiable} */
    public List<CadenceRule> rules() {
        return List.copyOf(rules.values());
    }

    private Optional<CadenceRule> rule(String segment) {
        return Optional.ofNullable(rules.get(segment));
    }

    /**
     * {@return when the next contact of each client is due, as of the instant of the view}
     *
     * @param clients the clients that are asked about, in any order, each once
     * @param view contacts and plans as of the instant of the report
     * @param zone the zone whose local days are counted
     * @param calendar the work calendar, asked only by rules in working days
     * @throws IllegalArgumentException if a client occurs twice, or if the view counts its events for another client
     */
    public DueContacts due(Collection<FollowedClient> clients, ContactView view, ZoneId zone, WorkCalendar calendar) {
        Days days = new Days(
                view.asOf(), Objects.requireNonNull(zone, "zone"), Objects.requireNonNull(calendar, "calendar"));
        checkClients(clients, view.aliases());
        SortedMap<ClientId, ContactView> views = view.byClient();
        ContactView none = view.none();
        SortedSet<ClientId> notAsked = new TreeSet<>(views.keySet());
        clients.forEach(client -> notAsked.remove(client.id()));
        return DueContacts.builder()
                .all(clients.stream()
                        .map(client -> row(client, views.getOrDefault(client.id(), none), days))
                        .sorted()
                        .toList())
                .notAsked(notAsked)
                .build();
    }

    /**
     * {@return when the next contact of each client is due, as of the instant of the view, if all rules count calendar days}
     *
     * @param clients the clients that are asked about, in any order, each once
     * @param view contacts and plans as of the instant of the report
     * @param zone the zone whose local days are counted
     * @throws IllegalArgumentException if a rule counts working days, if a client occurs twice, or if the view counts its
     *     events for another client
     */
    public DueContacts due(Collection<FollowedClient> clients, ContactView view, ZoneId zone) {
        for (CadenceRule rule : rules.values()) {
            Checks.check(
                    rule.dayCount() != DayCount.WORKING_DAYS,
                    "calendar",
                    "be given when the rule for segment \"" + rule.segment() + "\" counts working days",
                    "absent");
        }
        // No rule is left that would ask the calendar.
        return due(clients, view, zone, WeekdayCalendar.mondayToFriday());
    }

    private static void checkClients(Collection<FollowedClient> clients, SortedMap<ClientId, ClientId> aliases) {
        Set<ClientId> seen = new HashSet<>();
        for (FollowedClient client : clients) {
            ClientId id = client.id();
            Checks.check(seen.add(id), "clients", "hold each client once", "two of " + id);
            ClientId canonical = aliases.getOrDefault(id, id);
            Checks.check(canonical.equals(id), "clients", "name the canonical client " + canonical, id);
        }
    }

    private DueContact row(FollowedClient client, ContactView view, Days days) {
        DueContactBuilder row = DueContact.builder()
                .client(client.id())
                .owner(client.owner())
                .segment(client.segment())
                .overdueDays(0)
                .attempts(0);
        if (client.segment().isEmpty()) {
            return row.state(DueState.NO_SEGMENT).build();
        }
        Optional<CadenceRule> rule = client.segment().flatMap(this::rule);
        return rule.isEmpty() ? row.state(DueState.NO_RULE).build() : row(row, rule.get(), client, view, days);
    }

    private static DueContact row(
            DueContactBuilder row, CadenceRule rule, FollowedClient client, ContactView view, Days days) {
        Optional<ContactEvent> last = view.lastContact(rule::qualifies);
        Optional<LocalDate> from =
                last.flatMap(ContactEvent::happenedAt).map(days::of).or(client::since);
        Optional<LocalDate> planned = planned(rule, view, days);
        row.rule(rule)
                .lastContact(last.map(ContactEvent::id))
                .attempts(attempts(rule, view, last))
                .planned(planned);
        if (from.isEmpty()) {
            return row.state(DueState.NO_START).build();
        }
        LocalDate due = days.after(from.get(), rule);
        long overdue = days.overdue(due, rule);
        return row.countedFrom(from)
                .due(due)
                .overdueDays(overdue)
                .state(state(rule, !days.today.isBefore(due), overdue, planned.isPresent()))
                .build();
    }

    private static DueState state(CadenceRule rule, boolean reached, long overdue, boolean planned) {
        if (!reached) {
            return DueState.NOT_DUE;
        }
        if (planned) {
            return DueState.PLANNED;
        }
        return overdue > rule.tolerance() ? DueState.OVERDUE : DueState.DUE;
    }

    private static Optional<LocalDate> planned(CadenceRule rule, ContactView view, Days days) {
        Optional<Instant> first = Optional.empty();
        for (ContactEvent event : view.plans()) {
            Instant at = event.plannedAt().orElseThrow();
            boolean counts = !at.isBefore(view.asOf()) && rule.isMeant(event);
            if (counts && (first.isEmpty() || at.isBefore(first.get()))) {
                first = Optional.of(at);
            }
        }
        return first.map(days::of);
    }

    private static int attempts(CadenceRule rule, ContactView view, Optional<ContactEvent> last) {
        int attempts = 0;
        for (ContactEvent event : view.attempts()) {
            boolean since = last.isEmpty() || ContactEvent.HISTORY_ORDER.compare(event, last.get()) > 0;
            attempts += since && rule.isMeant(event) ? 1 : 0;
        }
        return attempts;
    }

    /** The local days of the zone, and the day of the view. */
    private static final class Days {

        private final ReportPeriod period;
        private final LocalDate today;
        private final WorkingDays workingDays;

        Days(Instant asOf, ZoneId zone, WorkCalendar calendar) {
            LocalDate shown = LocalDate.ofInstant(asOf, zone);
            this.period = ReportPeriod.of(LocalDateRange.of(shown, shown.plusDays(1)), zone);
            this.today = period.dateOf(asOf);
            this.workingDays = new WorkingDays(today, calendar);
        }

        LocalDate of(Instant instant) {
            return period.dateOf(instant);
        }

        /** The day that lies the interval of the rule after a day. */
        LocalDate after(LocalDate day, CadenceRule rule) {
            return rule.dayCount() == DayCount.WORKING_DAYS
                    ? workingDays.after(day, rule.interval())
                    : day.plusDays(rule.interval());
        }

        /** How many days, as the rule counts them, lie after the due day up to the day of the view. */
        long overdue(LocalDate due, CadenceRule rule) {
            return rule.dayCount() == DayCount.WORKING_DAYS
                    ? workingDays.until(due)
                    : Math.max(0, ChronoUnit.DAYS.between(due, today));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cadence that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** {@return the rules} */
    @Override
    public String toString() {
        return "Cadence" + rules.values();
    }
}
