package org.saleskit.forecasting.internal.frailty;

/**
 * One way out of one state.
 *
 * @param state who was at risk there
 * @param exit the number of the exit
 */
public record Exit(StateRisks state, int exit) {

    double[] seenByGroup() {
        return state.byGroup(exit);
    }

    double[] seenBySeason() {
        return state.bySeason(exit);
    }
}
