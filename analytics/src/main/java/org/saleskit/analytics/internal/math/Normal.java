package org.saleskit.analytics.internal.math;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles and probabilities of the standard normal distribution. */
public final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /**
     * {@return how many standard errors an interval of this confidence reaches to either side: 1.959964 for 0.95}
     *
     * @param confidence the confidence, strictly between 0 and 1
     */
    public static double twoSided(double confidence) {
        return STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
    }

    /**
     * {@return how likely a value is that lies as far from 0 or farther, to either side: 0.05 for 1.959964}
     *
     * @param value the value
     */
    public static double twoSidedProbability(double value) {
        return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(value)));
    }
}
