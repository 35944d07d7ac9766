package org.saleskit.forecasting.distribution;

/**
 * A running sum of probabilities that carries the rounding error of each addition along (Neumaier 1974), so that a
 * million terms cost no digits. Never decreases and never exceeds 1 in what {@link #add} returns.
 */
final class CompensatedSum {

    private double sum;
    private double error;
    private double reached;

    /** Adds a term that is zero or more, and returns the cumulative probability so far. */
    double add(double term) {
        double next = sum + term;
        error += sum >= term ? (sum - next) + term : (term - next) + sum;
        sum = next;
        reached = Math.max(reached, Math.min(1, value()));
        return reached;
    }

    /** The sum so far, not limited to 1. */
    double value() {
        return sum + error;
    }
}
