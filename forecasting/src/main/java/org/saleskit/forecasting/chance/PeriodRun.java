package org.saleskit.forecasting.chance;

import java.util.function.IntToDoubleFunction;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;

/**
 * The chances to be won and lost within a period, from the hazards of one segment.
 *
 * <pre>
 * V(s, c)    = sum over u ≥ 0 of S(s, u−1) × sum over k of h(s, k, u) × W(k, c + u)      entered in cell c
 * P(s, a)    = sum over u > a of S(s, u−1)/S(s, a) × sum over k of h(s, k, u) × W(k, u − a)  there for a cells
 * W(won, c)  = share of cell c in the period,   W(lost, c) = 0,   W(k, c) = V(k, c)
 * </pre>
 *
 * and the same for lost. From the last cell of the period back; within one cell, where a deal may pass through several states, by
 * repetition until nothing changes. Cell c is multiplied by its season's factor, all exits at most to 1 together.
 */
final class PeriodRun {

    private static final int MOST_ROUNDS = 10_000;
    private static final double SMALL = 1e-16;

    private final StageHazards[] hazards;
    private final double[] inPeriod;
    /** Factors by kind (won, lost, move) and cell. */
    private final double[][] season;
    /** Chance to be won and to be lost by state entered and cell of entry. */
    private final double[][] won;

    private final double[][] lost;
    private double sumWon;
    private double sumLost;
    private double stay;

    /** Cells 1 to n of the future; inPeriod has n + 1 elements, the first unused. */
    PeriodRun(StageHazards[] hazards, double[] inPeriod, double[][] season) {
        this.hazards = hazards;
        this.inPeriod = inPeriod;
        this.season = season;
        this.won = new double[hazards.length][inPeriod.length];
        this.lost = new double[hazards.length][inPeriod.length];
        for (int cell = inPeriod.length - 1; cell > 0; cell--) {
            enterIn(cell);
        }
    }

    /** What entering each state in a cell leads to. */
    private void enterIn(int cell) {
        int states = hazards.length;
        double[] laterWon = new double[states];
        double[] laterLost = new double[states];
        for (int s = 0; s < states; s++) {
            walk(s, 0, cell);
            laterWon[s] = sumWon;
            laterLost[s] = sumLost;
        }
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > SMALL; round++) {
            change = 0;
            for (int s = 0; s < states; s++) {
                sumWon = 0;
                sumLost = 0;
                stay = 1;
                step(s, 0, cell);
                double newWon = sumWon + stay * laterWon[s];
                double newLost = sumLost + stay * laterLost[s];
                change = Math.max(change, Math.max(newWon - won[s][cell], newLost - lost[s][cell]));
                won[s][cell] = newWon;
                lost[s][cell] = newLost;
            }
        }
    }

    /** The chances of a deal that has been in a state for so many cells. */
    Outcome of(int state, int age) {
        walk(state, age, 0);
        return Outcome.of(sumWon, sumLost);
    }

    /** Of a deal that in a cell has been in a state for so many cells: what the cells after it bring. */
    private void walk(int state, int age, int cell) {
        sumWon = 0;
        sumLost = 0;
        stay = 1;
        for (int next = cell + 1; next < inPeriod.length && stay > 0; next++) {
            step(state, age + next - cell, next);
        }
    }

    /** Adds what cell u of a stay brings, which is a cell of the future, and takes from those who stay. */
    private void step(int state, int u, int cell) {
        StageHazards own = hazards[state];
        int states = hazards.length;
        double cut = 1;
        double leaving = 0;
        for (int e = 0; e < own.exits.length; e++) {
            leaving += own.at(e, u) * season[kind(own.exits[e], states)][cell];
        }
        if (leaving > 1) {
            cut = 1 / leaving;
            leaving = 1;
        }
        for (int e = 0; e < own.exits.length; e++) {
            int exit = own.exits[e];
            int kind = kind(exit, states);
            double share = stay * own.at(e, u) * season[kind][cell] * cut;
            if (kind == 2) {
                sumWon += share * won[exit][cell];
                sumLost += share * lost[exit][cell];
            } else if (kind == 0) {
                sumWon += share * inPeriod[cell];
            } else {
                sumLost += share * inPeriod[cell];
            }
        }
        stay *= 1 - leaving;
    }

    private static int kind(int exit, int states) {
        return exit < states ? 2 : exit - states;
    }

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
    static final class EverRun {

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
}
