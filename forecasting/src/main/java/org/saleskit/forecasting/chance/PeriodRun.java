package org.saleskit.forecasting.chance;

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
}
