package org.saleskit.forecasting.internal;

import org.saleskit.forecasting.internal.math.CompensatedSum;

/**
 * The variance of a sum of deals that hang together through one factor: at each node a mean M_m and a variance V_m of
 * independent terms; of the mixture E V + E (M - E M)^2. Mutable; for one thread.
 */
public final class FactorMoments {

    private final OneFactor factor;
    private final double[] means;
    private final double[] variances;

    /**
     * Of no deals.
     *
     * @param factor the common factor
     */
    public FactorMoments(OneFactor factor) {
        this.factor = factor;
        means = new double[factor.size()];
        variances = new double[factor.size()];
    }

    /**
     * Adds a deal.
     *
     * @param success its probability at each node
     * @param failure the opposite probability at each node
     * @param mean of its amount
     * @param variance of its amount
     */
    public void add(double[] success, double[] failure, double mean, double variance) {
        for (int m = 0; m < means.length; m++) {
            means[m] += success[m] * mean;
            variances[m] += success[m] * (variance + failure[m] * mean * mean);
        }
    }

    /**
     * Adds deals at one node.
     *
     * @param node the node
     * @param success probability of each deal at the node
     * @param failure the opposite probability of each
     * @param ofAmounts means of their amounts
     * @param spreads variances of their amounts
     * @param from the first of them
     * @param to after the last of them
     */
    public void add(
            int node, double[] success, double[] failure, double[] ofAmounts, double[] spreads, int from, int to) {
        double mean = means[node];
        double variance = variances[node];
        for (int i = from; i < to; i++) {
            mean += success[i] * ofAmounts[i];
            variance += success[i] * (spreads[i] + failure[i] * ofAmounts[i] * ofAmounts[i]);
        }
        means[node] = mean;
        variances[node] = variance;
    }

    /** {@return the variance of the sum} */
    public double variance() {
        double mean = 0;
        for (int m = 0; m < means.length; m++) {
            mean += factor.weight(m) * means[m];
        }
        CompensatedSum variance = new CompensatedSum();
        for (int m = 0; m < means.length; m++) {
            variance.add(factor.weight(m) * variances[m]);
            variance.add(factor.weight(m) * (means[m] - mean) * (means[m] - mean));
        }
        return variance.value();
    }

    /**
     * {@return what a deal among them adds to the variance: that of all less that of the others}
     *
     * <p>Its own variance and twice its covariance with the others.
     *
     * @param success its probability at each node
     * @param failure the opposite probability at each node
     * @param mean of its amount
     * @param variance of its amount
     */
    public double added(double[] success, double[] failure, double mean, double variance) {
        double whole = 0;
        double own = 0;
        for (int m = 0; m < means.length; m++) {
            whole += factor.weight(m) * means[m];
            own += factor.weight(m) * success[m] * mean;
        }
        CompensatedSum added = new CompensatedSum();
        for (int m = 0; m < means.length; m++) {
            double mine = success[m] * mean;
            double apart = mine - own;
            added.add(factor.weight(m) * (success[m] * (variance + failure[m] * mean * mean) + apart * apart));
            added.add(2 * factor.weight(m) * apart * (means[m] - mine - (whole - own)));
        }
        return added.value();
    }
}
