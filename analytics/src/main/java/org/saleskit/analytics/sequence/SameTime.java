package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * What counts as "later" when events have the same time, or nearly.
 *
 * <p>Immutable and thread-safe.
 */
public final class SameTime {

    /**
     * Events have one order: by instant, then the host's sequence, then the host's id; then those that are earlier steps come
     * first, and exclusions and other events come after all steps. It is the same for every order of the input.
     */
    public static final SameTime TOTAL_ORDER = new SameTime(Duration.ofNanos(-1), "TOTAL_ORDER");

    /** As {@link #TOTAL_ORDER}, but each step has to be at a later instant than the one before. */
    public static final SameTime STRICT_INCREASE = new SameTime(Duration.ofNanos(-1), "STRICT_INCREASE");

    private final Duration tolerance;
    private final String name;

    private SameTime(Duration tolerance, String name) {
        this.tolerance = tolerance;
        this.name = name;
    }

    /**
     * {@return the rule that steps so close in time may come either way round: no step more than the tolerance before any
     * earlier step} With a tolerance of zero only steps of one instant may. It suits clocks that disagree a little.
     *
     * @param tolerance zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public static SameTime eitherWithin(Duration tolerance) {
        Objects.requireNonNull(tolerance, "tolerance");
        Checks.check(!tolerance.isNegative(), "tolerance", "be zero or more", tolerance);
        return new SameTime(tolerance, "EITHER_WITHIN(" + tolerance + ")");
    }

    boolean isEither() {
        return !tolerance.isNegative();
    }

    Duration tolerance() {
        return tolerance;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SameTime that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the name, such as {@code EITHER_WITHIN(PT1S)}} */
    @Override
    public String toString() {
        return name;
    }
}
