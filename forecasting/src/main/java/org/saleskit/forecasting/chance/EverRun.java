package org.saleskit.forecasting.chance;

import java.util.function.IntToDoubleFunction;

/**
 * The chances to be won and lost ever, and to enter a state of which too little is known, from the hazards of one segment and
 * without seasons.
 *
 * <pre>
 * E(s, a) = sum over u > a of S(s, u−1)/S(s, a) × sum over k of h(s, k, u) × E(k, entered)
 * </pre>
 *
 * E of entering a state follows from the shares of its exits, repeated until nothing changes; E by age backwards from the tail,
 * where the exits have their shares of the tail for ever.
 */
final class EverRun {

    private static final int MOST_ROUNDS = 100_000;
    private static final double SMALL = 1e-16;

    private final StageHazards[] hazards;
    /** By state and exit, with which probability a stay ends so. */
    private final double[][] shares;

    EverRun(StageHazards[] hazards) {
        this.hazards = hazards;
        this.shares = new double[hazards.length][];
        for (int s = 0; s < hazards.length; s++) {
            shares[s] = shares(hazards[s]);
        }
    }

    private static double[] shares(StageHazards own) {
        double[] shares = new double[own.exits.length];
        double stay = 1;
        for (int u = 0; u < own.tailFrom; u++) {
            double leaving = 0;
            for (int e = 0; e < shares.length; e++) {
                shares[e] += stay * own.hazard[e][u];
                leaving += own.hazard[e][u];
            }
            stay *= Math.max(0, 1 - leaving);
        }
        double late = sum(own.tail);
        for (int e = 0; e < shares.length && late > 0; e++) {
            shares[e] += stay * own.tail[e] / late;
        }
        return shares;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum;
    }

    /**
     * By state and age below the tail, and last in the tail: the chance to reach what is worth 1.
     *
     * @param worth of each exit that is no further state, and of each state in which the way ends
     * @param ends in which states the way ends
     */
    double[][] chances(IntToDoubleFunction worth, boolean[] ends) {
        int states = hazards.length;
        double[] entered = new double[states];
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > SMALL; round++) {
            change = 0;
            for (int s = 0; s < states; s++) {
                double next = 0;
                for (int e = 0; e < shares[s].length; e++) {
                    next += shares[s][e] * worthOf(hazards[s].exits[e], worth, ends, entered);
                }
                change = Math.max(change, next - entered[s]);
                entered[s] = next;
            }
        }
        double[][] chances = new double[states][];
        for (int s = 0; s < states; s++) {
            chances[s] = byAge(hazards[s], worth, ends, entered);
        }
        return chances;
    }

    private static double worthOf(int exit, IntToDoubleFunction worth, boolean[] ends, double[] entered) {
        return exit >= ends.length || ends[exit] ? worth.applyAsDouble(exit) : entered[exit];
    }

    /** Element a: of a deal that has been there for a cells, so that cell a + 1 comes next. */
    private static double[] byAge(StageHazards own, IntToDoubleFunction worth, boolean[] ends, double[] entered) {
        double[] chance = new double[Math.max(1, own.tailFrom)];
        double[] worths = new double[own.exits.length];
        double late = sum(own.tail);
        double after = 0;
        for (int e = 0; e < worths.length; e++) {
            worths[e] = worthOf(own.exits[e], worth, ends, entered);
            after += late > 0 ? own.tail[e] / late * worths[e] : 0;
        }
        chance[chance.length - 1] = Math.min(1, after);
        for (int a = own.tailFrom - 2; a >= 0; a--) {
            double leaving = 0;
            double now = 0;
            for (int e = 0; e < worths.length; e++) {
                now += own.hazard[e][a + 1] * worths[e];
                leaving += own.hazard[e][a + 1];
            }
            chance[a] = Math.min(1, now + Math.max(0, 1 - leaving) * chance[a + 1]);
        }
        return chance;
    }
}
