package org.saleskit.core.quality;

import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * What one dimension adds to a score of data quality.
 *
 * @param dimension the dimension
 * @param weight its weight beside those of the other dimensions, zero or more
 * @param passed how many of its checks were passed; 0 of 0 if it was not checked
 */
public record QualityPart(QualityDimension dimension, double weight, Proportion passed) {

    /**
     * Checks the weight.
     *
     * @param dimension the dimension
     * @param weight its weight
     * @param passed how many of its checks were passed
     */
    public QualityPart {
        Objects.requireNonNull(dimension, "dimension");
        Checks.finiteNonNegative(weight, "qualityPart.weight");
        Objects.requireNonNull(passed, "passed");
    }

    /** {@return whether the part is in the score: it has a weight and was checked} */
    public boolean counts() {
        return weight > 0 && passed.trials() > 0;
    }
}
