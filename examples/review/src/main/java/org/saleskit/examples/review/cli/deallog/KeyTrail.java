package org.saleskit.examples.review.cli.deallog;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealId;

/**
 * What a column said of each deal, and when. A value holds until a row says another. Of rows at one instant the one of the
 * latest stage counts, as for the deal itself; of two rows of one stage the greater text, so that the order of the rows
 * changes nothing.
 */
public final class KeyTrail {

    private static final Comparator<Stated> ORDER =
            Comparator.comparingInt(Stated::place).thenComparing(Stated::value);

    private final Map<DealId, TreeMap<Instant, Stated>> values = new HashMap<>();

    private record Stated(int place, String value) {}

    void add(DealId deal, Instant at, int place, String value) {
        values.computeIfAbsent(deal, id -> new TreeMap<>())
                .merge(at, new Stated(place, value), (one, other) -> ORDER.compare(one, other) >= 0 ? one : other);
    }

    /**
     * {@return the value as of the instant at which the deal was read}
     *
     * @param deal the deal
     */
    public Optional<String> of(Deal deal) {
        return at(deal, deal.asOf());
    }

    /**
     * {@return the value as of an instant; before the first one, none}
     *
     * @param deal the deal
     * @param at the instant
     */
    public Optional<String> at(Deal deal, Instant at) {
        return Optional.ofNullable(values.get(deal.id()))
                .map(trail -> trail.floorEntry(at))
                .map(entry -> entry.getValue().value());
    }
}
