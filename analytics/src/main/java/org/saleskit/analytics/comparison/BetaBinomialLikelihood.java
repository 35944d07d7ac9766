package org.saleskit.analytics.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.analytics.internal.math.CountSums;
import org.saleskit.analytics.internal.math.Roots;
import org.saleskit.core.stats.Proportion;

/**
 * The likelihood of counts whose rates were drawn from a beta distribution, in the mean m and the spread t = 1 / M = 1 / (a + b):
 *
 * <pre>
 * ln L = Σ groups [ Σ j &lt; x of ln(m + j t) + Σ j &lt; n - x of ln(1 - m + j t) - Σ j &lt; n of ln(1 + j t) ]
 * </pre>
 *
 * <p>This is ln B(x + a, n - x + b) - ln B(a, b) without a cancellation at small t; t = 0 is the binomial distribution. For a
 * given t it is concave in m, so the best m is the one zero of its slope. Depends only on how often each pair of counts
 * occurs.
 */
final class BetaBinomialLikelihood {

    private static final double LEAST_MEAN = 1e-12;

    private final TreeMap<Long, Long> trialCounts = new TreeMap<>();
    private final CountSums successSums;
    private final CountSums failureSums;
    private final CountSums trialSums;
    private final Proportion pooled;
    private final boolean mixed;

    BetaBinomialLikelihood(Collection<Proportion> groups) {
        TreeMap<Long, Long> successCounts = new TreeMap<>();
        TreeMap<Long, Long> failureCounts = new TreeMap<>();
        Proportion total = Proportion.none();
        boolean anyMixed = false;
        for (Proportion group : groups) {
            long failures = group.trials() - group.successes();
            successCounts.merge(group.successes(), 1L, Long::sum);
            failureCounts.merge(failures, 1L, Long::sum);
            trialCounts.merge(group.trials(), 1L, Long::sum);
            total = total.plus(group);
            anyMixed |= group.successes() > 0 && failures > 0;
        }
        successSums = CountSums.of(successCounts);
        failureSums = CountSums.of(failureCounts);
        trialSums = CountSums.of(trialCounts);
        pooled = total;
        mixed = anyMixed;
    }

    /** All counts together. */
    Proportion pooled() {
        return pooled;
    }

    /** Whether a group has both outcomes. */
    boolean isMixed() {
        return mixed;
    }

    /** Whether there are successes and failures, be it in different groups. */
    boolean hasBothOutcomes() {
        return pooled.successes() > 0 && !isAllSuccess();
    }

    /** If there is one outcome only, what all trials together say of one rate, whose prior is uniform. */
    Optional<RateMixture> together() {
        return hasBothOutcomes()
                ? Optional.empty()
                : Optional.of(new RateMixture(List.of(new RateMixture.Part(
                        1, pooled.successes() + 1.0, pooled.trials() - pooled.successes() + 1.0))));
    }

    /** The median of the trials of a group, the lower one of two. */
    long medianTrials() {
        long groups = trialCounts.values().stream().mapToLong(Long::longValue).sum();
        long left = (groups + 1) / 2;
        for (var entry : trialCounts.entrySet()) {
            left -= entry.getValue();
            if (left <= 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("there must be a group");
    }

    /** Whether a group has two trials or more, without which nothing can be said of the spread. */
    boolean tellsSpread() {
        return trialCounts.lastKey() > 1;
    }

    /** Without the binomial coefficients. */
    double value(double mean, double spread) {
        return (pooled.successes() == 0 ? 0 : successSums.logarithms(mean, spread))
                + (isAllSuccess() ? 0 : failureSums.logarithms(1 - mean, spread))
                - trialSums.logarithms(1, spread);
    }

    private boolean isAllSuccess() {
        return pooled.successes() == pooled.trials();
    }

    /** The logarithm of the product of all binomial coefficients: n! is the product of 1 + j over j below n. */
    double coefficients() {
        return trialSums.logarithms(1, 1) - successSums.logarithms(1, 1) - failureSums.logarithms(1, 1);
    }

    /** The slope of the logarithm in the spread. */
    double slopeInSpread(double mean, double spread) {
        return (pooled.successes() == 0 ? 0 : successSums.quotients(mean, spread))
                + (isAllSuccess() ? 0 : failureSums.quotients(1 - mean, spread))
                - trialSums.quotients(1, spread);
    }

    /** The mean of the greatest likelihood at this spread. */
    double bestMean(double spread) {
        if (pooled.successes() == 0) {
            return 0;
        }
        if (isAllSuccess()) {
            return 1;
        }
        if (spread == 0) {
            return pooled.rate().orElseThrow();
        }
        // m (1 - m) times the slope, which keeps it finite towards 0 and 1.
        return Roots.find(
                m -> (1 - m) * m * successSums.inverses(m, spread) - m * (1 - m) * failureSums.inverses(1 - m, spread),
                LEAST_MEAN,
                1 - LEAST_MEAN);
    }

    /** How many independent trials the counts are worth for the mean at this spread: Σ n / (1 + r (n - 1)), r = t / (1 + t). */
    double effectiveTrials(double spread) {
        double correlation = spread / (1 + spread);
        double sum = 0;
        for (var entry : trialCounts.entrySet()) {
            sum += entry.getValue() * (entry.getKey() / (1 + correlation * (entry.getKey() - 1)));
        }
        return sum;
    }
}
