package org.saleskit.analytics.multistate;

import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * The arrival of a deal in a state.
 *
 * @param state the state, such as a stage, won or lost
 * @param from its age in ticks when it arrived, zero or more
 * @param <S> the type of the states
 */
public record StateVisit<S>(S state, long from) {

    /**
     * Checks the age.
     *
     * @param state the state
     * @param from the age in ticks
     * @throws IllegalArgumentException if the age is negative
     */
    public StateVisit {
        Objects.requireNonNull(state, "state");
        Checks.nonNegative(from, "from");
    }
}
