package org.saleskit.forecasting.chance;

/**
 * For one state: with which probability a deal that has stood there for more than u - 1 cells leaves it in cell u, by where to.
 * From cell {@link #tailFrom} on it is one and the same, estimated from all that was seen there.
 */
final class StageHazards {

    /** Where to: numbers of states, of "won" and of "lost", ascending. */
    final int[] exits;
    /** By exit and cell, below {@link #tailFrom}. */
    final double[][] hazard;
    /** By exit, from {@link #tailFrom} on. */
    final double[] tail;

    final int tailFrom;

    StageHazards(int[] exits, double[][] hazard, double[] tail, int tailFrom) {
        this.exits = exits;
        this.hazard = hazard;
        this.tail = tail;
        this.tailFrom = tailFrom;
    }

    double at(int exit, int cell) {
        return cell < tailFrom ? hazard[exit][cell] : tail[exit];
    }

    /** The same with every exit's hazards times a factor; where they would exceed 1 together, they are cut to 1. */
    StageHazards times(double[] factors) {
        double[][] scaled = new double[exits.length][tailFrom];
        double[] scaledTail = new double[exits.length];
        for (int cell = 0; cell <= tailFrom; cell++) {
            double sum = 0;
            for (int e = 0; e < exits.length; e++) {
                sum += at(e, cell) * factors[e];
            }
            double cut = sum > 1 ? 1 / sum : 1;
            for (int e = 0; e < exits.length; e++) {
                double value = at(e, cell) * factors[e] * cut;
                if (cell < tailFrom) {
                    scaled[e][cell] = value;
                } else {
                    scaledTail[e] = value;
                }
            }
        }
        return new StageHazards(exits, scaled, scaledTail, tailFrom);
    }
}
