package org.saleskit.forecasting.rates;

import java.util.Optional;
import org.saleskit.core.stats.Interval;

/**
 * How the interval of a rate comes from its law.
 *
 * @param confidence of the interval
 * @param together if all trials of the whole failed, or all succeeded, what they say together of one rate: no part is surer than that
 */
record IntervalRule(double confidence, Optional<RateLaw> together) {

    static IntervalRule of(double confidence, EffectiveCounts whole) {
        boolean isOneOutcome = whole.successes() == 0 || whole.failures() == 0;
        return new IntervalRule(
                confidence,
                isOneOutcome && whole.trials() > 0
                        ? Optional.of(RateLaw.beta(whole.successes() + 0.5, whole.failures() + 0.5))
                        : Optional.empty());
    }

    /** The interval, with the rate itself in it. */
    Interval of(RateLaw law, double rate) {
        Interval ends = law.interval(confidence);
        Interval least = together.map(all -> all.interval(confidence)).orElse(ends);
        return new Interval(
                Math.min(rate, Math.min(ends.low(), least.low())), Math.max(rate, Math.max(ends.high(), least.high())));
    }
}
