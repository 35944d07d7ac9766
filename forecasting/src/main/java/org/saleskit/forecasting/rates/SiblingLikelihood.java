package org.saleskit.forecasting.rates;

import java.util.List;
import org.saleskit.analytics.internal.math.Roots;
import org.saleskit.forecasting.internal.math.GaussRule;
import org.saleskit.forecasting.internal.math.RisingSums;

/**
 * The likelihood of the counts of siblings, whose rates were drawn from one beta distribution, in its mean m and its spread
 * t = 1 / M:
 *
 * <pre>
 * ln L = Σ siblings [ ln r(m, t, x) + ln r(1 - m, t, n - x) - ln r(1, t, n) ],   r the rising product of RisingSums
 * </pre>
 *
 * <p>For whole counts that is the beta-binomial likelihood of {@code analytics.comparison}, which knows no others; here old counts
 * are discounted, and each whole has a mean of its own. For a given t it is concave in m.
 */
final class SiblingLikelihood {

    private static final double LEAST_MEAN = 1e-12;

    /** Standard deviations of the angle of the mean on either side of its best value; 1 / (2 √trials) is one. */
    private static final double REACH = 6.5;

    private static final GaussRule MEANS = GaussRule.legendre(20);

    private final List<EffectiveCounts> siblings;
    private final RisingSums successSums;
    private final RisingSums failureSums;
    private final RisingSums trialSums;
    private final double successes;
    private final double trials;

    /** Of siblings in a fixed order, at least one of them with trials. */
    SiblingLikelihood(List<EffectiveCounts> siblings) {
        this.siblings = siblings;
        successSums = RisingSums.of(
                siblings.stream().mapToDouble(EffectiveCounts::successes).toArray());
        failureSums = RisingSums.of(
                siblings.stream().mapToDouble(EffectiveCounts::failures).toArray());
        trialSums = RisingSums.of(
                siblings.stream().mapToDouble(EffectiveCounts::trials).toArray());
        successes = siblings.stream().mapToDouble(EffectiveCounts::successes).sum();
        trials = siblings.stream().mapToDouble(EffectiveCounts::trials).sum();
    }

    double value(double mean, double spread) {
        return successSums.logarithms(mean, spread)
                + failureSums.logarithms(1 - mean, spread)
                - trialSums.logarithms(1, spread);
    }

    /** The mean of the greatest likelihood at this spread, of siblings with both outcomes. */
    double bestMean(double spread) {
        return Roots.find(
                m -> m * (1 - m) * (successSums.slopes(m, spread) - failureSums.slopes(1 - m, spread)),
                LEAST_MEAN,
                1 - LEAST_MEAN);
    }

    double profile(double spread) {
        return value(bestMean(spread), spread);
    }

    /**
     * How many independent trials the counts are worth for the mean, at this spread: Σ n / (1 + r (n - 1)) with r = t / (1 + t),
     * and as many successes, each sibling's at its own rate.
     */
    EffectiveCounts worth(double spread) {
        double correlation = spread / (1 + spread);
        double x = 0;
        double n = 0;
        for (EffectiveCounts each : siblings) {
            double factor = 1 / (1 + correlation * Math.max(0, each.trials() - 1));
            x += factor * each.successes();
            n += factor * each.trials();
        }
        return new EffectiveCounts(Math.min(x, n), n);
    }

    /** What a quadrature over the mean gives at one spread. */
    record Moments(double logMarginal, double mean, double variance) {}

    /** With the mean integrated out over its prior Beta(a, b). */
    Moments overMeans(double a, double b, double spread) {
        EffectiveCounts worth = worth(spread);
        double total = worth.trials() + a + b;
        double angle = Math.asin(Math.sqrt((worth.successes() + a) / total));
        double reach = REACH / (2 * Math.sqrt(total));
        double low = Math.max(0, angle - reach);
        double high = Math.min(Math.PI / 2, angle + reach);
        double[] means = new double[MEANS.size()];
        double[] logs = new double[MEANS.size()];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < means.length; i++) {
            double node = MEANS.node(i, low, high);
            double sine = Math.sin(node);
            double cosine = Math.cos(node);
            means[i] = sine * sine;
            // The density of the prior times that of the angle, 2 sin cos.
            logs[i] = (2 * a - 1) * Math.log(sine) + (2 * b - 1) * Math.log(cosine) + value(means[i], spread);
            greatest = Math.max(greatest, logs[i]);
        }
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            double weight = MEANS.weight(i, low, high) * Math.exp(logs[i] - greatest);
            weights += weight;
            sum += weight * means[i];
        }
        double mean = sum / weights;
        for (int i = 0; i < means.length; i++) {
            double weight = MEANS.weight(i, low, high) * Math.exp(logs[i] - greatest);
            squares += weight * (means[i] - mean) * (means[i] - mean);
        }
        return new Moments(greatest + Math.log(2 * weights) - logBeta(a, b), mean, squares / weights);
    }

    /** ln B(a, b), by r(a, 1, b) = Γ(a + b) / Γ(a), and Γ(b) = r(1, 1, b - 1) for b of one or more. */
    private static double logBeta(double a, double b) {
        double least = Math.min(a, b);
        double greatest = Math.max(a, b);
        return logGamma(least) - RisingSums.logarithm(greatest, 1, least);
    }

    private static double logGamma(double z) {
        return RisingSums.logarithm(1, 1, z) - Math.log(z);
    }

    boolean hasBothOutcomes() {
        return successes > 0 && successes < trials;
    }

    double successes() {
        return successes;
    }

    double trials() {
        return trials;
    }

    List<EffectiveCounts> siblings() {
        return siblings;
    }
}
