package org.saleskit.forecasting.rates;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.saleskit.analytics.comparison.BetaBinomialPrior.Kind;
import org.saleskit.forecasting.internal.math.GaussRule;
import org.saleskit.forecasting.internal.math.Search;

/**
 * The spread t = 1 / M of one level: its best value, and a few values with weights for what the counts say of it. All values
 * between which a choice is made lie on fixed grids of the decimal logarithm, so that nothing can diverge.
 */
final class LevelEstimate {

    private static final int LEAST_DECADE = -8;
    private static final int GREATEST_DECADE = 5;
    private static final int STEPS_PER_DECADE = 2;
    private static final int STEPS = (GREATEST_DECADE - LEAST_DECADE) * STEPS_PER_DECADE;

    /** Of the logarithm of the likelihood; less is rounding. */
    private static final double LEAST_GAIN = 1e-9;

    private static final double TOLERANCE = 1e-7;

    /** Log-likelihood below the greatest at which the sums over the spread end. */
    private static final double LEAST_DROP = -20;

    private static final GaussRule SPREADS = GaussRule.legendre(16);
    private static final int POINTS = 5;

    private final Kind kind;
    private final double strength;
    private final double[] spreads;
    private final double[] weights;

    private LevelEstimate(Kind kind, double strength, double[] spreads, double[] weights) {
        this.kind = kind;
        this.strength = strength;
        this.spreads = spreads;
        this.weights = weights;
    }

    /** A strength that is taken as known. */
    static LevelEstimate assumed(double strength) {
        return new LevelEstimate(Kind.ASSUMED, strength, new double[] {1 / strength}, new double[] {1});
    }

    /**
     * The estimate from two functions of the spread.
     *
     * @param likelihood logarithm of what is greatest at the best spread
     * @param marginal logarithm of the likelihood of the spread with the means integrated out
     * @param siblings the counts it rests on
     */
    static LevelEstimate of(
            DoubleUnaryOperator likelihood, DoubleUnaryOperator marginal, List<EffectiveCounts> siblings) {
        return of(likelihood, marginal, siblings, Double.POSITIVE_INFINITY);
    }

    /**
     * What siblings of one outcome say, whose rates have no best spread: POOLED, and sums over the spreads up to the one of a strength.
     * Without that bound nearly all of the weight would lie on spreads at which a rate is 0 or 1 and a few failures tell which: where
     * the mean is not known, counts of one outcome are most probable there, and yet say nothing against one small rate of all. The
     * median of the trials is a bound, too: whatever the trials are, half of the siblings' rates are then drawn to the mean by half at
     * least.
     *
     * @param marginal logarithm of the likelihood of the spread with the means integrated out
     * @param siblings the counts it rests on
     * @param leastStrength the smallest strength that is thought of, unless the median of the trials is greater
     */
    static LevelEstimate ofOneOutcome(
            DoubleUnaryOperator marginal, List<EffectiveCounts> siblings, double leastStrength) {
        double least = Math.max(leastStrength, medianTrials(siblings));
        LevelEstimate estimate = of(t -> 0, marginal, siblings, 1 / least);
        return new LevelEstimate(Kind.POOLED, Double.POSITIVE_INFINITY, estimate.spreads, estimate.weights);
    }

    private static LevelEstimate of(
            DoubleUnaryOperator likelihood,
            DoubleUnaryOperator marginal,
            List<EffectiveCounts> siblings,
            double mostSpread) {
        double[] values = new double[STEPS + 1];
        int best = 0;
        for (int i = 0; i <= STEPS; i++) {
            values[i] = likelihood.applyAsDouble(spread(decade(i)));
            best = values[i] > values[best] ? i : best;
        }
        double none = likelihood.applyAsDouble(0);
        Kind kind = Kind.ESTIMATED;
        double strength = Double.POSITIVE_INFINITY;
        if (best == STEPS) {
            kind = Kind.SEPARATE;
            strength = 1 / spread(GREATEST_DECADE);
        } else {
            double peak = best == 0
                    ? LEAST_DECADE
                    : Search.peak(
                            decade -> likelihood.applyAsDouble(spread(decade)),
                            decade(best - 1),
                            decade(best + 1),
                            TOLERANCE);
            if (best == 0 || likelihood.applyAsDouble(spread(peak)) - none <= LEAST_GAIN) {
                kind = Kind.POOLED;
            } else {
                strength = 1 / spread(peak);
            }
        }
        double[] range = range(marginal, Math.atan(Math.sqrt(mostSpread)));
        double[] spreads = new double[SPREADS.size()];
        double[] logs = new double[SPREADS.size()];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < spreads.length; i++) {
            double tangent = Math.tan(SPREADS.node(i, range[0], range[1]));
            spreads[i] = tangent * tangent;
            logs[i] = marginal.applyAsDouble(spreads[i]) + Math.log(SPREADS.weight(i, range[0], range[1]));
            greatest = Math.max(greatest, logs[i]);
        }
        double[] weights = new double[spreads.length];
        for (int i = 0; i < spreads.length; i++) {
            weights[i] = Math.exp(logs[i] - greatest);
        }
        return reduced(kind, strength, spreads, weights, siblings);
    }

    /** The angles u, tan² u = t, between which the likelihood of the spread is more than e^-20 of its greatest. */
    private static double[] range(DoubleUnaryOperator marginal, double most) {
        double[] values = new double[STEPS + 1];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            values[i] = marginal.applyAsDouble(spread(decade(i)));
            greatest = Math.max(greatest, values[i]);
        }
        int first = 0;
        while (values[first] < greatest + LEAST_DROP) {
            first++;
        }
        int last = STEPS;
        while (values[last] < greatest + LEAST_DROP) {
            last--;
        }
        double low = first == 0 ? 0 : Math.atan(Math.sqrt(spread(decade(first - 1))));
        double high = last == STEPS ? Math.PI / 2 : Math.atan(Math.sqrt(spread(decade(last + 1))));
        return new double[] {Math.min(low, most / 2), Math.min(high, most)};
    }

    /** Fewer points of the same moments in the share of the mean, 1 / (1 + n t), at a typical number of trials n. */
    private static LevelEstimate reduced(
            Kind kind, double strength, double[] spreads, double[] weights, List<EffectiveCounts> siblings) {
        double trials = Math.max(
                1, siblings.stream().mapToDouble(EffectiveCounts::trials).sum() / siblings.size());
        double[] shares = new double[spreads.length];
        for (int i = 0; i < spreads.length; i++) {
            shares[i] = 1 / (1 + trials * spreads[i]);
        }
        GaussRule few = GaussRule.points(shares, weights, POINTS);
        double[] points = new double[few.size()];
        double[] pointWeights = new double[few.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = Math.max((1 / few.node(i) - 1) / trials, spread(LEAST_DECADE));
            pointWeights[i] = few.weight(i);
        }
        return new LevelEstimate(kind, strength, points, pointWeights);
    }

    /** The lower one of two. */
    private static double medianTrials(List<EffectiveCounts> siblings) {
        return siblings.stream()
                .mapToDouble(EffectiveCounts::trials)
                .sorted()
                .skip((siblings.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double decade(int step) {
        return LEAST_DECADE + (double) step / STEPS_PER_DECADE;
    }

    private static double spread(double decade) {
        return Math.pow(10, decade);
    }

    Kind kind() {
        return kind;
    }

    /** Infinite if parts do not differ. */
    double strength() {
        return strength;
    }

    int size() {
        return spreads.length;
    }

    double spreadAt(int index) {
        return spreads[index];
    }

    double weightAt(int index) {
        return weights[index];
    }
}
