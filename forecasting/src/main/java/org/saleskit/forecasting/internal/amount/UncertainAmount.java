package org.saleskit.forecasting.internal.amount;

/**
 * An amount that comes with some probability, and nothing otherwise.
 *
 * @param shape the law of the amount, if it comes
 * @param probability above 0 and at most 1
 */
public record UncertainAmount(AmountShape shape, double probability) {

    /** {@return whether there is one possible amount only, if it comes} */
    public boolean isFixed() {
        return shape.values().length == 1;
    }
}
