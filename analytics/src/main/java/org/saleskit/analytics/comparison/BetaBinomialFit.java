package org.saleskit.analytics.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.saleskit.analytics.internal.math.Roots;
import org.saleskit.core.stats.Proportion;

/** Estimates the prior from the counts of groups with trials, by maximum likelihood or by moments. */
final class BetaBinomialFit {

    /** Decades of the spread that are searched: beyond them reps have one rate, or none is shrunk. */
    private static final int LEAST_DECADE = -8;

    private static final int GREATEST_DECADE = 5;
    private static final int STEPS_PER_DECADE = 4;
    private static final int MOST_ROUNDS = 100;

    private final List<Proportion> groups;
    private final BetaBinomialLikelihood likelihood;

    BetaBinomialFit(Collection<Proportion> counts, BetaBinomialLikelihood likelihood) {
        // A fixed order, so that sums do not depend on that of the reps.
        this.groups = new ArrayList<>(counts);
        groups.sort(Comparator.comparingLong(Proportion::trials).thenComparingLong(Proportion::successes));
        this.likelihood = likelihood;
    }

    BetaBinomialPrior estimate(RateShrinkage options) {
        Proportion pooled = likelihood.pooled();
        if (groups.size() < options.leastReps()
                || pooled.trials() < options.leastTrials()
                || !likelihood.tellsSpread()) {
            return BetaBinomialPrior.assumed(
                    (pooled.successes() + 1.0) / (pooled.trials() + 2.0), options.assumedStrength());
        }
        double rate = pooled.rate().orElseThrow();
        if (pooled.successes() == 0 || pooled.successes() == pooled.trials()) {
            return BetaBinomialPrior.pooled(rate);
        }
        if (!likelihood.isMixed()) {
            return BetaBinomialPrior.separate(rate);
        }
        return options.method() == RateShrinkage.Method.MAXIMUM_LIKELIHOOD ? maximumLikelihood() : moments();
    }

    /** The best of the zeros of the slope in the spread along the best means, and of a spread of nothing. */
    private BetaBinomialPrior maximumLikelihood() {
        double best = Math.pow(10, LEAST_DECADE);
        double bestValue = profile(0);
        boolean found = false;
        int steps = (GREATEST_DECADE - LEAST_DECADE) * STEPS_PER_DECADE;
        double from = LEAST_DECADE;
        double atFrom = slope(from);
        for (int i = 1; i <= steps; i++) {
            double to = LEAST_DECADE + (double) i / STEPS_PER_DECADE;
            double atTo = slope(to);
            if (atFrom > 0 && atTo <= 0) {
                double spread = Math.pow(10, Roots.find(this::slope, from, to));
                double value = profile(spread);
                if (value > bestValue) {
                    best = spread;
                    bestValue = value;
                    found = true;
                }
            }
            from = to;
            atFrom = atTo;
        }
        return found
                ? BetaBinomialPrior.estimated(likelihood.bestMean(best), 1 / best)
                : BetaBinomialPrior.pooled(likelihood.pooled().rate().orElseThrow());
    }

    private double profile(double spread) {
        return likelihood.value(likelihood.bestMean(spread), spread);
    }

    /** The slope of the profile in the decimal logarithm of the spread, but for a positive factor. */
    private double slope(double decade) {
        double spread = Math.pow(10, decade);
        return spread * likelihood.slopeInSpread(likelihood.bestMean(spread), spread);
    }

    /**
     * Kleinman's weighted moments: with weights w (at first n, then n / (1 + r (n - 1)) until they stay), W their sum, p the
     * weighted mean of the rates and S = Σ w (rate - p)²,
     *
     * <pre>
     * r = (S - p q Σ w (1 - w / W) / n) / (p q (Σ w (1 - w / W) - Σ w (1 - w / W) / n)),   strength = 1 / r - 1
     * </pre>
     */
    private BetaBinomialPrior moments() {
        double correlation = 0;
        double mean = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] weights = new double[groups.size()];
            double total = 0;
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double trials = groups.get(i).trials();
                weights[i] = trials / (1 + correlation * (trials - 1));
                total += weights[i];
                sum += weights[i] * rate(i);
            }
            mean = sum / total;
            double next = correlation(weights, total, mean);
            if (next <= 0) {
                return BetaBinomialPrior.pooled(likelihood.pooled().rate().orElseThrow());
            }
            boolean settled = Math.abs(next - correlation) <= 1e-12 * next;
            correlation = Math.min(next, 1);
            if (settled) {
                break;
            }
        }
        return correlation < 1
                ? BetaBinomialPrior.estimated(mean, 1 / correlation - 1)
                : BetaBinomialPrior.separate(mean);
    }

    private double correlation(double[] weights, double total, double mean) {
        double squares = 0;
        double plain = 0;
        double perTrial = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = rate(i) - mean;
            double part = weights[i] * (1 - weights[i] / total);
            squares += weights[i] * distance * distance;
            plain += part;
            perTrial += part / groups.get(i).trials();
        }
        double variance = mean * (1 - mean);
        return (squares - variance * perTrial) / (variance * (plain - perTrial));
    }

    private double rate(int index) {
        return groups.get(index).rate().orElseThrow();
    }
}
