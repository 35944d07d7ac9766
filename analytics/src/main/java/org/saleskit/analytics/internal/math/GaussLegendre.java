package org.saleskit.analytics.internal.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Integration of smooth functions by the Gauss–Legendre rule: exact for polynomials of degree 2n - 1.
 *
 * <p>The nodes are the zeros of the Legendre polynomial of degree n on -1..1, found by Newton's method from Tricomi's
 * approximation; the weights are 2 / ((1 - x²) P'(x)²). Source: NIST Digital Library of Mathematical Functions, section
 * 3.5(v). Immutable and thread-safe.
 */
public final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(int size) {
        nodes = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = -StrictMath.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double slope = 0;
            for (int step = 0; step < 100; step++) {
                double before = 1;
                double value = x;
                for (int degree = 2; degree <= size; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                double move = value / slope;
                x -= move;
                if (Math.abs(move) < 1e-16) {
                    break;
                }
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    /**
     * {@return the rule with so many nodes}
     *
     * @param size how many nodes, 2 or more
     */
    public static GaussLegendre of(int size) {
        return new GaussLegendre(size);
    }

    /** {@return how many nodes there are} */
    public int size() {
        return nodes.length;
    }

    /**
     * {@return a node on a range}
     *
     * @param index which one, rising with the nodes
     * @param low the lower end of the range
     * @param high the upper end of the range
     */
    public double node(int index, double low, double high) {
        return 0.5 * (low + high) + 0.5 * (high - low) * nodes[index];
    }

    /**
     * {@return the weight of a node on a range}
     *
     * @param index which node
     * @param low the lower end of the range
     * @param high the upper end of the range
     */
    public double weight(int index, double low, double high) {
        return 0.5 * (high - low) * weights[index];
    }

    /**
     * {@return the integral}
     *
     * @param function the function
     * @param low the lower end of the range
     * @param high the upper end of the range
     */
    public double integral(DoubleUnaryOperator function, double low, double high) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weight(i, low, high) * function.applyAsDouble(node(i, low, high));
        }
        return sum;
    }
}
