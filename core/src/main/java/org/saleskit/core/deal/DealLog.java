package org.saleskit.core.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.identity.Identities;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;

/**
 * Collects the events of deals, in any order and in any number of parts, until the deals are asked for. Parts that read
 * different rows are merged; the result does not depend on how the events were divided or in which order they came.
 *
 * <p>Not thread-safe: one for each thread, then {@link #merge}.
 */
public final class DealLog {

    /** Room for as many events as most deals have, so that few lists have to grow. */
    private static final int EVENTS_AT_FIRST = 6;

    private final DealFold.AsOf fold;
    private final Instant knownAt;
    private final Map<DealId, List<DealEvent>> events = new HashMap<>();
    private final LeftOutEvents.Tally leftOut = new LeftOutEvents.Tally();
    private final Identities<DealId> identities;
    private final SortedMap<DealId, DealId> aliases = new TreeMap<>();
    private long size;

    DealLog(DealFold.AsOf fold) {
        this.fold = fold;
        this.knownAt = fold.knownAt().orElse(Instant.MAX);
        this.identities = fold.identities();
    }

    /**
     * Adds an event. One that the fold does not see, because it happened or was recorded later, is counted.
     *
     * @param event the event
     */
    public void add(DealEvent event) {
        if (event == null) {
            throw new NullPointerException("events[" + size + "]");
        }
        size++;
        DealId deal = canonical(event.deal());
        if (event.recordedAt().isAfter(knownAt)) {
            leftOut.add(LeftOutEvents.Reason.RECORDED_LATER, deal, 1);
        } else if (event.happenedAt().isAfter(fold.asOf())) {
            leftOut.add(LeftOutEvents.Reason.AFTER_AS_OF, deal, 1);
        } else {
            events.computeIfAbsent(deal, key -> new ArrayList<>(EVENTS_AT_FIRST))
                    .add(event);
        }
    }

    private DealId canonical(DealId deal) {
        DealId canonical = identities.canonical(deal);
        if (!canonical.equals(deal)) {
            aliases.put(deal, canonical);
        }
        return canonical;
    }

    /**
     * Adds all events of another part, which stays as it is.
     *
     * @param other a log of the same fold
     * @return this log
     * @throws IllegalArgumentException if the other log belongs to a fold with other pipelines, options or instants
     */
    public DealLog merge(DealLog other) {
        Checks.check(fold.equals(other.fold), "other", "be of the same fold, " + fold, other.fold);
        Checks.check(other != this, "other", "be another log", "this one");
        other.events.forEach((deal, more) -> events.computeIfAbsent(deal, key -> new ArrayList<>(more.size()))
                .addAll(more));
        leftOut.addAll(other.leftOut);
        aliases.putAll(other.aliases);
        size += other.size;
        return this;
    }

    /** {@return how many events were added, those that the fold does not see included} */
    public long size() {
        return size;
    }

    /**
     * {@return the deals by the events added so far} More events can be added afterwards.
     *
     * @throws org.saleskit.core.pipeline.UnknownStageException if a stage is not known, unless the fold lists such events
     * @throws org.saleskit.core.pipeline.UnmappedStageException if a stage has no counterpart in the version in whose terms
     *     its deal is read, unless the fold lists such events
     */
    public Deals deals() {
        LeftOutEvents.Tally all = new LeftOutEvents.Tally();
        all.addAll(leftOut);
        Assembler assembler = new Assembler(fold.stages(), fold.terms(), fold.isListingUnread(), all);
        // Sorted at once: on a large log much faster than a sorted map.
        List<Map.Entry<DealId, List<DealEvent>>> sorted = new ArrayList<>(events.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        for (Map.Entry<DealId, List<DealEvent>> deal : sorted) {
            assembler.add(deal.getKey(), deal.getValue());
        }
        return new Deals(fold, assembler.columns(), all, assembler.unread(), new TreeMap<>(aliases));
    }
}
