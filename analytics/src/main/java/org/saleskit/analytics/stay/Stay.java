package org.saleskit.analytics.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;

/**
 * One stay of a deal in a stage, up to the instant of the report.
 *
 * @param deal the deal
 * @param stage the name of the stage
 * @param number which stay of this deal in this stage it is, 1 for the first
 * @param entered when the deal entered the stage
 * @param time how long it stayed, elapsed or worked as the analysis says, without rests that do not end a stay
 * @param end what followed; absent if the stay is not over
 * @param resting whether the deal rests, and with it the timer of this stay, which is not over
 */
public record Stay(
        DealId deal, String stage, int number, Instant entered, Duration time, Optional<StayEnd> end, boolean resting) {

    /**
     * Checks the time.
     *
     * @param deal the deal
     * @param stage the stage
     * @param number which stay
     * @param entered when it began
     * @param time how long it is
     * @param end what followed
     * @param resting whether the deal rests
     */
    public Stay {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(stage, "stage");
        Checks.positive(number, "stay.number");
        Objects.requireNonNull(entered, "entered");
        Checks.check(!time.isNegative(), "stay.time", "be zero or more", time);
        Checks.check(end.isEmpty() || !resting, "stay.resting", "be false for a stay that is over", resting);
    }

    /** {@return whether the stay is over; if not, the time is only a lower bound of it} */
    public boolean isCompleted() {
        return end.isPresent();
    }
}
