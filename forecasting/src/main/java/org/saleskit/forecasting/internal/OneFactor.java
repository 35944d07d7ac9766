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
 * X_j; a high z is bad for all. The quadrature of Phi is exact to the last digits for small rho and not for large: for p from
 * 1e-6 to 0.5, 24 nodes miss p by 2e-15 of itself up to rho = 0.3, by 1e-10 at 0.5, 4e-6 at 0.7 and 0.05 at 0.95. Where it is more than
 * 1e-13, the correction moves t by Newton's method until the mean is p, so that no probability is lost for any rho; the joint
 * probabilities keep an error of that kind. Probabilities 0 and 1 stay. Immutable.
 */
public final class OneFactor {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MAX_STEPS = 20;
    private static final double TOLERANCE = 1e-13;

    private final double[] weights;

    /** sqrt(rho / (1 - rho)) z_m: what the factor takes from the threshold. */
    private final double[] shifts;

    private final double scale;

    private OneFactor(double[] weights, double[] shifts, double scale) {
        this.weights = weights;
        this.shifts = shifts;
        this.scale = scale;
    }

    /**
     * {@return the factor of a correlation; with none there is one node of weight one}
     *
     * @param correlation rho, 0 or more and below 1
     * @param nodes number of quadrature nodes
     */
    public static OneFactor of(double correlation, int nodes) {
        if (correlation == 0) {
            return new OneFactor(new double[] {1}, new double[] {0}, 1);
        }
        GaussRule rule = GaussRule.normal(nodes);
        double[] weights = new double[nodes];
        double[] shifts = new double[nodes];
        for (int m = 0; m < nodes; m++) {
            weights[m] = rule.weight(m);
            shifts[m] = Math.sqrt(correlation / (1 - correlation)) * rule.node(m);
        }
        return new OneFactor(weights, shifts, 1 / Math.sqrt(1 - correlation));
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
