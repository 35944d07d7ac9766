package org.saleskit.core.quality;

import java.util.Objects;
import org.saleskit.core.stats.Proportion;

/**
 * A record or a rep with failed checks.
 *
 * @param id the identifier of the record, or the rep
 * @param failed how many of its checks failed, at least one
 * @param <K> the type of the identifier
 */
public record Offender<K extends Comparable<? super K>>(K id, Proportion failed) {

    /**
     * Checks that nothing is missing.
     *
     * @param id the identifier
     * @param failed how many of its checks failed
     */
    public Offender {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(failed, "failed");
    }

    /** {@return whether there were so few checks that the share of failed ones is weak} */
    public boolean isLowCount() {
        return failed.isLowCount();
    }
}
