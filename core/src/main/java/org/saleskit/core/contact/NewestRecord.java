package org.saleskit.core.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.KeySort;

/**
 * An event in its newest form.
 *
 * @param event the event
 * @param client the client it counts for
 * @param logged when it was first written down that it had happened, if that was ever written
 */
record NewestRecord(ContactEvent event, ClientId client, Optional<Instant> logged) {

    private static final Comparator<NewestRecord> ORDER =
            (a, b) -> ContactEvent.HISTORY_ORDER.compare(a.event(), b.event());

    /** What is known of one event while the log is read. */
    private static final class Reading {
        private ContactEvent newest;
        private @Nullable Instant logged;

        Reading(ContactEvent first) {
            newest = first;
        }

        void read(ContactEvent record) {
            newest = record;
            if (logged == null && record.happenedAt().isPresent()) {
                logged = record.recordedAt();
            }
        }
    }

    /**
     * The newest record of each event, in the order {@link ContactEvent#HISTORY_ORDER}.
     *
     * @param log all records, by the time of recording
     */
    static List<NewestRecord> of(List<ContactEvent> log) {
        Map<ContactEventId, Reading> byId = new LinkedHashMap<>();
        for (ContactEvent record : log) {
            byId.computeIfAbsent(record.id(), id -> new Reading(record)).read(record);
        }
        List<NewestRecord> happened = new ArrayList<>(byId.size());
        List<NewestRecord> planned = new ArrayList<>();
        for (Reading reading : byId.values()) {
            ContactEvent event = reading.newest;
            (event.happenedAt().isPresent() ? happened : planned)
                    .add(new NewestRecord(event, event.client(), Optional.ofNullable(reading.logged)));
        }
        // The order puts all that has happened first, and an event that has not was planned.
        List<NewestRecord> sorted =
                KeySort.byTime(happened, record -> record.event().happenedAt().orElseThrow(), ORDER);
        sorted.addAll(
                KeySort.byTime(planned, record -> record.event().plannedAt().orElseThrow(), ORDER));
        return sorted;
    }

    boolean hasHappened(Instant asOf) {
        return hasHappened(event, asOf);
    }

    static boolean hasHappened(ContactEvent event, Instant asOf) {
        Optional<Instant> happenedAt = event.happenedAt();
        return happenedAt.isPresent() && !happenedAt.get().isAfter(asOf);
    }

    /** How long after it happened this was written down; only of an event that has happened. */
    Duration delay() {
        return Duration.between(event.happenedAt().orElseThrow(), logged.orElseThrow());
    }
}
