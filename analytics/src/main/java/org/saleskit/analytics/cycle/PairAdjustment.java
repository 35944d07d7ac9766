package org.saleskit.analytics.cycle;

import org.saleskit.analytics.internal.significance.FalseDiscovery;

/** How probabilities are adjusted for having compared many pairs. */
public enum PairAdjustment {
    /**
     * Holm: if all adjusted probabilities up to 0.05 are called differences, chance makes a single one of them with a
     * probability of at most 0.05. {@code max over j ≤ i of min(1, (m − j + 1) p(j))}. The default.
     *
     * <p>Source: S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2),
     * 1979, 65–70.
     */
    HOLM {
        @Override
        double[] adjust(double[] ascending) {
            double[] adjusted = new double[ascending.length];
            double most = 0;
            for (int i = 0; i < adjusted.length; i++) {
                most = Math.max(most, Math.min(1, (adjusted.length - i) * ascending[i]));
                adjusted[i] = most;
            }
            return adjusted;
        }
    },
    /**
     * Benjamini and Hochberg: of all called differences, chance is expected to make at most a share of 0.05. Weaker, and finds
     * more, if there are many pairs.
     *
     * <p>Source: Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57(1), 1995, 289–300.
     */
    BENJAMINI_HOCHBERG {
        @Override
        double[] adjust(double[] ascending) {
            return FalseDiscovery.adjust(ascending);
        }
    };

    abstract double[] adjust(double[] ascending);
}
