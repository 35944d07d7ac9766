package org.saleskit.examples.review.compute;

import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.model.Rate;

/** Turns proportions into the plain rates of the model. */
final class Rates {

    private Rates() {}

    /** A rate whose counts are no sample of tries. */
    static Rate withoutInterval(Proportion proportion) {
        return new Rate(
                proportion.successes(),
                proportion.trials(),
                proportion.rate(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                proportion.isLowCount());
    }

    static Rate of(Proportion proportion) {
        Optional<Interval> interval = proportion.interval();
        return new Rate(
                proportion.successes(),
                proportion.trials(),
                proportion.rate(),
                interval.map(range -> OptionalDouble.of(range.low())).orElseGet(OptionalDouble::empty),
                interval.map(range -> OptionalDouble.of(range.high())).orElseGet(OptionalDouble::empty),
                proportion.isLowCount());
    }
}
