package org.saleskit.examples.review.cli.deals;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealId;

/**
 * What a column said of each deal, and when. A value holds until a row says another; of two values at one instant the
 * greater text counts, so that the order of the rows changes nothing.
 */
final class KeyTrail {

    private final Map<DealId, TreeMap<Instant, String>> values = new HashMap<>();

    void add(DealId deal, Instant at, String value) {
        values.computeIfAbsent(deal, id -> new TreeMap<>()).merge(at, value, KeyTrail::greater);
    }

    private static String greater(String one, String other) {
        return Comparator.<String>naturalOrder().compare(one, other) >= 0 ? one : other;
    }

    /** The value as of the instant at which the deal was read. */
    Optional<String> of(Deal deal) {
        return at(deal, deal.asOf());
    }

    /** The value as of an instant; before the first one, none. */
    Optional<String> at(Deal deal, Instant at) {
        return Optional.ofNullable(values.get(deal.id()))
                .map(trail -> trail.floorEntry(at))
                .map(Map.Entry::getValue);
    }
}
