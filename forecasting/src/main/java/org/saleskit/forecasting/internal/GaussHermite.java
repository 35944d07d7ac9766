package org.saleskit.forecasting.internal;

import org.saleskit.core.internal.Checks;

/**
 * Gauss-Hermite quadrature: E f(Z) of a standard normal Z as a weighted sum of few values of f.
 *
 * <pre>
 * E f(Z) = sum over m of w_m f(z_m)      exact for polynomials of degree 2 n - 1
 * z_m    the roots of the Hermite polynomial He_n, ascending
 * w_m    1 / (h_0(z_m)^2 + … + h_(n-1)(z_m)^2)
 * h_k    orthonormal: h_0 = 1, h_1 = z, sqrt(k + 1) h_(k+1) = z h_k - sqrt(k) h_(k-1)
 * </pre>
 *
 * <p>The roots are eigenvalues of a tridiagonal matrix (Golub and Welsch, <i>Calculation of Gauss Quadrature Rules</i>,
 * Mathematics of Computation 23, 1969, doi 10.1090/S0025-5718-69-99647-1), found by counting those below a point and halving
 * until two neighbouring numbers remain; only + - * / and roots occur, so that every machine gives the same bits. The
 * negative half mirrors the positive one. Immutable.
 */
public final class GaussHermite {

    private static final int MAX_NODES = 64;

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * {@return the rule with so many nodes}
     *
     * @param n number of nodes, 1 to 64
     * @throws IllegalArgumentException if the number is out of its range
     */
    public static GaussHermite of(int n) {
        Checks.check(n >= 1 && n <= MAX_NODES, "nodes", "lie between 1 and " + MAX_NODES, n);
        double[] nodes = new double[n];
        double[] weights = new double[n];
        double total = 0;
        for (int i = (n + 1) / 2; i < n; i++) {
            nodes[i] = root(n, i);
            nodes[n - 1 - i] = -nodes[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] = 1 / sumOfSquares(n, nodes[i]);
            total += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= total;
        }
        return new GaussHermite(nodes, weights);
    }

    /** The smallest number with more than i roots below it. */
    private static double root(int n, int i) {
        double low = 0;
        double high = 2 * Math.sqrt(n);
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (rootsBelow(n, middle) > i) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    /** Negative pivots of the matrix less x: as many as there are eigenvalues below x (Sylvester's law of inertia). */
    private static int rootsBelow(int n, double x) {
        int below = 0;
        double pivot = -x;
        for (int k = 1; k <= n; k++) {
            if (pivot < 0) {
                below++;
            }
            pivot = -x - k / (pivot == 0 ? Double.MIN_NORMAL : pivot);
        }
        return below;
    }

    private static double sumOfSquares(int n, double z) {
        double before = 0;
        double current = 1;
        double sum = 1;
        for (int k = 0; k + 1 < n; k++) {
            double next = (z * current - Math.sqrt(k) * before) / Math.sqrt(k + 1.0);
            before = current;
            current = next;
            sum += current * current;
        }
        return sum;
    }

    /** {@return the number of nodes} */
    public int size() {
        return nodes.length;
    }

    /**
     * {@return a node, in standard deviations}
     *
     * @param index its place in ascending order, from 0
     */
    public double node(int index) {
        return nodes[index];
    }

    /**
     * {@return the weight of a node; the weights sum to one}
     *
     * @param index its place in ascending order, from 0
     */
    public double weight(int index) {
        return weights[index];
    }
}
