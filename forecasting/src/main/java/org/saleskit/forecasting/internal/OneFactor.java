package org.saleskit.forecasting.internal;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Success that hangs together through one common factor, such as the state of the market: given the factor, all is
 * independent.
 *
 * <pre>
 * success of i       X_i &lt;= t_i,  X_i = sqrt(rho) Z + sqrt(1 - rho) E_i;  Z and all E_i standard normal, independent
 * given the factor   p_i(z) = Phi((t_i - sqrt(rho) z) / sqrt(1 - rho))
 * threshold          t_i = Phi^-1(p_i), corrected so that sum over nodes of w_m p_i(z_m) = p_i
 * </pre>
 *
 * <p>(Vasicek, <i>The Distribution of Loan Portfolio Value</i>, Risk, December 2002.) rho is the correlation of any X_i and
 * X_j; a high z is bad for all. The nodes z_m lie evenly on -8.5..8.5, where fine on -6.5..6.5, with weights proportional to the
 * normal density. This trapezoid rule is for smooth functions as exact as any: where the law given z turns within a width d of
 * z, nodes a step h apart miss a probability by about 0.1 h exp(-2 (pi d / h)^2), and h = 1.25 d leaves 3e-7 of d. (Points of
 * Gauss and Hermite lie farther apart where the weight is: for a law of 2 000 deals 24 of them gave a staircase.) What is missed
 * of p by more than 1e-13 of it, the correction moves t for by Newton's method until the mean is p, so that no probability is
 * lost. Probabilities 0 and 1 stay. Source of the error: Trefethen and Weideman, <i>The Exponentially Convergent Trapezoidal
 * Rule</i>, SIAM Review 56 (2014), doi 10.1137/130932132, section 5. Immutable.
 */
public final class OneFactor {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MAX_STEPS = 20;
    private static final double TOLERANCE = 1e-13;

    private static final double REACH = 8.5;
    private static final double REACH_OF_FINE = 6.5;
    private static final double COARSEST = 0.5;
    private static final double FINEST = 0.025;
    private static final double STEP_OF_WIDTH = 1.25;

    private static final OneFactor NONE = new OneFactor(0, 1, 0);

    private final double[] weights;

    /** sqrt(rho / (1 - rho)) z_m: what the factor takes from the threshold. */
    private final double[] shifts;

    private final double scale;

    private OneFactor(double correlation, int nodes, double step) {
        weights = new double[nodes];
        shifts = new double[nodes];
        scale = 1 / Math.sqrt(1 - correlation);
        double total = 0;
        for (int m = 0; m < nodes; m++) {
            double z = step * (m - (nodes - 1) / 2.0);
            weights[m] = Math.exp(-z * z / 2);
            shifts[m] = Math.sqrt(correlation / (1 - correlation)) * z;
            total += weights[m];
        }
        for (int m = 0; m < nodes; m++) {
            weights[m] /= total;
        }
    }

    /**
     * {@return the factor of a correlation with so many nodes; without correlation there is one node of weight one}
     *
     * @param correlation rho, 0 or more and below 1
     * @param nodes number of nodes, one or more
     */
    public static OneFactor of(double correlation, int nodes) {
        // Where what lies beyond the ends is as much as what lies between the nodes.
        double reach = Math.min(REACH, Math.sqrt(Math.PI * nodes));
        return correlation == 0 ? NONE : new OneFactor(correlation, nodes, 2 * reach / nodes);
    }

    /**
     * {@return the factor of a correlation with as many nodes as laws that turn within some width need, 35 at least and 521 at
     * most; without correlation there is one node of weight one}
     *
     * @param correlation rho, 0 or more and below 1
     * @param width of the factor in which a conditional law turns, above zero: the deviation of the sum given the factor over
     *     what the factor moves its mean by
     */
    public static OneFactor turning(double correlation, double width) {
        if (correlation == 0) {
            return NONE;
        }
        double step = Math.max(FINEST, Math.min(COARSEST, STEP_OF_WIDTH * width));
        double reach = step == COARSEST ? REACH : REACH_OF_FINE;
        int half = (int) Math.ceil(reach / step);
        return new OneFactor(correlation, 2 * half + 1, reach / half);
    }

    /**
     * {@return the factor for means and variances, and for laws of a few deals}
     *
     * @param correlation rho, 0 or more and below 1
     */
    public static OneFactor ofMoments(double correlation) {
        return turning(correlation, Math.sqrt((1 - correlation) / Math.max(correlation, Double.MIN_NORMAL)));
    }

    /** {@return the number of nodes} */
    public int size() {
        return weights.length;
    }

    /**
     * {@return the weight of a node}
     *
     * @param node its index
     */
    public double weight(int node) {
        return weights[node];
    }

    /**
     * Writes the probabilities of success and of failure at every node, each with its own relative accuracy.
     *
     * @param probability of success, 0..1
     * @param success at each node, written
     * @param failure at each node, written
     */
    public void conditional(double probability, double[] success, double[] failure) {
        if (probability == 0 || probability == 1 || weights.length == 1) {
            Arrays.fill(success, probability);
            Arrays.fill(failure, 1 - probability);
            return;
        }
        boolean rare = probability <= 0.5;
        double less = rare ? probability : 1 - probability;
        double[] lesser = rare ? success : failure;
        double[] greater = rare ? failure : success;
        double sign = rare ? -1 : 1;
        double threshold = NORMAL.inverseCumulativeProbability(less) * scale;
        for (int step = 0; step < MAX_STEPS; step++) {
            double mean = 0;
            for (int m = 0; m < weights.length; m++) {
                double x = threshold + sign * shifts[m];
                lesser[m] = NORMAL.cumulativeProbability(x);
                greater[m] = NORMAL.survivalProbability(x);
                mean += weights[m] * lesser[m];
            }
            double missed = mean - less;
            if (Math.abs(missed) <= TOLERANCE * less) {
                return;
            }
            double slope = 0;
            for (int m = 0; m < weights.length; m++) {
                slope += weights[m] * NORMAL.density(threshold + sign * shifts[m]);
            }
            // In logarithms, which are concave: no step goes too far for a rare success.
            threshold -= Math.log1p(missed / less) * mean / slope;
        }
    }
}
