package org.saleskit.analytics.variants;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saleskit.analytics.variants.StageDiscipline.Breach;
import org.saleskit.core.pipeline.DealId;

/**
 * What happened at one stage in the deals of one group.
 *
 * @param stage the name of the stage, which is not a closed one
 * @param entered the deals that really entered it, in order; unmodifiable
 * @param breaches the deals of each breach, in order; a deal stands there as often as it did so; unmodifiable
 */
public record DisciplineLine(String stage, List<DealId> entered, Map<Breach, List<DealId>> breaches) {

    /**
     * Copies the lists.
     *
     * @param stage the name of the stage
     * @param entered the deals that entered it
     * @param breaches the deals of each breach
     */
    public DisciplineLine {
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(breaches, "breaches");
        Objects.requireNonNull(stage, "stage");
        entered = List.copyOf(entered);
        Map<Breach, List<DealId>> copy = new TreeMap<>();
        breaches.forEach((breach, deals) -> copy.put(breach, List.copyOf(deals)));
        breaches = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return how often it happened}
     *
     * @param breach what
     */
    public long count(Breach breach) {
        return occurrences(breach).size();
    }

    /**
     * {@return the deals in which it happened, each once, in order}
     *
     * @param breach what
     */
    public List<DealId> deals(Breach breach) {
        return List.copyOf(new TreeSet<>(occurrences(breach)));
    }

    private List<DealId> occurrences(Breach breach) {
        return breaches.getOrDefault(Objects.requireNonNull(breach, "breach"), List.of());
    }
}
