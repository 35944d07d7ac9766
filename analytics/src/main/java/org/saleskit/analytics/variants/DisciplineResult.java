package org.saleskit.analytics.variants;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.pipeline.DealId;

/**
 * The discipline of deals, over all and by group.
 *
 * @param total all deals that were read
 * @param groups each group, by name; deals without a group last, under no name; unmodifiable. The groups partition the deals
 * @param otherPipelines the deals that were left out because they are in another pipeline or version; unmodifiable
 */
public record DisciplineResult(DisciplineGroup total, List<DisciplineGroup> groups, List<DealId> otherPipelines) {

    /**
     * Copies the lists.
     *
     * @param total all deals
     * @param groups each group
     * @param otherPipelines the deals left out
     */
    public DisciplineResult {
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(otherPipelines, "otherPipelines");
        Objects.requireNonNull(total, "total");
        groups = List.copyOf(groups);
        otherPipelines = List.copyOf(otherPipelines);
    }

    /**
     * {@return a group, if it has deals}
     *
     * @param name its name
     */
    public Optional<DisciplineGroup> group(String name) {
        Objects.requireNonNull(name, "name");
        Optional<String> sought = Optional.of(name);
        return groups.stream().filter(group -> group.name().equals(sought)).findFirst();
    }
}
