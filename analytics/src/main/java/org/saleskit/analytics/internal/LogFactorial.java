package org.saleskit.analytics.internal;

/**
 * Logarithms of factorials: sums of logarithms up to 255, from 256 on Stirling's series.
 *
 * <pre>
 * ln n! = (n + 1/2) ln n − n + ln(2π) / 2 + 1 / (12 n) − 1 / (360 n³) + 1 / (1260 n⁵)
 * </pre>
 *
 * <p>The next term of the series is below 10^-19 there.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1964, formula 6.1.41.
 */
public final class LogFactorial {

    private static final int TABLE = 256;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double[] SMALL = small();

    private LogFactorial() {}

    private static double[] small() {
        double[] logs = new double[TABLE];
        for (int n = 2; n < TABLE; n++) {
            logs[n] = logs[n - 1] + StrictMath.log(n);
        }
        return logs;
    }

    /**
     * {@return ln n!}
     *
     * @param n zero or more
     */
    public static double of(long n) {
        if (n < TABLE) {
            return SMALL[(int) n];
        }
        double inverse = 1.0 / n;
        double square = inverse * inverse;
        return (n + 0.5) * StrictMath.log((double) n)
                - n
                + HALF_LOG_TWO_PI
                + inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
    }
}
