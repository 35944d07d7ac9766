package org.saleskit.forecasting.internal.math;

/**
 * A running sum of probabilities that carries the rounding error of each addition along (Neumaier 1974), so that a
 * million terms cost no digits. Never decreases and never exceeds 1 in what {@link #add} returns.
 */
public final class CompensatedSum {

    private double sum;
    private double error;
    private double reached;

    /** A sum of nothing. */
    public CompensatedSum() {}

    /**
     * Adds a term that is zero or more.
     *
     * @param term the term
     * @return the cumulative probability so far
     */
    public double add(double term) {
        double next = sum + term;
        error += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
        reached = Math.max(reached, Math.min(1, value()));
        return reached;
    }

    /** {@return the sum so far, not limited to 1} */
    public double value() {
        return sum + error;
    }
}
