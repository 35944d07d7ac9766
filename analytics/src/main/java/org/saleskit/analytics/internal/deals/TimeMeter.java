package org.saleskit.analytics.internal.deals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.saleskit.core.time.WorkSchedule;

/**
 * How long is it from one instant to another: elapsed, or worked by a schedule?
 *
 * @param schedule what is worked; absent for elapsed time
 */
public record TimeMeter(Optional<WorkSchedule> schedule) {

    /** {@return the time}
     *
     * @param from the start
     * @param to the end; before the start, or at it, gives zero
     */
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        return schedule.map(worked -> worked.workingTime(from, to)).orElseGet(() -> Duration.between(from, to));
    }
}
