package org.saleskit.analytics.internal.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Zeros of functions of one variable by Ridders' method: each step halves the bracket and usually doubles the number of right
 * digits. Source: C. J. F. Ridders, A new algorithm for computing a single root of a real continuous function, IEEE
 * Transactions on Circuits and Systems 26 (1979) 979–980.
 */
public final class Roots {

    private static final int MOST_STEPS = 200;

    private Roots() {}

    /**
     * {@return a zero of the function to nearly all digits; the nearer end if both ends have the same sign}
     *
     * @param function a continuous function
     * @param low the lower end of a range on which it changes its sign
     * @param high the upper end
     */
    public static double find(DoubleUnaryOperator function, double low, double high) {
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
            double next = scale == 0 ? middle : middle + (middle - a) * Math.signum(atA - atB) * atMiddle / scale;
            double atNext = function.applyAsDouble(next);
            boolean settled = Math.abs(next - best) <= 2 * Math.ulp(next);
            best = next;
            if (atNext == 0 || settled || Math.abs(b - a) <= 2 * Math.ulp(middle)) {
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
}
