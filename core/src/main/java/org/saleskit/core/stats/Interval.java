package org.saleskit.core.stats;

import org.saleskit.core.internal.Checks;

/**
 * A range of values, both ends included.
 *
 * @param low the lower end, finite
 * @param high the upper end, finite, not below the lower end
 */
public record Interval(double low, double high) {

    /**
     * Checks that both ends are finite and in order.
     *
     * @param low the lower end
     * @param high the upper end
     * @throws IllegalArgumentException if an end is not finite or the upper end is below the lower one
     */
    public Interval {
        Checks.check(Double.isFinite(low), "low", "be finite", low);
        Checks.check(Double.isFinite(high), "high", "be finite", high);
        Checks.check(low <= high, "low", "be at most high, which is " + high, low);
    }

    /**
     * {@return whether the value lies in the range, ends included}
     *
     * @param value the value; NaN lies in no range
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** {@return the distance of the ends, zero or more} */
    public double width() {
        return high - low;
    }
}
