package org.saleskit.examples.review.model.outlook;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.model.number.Rate;

/**
 * Forecasts of past months, each from what the log said before the month, beside what came.
 *
 * @param months the months of which a forecast was possible, in their order
 * @param withoutForecast months looked back at that could not be forecast
 * @param covered months whose result fell into the 80 % range
 * @param bias how much too much was expected, of what came; absent without any
 * @param error mean absolute error, of what came; absent without any
 * @param chances the chances of all open deals to be won in the month, in groups of about equal size
 * @param brier Brier score of these chances; absent without any
 * @param skill by which part it is better than that of the base rate for every deal; absent if that was perfect
 * @param explained the library's words, by language: of the amounts and of the chances
 */
public record TrackRecord(
        List<Month> months,
        long withoutForecast,
        Rate covered,
        OptionalDouble bias,
        OptionalDouble error,
        List<Reliability> chances,
        OptionalDouble brier,
        OptionalDouble skill,
        Map<String, List<String>> explained) {

    /**
     * A month.
     *
     * @param month which one
     * @param deals open deals in its forecast
     * @param expected the mean
     * @param low reached in nine cases of ten
     * @param median reached in half of the cases
     * @param high reached in one case of ten
     * @param actual what came
     * @param inside whether that lies from low to high
     */
    public record Month(
            CalendarPeriod month,
            long deals,
            Money expected,
            Money low,
            Money median,
            Money high,
            Money actual,
            boolean inside) {}

    /**
     * Deals of about one chance.
     *
     * @param lowest the lowest chance in the group
     * @param highest the highest
     * @param mean the mean of the chances
     * @param won how many were won in their month
     */
    public record Reliability(double lowest, double highest, double mean, Rate won) {}
}
