package org.saleskit.analytics.rfm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A client with its values by dimension, and the cuts and scores found so far. */
final class Scored<K> {

    private final RfmFacts<K> facts;
    private final Map<RfmDimension, Quotient> values;
    private final Map<RfmDimension, BinCuts<K>> cuts = new EnumMap<>(RfmDimension.class);
    private final Map<RfmDimension, Integer> scores = new EnumMap<>(RfmDimension.class);

    Scored(RfmFacts<K> facts, Map<RfmDimension, Quotient> values) {
        this.facts = facts;
        this.values = values;
    }

    RfmFacts<K> facts() {
        return facts;
    }

    List<Quotient> values() {
        return List.copyOf(values.values());
    }

    Quotient value(RfmDimension dimension) {
        return of(values, dimension);
    }

    BinCuts<K> cuts(RfmDimension dimension) {
        return of(cuts, dimension);
    }

    List<BinCuts<K>> cuts() {
        return List.copyOf(cuts.values());
    }

    int score(RfmDimension dimension) {
        return of(scores, dimension);
    }

    List<Integer> scores() {
        return List.copyOf(scores.values());
    }

    private static <V> V of(Map<RfmDimension, V> map, RfmDimension dimension) {
        return Objects.requireNonNull(map.get(Objects.requireNonNull(dimension, "dimension")));
    }

    /** Scores the next dimension. */
    void add(BinCuts<K> next) {
        scores.put(next.dimension(), next.score(value(next.dimension()), facts.key()));
        cuts.put(next.dimension(), next);
    }
}
