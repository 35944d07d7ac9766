package org.saleskit.examples.review.model.deals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.saleskit.examples.review.model.number.Estimate;

/**
 * How long deals stay in an open stage.
 *
 * @param stage its name
 * @param stays how often a deal stayed in it
 * @param ended how many of these stays are over
 * @param median time by which half of the stays are over, in days
 * @param limitDays age beyond which a deal is overdue: {@value #LIMIT_PERCENT} % of the stays are over by then; absent if the data
 *     do not tell
 * @param noLimit why there is no limit, by language; empty if there is one
 * @param standing deals that stand in it now
 * @param overdue those of them above the limit, the most overdue first
 * @param curve share of stays that are not over by an age, rising, as far as ten stays were seen
 */
public record StageTime(
        String stage,
        long stays,
        long ended,
        Estimate median,
        OptionalDouble limitDays,
        Map<String, String> noLimit,
        long standing,
        List<Overdue> overdue,
        List<Point> curve) {

    /** The share of stays, in percent, that are over by the limit. */
    public static final int LIMIT_PERCENT = 80;

    /**
     * A deal that stands in a stage for longer than the limit.
     *
     * @param deal which one
     * @param rep who works it, empty if not known
     * @param days for how long
     */
    public record Overdue(String deal, String rep, double days) {}

    /**
     * A point of the curve.
     *
     * @param days the age
     * @param atRisk stays that were seen at this age and not over just before
     * @param there share of the stays that are not over by then
     */
    public record Point(double days, long atRisk, Estimate there) {}
}
