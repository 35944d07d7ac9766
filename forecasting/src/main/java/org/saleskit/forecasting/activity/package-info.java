/**
 * Forecasts from activity: working days × meetings a day × conversion × average deal, with the whole law of what may
 * come of it, for one rep or a team.
 *
 * <p>A seller who knows that one meeting in ten ends in a contract, that a contract brings 50 000 and that he holds two
 * meetings a day can expect 22 × 2 × 1/10 × 50 000 = 220 000 from a month of 22 working days. He should not promise it:
 * he reaches it with a probability of 45 % only, and less surely still if "one in ten" itself is an estimate from few
 * meetings.
 *
 * <pre>
 * SalesActivity month = SalesActivity.of(22, 2, Proportion.of(10, 100), average);
 * ActivityForecast forecast = ActivityForecaster.withDefaults().forecast(month);
 * forecast.expected();                                    // 220 000
 * forecast.revenue().probabilityAtLeast(plan);            // and how likely the plan is
 * ActivityGoal.withDefaults().meetingsPerDay(month, plan, 0.8).value();   // what it would take
 * TeamForecast team = TeamForecaster.withDefaults().forecast(monthByRep); // conversions drawn towards the team's
 * team.revenue().quantile(0.1);
 * </pre>
 *
 * <pre>
 * F = D m p a                              point forecast, p = x / n
 * W ~ binomial(D m, p)                     wins, rate taken as known (a plan)
 * W ~ beta-binomial(D m, x + 0.5, n - x + 0.5)   wins, rate uncertain by its counts (the default)
 * D working days less absences, m meetings held on a working day, x wins of n held meetings, a mean won amount
 * </pre>
 *
 * <p>{@link org.saleskit.forecasting.activity.SalesActivity} holds the four factors, and, where they matter, the {@link
 * org.saleskit.forecasting.activity.Ramp} of a novice, limits of capacity and a conversion drawn towards the team's ({@code
 * forecasting.rates}); {@link org.saleskit.forecasting.activity.ActivityForecaster} makes the forecast (start here), {@link
 * org.saleskit.forecasting.activity.ActivityForecast} is the result with {@linkplain
 * org.saleskit.forecasting.activity.ActivityForecast#wins the law of the wins} and {@linkplain
 * org.saleskit.forecasting.distribution.RevenueDistribution of the revenue}. With a {@link
 * org.saleskit.forecasting.activity.CloseLag} it is a {@link org.saleskit.forecasting.activity.ClosingForecast} by period of closing.
 * {@link org.saleskit.forecasting.activity.ActivityGoal} turns the question round. {@link
 * org.saleskit.forecasting.activity.TeamForecaster} sums over reps and tells what each contributes. {@link
 * org.saleskit.forecasting.activity.WorkingDays} counts the days from a calendar less absences; {@link
 * org.saleskit.forecasting.activity.DealAmount} is one average, a sample of past amounts or a law such as the log-normal one.
 *
 * <p>Limits: meetings succeed independently given the rate; a ramp cuts meetings and not conversions; lags do not depend on the
 * amount; of what moves all reps at once only the team's conversion is in the law. Sources: see the forecasters; Y. Hong, On computing
 * the distribution function for the Poisson binomial distribution, Computational Statistics and Data Analysis 59 (2013) 41–51
 * (characteristic functions of sums by a Fourier transform).
 */
@NullMarked
package org.saleskit.forecasting.activity;

import org.jspecify.annotations.NullMarked;
