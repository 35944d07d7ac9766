package org.saleskit.forecasting.internal;

import org.saleskit.core.internal.Checks;

/** Cumulative probabilities, ascending, the last of them 1. */
public final class Cumulative {

    /** What a cumulative probability may miss a level by and still reach it: 64 units of the last place of 1. */
    private static final double FUZZ = 64 * 0x1p-52;

    private Cumulative() {}

    /**
     * {@return the index of the first cumulative probability that reaches a level}
     *
     * @param atMost the cumulative probabilities
     * @param level strictly between 0 and 1
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public static int quantile(double[] atMost, double level) {
        Checks.openFraction(level, "level");
        double reached = level * (1 - FUZZ);
        int low = 0;
        int high = atMost.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMost[middle] >= reached) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
