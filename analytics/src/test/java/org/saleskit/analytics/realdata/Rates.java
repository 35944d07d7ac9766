package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;

/** Rates and differences against counts and intervals computed elsewhere and printed with some decimals. */
final class Rates {

    private Rates() {}

    /** The counts, and Wilson's interval to six decimals. */
    static void assertRate(Proportion rate, long successes, long trials, double low, double high) {
        assertThat(rate).isEqualTo(Proportion.of(successes, trials));
        assertEnds(rate.interval().orElseThrow(), low, high, 5.1e-7);
    }

    /** The difference, and Newcombe's interval, to nine decimals. */
    static void assertDifference(Proportion first, Proportion second, double difference, double low, double high) {
        ProportionDifference actual = ProportionDifference.of(first, second);
        assertThat(actual.difference().orElseThrow()).isCloseTo(difference, within(5.1e-10));
        assertEnds(actual.interval().orElseThrow(), low, high, 5.1e-10);
        assertThat(actual.isShown(0.95)).isEqualTo(low > 0 || high < 0);
    }

    static void assertEnds(Interval interval, double low, double high, double tolerance) {
        assertThat(interval.low()).isCloseTo(low, within(tolerance));
        assertThat(interval.high()).isCloseTo(high, within(tolerance));
    }
}
