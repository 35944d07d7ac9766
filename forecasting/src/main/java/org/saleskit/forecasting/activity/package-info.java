/**
 * Forecasts from activity: working days × meetings a day × conversion × average deal, with the whole law of what may
 * come of it.
 *
 * <p>A seller who knows that one meeting in ten ends in a contract, that a contract brings 50 000 and that he holds two
 * meetings a day can expect 22 × 2 × 1/10 × 50 000 = 220 000 from a month of 22 working days. He should not promise it:
 * he reaches it with a probability of 45 % only, and less surely still if "one in ten" itself is an estimate from few
 * meetings.
 *
 * <pre>
 * F = D m p a                              point forecast, p = x / n
 * W ~ binomial(D m, p)                     wins, rate taken as known (a plan)
 * W ~ beta-binomial(D m, x + 0.5, n - x + 0.5)   wins, rate uncertain by its counts (the default)
 * D working days less absences, m meetings held on a working day, x wins of n held meetings, a mean won amount
 * </pre>
 *
 * <p>{@link org.saleskit.forecasting.activity.SalesActivity} holds the four factors, {@link
 * org.saleskit.forecasting.activity.ActivityForecaster} makes the forecast (start here), {@link
 * org.saleskit.forecasting.activity.ActivityForecast} is the result with {@linkplain
 * org.saleskit.forecasting.activity.ActivityForecast#wins the law of the wins} and {@linkplain
 * org.saleskit.forecasting.distribution.RevenueDistribution of the revenue}. {@link
 * org.saleskit.forecasting.activity.WorkingDays} counts the days from a calendar less absences; {@link
 * org.saleskit.forecasting.activity.DealAmount} is one average or a sample of past amounts.
 *
 * <p>Limits: one seller or one whole team with one rate; meetings succeed independently given the rate; every win counts
 * in the period of its meeting, without the lag of the sales cycle. Sources: see the forecaster.
 */
@NullMarked
package org.saleskit.forecasting.activity;

import org.jspecify.annotations.NullMarked;
