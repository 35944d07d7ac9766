package org.saleskit.forecasting.internal.math;

import java.util.Arrays;

/**
 * A few points with weights that stand for a distribution: n points give the mean of every polynomial of degree 2 n - 1 exactly,
 * and so the first 2 n - 1 moments.
 *
 * <p>The points are the zeros of the orthogonal polynomial p of degree n, whose recurrence
 *
 * <pre>
 * b(k + 1) p(k + 1) = (x - a(k)) p(k) - b(k) p(k - 1)
 * </pre>
 *
 * <p>is known for the uniform law (Legendre) and the beta law (Jacobi) and is computed by Stieltjes'
 * procedure for a law of single points. A zero is found by bisection with the count of sign changes of the recurrence, its weight is 1 / Σ p(k)². Source: W.
 * Gautschi, <i>Orthogonal Polynomials: Computation and Approximation</i>, Oxford 2004, sections 1.5, 2.2 and 3.1.
 */
public final class GaussRule {

    private static final int HALVINGS = 80;

    private final double[] nodes;
    private final double[] weights;

    private GaussRule(double[] a, double[] b, double low, double high) {
        int n = a.length;
        nodes = new double[n];
        weights = new double[n];
        for (int i = 0; i < n; i++) {
            nodes[i] = zero(a, b, i, low, high);
            weights[i] = 1 / squares(a, b, nodes[i]);
        }
    }

    /**
     * {@return the rule of the uniform law on -1..1}
     *
     * @param size how many points, one or more
     */
    public static GaussRule legendre(int size) {
        double[] a = new double[size];
        double[] b = new double[size];
        for (int k = 1; k < size; k++) {
            b[k] = k / Math.sqrt(4.0 * k * k - 1);
        }
        return new GaussRule(a, b, -1, 1);
    }

    /**
     * {@return the rule of the law Beta(alpha, beta) on 0..1}
     *
     * @param alpha above zero
     * @param beta above zero
     * @param size how many points, one or more
     */
    public static GaussRule beta(double alpha, double beta, int size) {
        double sum = alpha + beta - 2;
        double[] a = new double[size];
        double[] b = new double[size];
        a[0] = alpha / (alpha + beta);
        for (int k = 1; k < size; k++) {
            double twice = 2 * k + sum;
            a[k] = 0.5 + 0.5 * (alpha - beta) * sum / (twice * (twice + 2));
            double first = k == 1 ? 1 / (twice + 1) : (k + sum) / ((twice + 1) * (twice - 1));
            b[k] = Math.sqrt(k * (k + beta - 1) * (k + alpha - 1) * first) / twice;
        }
        return new GaussRule(a, b, 0, 1);
    }

    /**
     * {@return fewer points for a law of single points; the same points if they are no more}
     *
     * @param points the points, in 0..1
     * @param given their weights, zero or more, one of them above zero
     * @param size how many points to keep, one or more
     */
    public static GaussRule points(double[] points, double[] given, int size) {
        int count = points.length;
        int n = Math.min(size, count);
        double[] a = new double[n];
        double[] b = new double[n];
        double[] before = new double[count];
        double[] now = new double[count];
        double total = 0;
        for (double weight : given) {
            total += weight;
        }
        for (int i = 0; i < count; i++) {
            now[i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double mean = 0;
            for (int i = 0; i < count; i++) {
                mean += given[i] / total * now[i] * now[i] * points[i];
            }
            a[k] = mean;
            if (k + 1 == n) {
                break;
            }
            double norm = 0;
            double[] next = new double[count];
            for (int i = 0; i < count; i++) {
                next[i] = (points[i] - a[k]) * now[i] - b[k] * before[i];
                norm += given[i] / total * next[i] * next[i];
            }
            b[k + 1] = Math.sqrt(norm);
            if (!(b[k + 1] > 1e-9)) {
                // The law has no more points than so many, as far as doubles tell.
                return new GaussRule(Arrays.copyOf(a, k + 1), Arrays.copyOf(b, k + 1), 0, 1);
            }
            for (int i = 0; i < count; i++) {
                before[i] = now[i];
                now[i] = next[i] / b[k + 1];
            }
        }
        return new GaussRule(a, b, 0, 1);
    }

    /** The zero with so many zeros below it. */
    private static double zero(double[] a, double[] b, int index, double from, double to) {
        double low = from;
        double high = to;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = 0.5 * (low + high);
            if (below(a, b, middle) > index) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** How many zeros are below x: the negative pivots of the matrix with diagonal a - x and off-diagonal b. */
    private static int below(double[] a, double[] b, double x) {
        int count = 0;
        double pivot = 1;
        for (int k = 0; k < a.length; k++) {
            pivot = a[k] - x - (k == 0 ? 0 : b[k] * b[k] / pivot);
            if (pivot == 0) {
                pivot = Double.MIN_NORMAL;
            }
            count += pivot < 0 ? 1 : 0;
        }
        return count;
    }

    private static double squares(double[] a, double[] b, double x) {
        double before = 0;
        double now = 1;
        double sum = 1;
        for (int k = 0; k + 1 < a.length; k++) {
            double next = ((x - a[k]) * now - b[k] * before) / b[k + 1];
            before = now;
            now = next;
            sum += now * now;
        }
        return sum;
    }

    /** {@return how many points there are} */
    public int size() {
        return nodes.length;
    }

    /**
     * {@return a point}
     *
     * @param index which one, rising with the points
     */
    public double node(int index) {
        return nodes[index];
    }

    /**
     * {@return the weight of a point; all add to 1}
     *
     * @param index which point
     */
    public double weight(int index) {
        return weights[index];
    }

    /**
     * {@return a point of a rule on -1..1, moved to another range}
     *
     * @param index which point
     * @param low the lower end of the range
     * @param high the upper end of the range
     */
    public double node(int index, double low, double high) {
        return 0.5 * (low + high) + 0.5 * (high - low) * nodes[index];
    }

    /**
     * {@return the weight of a point of the uniform law as that of an integral over a range}
     *
     * @param index which point
     * @param low the lower end of the range
     * @param high the upper end of the range
     */
    public double weight(int index, double low, double high) {
        return (high - low) * weights[index];
    }
}
