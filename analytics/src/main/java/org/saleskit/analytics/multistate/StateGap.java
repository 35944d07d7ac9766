package org.saleskit.analytics.multistate;

import java.util.Objects;

/**
 * A stretch of time in which deals are to be expected in a state, but none was under observation there, so that its
 * probability is kept flat for want of data.
 *
 * @param state the state
 * @param from when the last one under observation left it, in units of the scale; 0 if none was there from the beginning
 * @param to when the next one came, or the end of observation
 * @param <S> the type of the states
 */
public record StateGap<S>(S state, double from, double to) {

    /**
     * Checks that the state is given.
     *
     * @param state the state
     * @param from when the last one left it
     * @param to when the next one came
     */
    public StateGap {
        Objects.requireNonNull(state, "state");
    }
}
