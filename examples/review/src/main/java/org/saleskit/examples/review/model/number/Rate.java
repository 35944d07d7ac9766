package org.saleskit.examples.review.model.number;

import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * A rate with its counts and its Wilson interval of 95 %.
 *
 * @param successes how often it happened
 * @param trials how often it could have happened
 * @param rate successes by trials, absent for 0 of 0
 * @param low lower end of the interval, absent for 0 of 0 and where the trials are only implied
 * @param high upper end of the interval, absent when the lower one is
 * @param lowCount whether there are fewer than 10 trials
 */
public record Rate(
        long successes, long trials, OptionalDouble rate, OptionalDouble low, OptionalDouble high, boolean lowCount) {

    /**
     * {@return a proportion with its interval}
     *
     * @param proportion the counts
     */
    public static Rate of(Proportion proportion) {
        return of(proportion, proportion.interval());
    }

    /**
     * {@return a proportion whose counts are no sample of tries}
     *
     * @param proportion the counts
     */
    public static Rate withoutInterval(Proportion proportion) {
        return of(proportion, Optional.empty());
    }

    private static Rate of(Proportion proportion, Optional<Interval> interval) {
        return new Rate(
                proportion.successes(),
                proportion.trials(),
                proportion.rate(),
                interval.map(range -> OptionalDouble.of(range.low())).orElseGet(OptionalDouble::empty),
                interval.map(range -> OptionalDouble.of(range.high())).orElseGet(OptionalDouble::empty),
                proportion.isLowCount());
    }
}
