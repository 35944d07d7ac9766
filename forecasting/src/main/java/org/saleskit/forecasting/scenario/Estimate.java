package org.saleskit.forecasting.scenario;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A number from a simulation and how far it may be from what endless draws would give.
 *
 * @param value the number
 * @param standardError its standard deviation over other seeds; empty if the draws are too few to tell
 */
public record Estimate(double value, OptionalDouble standardError) {

    /**
     * Checks for a missing standard error.
     *
     * @param value the number
     * @param standardError its standard deviation over other seeds
     */
    public Estimate {
        Objects.requireNonNull(standardError, "standardError");
    }

    static Estimate of(double value, double standardError) {
        return new Estimate(value, OptionalDouble.of(standardError));
    }
}
