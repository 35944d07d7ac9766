package org.saleskit.forecasting.rates;

import java.util.function.DoubleUnaryOperator;

/** Zeros and peaks of functions of one variable inside a bracket. */
final class Search {

    private static final int MOST_STEPS = 200;
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    private Search() {}

    /**
     * A zero to nearly all digits, by Ridders' method: each step at least halves the bracket and usually doubles the right digits;
     * the nearer end if both have the same sign.
     */
    static double zero(DoubleUnaryOperator function, double low, double high) {
        double a = low;
        double b = high;
        double atA = function.applyAsDouble(a);
        double atB = function.applyAsDouble(b);
        if (atA == 0 || atB == 0 || atA > 0 == atB > 0) {
            return Math.abs(atA) <= Math.abs(atB) ? a : b;
        }
        double best = 0.5 * (a + b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double middle = 0.5 * (a + b);
            double atMiddle = function.applyAsDouble(middle);
            double scale = Math.sqrt(atMiddle * atMiddle - atA * atB);
            double next = middle + (middle - a) * Math.signum(atA) * atMiddle / scale;
            double atNext = function.applyAsDouble(next);
            boolean settled = Math.abs(next - best) <= 4 * Math.ulp(next);
            best = next;
            if (atNext == 0 || settled) {
                return best;
            }
            if (atMiddle > 0 != atNext > 0) {
                a = Math.min(middle, next);
                b = Math.max(middle, next);
                atA = next < middle ? atNext : atMiddle;
                atB = next < middle ? atMiddle : atNext;
            } else if (atA > 0 != atNext > 0) {
                b = next;
                atB = atNext;
            } else {
                a = next;
                atA = atNext;
            }
        }
        return best;
    }

    /** Where the function is greatest, if it has one peak in the bracket, by golden section. */
    static double peak(DoubleUnaryOperator function, double low, double high, double tolerance) {
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
