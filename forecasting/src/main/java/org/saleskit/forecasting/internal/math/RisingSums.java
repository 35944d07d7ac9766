package org.saleskit.forecasting.internal.math;

import java.util.Arrays;

/**
 * Sums over the counts k of many groups of the logarithm of a rising product,
 *
 * <pre>
 * r(s, t, k) = s (s + t) (s + 2 t) … (s + (k - 1) t) = t^k Γ(s / t + k) / Γ(s / t)
 * </pre>
 *
 * <p>and of its slope in s. The form with gamma functions holds for counts that are not whole; it is evaluated by Stirling's
 * series, after as many steps upwards as the series needs, without a cancellation at small t:
 *
 * <pre>
 * ln r = k ln(s + k t) + (s / t - 1/2) ln(1 + k t / s) - k + S(s / t + k) - S(s / t),   S(z) = 1 / (12 z) - 1 / (360 z³) + …
 * </pre>
 *
 * <p>Whole counts of many groups are merged: ln(s + j t) is weighted with the number of counts above j. The same to the bit for
 * any order of the counts.
 */
public final class RisingSums {

    /** Stirling's series has errors below 1e-12 from here on. */
    private static final double LEAST_ARGUMENT = 10;

    private static final int MOST_MERGED = 512;
    private static final int LEAST_GROUPS = 8;

    /** At j: how many merged counts are above j. */
    private final double[] above;

    /** The counts that are not merged, in rising order. */
    private final double[] single;

    private RisingSums(double[] above, double[] single) {
        this.above = above;
        this.single = single;
    }

    /**
     * {@return the sums over these counts}
     *
     * @param counts zero or more each, in any order
     */
    public static RisingSums of(double[] counts) {
        double[] sorted = counts.clone();
        Arrays.sort(sorted);
        boolean many = sorted.length >= LEAST_GROUPS;
        double[] single = Arrays.stream(sorted)
                .filter(count -> count > 0 && !(many && isMerged(count)))
                .toArray();
        double[] merged =
                Arrays.stream(sorted).filter(count -> many && isMerged(count)).toArray();
        double[] above = new double[merged.length == 0 ? 0 : (int) merged[merged.length - 1]];
        int smaller = 0;
        for (int j = 0; j < above.length; j++) {
            while (merged[smaller] <= j) {
                smaller++;
            }
            above[j] = merged.length - smaller;
        }
        return new RisingSums(above, single);
    }

    private static boolean isMerged(double count) {
        return count == Math.rint(count) && count <= MOST_MERGED;
    }

    /**
     * {@return the sum of ln r(s, t, k)}
     *
     * @param s above zero
     * @param t zero or more
     */
    public double logarithms(double s, double t) {
        double sum = 0;
        for (int j = 0; j < above.length; j++) {
            sum += above[j] * Math.log(s + j * t);
        }
        for (double count : single) {
            sum += logarithm(s, t, count);
        }
        return sum;
    }

    /**
     * {@return the slope of the sum in s}
     *
     * @param s above zero
     * @param t zero or more
     */
    public double slopes(double s, double t) {
        double sum = 0;
        for (int j = 0; j < above.length; j++) {
            sum += above[j] / (s + j * t);
        }
        for (double count : single) {
            sum += slope(s, t, count);
        }
        return sum;
    }

    /**
     * {@return ln r(s, t, k)}
     *
     * @param s above zero
     * @param t zero or more
     * @param count k, zero or more
     */
    public static double logarithm(double s, double t, double count) {
        if (t == 0) {
            return count * Math.log(s);
        }
        double from = s;
        double steps = 1;
        while (from < LEAST_ARGUMENT * t) {
            steps *= from / (from + count * t);
            from += t;
        }
        double z = from / t;
        return Math.log(steps)
                + count * Math.log(from + count * t)
                + (z - 0.5) * Math.log1p(count / z)
                - count
                + stirling(z + count)
                - stirling(z);
    }

    private static double slope(double s, double t, double count) {
        if (t == 0) {
            return count / s;
        }
        double from = s;
        double steps = 0;
        while (from < LEAST_ARGUMENT * t) {
            steps += 1 / from - 1 / (from + count * t);
            from += t;
        }
        double z = from / t;
        return steps + (Math.log1p(count / z) + digammaRest(z + count) - digammaRest(z)) / t;
    }

    private static double stirling(double z) {
        double square = 1 / (z * z);
        return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / z;
    }

    /** The digamma function less the logarithm. */
    private static double digammaRest(double z) {
        double square = 1 / (z * z);
        return -0.5 / z - square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square / 240)));
    }
}
