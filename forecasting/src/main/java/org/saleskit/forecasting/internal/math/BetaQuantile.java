package org.saleskit.forecasting.internal.math;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of a beta law, many of one law: some microseconds each, with the relative accuracy of the distribution function in both
 * tails, of x below the median and of 1 - x above it, where a solver to an absolute accuracy has no digits left.
 *
 * <pre>
 * for p &lt;= 0.5  solve ln F(e^y) = ln p for y by Newton inside a cell of a table: y' = y - (ln F - ln p) F / (x f), x = e^y
 * for p > 0.5   1 - the quantile of 1 - p of the mirrored law
 * </pre>
 *
 * <p>ln F is nearly linear in ln x in the tail, so two or three steps are enough. Immutable and thread-safe.
 */
public final class BetaQuantile {

    private static final int CELLS = 32;
    private static final double LAST = 0.5;

    /** The logarithm of the smallest double. */
    private static final double LEAST = -744;

    /** A step of Newton so small leaves an error of its square. */
    private static final double LAST_STEP = 1e-8;

    private static final double TOLERANCE = 1e-13;
    private static final int MOST_STEPS = 200;

    private final Tail lower;
    private final Tail upper;

    /**
     * The quantiles of a law.
     *
     * @param alpha first parameter, above zero
     * @param beta second parameter, above zero
     */
    public BetaQuantile(double alpha, double beta) {
        lower = new Tail(alpha, beta);
        upper = new Tail(beta, alpha);
    }

    /**
     * {@return the value with this probability below it}
     *
     * @param level strictly between 0 and 1
     */
    public double at(double level) {
        return level <= LAST ? lower.at(level) : 1 - upper.at(1 - level);
    }

    /** Quantiles up to the median. */
    private static final class Tail {

        private final BetaDistribution law;

        /** The logarithms of the quantiles of k / 64, k = 1..32. */
        private final double[] nodes = new double[CELLS + 1];

        Tail(double alpha, double beta) {
            law = BetaDistribution.of(alpha, beta);
            double above = 0;
            for (int k = CELLS; k > 0; k--) {
                double p = LAST * k / CELLS;
                nodes[k] = solve(Math.log(p), LEAST, above, k == CELLS ? Math.log(alpha / (alpha + beta)) : above);
                above = nodes[k];
            }
            nodes[0] = LEAST;
        }

        double at(double p) {
            int cell = Math.min(CELLS - 1, (int) (p * CELLS / LAST));
            double low = nodes[cell];
            double high = nodes[cell + 1];
            double wanted = Math.log(p);
            double start = high;
            if (cell > 0) {
                double from = Math.log(LAST * cell / CELLS);
                start = low + (wanted - from) / (Math.log(LAST * (cell + 1) / CELLS) - from) * (high - low);
            }
            return Math.exp(solve(wanted, low, high, start));
        }

        private double solve(double wanted, double lowest, double highest, double start) {
            double low = lowest;
            double high = highest;
            double y = start;
            for (int step = 0; step < MOST_STEPS; step++) {
                double x = Math.exp(y);
                double reached = Math.log(law.cumulativeProbability(x));
                double over = reached - wanted;
                if (over > 0) {
                    high = y;
                } else {
                    low = y;
                }
                double next = y - over / Math.exp(y + law.logDensity(x) - reached);
                boolean inside = next > low && next < high;
                if ((inside && Math.abs(next - y) <= LAST_STEP) || high - low <= TOLERANCE) {
                    return inside ? next : y;
                }
                y = inside ? next : (low + high) / 2;
            }
            return y;
        }
    }
}
