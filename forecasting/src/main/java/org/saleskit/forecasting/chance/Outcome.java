package org.saleskit.forecasting.chance;

/**
 * The chances of both ends.
 *
 * @param won to be won
 * @param lost to be lost or disqualified
 */
record Outcome(double won, double lost) {

    /** Both in 0..1 and together at most 1, whatever rounding did. */
    static Outcome of(double won, double lost) {
        double first = Math.min(1, won);
        return new Outcome(first, Math.min(1 - first, lost));
    }
}
