package org.saleskit.analytics.internal;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution. */
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
}
