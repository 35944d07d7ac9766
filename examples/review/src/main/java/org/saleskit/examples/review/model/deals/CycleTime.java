package org.saleskit.examples.review.model.deals;

import java.util.List;
import java.util.OptionalDouble;
import org.saleskit.examples.review.model.number.Estimate;

/**
 * How long deals take until they close.
 *
 * @param deals all deals
 * @param closed those of them that are closed
 * @param leftOut deals without a start
 * @param median age by which half of all deals are closed, in days, each open deal counted up to its age
 * @param closedMedian median of the closed deals alone, which is biased
 * @param closedMean mean of the closed deals alone, which is biased
 * @param curve what became of the deals by age, rising, as far as {@value #LEAST_AT_RISK} deals were seen
 */
public record CycleTime(
        long deals,
        long closed,
        long leftOut,
        Estimate median,
        OptionalDouble closedMedian,
        OptionalDouble closedMean,
        List<Outcome> curve) {

    /** Curves end where fewer deals are left to tell. */
    public static final int LEAST_AT_RISK = 10;

    /**
     * What became of the deals by an age. The three probabilities sum to one.
     *
     * @param days the age
     * @param atRisk deals that were seen at this age and still open just before
     * @param won probability to be won by then
     * @param lost probability to be lost or disqualified by then
     * @param open probability to be open then
     */
    public record Outcome(double days, long atRisk, Estimate won, Estimate lost, Estimate open) {}
}
