package org.saleskit.analytics.internal.significance;

/**
 * Probabilities adjusted for having looked at many things, by Benjamini and Hochberg: if all with q at most 0.05 are called
 * differences, chance is expected to make at most a share of 0.05 of them.
 *
 * <pre>
 * q(i) = min over j ≥ i of m p(j) / j,   p(1) ≤ … ≤ p(m)
 * </pre>
 *
 * <p>Source: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B
 * 57(1), 1995, 289–300.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * {@return the adjusted probabilities, equal ones alike, in a new array}
     *
     * @param ascending the probabilities in 0..1, rising
     */
    public static double[] adjust(double[] ascending) {
        double[] adjusted = ascending.clone();
        double least = 1;
        for (int i = adjusted.length - 1; i >= 0; i--) {
            least = Math.min(least, adjusted.length * ascending[i] / (i + 1));
            adjusted[i] = least;
        }
        // The last of several equal ones has the smallest quotient, and the minimum gives it to all of them.
        return adjusted;
    }
}
