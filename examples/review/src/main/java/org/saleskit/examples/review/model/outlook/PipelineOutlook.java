package org.saleskit.examples.review.model.outlook;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.model.ForecastReview.Bin;
import org.saleskit.examples.review.model.number.Rate;

/**
 * What the deals that are open now will bring in a month, with those that are still to be created and won in it.
 *
 * @param month the month
 * @param deals open deals in the forecast
 * @param leftOut open deals that are not
 * @param withoutAmount deals in the forecast whose amount nobody stated: they take that of past wins
 * @param correlation how much the deals depend on each other
 * @param total the law of the whole
 * @param law the same in columns of equal width, rising from zero, for a chart
 * @param ofNewDeals what deals not created yet bring of the expectation
 * @param newDeals of the deals created in the last twelve months, those won in the month of their creation
 * @param reps what the open deals of each rep bring, the most first
 * @param shares what the largest deals add, the most first
 * @param otherShares what all other deals add to the expectation
 * @param explained the library's words, by language
 * @param record whether such forecasts came true
 */
public record PipelineOutlook(
        CalendarPeriod month,
        long deals,
        long leftOut,
        long withoutAmount,
        double correlation,
        Range total,
        List<Bin> law,
        Money ofNewDeals,
        Rate newDeals,
        List<RepRange> reps,
        List<Share> shares,
        Money otherShares,
        Map<String, String> explained,
        TrackRecord record) {

    /**
     * A law in short.
     *
     * @param expected the mean
     * @param low reached in nine cases of ten
     * @param median reached in half of the cases
     * @param high reached in one case of ten
     * @param plan the plan, zero if there is none
     * @param planChance chance to reach the plan; absent without one
     */
    public record Range(Money expected, Money low, Money median, Money high, Money plan, OptionalDouble planChance) {}

    /**
     * What the open deals of a rep bring.
     *
     * @param name the rep, empty if not known
     * @param deals how many are in the forecast
     * @param range what they bring
     */
    public record RepRange(String name, long deals, Range range) {}

    /**
     * What one deal adds: the forecast with it less that without it.
     *
     * @param deal which one
     * @param rep who works it, empty if not known
     * @param stage where it stands
     * @param days for how long, in days
     * @param amount what it brings on average if it is won
     * @param stated whether that amount was stated
     * @param chance to be won in the month
     * @param source where that chance comes from, by the library's name
     * @param mean what it adds to the expectation
     * @param planChance what it adds to the chance of the plan; absent without a plan
     */
    public record Share(
            String deal,
            String rep,
            String stage,
            double days,
            Money amount,
            boolean stated,
            double chance,
            String source,
            Money mean,
            OptionalDouble planChance) {}
}
