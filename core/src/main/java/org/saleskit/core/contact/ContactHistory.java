package org.saleskit.core.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * All that was ever written down about contacts: who knew what, and when? Nothing is changed and nothing is taken out.
 *
 * <p>A record is a {@link ContactEvent} as it was written down at its {@link ContactEvent#recordedAt}. A newer record of
 * the same identifier corrects the older one: a plan becomes a meeting held, a forgotten outcome is filled in. Views of an
 * earlier knowledge keep showing the older record.
 *
 * <pre>
 * knownAt(t)  - the history of the records with recordedAt &lt;= t
 * current()   - the newest record of each identifier
 * asOf(t)     - the current records, told apart by what had happened by t
 * </pre>
 *
 * <p>So {@code knownAt(t).asOf(t)} makes a report of the past again to the last digit; {@code asOf(t)} alone is the past as
 * it is known now, with what was logged late.
 *
 * <p><b>Special cases</b> An empty history is valid. A record that is given twice with equal contents is one record, so a
 * host may load overlapping extracts. Two records of one identifier and one time of recording with different contents
 * contradict each other and are refused.
 *
 * <p><b>Order</b> The order in which records are given or appended never matters.
 *
 * <p><b>Cost</b> {@link #of} sorts: n log n. {@link #appendAll} of k records to n takes n + k log k, {@link #append} of one
 * copies n references; many records are to be appended together. {@link #knownAt} takes n, the views n log n.
 *
 * <p>Immutable and thread-safe. Limit: an event that was written down by mistake can be corrected, not removed.
 */
public final class ContactHistory {

    /** By identifier, then time of recording: all records of one event stand together, the newest last. */
    private static final Comparator<ContactEvent> VERSION_ORDER =
            Comparator.comparing(ContactEvent::id).thenComparing(ContactEvent::recordedAt);

    private static final Comparator<ContactEvent> LOG_ORDER =
            Comparator.comparing(ContactEvent::recordedAt).thenComparing(ContactEvent::id);

    private static final ContactHistory EMPTY = new ContactHistory(List.of());

    private final List<ContactEvent> versions;

    private ContactHistory(List<ContactEvent> versions) {
        this.versions = versions;
    }

    /** {@return the history without a record} */
    public static ContactHistory empty() {
        return EMPTY;
    }

    /**
     * {@return the history of these records}
     *
     * @param records the records, in any order; possibly none
     * @throws IllegalArgumentException if two records of one identifier and one time of recording differ
     */
    public static ContactHistory of(Collection<ContactEvent> records) {
        return EMPTY.appendAll(records);
    }

    /**
     * {@return this history with one more record}
     *
     * @param record a new event, or a correction of a known one; older than the newest record if it was loaded late
     * @throws IllegalArgumentException if a record of the same identifier and time of recording differs from it
     */
    public ContactHistory append(ContactEvent record) {
        return appendAll(List.of(record));
    }

    /**
     * {@return this history with more records}
     *
     * @param records the records, in any order; possibly none
     * @throws IllegalArgumentException if two records of one identifier and one time of recording differ
     */
    public ContactHistory appendAll(Collection<ContactEvent> records) {
        if (records.isEmpty()) {
            return this;
        }
        List<ContactEvent> added = new ArrayList<>(records);
        added.sort(VERSION_ORDER);
        List<ContactEvent> merged = new ArrayList<>(versions.size() + added.size());
        int known = 0;
        for (ContactEvent record : added) {
            while (known < versions.size() && VERSION_ORDER.compare(versions.get(known), record) <= 0) {
                add(merged, versions.get(known++));
            }
            add(merged, record);
        }
        merged.addAll(versions.subList(known, versions.size()));
        return new ContactHistory(Collections.unmodifiableList(merged));
    }

    private static void add(List<ContactEvent> merged, ContactEvent record) {
        ContactEvent last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last == null || VERSION_ORDER.compare(last, record) != 0) {
            merged.add(record);
            return;
        }
        Checks.check(
                last.equals(record),
                "records",
                "hold one content for each id and recordedAt",
                "two for " + record.id() + " at " + record.recordedAt());
    }

    /** {@return all records, by the time of recording, then identifier; unmodifiable} */
    public List<ContactEvent> records() {
        return versions.stream().sorted(LOG_ORDER).toList();
    }

    /**
     * {@return all records of one event, the oldest first; empty if there is none}
     *
     * @param id the identifier of the event
     */
    public List<ContactEvent> versions(ContactEventId id) {
        Objects.requireNonNull(id, "id");
        return versions.stream().filter(record -> record.id().equals(id)).toList();
    }

    /** {@return the newest record of each event, in the order {@link ContactEvent#HISTORY_ORDER}; unmodifiable} */
    public List<ContactEvent> current() {
        List<ContactEvent> newest = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            if (isNewest(i)) {
                newest.add(versions.get(i));
            }
        }
        newest.sort(ContactEvent.HISTORY_ORDER);
        return Collections.unmodifiableList(newest);
    }

    private boolean isNewest(int index) {
        return index + 1 == versions.size()
                || !versions.get(index + 1).id().equals(versions.get(index).id());
    }

    /**
     * {@return the history as it was known at an instant: without what was written down later}
     *
     * @param instant the last instant of recording that counts
     */
    public ContactHistory knownAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return new ContactHistory(versions.stream()
                .filter(record -> !record.recordedAt().isAfter(instant))
                .toList());
    }

    /**
     * {@return the contacts and the plans as of an instant, by all that this history knows}
     *
     * @param instant the last instant at which a contact may have happened
     */
    public ContactView asOf(Instant instant) {
        return ContactView.of(versions, instant);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactHistory that && versions.equals(that.versions);
    }

    @Override
    public int hashCode() {
        return versions.hashCode();
    }

    /** {@return how many records there are, such as "3 contact records"} */
    @Override
    public String toString() {
        return versions.size() + " contact record" + (versions.size() == 1 ? "" : "s");
    }
}
