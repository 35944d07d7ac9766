package org.saleskit.forecasting.internal.frailty;

import java.util.Arrays;
import java.util.List;

/**
 * By exit and column of {@link StateRisks}, how often a stay ends so whose factors are 1, and what these hazards expect.
 *
 * <pre>
 * h(i, u)  = D(i, u) / sum over g and t of R(g, t, u) × factor(i, g) × season(t)
 * E(i, g)  = sum over t and u of season(t) × R(g, t, u) × h(i, u)
 * E(t)     = sum over i, g and u of factor(i, g) × R(g, t, u) × h(i, u)
 * </pre>
 */
final class BaselineHazards {

    private final List<Exit> exits;
    /** By exit and column. */
    private final double[][] hazard;

    BaselineHazards(List<Exit> exits) {
        this.exits = exits;
        this.hazard = new double[exits.size()][];
        Arrays.setAll(hazard, i -> new double[exits.get(i).state().columns()]);
    }

    /** Observed over at risk, each group by its factor and each season by its own. */
    void fit(int exit, double[] factors, double[] season) {
        StateRisks state = exits.get(exit).state();
        double[] events = state.events(exits.get(exit).exit());
        double[] risk = new double[events.length];
        for (int g = 0; g < factors.length; g++) {
            for (int t = 0; t < season.length; t++) {
                double factor = factors[g] * season[t];
                double[] each = state.risk(g, t);
                for (int column = 0; column < each.length; column++) {
                    risk[column] += factor * each[column];
                }
            }
        }
        Arrays.setAll(hazard[exit], column -> events[column] == 0 ? 0 : events[column] / risk[column]);
    }

    void scale(int exit, double factor) {
        for (int column = 0; column < hazard[exit].length; column++) {
            hazard[exit][column] *= factor;
        }
    }

    /** By group what is expected of it at a factor of 1. */
    double[] expected(int exit, double[] season) {
        StateRisks state = exits.get(exit).state();
        double[] expected = new double[state.groups()];
        for (int g = 0; g < expected.length; g++) {
            for (int t = 0; t < season.length; t++) {
                expected[g] += season[t] * sumOfProducts(state.risk(g, t), hazard[exit]);
            }
        }
        return expected;
    }

    /** Adds what is expected in each season at a factor of 1 to what it was. */
    void addExpected(int exit, double[] factors, double[] bySeason) {
        StateRisks state = exits.get(exit).state();
        for (int t = 0; t < bySeason.length; t++) {
            for (int g = 0; g < factors.length; g++) {
                bySeason[t] += factors[g] * sumOfProducts(state.risk(g, t), hazard[exit]);
            }
        }
    }

    private static double sumOfProducts(double[] shorter, double[] longer) {
        double sum = 0;
        for (int column = 0; column < shorter.length; column++) {
            sum += shorter[column] * longer[column];
        }
        return sum;
    }

    double[] hazard(int exit) {
        return hazard[exit].clone();
    }

    /** How much was at risk by the factors, in the tail or in all cells. */
    double exposure(int exit, double[] factors, double[] season, boolean inTail) {
        StateRisks state = exits.get(exit).state();
        double sum = 0;
        for (int g = 0; g < factors.length; g++) {
            for (int t = 0; t < season.length; t++) {
                sum += factors[g] * season[t] * (inTail ? state.inTail(g, t) : state.whole(g, t));
            }
        }
        return sum;
    }
}
