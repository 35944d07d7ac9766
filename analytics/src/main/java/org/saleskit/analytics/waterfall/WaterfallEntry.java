package org.saleskit.analytics.waterfall;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.saleskit.core.pipeline.DealId;

/**
 * What one deal gave to a number of a waterfall. Ordered by deal, then by instant; entries of one deal and instant stand in
 * the order in which they happened.
 *
 * @param deal the deal
 * @param at when it changed; the start or the end of the span, if the entry is a state there, a restatement, or if only two
 *     states are compared
 * @param change what it gave: below zero, if it took away
 */
public record WaterfallEntry(DealId deal, Instant at, PipelineBalance change) {

    /** By deal, then by instant. */
    public static final Comparator<WaterfallEntry> BY_DEAL =
            Comparator.comparing(WaterfallEntry::deal).thenComparing(WaterfallEntry::at);

    /**
     * Checks that all parts are given.
     *
     * @param deal the deal
     * @param at when it changed
     * @param change what it gave
     */
    public WaterfallEntry {
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(change, "change");
    }
}
