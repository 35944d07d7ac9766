package org.saleskit.analytics.cycle;

import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;

/**
 * What one deal, or one close of it, says about the cycle time: it closed at that age, or was still open at it.
 *
 * @param deal the deal
 * @param run 0, or the number of closes before this one where each counts
 * @param firstSeen the age in ticks of the scale from which it was seen; 0 if from its start
 * @param age the age in ticks at which it closed or was last seen
 * @param state the outcome of the close; {@link StageType#OPEN} or {@link StageType#ON_HOLD} if it was not closed
 */
public record CycleObservation(DealId deal, int run, long firstSeen, long age, StageType state) {

    /**
     * Checks that the ages are in order.
     *
     * @param deal the deal
     * @param run the number of closes before
     * @param firstSeen from which age it was seen
     * @param age at which age it ended
     * @param state how
     */
    public CycleObservation {
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(state, "state");
        Checks.nonNegative(run, "cycleObservation.run");
        Checks.nonNegative(firstSeen, "cycleObservation.firstSeen");
        Checks.check(age >= firstSeen, "cycleObservation.age", "be at or after firstSeen, which is " + firstSeen, age);
    }

    /** {@return whether it closed at its age} */
    public boolean isClosed() {
        return state.isClosed();
    }
}
