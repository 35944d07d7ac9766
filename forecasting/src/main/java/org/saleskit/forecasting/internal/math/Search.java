package org.saleskit.forecasting.internal.math;

import java.util.function.DoubleUnaryOperator;

/** Peaks of functions of one variable inside a bracket. */
public final class Search {

    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    private Search() {}

    /**
     * {@return where the function is greatest, by golden section}
     *
     * @param function with one peak in the bracket
     * @param low start of the bracket
     * @param high its end
     * @param tolerance the width of the bracket at the end
     */
    public static double peak(DoubleUnaryOperator function, double low, double high, double tolerance) {
        double a = low;
        double b = high;
        double left = a + GOLDEN * (b - a);
        double right = b - GOLDEN * (b - a);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (b - a > tolerance) {
            if (atLeft >= atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = a + GOLDEN * (b - a);
                atLeft = function.applyAsDouble(left);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = b - GOLDEN * (b - a);
                atRight = function.applyAsDouble(right);
            }
        }
        return 0.5 * (a + b);
    }
}
