package org.saleskit.core.stats;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How an interval for a rate is computed from its counts.
 *
 * <p>Symbols: x - successes; n - trials, at least 1; c - confidence, strictly between 0 and 1; a = 1 - c; z - the
 * normal quantile at 1 - a/2 (1.959964 for c = 0.95); B(q; u, v) - the quantile of the beta distribution.
 *
 * <p>Source: L. D. Brown, T. T. Cai, A. DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science
 * 16 (2001) 101-133, doi:10.1214/ss/1009213286, which compares all three.
 */
public enum IntervalMethod {
    /**
     * Wilson's score interval, the default: its coverage stays near the stated confidence for small counts too.
     *
     * <pre>
     * (x + z²/2 ± z √(x (n - x)/n + z²/4)) / (n + z²)
     * </pre>
     *
     * At 0 successes the lower end is exactly 0, at n successes the upper end is exactly 1.
     */
    WILSON(BinomialConfidenceInterval.WILSON_SCORE),
    /**
     * The exact interval of Clopper and Pearson: its coverage is never below the stated confidence, so it is the widest.
     *
     * <pre>
     * B(a/2; x, n - x + 1)  to  B(1 - a/2; x + 1, n - x)
     * </pre>
     *
     * At 0 successes the lower end is exactly 0, at n successes the upper end is exactly 1.
     */
    CLOPPER_PEARSON(BinomialConfidenceInterval.CLOPPER_PEARSON),
    /**
     * The equal-tailed interval of the posterior under Jeffreys' prior Beta(1/2, 1/2).
     *
     * <pre>
     * B(a/2; x + 1/2, n - x + 1/2)  to  B(1 - a/2; x + 1/2, n - x + 1/2)
     * </pre>
     *
     * At 0 successes the lower end is set to 0, at n successes the upper end is set to 1. At low confidence the observed
     * rate may lie outside it, as the median of the posterior is not the rate.
     */
    JEFFREYS(BinomialConfidenceInterval.JEFFREYS);

    private final BinomialConfidenceInterval formula;

    IntervalMethod(BinomialConfidenceInterval formula) {
        this.formula = formula;
    }

    /** The interval of x successes in n trials, n at least 1; the guards make the ends at 0 and n successes exact. */
    Interval of(int successes, int trials, double confidence) {
        // The smallest confidences round to an error rate of 1, which has no quantile.
        double errorRate = Math.min(1 - confidence, Math.nextDown(1.0));
        var raw = formula.fromErrorRate(trials, successes, errorRate);
        double low = successes == 0 ? 0 : Math.max(0, raw.getLowerBound());
        double high = successes == trials ? 1 : Math.min(1, raw.getUpperBound());
        if (this != JEFFREYS) {
            // True of the formulas; rounding could break it where the interval is narrower than the last digits.
            double rate = (double) successes / trials;
            low = Math.min(low, rate);
            high = Math.max(high, rate);
        }
        return new Interval(low, high);
    }
}
