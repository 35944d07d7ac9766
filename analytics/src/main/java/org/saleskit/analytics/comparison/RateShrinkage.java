package org.saleskit.analytics.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * What is each rep's true rate, if reps with few trials are not to look best and worst by chance?
 *
 * <pre>
 * shrunk rate = (x + a) / (n + a + b) = w x / n + (1 - w) mean,   w = n / (n + strength)
 * </pre>
 *
 * <p><b>Symbols.</b> x successes in n trials of a rep; a, b, mean and strength: {@link BetaBinomialPrior}, estimated from all reps
 * (empirical Bayes).
 *
 * <p><b>Input.</b> The counts of reps: {@link RateComparison}. Reps without trials are listed and take no part.
 *
 * <p><b>Estimate.</b> By maximum likelihood, the default, or by Kleinman's weighted moments ({@link Method}). With fewer than 4 reps
 * or 20 trials, or no rep with two trials, the spread cannot be estimated: the strength is taken as 10 and the mean as that of
 * all trials with one success and one failure more.
 *
 * <p><b>Interval.</b> Of the rep's true rate, accounting for the estimation of the prior: a mixture over mean and strength,
 * weighted with what the counts say of them, instead of the one best prior, whose intervals are too short when there are few
 * reps. It is equal-tailed, and extended to the shrunk rate where that lies outside, as at a low confidence. Where the prior is {@linkplain #withPrior given}, it is taken as known.
 *
 * <p><b>Special cases.</b> See {@link BetaBinomialPrior.Kind}. When all reps have one rate, the intervals still have a width and
 * still differ: that no difference is shown does not mean that there is none. When nobody succeeds, or everybody, the counts cannot tell
 * how much reps differ; strengths from the assumed one and from the median of the trials on are thought of then, and no interval is
 * narrower than that of all trials together.
 *
 * <p><b>Result.</b> {@link ShrunkRates}, the same to the bit for any order of the reps.
 *
 * <p><b>Method.</b> The search is bracketed: for a given spread the likelihood is concave in the mean, and along the best means
 * all sign changes of its slope in the spread are looked at, so that it cannot diverge where the likelihood is flat. Time grows
 * with the number of distinct counts and hardly with their size.
 *
 * <p>Immutable and thread-safe. <b>Source.</b> See the package.
 */
public final class RateShrinkage {

    /** How the prior is estimated. */
    public enum Method {
        /** The prior under which the counts are most probable. */
        MAXIMUM_LIKELIHOOD,

        /** The prior with the weighted mean and variance of the rates, less the noise of the counts (Kleinman 1973). */
        MOMENTS
    }

    private static final RateShrinkage DEFAULT =
            new RateShrinkage(Method.MAXIMUM_LIKELIHOOD, 0.95, 4, 20, 10, Optional.empty());

    private final Method method;
    private final double confidence;
    private final int leastReps;
    private final long leastTrials;
    private final double assumedStrength;
    private final Optional<BetaBinomialPrior> prior;

    private RateShrinkage(
            Method method,
            double confidence,
            int leastReps,
            long leastTrials,
            double assumedStrength,
            Optional<BetaBinomialPrior> prior) {
        this.method = method;
        this.confidence = confidence;
        this.leastReps = leastReps;
        this.leastTrials = leastTrials;
        this.assumedStrength = assumedStrength;
        this.prior = prior;
    }

    /**
     * {@return maximum likelihood, confidence 0.95, at least 4 reps and 20 trials to estimate the spread, else a strength of 10; no
     * given prior}
     */
    public static RateShrinkage withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another estimate of the prior} Intervals do not depend on it.
     *
     * @param estimate how the prior is estimated
     */
    public RateShrinkage withMethod(Method estimate) {
        Objects.requireNonNull(estimate, "method");
        return new RateShrinkage(estimate, confidence, leastReps, leastTrials, assumedStrength, prior);
    }

    /**
     * {@return the same with another confidence of the intervals}
     *
     * @param level strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public RateShrinkage withConfidence(double level) {
        Checks.openFraction(level, "confidence");
        return new RateShrinkage(method, level, leastReps, leastTrials, assumedStrength, prior);
    }

    /**
     * {@return the same with another minimum of data for estimating the spread}
     *
     * @param reps how many reps with trials it takes, 2 or more
     * @param trials how many trials of all of them, one or more
     * @throws IllegalArgumentException if one is below its least value
     */
    public RateShrinkage withLeastData(int reps, long trials) {
        Checks.check(reps >= 2, "leastReps", "be 2 or more", reps);
        Checks.positive(trials, "leastTrials");
        return new RateShrinkage(method, confidence, reps, trials, assumedStrength, prior);
    }

    /**
     * {@return the same with another strength where data are too few to estimate it} It is also the least that is thought of when
     * nobody succeeds, or everybody, unless the median of the trials is greater.
     *
     * @param trials how many trials at the mean are added to each rep's own, finite and above zero
     * @throws IllegalArgumentException if it is not
     */
    public RateShrinkage withAssumedStrength(double trials) {
        Checks.finitePositive(trials, "assumedStrength");
        return new RateShrinkage(method, confidence, leastReps, leastTrials, trials, prior);
    }

    /**
     * {@return the same with a given prior instead of an estimate, such as that of last year, taken as known}
     *
     * @param known the prior, also one that was estimated
     */
    public RateShrinkage withPrior(BetaBinomialPrior known) {
        return new RateShrinkage(
                method,
                confidence,
                leastReps,
                leastTrials,
                assumedStrength,
                Optional.of(Objects.requireNonNull(known, "prior")));
    }

    /** {@return how the prior is estimated} */
    public Method method() {
        return method;
    }

    /** {@return the confidence of the intervals} */
    public double confidence() {
        return confidence;
    }

    /** {@return how many reps with trials it takes to estimate the spread} */
    public int leastReps() {
        return leastReps;
    }

    /** {@return how many trials of all reps it takes to estimate the spread} */
    public long leastTrials() {
        return leastTrials;
    }

    /** {@return the strength where data are too few to estimate it} */
    public double assumedStrength() {
        return assumedStrength;
    }

    /** {@return the given prior; empty if it is estimated} */
    public Optional<BetaBinomialPrior> prior() {
        return prior;
    }

    <K extends Comparable<? super K>> ShrunkRates<K> apply(RateComparison<K> comparison) {
        Map<K, Proportion> counts = comparison.withTrials();
        if (counts.isEmpty()) {
            return new ShrunkRates<>(this, comparison, prior, List.of());
        }
        counts.values().forEach(RateShrinkage::checkFits);
        BetaBinomialLikelihood likelihood = new BetaBinomialLikelihood(counts.values());
        BetaBinomialPrior used = prior.orElseGet(() -> new BetaBinomialFit(counts.values(), likelihood).estimate(this));
        PriorMixture mixture = mixture(used, likelihood, assumedStrength);
        Optional<Interval> together = used.kind() == BetaBinomialPrior.Kind.GIVEN
                ? Optional.empty()
                : likelihood.together().map(all -> all.interval(confidence));
        // Equal counts have equal results; computed once.
        Map<Proportion, RateMixture> posteriors = new HashMap<>();
        Map<Proportion, Interval> intervals = new HashMap<>();
        for (Proportion own : counts.values()) {
            RateMixture posterior = posteriors.computeIfAbsent(own, mixture::of);
            intervals.computeIfAbsent(own, any -> interval(posterior, used.shrink(own), together));
        }
        List<Interval> all = counts.values().stream()
                .map(own -> Objects.requireNonNull(intervals.get(own)))
                .toList();
        List<ShrunkRate<K>> rates = new ArrayList<>();
        counts.forEach((rep, own) -> {
            Interval interval = Objects.requireNonNull(intervals.get(own));
            RateMixture posterior = Objects.requireNonNull(posteriors.get(own));
            rates.add(new ShrunkRate<>(rep, own, used, posterior, interval, confidence, places(all, interval)));
        });
        rates.sort((left, right) -> {
            int order = Double.compare(right.rate(), left.rate());
            return order != 0 ? order : left.rep().compareTo(right.rep());
        });
        return new ShrunkRates<>(this, comparison, Optional.of(used), rates);
    }

    private static void checkFits(Proportion counts) {
        if (counts.trials() > Integer.MAX_VALUE) {
            throw new ArithmeticException(
                    "trials must be at most " + Integer.MAX_VALUE + " for a shrunk rate, but was " + counts.trials());
        }
    }

    private static PriorMixture mixture(
            BetaBinomialPrior prior, BetaBinomialLikelihood likelihood, double assumedStrength) {
        return switch (prior.kind()) {
            case ESTIMATED, POOLED, SEPARATE ->
                likelihood.hasBothOutcomes()
                        ? PriorMixture.of(likelihood)
                        : PriorMixture.ofOneOutcome(likelihood, assumedStrength);
            case ASSUMED -> PriorMixture.ofStrength(likelihood, prior.strength().orElseThrow());
            case GIVEN -> PriorMixture.ofKnown(prior);
        };
    }

    /**
     * Extended to the shrunk rate, which may lie outside at a low confidence, or at 0 and 1 if nobody or everybody succeeds; in the latter
     * cases also to the interval of all trials together, than which no rep's is surer.
     */
    private Interval interval(RateMixture posterior, double rate, Optional<Interval> together) {
        Interval ends = posterior.interval(confidence);
        Interval least = together.orElse(ends);
        return new Interval(
                Math.min(rate, Math.min(ends.low(), least.low())), Math.max(rate, Math.max(ends.high(), least.high())));
    }

    private static ShrunkRate.Places places(List<Interval> all, Interval own) {
        int above = 0;
        int below = 0;
        for (Interval other : all) {
            above += other.low() > own.high() ? 1 : 0;
            below += other.high() < own.low() ? 1 : 0;
        }
        return new ShrunkRate.Places(1 + above, all.size() - below, all.size());
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "RateShrinkage[" + method + ", confidence " + confidence + ", least reps " + leastReps
                + ", least trials "
                + leastTrials + ", assumed strength " + assumedStrength
                + prior.map(known -> ", " + known).orElse("") + "]";
    }
}
