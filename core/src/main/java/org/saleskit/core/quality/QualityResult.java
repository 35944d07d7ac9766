package org.saleskit.core.quality;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

/** What a check of records found. Made by {@link QualityCheck#check}. */
@Value.Immutable
public abstract class QualityResult {

    QualityResult() {}

    /** {@return the score and its parts, to be attached to results that were computed from the records} */
    public abstract DataQuality quality();

    /** {@return all that is wrong, by record, dimension, field and rule; unmodifiable} */
    public abstract List<QualityFinding> findings();

    /** {@return how many checks of each record failed, by identifier; records without a check are absent; unmodifiable} */
    @Value.NaturalOrder
    public abstract SortedMap<String, Proportion> failedByRecord();

    /** {@return how many checks of the records of each rep failed; unmodifiable} */
    @Value.NaturalOrder
    public abstract SortedMap<RepId, Proportion> failedByOwner();

    /** {@return how many checks of the records failed that nobody answers for} */
    public abstract Proportion failedWithoutOwner();

    /** Only a check makes one. */
    static QualityResultBuilder builder() {
        return new QualityResultBuilder();
    }

    /**
     * {@return the records with failed checks, the worst first}
     *
     * @param order which of two is the worse
     */
    public final List<Offender<String>> worstRecords(OffenderOrder order) {
        return order.worst(failedByRecord());
    }

    /**
     * {@return the reps whose records have failed checks, the worst first}
     *
     * @param order which of two is the worse
     */
    public final List<Offender<RepId>> worstOwners(OffenderOrder order) {
        return order.worst(failedByOwner());
    }

    /**
     * {@return the findings of one dimension, in their order}
     *
     * @param dimension the dimension
     */
    public final List<QualityFinding> findings(QualityDimension dimension) {
        Objects.requireNonNull(dimension, "dimension");
        return findings().stream()
                .filter(finding -> finding.dimension() == dimension)
                .toList();
    }
}
