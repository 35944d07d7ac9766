package org.saleskit.analytics.stay;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.core.stats.Fraction;

/**
 * How much time a stage takes.
 *
 * @param stage its name
 * @param total the exact sum of the times of its stays
 * @param share that as a part of the open time of all deals, exact; empty if that is zero
 * @param mean the mean of a single stay up to the common horizon; empty if the stays were not observed so far
 */
public record StageBottleneck(String stage, Duration total, Optional<Fraction> share, Optional<RestrictedMean> mean) {

    /**
     * Checks that all parts are given.
     *
     * @param stage the stage
     * @param total the sum of times
     * @param share the part of all open time
     * @param mean the mean of a stay
     */
    public StageBottleneck {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(mean, "mean");
    }
}
