package org.saleskit.examples.review.model.number;

import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Interval;

/**
 * An estimated number with its interval.
 *
 * @param value the number, absent if the data do not define it
 * @param low lower end of its interval, if it has one
 * @param high upper end of its interval, if it has one
 */
public record Estimate(OptionalDouble value, OptionalDouble low, OptionalDouble high) {

    /**
     * {@return a number with its interval}
     *
     * @param value the number
     * @param interval its interval, if it has one
     */
    public static Estimate of(OptionalDouble value, Optional<Interval> interval) {
        return new Estimate(
                value,
                interval.map(range -> OptionalDouble.of(range.low())).orElseGet(OptionalDouble::empty),
                interval.map(range -> OptionalDouble.of(range.high())).orElseGet(OptionalDouble::empty));
    }
}
