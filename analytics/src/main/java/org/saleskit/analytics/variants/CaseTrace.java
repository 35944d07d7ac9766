package org.saleskit.analytics.variants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealId;

/** What happened to one case, in order, and whether it is finished. */
record CaseTrace<K>(K key, List<Event> events, boolean finished) {

    /** One activity of a case. */
    record Event(Instant at, long sequence, String activity) implements Comparable<Event> {

        private static final Comparator<Event> ORDER = Comparator.comparing(Event::at)
                .thenComparingLong(Event::sequence)
                .thenComparing(Event::activity);

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    /** The stages that a deal entered; without ends of the analysis it is finished if it is closed. */
    static CaseTrace<DealId> of(Deal deal, VariantAnalysis analysis) {
        List<Event> events = deal.visits().stream()
                .map(visit -> new Event(visit.entered(), 0, visit.stage().name()))
                .toList();
        boolean finished = analysis.ends().isEmpty() ? deal.type().isClosed() : analysis.isFinished(events);
        return new CaseTrace<>(deal.id(), events, finished);
    }

    List<String> activities() {
        return events.stream().map(Event::activity).toList();
    }

    Event last() {
        return events.get(events.size() - 1);
    }

    /** This trace with an activity that directly follows itself read as one. */
    CaseTrace<K> collapsed() {
        List<Event> kept = new ArrayList<>(events.size());
        for (Event event : events) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).activity().equals(event.activity())) {
                kept.add(event);
            }
        }
        return new CaseTrace<>(key, List.copyOf(kept), finished);
    }
}
