package org.saleskit.forecasting.rates;

import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;

/**
 * Successes and trials that need not be whole, as old ones count for less: each is worth 2^(−age / half-life).
 *
 * @param successes how many successes the counts are worth, finite and zero or more
 * @param trials how many trials they are worth, finite and not fewer than the successes
 */
public record EffectiveCounts(double successes, double trials) {

    /**
     * Checks the range.
     *
     * @param successes how many successes, finite and zero or more
     * @param trials how many trials, finite and not fewer than the successes
     * @throws IllegalArgumentException if a count is out of its range
     */
    public EffectiveCounts {
        Checks.finiteNonNegative(successes, "successes");
        Checks.finiteNonNegative(trials, "trials");
        Checks.check(successes <= trials, "successes", "be at most trials, which is " + trials, successes);
    }

    /** {@return successes / trials; empty without trials} */
    public OptionalDouble rate() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of(successes / trials);
    }

    /** {@return trials without success} */
    public double failures() {
        return trials - successes;
    }
}
