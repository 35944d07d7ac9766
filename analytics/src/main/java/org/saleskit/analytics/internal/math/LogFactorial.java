package org.saleskit.analytics.internal.math;

/**
 * Logarithms of factorials: sums of logarithms up to 63, from 64 on Stirling's series. The first ones are kept.
 *
 * <pre>
 * ln n! = (n + 1/2) ln n − n + ln(2π) / 2 + 1 / (12 n) − 1 / (360 n³) + 1 / (1260 n⁵)
 * </pre>
 *
 * <p>The next term of the series is below 2 × 10^-16 there.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1964, formula 6.1.41.
 */
public final class LogFactorial {

    private static final int SUMS = 64;
    private static final int KEPT = 1 << 14;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double[] FIRST = first();

    private LogFactorial() {}

    private static double[] first() {
        double[] logs = new double[KEPT];
        for (int n = 2; n < KEPT; n++) {
            logs[n] = n < SUMS ? logs[n - 1] + StrictMath.log(n) : series(n);
        }
        return logs;
    }

    /**
     * {@return ln n!}
     *
     * @param n zero or more
     */
    public static double of(long n) {
        return n < KEPT ? FIRST[(int) n] : series((double) n);
    }

    private static double series(double n) {
        double inverse = 1 / n;
        double square = inverse * inverse;
        return (n + 0.5) * StrictMath.log(n)
                - n
                + HALF_LOG_TWO_PI
                + inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
    }
}
