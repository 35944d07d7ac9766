package org.saleskit.analytics.comparison;

import java.util.Objects;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Interval;

/**
 * Between which rates does chance keep a rep with so many trials? One point of each of the four curves of a funnel plot.
 *
 * @param trials how many trials, one or more
 * @param inner the range that chance rarely leaves, of 95 % unless told otherwise
 * @param outer the range that chance hardly ever leaves, of 99.8 % unless told otherwise
 */
public record FunnelLimits(long trials, Interval inner, Interval outer) {

    /**
     * Checks the parts.
     *
     * @param trials how many trials
     * @param inner the inner range
     * @param outer the outer range
     * @throws IllegalArgumentException if trials are below 1 or the outer range does not contain the inner one
     */
    public FunnelLimits {
        Objects.requireNonNull(inner, "inner");
        Objects.requireNonNull(outer, "outer");
        Checks.positive(trials, "trials");
        Checks.check(
                outer.low() <= inner.low() && inner.high() <= outer.high(),
                "outer",
                "contain inner, which is " + inner.low() + " to " + inner.high(),
                outer.low() + " to " + outer.high());
    }

    static FunnelLimits of(FunnelPlot options, double centre, double stretch, long trials) {
        Checks.positive(trials, "trials");
        if (trials > Integer.MAX_VALUE) {
            throw new ArithmeticException(
                    "trials must be at most " + Integer.MAX_VALUE + " for limits, but was " + trials);
        }
        Interval inner = range(options, centre, stretch, (int) trials, options.innerConfidence());
        Interval outer = range(options, centre, stretch, (int) trials, options.outerConfidence());
        return new FunnelLimits(trials, inner, outer);
    }

    private static Interval range(FunnelPlot options, double centre, double stretch, int trials, double confidence) {
        double level = 1 - (1 - confidence) / 2;
        double up = options.rule().quantile(centre, trials, level);
        // The lower limit is the upper one of failures, so that both sides are treated alike.
        double down = trials - options.rule().quantile(1 - centre, trials, level);
        double high = stretched(up / trials, centre, stretch);
        double low = stretched(down / trials, centre, stretch);
        // No count lies between a limit and the centre on its other side, so this moves no rep across it.
        return new Interval(Math.max(0, Math.min(low, centre)), Math.min(1, Math.max(high, centre)));
    }

    /** Unstretched, a limit is the very quotient of counts that a rate on it is. */
    private static double stretched(double limit, double centre, double stretch) {
        return stretch == 1 ? limit : centre + stretch * (limit - centre);
    }

    /** The smallest count r with P(R ≤ r) at least the level. */
    static int exact(double centre, int trials, double level) {
        return BinomialDistribution.of(trials, centre).inverseCumulativeProbability(level);
    }

    /** That count less the share of its own probability by which P(R ≤ r) exceeds the level. */
    static double interpolated(double centre, int trials, double level) {
        BinomialDistribution counts = BinomialDistribution.of(trials, centre);
        int count = counts.inverseCumulativeProbability(level);
        double share = (counts.cumulativeProbability(count) - level) / counts.probability(count);
        // In 0..1 but for rounding, which must not carry a limit across that of another confidence.
        return count - Math.max(0, Math.min(1, share));
    }
}
