package org.saleskit.core.cascade;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.goal.GoalId;
import org.saleskit.core.stats.Fraction;

/**
 * How far a goal is reached, by its own measure and by that of the goals below it. Made by {@link GoalTree#rollUp}.
 *
 * @param own what was measured for the goal itself, if anything
 * @param below the weighted mean over the goals below that have a score, exactly, if there is one
 * @param covered the share of the weights below that the mean rests on: 1 if every goal below has a score; 0 without goals
 *     below
 * @param missing the goals right below that have no score, in order
 */
public record GoalScore(Optional<Fraction> own, Optional<Fraction> below, Fraction covered, List<GoalId> missing) {

    /**
     * Copies the list.
     *
     * @param own what was measured for the goal itself
     * @param below the weighted mean over the goals below
     * @param covered the share of the weights below that the mean rests on
     * @param missing the goals right below that have no score
     */
    public GoalScore {
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(below, "below");
        Objects.requireNonNull(covered, "covered");
        missing = List.copyOf(missing);
    }

    /** {@return the score that counts: the goal's own, or else the one from below; empty if there is neither} */
    public Optional<Fraction> value() {
        return own.isPresent() ? own : below;
    }
}
