package org.saleskit.forecasting.internal.frailty;

/**
 * Factors around 1 that tell how much more was seen than expected, with c imagined exits at a factor of 1.
 *
 * <pre>
 * factor = (D + c) / (E + c)
 * </pre>
 *
 * D: seen; E: expected. It is the mean of a gamma distribution with shape D + c and rate E + c, which is what exits in number D tell
 * of a factor whose own law is gamma with shape and rate c.
 */
final class GammaFactors {

    private static final int MOST_STEPS = 200;
    private static final double SMALL = 1e-15;

    private GammaFactors() {}

    /**
     * By what all that is expected is to be multiplied for the factors to be 1 on average: the x with sum of ((D + c) / (x E + c) − 1) =
     * 0. Where the expectations come from hazards that are free, it is the scale of the hazards that fits the factors best.
     */
    static double scale(double[] seen, double[] expected, double prior) {
        return root(seen, expected, prior, 0, 1);
    }

    /**
     * A common factor of some counts, besides which each has a factor of its own, all with c imagined exits: given the own ones it is (sum
     * of D + c) / (sum of own × E + c), given it the own ones are (D + c) / (common × E + c). Both hold where common − 1 = sum of (own − 1).
     */
    static double common(double[] seen, double[] expected, double prior, double start) {
        return root(seen, expected, prior, 1, start);
    }

    /** Newton's method: the sum is convex and falls, so that from the second step on it comes up from the left and cannot miss. */
    private static double root(double[] seen, double[] expected, double prior, double slope, double start) {
        double x = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double value = slope * (1 - x);
            double fall = slope;
            for (int i = 0; i < seen.length; i++) {
                double below = x * expected[i] + prior;
                double factor = (seen[i] + prior) / below;
                value += (seen[i] - x * expected[i]) / below;
                fall += factor * expected[i] / below;
            }
            if (fall == 0) {
                return x;
            }
            double next = Math.max(0, x + value / fall);
            if (Math.abs(next - x) <= SMALL * x) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
