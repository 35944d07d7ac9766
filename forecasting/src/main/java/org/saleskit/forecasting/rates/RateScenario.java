package org.saleskit.forecasting.rates;

import org.saleskit.core.internal.Checks;

/**
 * One way in which the true rates of the parts of one whole may be spread: each is Beta(mean × strength, (1 − mean) × strength)
 * before its own counts, independently of the others. Several of them, weighted with what all counts say of each, are what is
 * known of the parts together: within a scenario they are independent, and it is the scenario that they share.
 *
 * @param weight the probability of this scenario, in 0..1; those of one whole add to 1
 * @param mean the mean of the rates, strictly between 0 and 1
 * @param strength the trials that the mean is worth, above zero
 */
public record RateScenario(double weight, double mean, double strength) {

    /**
     * Checks the range.
     *
     * @param weight the probability of this scenario
     * @param mean the mean of the rates
     * @param strength the trials that the mean is worth
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RateScenario {
        Checks.fraction(weight, "weight");
        Checks.openFraction(mean, "mean");
        Checks.finitePositive(strength, "strength");
    }

    /** What is known of the rate of a part with these counts, in this scenario. */
    RateLaw.Part of(EffectiveCounts counts) {
        return new RateLaw.Part(
                weight, counts.successes() + mean * strength, counts.failures() + (1 - mean) * strength);
    }
}
