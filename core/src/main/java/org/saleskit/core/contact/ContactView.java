package org.saleskit.core.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.KeySort;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;

/**
 * Contacts and plans as of an instant: who was reached, who was only tried, what is planned, what was logged late?
 *
 * <p>Each event is in exactly one of four lists:
 *
 * <pre>
 * happened   - it had happened by the instant; {@link #contacts} and {@link #attempts} tell whether somebody was reached
 * plans      - it was planned and had not happened by the instant, nor been called off
 * calledOff  - an outcome was stated and it did not happen
 * later      - it happened after the instant and was never planned
 * </pre>
 *
 * <p>An event that was planned and happened after the instant is a plan here. All lists are unmodifiable and in the order
 * {@link ContactEvent#HISTORY_ORDER}. A view of one client, person, rep, deal or period is made from it and answers the same
 * questions; each takes time in proportion to the events, so that {@link #byClient} is the way to ask about every client;
 * {@link #loggingDelays} sorts them by identifier.
 *
 * <p>Immutable and thread-safe.
 */
public final class ContactView {

    private final Instant asOf;
    private final List<NewestRecord> entries;

    private ContactView(Instant asOf, List<NewestRecord> entries) {
        this.asOf = asOf;
        this.entries = entries;
    }

    /**
     * A view of the newest record of each event.
     *
     * @param log all records, by the time of recording
     */
    static ContactView of(List<ContactEvent> log, Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return new ContactView(asOf, NewestRecord.of(log));
    }

    /**
     * {@return this view with every event counted for the client that its client was merged into}
     *
     * @param canonical gives the canonical identifier of a client as of the report's date, itself if it was never merged;
     *     asked once for each event
     */
    public ContactView withCanonicalClients(UnaryOperator<ClientId> canonical) {
        Objects.requireNonNull(canonical, "canonical");
        List<NewestRecord> moved = new ArrayList<>(entries.size());
        for (NewestRecord entry : entries) {
            ClientId client =
                    Objects.requireNonNull(canonical.apply(entry.event().client()), "canonical client");
            boolean stays = client.equals(entry.client());
            moved.add(stays ? entry : new NewestRecord(entry.event(), client, entry.logged()));
        }
        return new ContactView(asOf, moved);
    }

    /** {@return the instant of the view} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the clients of events that count for another one, with the one they count for; unmodifiable} */
    public SortedMap<ClientId, ClientId> aliases() {
        SortedMap<ClientId, ClientId> aliases = new TreeMap<>();
        for (NewestRecord entry : entries) {
            if (!entry.event().client().equals(entry.client())) {
                aliases.put(entry.event().client(), entry.client());
            }
        }
        return Collections.unmodifiableSortedMap(aliases);
    }

    /** {@return all that had happened by the instant, whether or not somebody was reached} */
    public List<ContactEvent> happened() {
        return list(this::hasHappened);
    }

    /** {@return the real contacts: what had happened and reached somebody} */
    public List<ContactEvent> contacts() {
        return list(event -> hasHappened(event) && event.isHeld());
    }

    /** {@return the attempts: what had happened and reached nobody} */
    public List<ContactEvent> attempts() {
        return list(event -> hasHappened(event) && !event.isHeld());
    }

    /** {@return what was planned and had not happened, nor been called off; also plans whose time has passed} */
    public List<ContactEvent> plans() {
        return list(this::isPlan);
    }

    /** {@return the plans that came to nothing: an outcome was stated and it did not happen} */
    public List<ContactEvent> calledOff() {
        return list(ContactView::isCalledOff);
    }

    /** {@return what happened after the instant without having been planned} */
    public List<ContactEvent> later() {
        return list(event -> !hasHappened(event) && !isPlan(event) && !isCalledOff(event));
    }

    private boolean hasHappened(ContactEvent event) {
        return NewestRecord.hasHappened(event, asOf);
    }

    private boolean isPlan(ContactEvent event) {
        return event.plannedAt().isPresent() && !hasHappened(event) && !isCalledOff(event);
    }

    private static boolean isCalledOff(ContactEvent event) {
        return event.happenedAt().isEmpty() && event.outcome().isPresent();
    }

    private List<ContactEvent> list(Predicate<ContactEvent> kept) {
        List<ContactEvent> list = new ArrayList<>();
        for (NewestRecord entry : entries) {
            if (kept.test(entry.event())) {
                list.add(entry.event());
            }
        }
        return Collections.unmodifiableList(list);
    }

    /** {@return the last real contact, if there was any} */
    public Optional<ContactEvent> lastContact() {
        return lastContact(event -> true);
    }

    /**
     * {@return the last real contact that qualifies, if there was any}
     *
     * @param qualifies which contacts count, asked of real contacts only, the latest first
     */
    public Optional<ContactEvent> lastContact(Predicate<? super ContactEvent> qualifies) {
        Objects.requireNonNull(qualifies, "qualifies");
        for (int i = entries.size() - 1; i >= 0; i--) {
            ContactEvent event = entries.get(i).event();
            if (hasHappened(event) && event.isHeld() && qualifies.test(event)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** {@return the persons who took part in a real contact, such as to see whether a decision maker was reached} */
    public SortedSet<PersonId> personsReached() {
        SortedSet<PersonId> persons = new TreeSet<>();
        contacts().forEach(event -> persons.addAll(event.persons()));
        return Collections.unmodifiableSortedSet(persons);
    }

    /**
     * {@return how long after each happened event it was first written down that it had happened} Below zero if it was
     * noted beforehand. Corrections that follow do not count as late.
     */
    public SortedMap<ContactEventId, Duration> loggingDelays() {
        SortedMap<ContactEventId, Duration> delays = new TreeMap<>();
        // A tree grows fastest from sorted keys.
        KeySort.byText(happenedEntries().toList(), entry -> entry.event().id().value())
                .forEach(entry -> delays.put(entry.event().id(), entry.delay()));
        return Collections.unmodifiableSortedMap(delays);
    }

    /**
     * {@return the happened events that were first written down later than they should}
     *
     * @param tolerance the longest delay that is not late, zero or more
     */
    public List<ContactEvent> loggedLate(Duration tolerance) {
        Checks.check(!tolerance.isNegative(), "tolerance", "be zero or more", tolerance);
        return happenedEntries()
                .filter(entry -> entry.delay().compareTo(tolerance) > 0)
                .map(NewestRecord::event)
                .toList();
    }

    private Stream<NewestRecord> happenedEntries() {
        return entries.stream().filter(entry -> entry.hasHappened(asOf));
    }

    /** {@return the view of the same instant without an event, such as for a client that was never contacted} */
    public ContactView none() {
        return new ContactView(asOf, List.of());
    }

    /** {@return a view of each client that has an event, by the identifier that its events count for; unmodifiable} */
    public SortedMap<ClientId, ContactView> byClient() {
        Map<ClientId, List<NewestRecord>> byClient = new HashMap<>();
        for (NewestRecord entry : entries) {
            byClient.computeIfAbsent(entry.client(), client -> new ArrayList<>())
                    .add(entry);
        }
        SortedMap<ClientId, ContactView> views = new TreeMap<>();
        byClient.forEach((client, own) -> views.put(client, new ContactView(asOf, own)));
        return Collections.unmodifiableSortedMap(views);
    }

    /**
     * {@return the view of one client}
     *
     * @param client the client that the events count for
     */
    public ContactView ofClient(ClientId client) {
        Objects.requireNonNull(client, "client");
        return where(entry -> entry.client().equals(client));
    }

    /**
     * {@return the view of one contact person}
     *
     * @param person the person
     */
    public ContactView ofPerson(PersonId person) {
        Objects.requireNonNull(person, "person");
        return where(entry -> entry.event().persons().contains(person));
    }

    /**
     * {@return the view of one rep}
     *
     * @param rep the rep
     */
    public ContactView ofRep(RepId rep) {
        Objects.requireNonNull(rep, "rep");
        return where(entry -> entry.event().rep().equals(rep));
    }

    /**
     * {@return the view of one deal}
     *
     * @param deal the deal
     */
    public ContactView ofDeal(DealId deal) {
        Objects.requireNonNull(deal, "deal");
        return where(entry -> entry.event().deal().filter(deal::equals).isPresent());
    }

    /**
     * {@return the view of what had happened by the instant and began in a period} Without plans, and without what was
     * called off.
     *
     * @param period the period, such as the month of a report
     */
    public ContactView happenedIn(ReportPeriod period) {
        Objects.requireNonNull(period, "period");
        return where(entry -> entry.hasHappened(asOf)
                && entry.event().happenedAt().filter(period::contains).isPresent());
    }

    private ContactView where(Predicate<NewestRecord> kept) {
        return new ContactView(asOf, entries.stream().filter(kept).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactView that && asOf.equals(that.asOf) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, entries);
    }

    /** {@return the instant and how many events there are, such as "3 contact events as of 2026-03-02T18:00:00Z"} */
    @Override
    public String toString() {
        return entries.size() + " contact event" + (entries.size() == 1 ? "" : "s") + " as of " + asOf;
    }
}
