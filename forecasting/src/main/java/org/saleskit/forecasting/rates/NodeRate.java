package org.saleskit.forecasting.rates;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * The rate of one part of a tree, drawn towards the rate of what it is part of as far as its few trials demand. Made by {@link
 * HierarchicalRates}. Immutable and thread-safe.
 */
public final class NodeRate {

    private final RatePath path;
    private final Proportion counts;
    private final EffectiveCounts effective;
    private final double parentRate;
    private final double strength;
    private final double rate;
    private final IntervalRule rule;
    private final RateLaw law;

    NodeRate(
            RatePath path,
            Proportion counts,
            EffectiveCounts effective,
            double parentRate,
            double strength,
            IntervalRule rule,
            RateLaw law) {
        this.path = path;
        this.counts = counts;
        this.effective = effective;
        this.parentRate = parentRate;
        this.strength = strength;
        this.rate = shrink(effective, parentRate, strength);
        this.rule = rule;
        this.law = law;
    }

    /** (x + m M) / (n + M), kept between x / n and m, where rounding could leave them. */
    static double shrink(EffectiveCounts counts, double mean, double strength) {
        if (counts.trials() == 0 || Double.isInfinite(strength)) {
            return mean;
        }
        double own = counts.successes() / counts.trials();
        double shrunk = (counts.successes() + mean * strength) / (counts.trials() + strength);
        return Math.max(Math.min(own, mean), Math.min(Math.max(own, mean), shrunk));
    }

    static RateLaw lawOf(EffectiveCounts counts, List<RateScenario> scenarios) {
        return RateLaw.mixture(
                scenarios.stream().map(scenario -> scenario.of(counts)).toList());
    }

    /** {@return where it stands} */
    public RatePath path() {
        return path;
    }

    /** {@return the successes and trials as they were counted, all periods together} */
    public Proportion counts() {
        return counts;
    }

    /** {@return the successes and trials after the discount of old ones, on which the rate rests} */
    public EffectiveCounts effectiveCounts() {
        return effective;
    }

    /** {@return the rate of what it is part of; of the whole its own} */
    public double parentRate() {
        return parentRate;
    }

    /** {@return the shrunk rate, between its own rate and the parent's, strictly between 0 and 1 unless its own is and nothing is shrunk} */
    public double rate() {
        return rate;
    }

    /** {@return the share of its own rate in the shrunk one, in 0..1; the rest is the parent's; without trials 0} */
    public double ownWeight() {
        return effective.trials() == 0 ? 0 : effective.trials() / (effective.trials() + strength);
    }

    /** {@return the trials that the parent's rate is worth; empty if it is infinite, as siblings do not differ} */
    public OptionalDouble strength() {
        return Double.isInfinite(strength) ? OptionalDouble.empty() : OptionalDouble.of(strength);
    }

    /**
     * {@return what is known of the true rate, the uncertainty of the parent's rate and of the strength in it} Its mean is near the
     * shrunk rate, which is taken at the one best strength, and in general not equal to it.
     */
    public RateLaw law() {
        return law;
    }

    /**
     * {@return the interval of the true rate at the confidence of the options, inside 0..1, the shrunk rate in it} Where all trials of
     * the whole failed, or all succeeded, it holds that of all of them together as well.
     */
    public Interval interval() {
        return rule.of(law, rate);
    }

    IntervalRule rule() {
        return rule;
    }

    /**
     * {@return own rate, shrunk rate, the weight of the own one and the interval, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new RateWords(locale).node(this);
    }

    /** {@return path, counts and shrunk rate} */
    @Override
    public String toString() {
        return "NodeRate[" + path + ", " + counts + ", rate " + rate + "]";
    }
}
