package org.saleskit.forecasting.distribution;

import org.joda.money.Money;

/**
 * What one deal adds to a portfolio: the measure of all deals less that of all others. Immutable and thread-safe.
 *
 * @param index place of the deal in the list that was given, from 0
 * @param deal its law
 * @param mean what it adds to the mean, rounded half-even to the currency's digits
 * @param variance what it adds to the variance, in squared major units of the currency; with a positive correlation more
 *     than the deal's own variance
 * @param probabilityOfPlan what it adds to the probability of reaching the plan, 0 to 1
 */
public record DealContribution(int index, DealLaw deal, Money mean, double variance, double probabilityOfPlan) {

    /** {@return the index and what the deal adds, for logs and messages} */
    @Override
    public String toString() {
        return "deals[" + index + "] " + deal + ": mean " + mean + ", plan " + probabilityOfPlan;
    }
}
