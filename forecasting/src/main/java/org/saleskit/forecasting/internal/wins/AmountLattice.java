package org.saleskit.forecasting.internal.wins;

import java.util.Arrays;

/**
 * The law of one amount on a lattice 0, step, 2 step, …: each amount between two places is divided between them so that its mean
 * stays.
 */
final class AmountLattice {

    private final int[] places;
    private final double[] weights;

    private AmountLattice(int[] places, double[] weights) {
        this.places = places;
        this.weights = weights;
    }

    /**
     * The law on a lattice.
     *
     * @param amount the amount
     * @param step in minor units
     * @param last the last place, which takes what is beyond it
     */
    static AmountLattice of(WonAmount amount, double step, int last) {
        double[] cells = new double[(int) Math.min(last, Math.ceil(amount.largest() / step)) + 2];
        for (int i = 0; i < amount.size(); i++) {
            double place = Math.min(amount.point(i) / step, last);
            int cell = (int) place;
            double up = place - cell;
            cells[cell] += (1 - up) * amount.weight(i);
            cells[cell + 1] += up * amount.weight(i);
        }
        int count = (int) Arrays.stream(cells).filter(cell -> cell > 0).count();
        int[] places = new int[count];
        double[] weights = new double[count];
        int next = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] > 0) {
                places[next] = cell;
                weights[next++] = cells[cell];
            }
        }
        return new AmountLattice(places, weights);
    }

    int size() {
        return places.length;
    }

    int place(int index) {
        return places[index];
    }

    double weight(int index) {
        return weights[index];
    }
}
