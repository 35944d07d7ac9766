package org.saleskit.analytics.comparison;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.analytics.internal.math.GaussLegendre;
import org.saleskit.core.stats.Proportion;

/**
 * What the counts say about the prior itself: a mixture of priors, weighted with their posterior probability.
 *
 * <p>The mean m is uniform on 0..1 before the data, and so is the angle u on 0..π/2 with tan u = √(1 / strength): a half-Cauchy
 * distribution of 1 / √strength, flat where reps differ little, and proper, so that it needs no group with both outcomes. It
 * differs from the (a + b)^(-5/2) of Gelman and others (flat in m and 1 / √strength) by the factor 1 / (1 + 1 / strength) only.
 *
 * <p>The integral over u is a Gauss–Legendre sum; at each u that over m, too, and it is kept as the mean and the variance of m
 * given u. A rep's posterior given u is then a beta distribution with the exact mean and variance, as Christiansen and Morris
 * do; only its form beyond two moments is approximate.
 *
 * <p>Counts of one outcome say nothing against one small rate of all, and yet are most probable where every rate is 0 or 1 and a few
 * failures tell which: nearly all of the weight would lie there, and each 0 of 25 of four would be surer than 0 of 100. For them
 * strengths from the assumed one and from the median of the trials on are thought of only: half of the reps are then drawn to the
 * mean by half at least.
 */
final class PriorMixture {

    /** Log-likelihood below the greatest at which the sums end: e^-20 is 2e-9. */
    private static final double LEAST_DROP = -20;

    /** Standard deviations of the angle of the mean on either side; 1 / (2 √trials) is one. */
    private static final double REACH = 7;

    private static final int SCAN = 96;

    private static final GaussLegendre SPREADS = GaussLegendre.of(24);
    private static final GaussLegendre MEANS = GaussLegendre.of(24);

    /** A prior of one strength, with the uncertainty of its mean. */
    record Slice(double weight, double spread, double mean, double meanVariance) {

        RateMixture.Part of(Proportion counts) {
            // With t = 1 / M: (x + m M) / (n + M) = (x t + m) / (n t + 1), which is m at t = 0.
            double trials = counts.trials();
            double share = 1 / (trials * spread + 1);
            double centre = (counts.successes() * spread + mean) * share;
            double fromMean = meanVariance * share * share;
            double within = (centre * (1 - centre) - fromMean) * spread / (trials * spread + 1 + spread);
            double variance = within + fromMean;
            double size = centre * (1 - centre) / variance - 1;
            return new RateMixture.Part(weight, centre * size, (1 - centre) * size);
        }
    }

    private final List<Slice> slices;

    private PriorMixture(List<Slice> slices) {
        this.slices = slices;
    }

    /** The mixture over strengths and means. */
    static PriorMixture of(BetaBinomialLikelihood likelihood) {
        return over(likelihood, range(likelihood));
    }

    /** The mixture over means, and strengths from a least one and from the median of the trials on. */
    static PriorMixture ofOneOutcome(BetaBinomialLikelihood likelihood, double leastStrength) {
        double least = Math.max(leastStrength, (double) likelihood.medianTrials());
        return over(likelihood, new double[] {0, Math.atan(Math.sqrt(1 / least))});
    }

    private static PriorMixture over(BetaBinomialLikelihood likelihood, double[] range) {
        List<Slice> raw = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SPREADS.size(); i++) {
            double spread = spread(SPREADS.node(i, range[0], range[1]));
            Slice slice = slice(likelihood, spread);
            raw.add(new Slice(
                    slice.weight() + Math.log(SPREADS.weight(i, range[0], range[1])),
                    spread,
                    slice.mean(),
                    slice.meanVariance()));
            best = Math.max(best, raw.get(i).weight());
        }
        double total = 0;
        for (Slice each : raw) {
            total += Math.exp(each.weight() - best);
        }
        List<Slice> slices = new ArrayList<>();
        for (Slice each : raw) {
            double weight = Math.exp(each.weight() - best) / total;
            slices.add(new Slice(weight, each.spread(), each.mean(), each.meanVariance()));
        }
        return new PriorMixture(slices);
    }

    /** The mixture over means only, the strength being assumed. */
    static PriorMixture ofStrength(BetaBinomialLikelihood likelihood, double strength) {
        Slice slice = slice(likelihood, 1 / strength);
        return new PriorMixture(List.of(new Slice(1, slice.spread(), slice.mean(), slice.meanVariance())));
    }

    /** A prior that is taken as known. */
    static PriorMixture ofKnown(BetaBinomialPrior prior) {
        return new PriorMixture(List.of(new Slice(1, prior.spread(), prior.mean(), 0)));
    }

    List<Slice> slices() {
        return slices;
    }

    RateMixture of(Proportion counts) {
        return new RateMixture(slices.stream().map(slice -> slice.of(counts)).toList());
    }

    private static double spread(double angle) {
        double tangent = Math.tan(angle);
        return tangent * tangent;
    }

    /** The angles between which the likelihood at the best mean is more than e^-20 of its greatest. */
    private static double[] range(BetaBinomialLikelihood likelihood) {
        double low = 0;
        double high = Math.PI / 2;
        // A peak may be narrow: look closer where the last look found it.
        for (int look = 0; look < 3; look++) {
            double[] values = new double[SCAN];
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < SCAN; i++) {
                double spread = spread(low + (high - low) * (i + 0.5) / SCAN);
                values[i] = likelihood.value(likelihood.bestMean(spread), spread);
                best = Math.max(best, values[i]);
            }
            int first = 0;
            while (values[first] < best + LEAST_DROP) {
                first++;
            }
            int last = SCAN - 1;
            while (values[last] < best + LEAST_DROP) {
                last--;
            }
            double step = (high - low) / SCAN;
            double end = high;
            high = last == SCAN - 1 ? end : low + step * (last + 1.5);
            low = low + step * Math.max(0, first - 0.5);
            if (last - first > SCAN / 8) {
                break;
            }
        }
        return new double[] {low, high};
    }

    /** At one spread: the logarithm of the likelihood with the mean integrated out, and mean and variance of the mean. */
    private static Slice slice(BetaBinomialLikelihood likelihood, double spread) {
        double best = likelihood.bestMean(spread);
        double greatest = likelihood.value(best, spread);
        double angle = Math.asin(Math.sqrt(best));
        double reach = REACH / (2 * Math.sqrt(likelihood.effectiveTrials(spread)));
        double low = Math.max(0, angle - reach);
        double high = Math.min(Math.PI / 2, angle + reach);
        double[] means = new double[MEANS.size()];
        double[] weights = new double[MEANS.size()];
        double total = 0;
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double node = MEANS.node(i, low, high);
            double sine = Math.sin(node);
            means[i] = sine * sine;
            weights[i] = MEANS.weight(i, low, high)
                    * Math.sin(2 * node)
                    * Math.exp(likelihood.value(means[i], spread) - greatest);
            total += weights[i];
            sum += weights[i] * means[i];
        }
        double mean = sum / total;
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            squares += weights[i] * (means[i] - mean) * (means[i] - mean);
        }
        return new Slice(greatest + Math.log(total), spread, mean, squares / total);
    }
}
