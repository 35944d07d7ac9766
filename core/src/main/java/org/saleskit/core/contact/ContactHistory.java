package org.saleskit.core.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.KeySort;

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
 * <p><b>Cost</b> {@link #of} sorts: n log n, and n if the records come by the time of recording. {@link #appendAll} of k
 * records to n takes n + k log k, {@link #append} of one copies n references; many records are to be appended together.
 * {@link #records} costs nothing, {@link #knownAt} copies the references of what was known, the views take n log n.
 *
 * <p>Immutable and thread-safe. Limit: an event that was written down by mistake can be corrected, not removed.
 */
public final class ContactHistory {

    private static final ContactHistory EMPTY = new ContactHistory(List.of());

    /** By the time of recording, then identifier, as {@link #compare} orders them. */
    private final List<ContactEvent> log;

    private ContactHistory(List<ContactEvent> log) {
        this.log = log;
    }

    private static int compare(ContactEvent a, ContactEvent b) {
        int byTime = a.recordedAt().compareTo(b.recordedAt());
        return byTime == 0 ? a.id().compareTo(b.id()) : byTime;
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
        List<ContactEvent> added = KeySort.byTime(records, ContactEvent::recordedAt, ContactHistory::compare);
        int found = Collections.binarySearch(log, added.get(0), ContactHistory::compare);
        int known = found < 0 ? -found - 1 : found;
        List<ContactEvent> merged = new ArrayList<>(log.size() + added.size());
        merged.addAll(log.subList(0, known));
        for (ContactEvent record : added) {
            while (known < log.size() && compare(log.get(known), record) <= 0) {
                merged.add(log.get(known++));
            }
            add(merged, record);
        }
        merged.addAll(log.subList(known, log.size()));
        return new ContactHistory(Collections.unmodifiableList(merged));
    }

    private static void add(List<ContactEvent> merged, ContactEvent record) {
        ContactEvent last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last == null || compare(last, record) != 0) {
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
        return log;
    }

    /**
     * {@return all records of one event, the oldest first; empty if there is none}
     *
     * @param id the identifier of the event
     */
    public List<ContactEvent> versions(ContactEventId id) {
        Objects.requireNonNull(id, "id");
        return log.stream().filter(record -> record.id().equals(id)).toList();
    }

    /**
     * {@return the newest record of one event, if there is one}
     *
     * @param id the identifier of the event
     */
    public Optional<ContactEvent> find(ContactEventId id) {
        Objects.requireNonNull(id, "id");
        for (int i = log.size() - 1; i >= 0; i--) {
            if (log.get(i).id().equals(id)) {
                return Optional.of(log.get(i));
            }
        }
        return Optional.empty();
    }

    /** {@return the newest record of each event, in the order {@link ContactEvent#HISTORY_ORDER}; unmodifiable} */
    public List<ContactEvent> current() {
        return NewestRecord.of(log).stream().map(NewestRecord::event).toList();
    }

    /**
     * {@return the history as it was known at an instant: without what was written down later}
     *
     * @param instant the last instant of recording that counts
     */
    public ContactHistory knownAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        int known = countUpTo(instant);
        return known == log.size() ? this : new ContactHistory(List.copyOf(log.subList(0, known)));
    }

    /** How many records were written down up to an instant; they are the first of the log. */
    private int countUpTo(Instant instant) {
        int from = 0;
        int to = log.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (log.get(middle).recordedAt().isAfter(instant)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /**
     * {@return the contacts and the plans as of an instant, by all that this history knows}
     *
     * @param instant the last instant at which a contact may have happened
     */
    public ContactView asOf(Instant instant) {
        return ContactView.of(log, instant);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactHistory that && log.equals(that.log);
    }

    @Override
    public int hashCode() {
        return log.hashCode();
    }

    /** {@return how many records there are, such as "3 contact records"} */
    @Override
    public String toString() {
        return log.size() + " contact record" + (log.size() == 1 ? "" : "s");
    }
}
