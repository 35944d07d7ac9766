package org.saleskit.examples.lessons.forecast;

import java.util.Arrays;

/** Laws by plain arithmetic, without the library: an array holds the probabilities of 0, 1, 2, … */
final class ByHand {

    private static final double NORMAL_FACTOR = 1 / Math.sqrt(2 * Math.PI);

    private ByHand() {}

    /** P(0) = (1 - p)^n, and each next one by its ratio to the one before. */
    static double[] binomial(int trials, double rate) {
        double[] law = new double[trials + 1];
        law[0] = Math.pow(1 - rate, trials);
        for (int k = 0; k < trials; k++) {
            law[k + 1] = law[k] * (trials - k) / (k + 1) * rate / (1 - rate);
        }
        return law;
    }

    /** P(0) = Π (b + i) / (a + b + i), and each next one by its ratio. */
    static double[] betaBinomial(int trials, double a, double b) {
        double[] law = new double[trials + 1];
        law[0] = 1;
        for (int i = 0; i < trials; i++) {
            law[0] *= (b + i) / (a + b + i);
        }
        for (int k = 0; k < trials; k++) {
            law[k + 1] = law[k] * (trials - k) / (k + 1) * (a + k) / (b + trials - k - 1);
        }
        return law;
    }

    /** The law of the sum of two independent counts. */
    static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }

    static double atLeast(double[] law, int count) {
        return Arrays.stream(law, count, law.length).sum();
    }

    /** The smallest count that is not exceeded with at least this probability. */
    static int quantile(double[] law, double level) {
        double sum = 0;
        int count = -1;
        while (sum < level) {
            sum += law[++count];
        }
        return count;
    }

    static double normalDensity(double z) {
        return NORMAL_FACTOR * Math.exp(-z * z / 2);
    }

    /** Φ(z) = 1/2 + φ(z) (z + z³/3 + z⁵/15 + z⁷/105 + …). */
    static double normal(double z) {
        double term = z;
        double sum = z;
        for (int i = 3; Math.abs(term) > 1e-18 * Math.abs(sum); i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + normalDensity(z) * sum;
    }
}
