package org.saleskit.analytics.survival;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.Normal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Interval;

/**
 * The mean of the time up to a horizon: a deal open for longer counts with the horizon. Unlike the mean itself it can be
 * estimated when the longest deals are still open.
 *
 * @param horizon the horizon, in units of the scale
 * @param mean the mean, 0..horizon
 * @param standardError its standard error; empty if nothing closed by the horizon
 */
public record RestrictedMean(double horizon, double mean, OptionalDouble standardError) {

    /**
     * Checks that the standard error is given, if only as empty.
     *
     * @param horizon the horizon
     * @param mean the mean
     * @param standardError its standard error
     */
    public RestrictedMean {
        Objects.requireNonNull(standardError, "standardError");
    }

    /**
     * {@return the mean plus and minus so many standard errors, cut at 0 and at the horizon; empty without a standard
     * error}
     *
     * @param confidence the confidence, strictly between 0 and 1
     * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
     */
    public Optional<Interval> interval(double confidence) {
        double z = Normal.twoSided(Checks.openFraction(confidence, "confidence"));
        return standardError.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        Math.max(0, mean - z * standardError.getAsDouble()),
                        Math.min(horizon, mean + z * standardError.getAsDouble())));
    }
}
