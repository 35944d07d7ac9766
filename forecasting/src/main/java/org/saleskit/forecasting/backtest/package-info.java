/**
 * Would the forecasts have come true? Every forecast of the past made again from what was known then, beside simple ones.
 *
 * <pre>{@code
 * BacktestResult result = RollingBacktest.of(DealFold.of(pipeline), CurrencyUnit.USD)
 *         .run(log, PeriodUnit.MONTH, LocalDateRange.of(july, january), zone);
 * result.explain(Locale.ENGLISH);                        // bias, errors, bands, CRPS and Brier score of each model
 * result.skill("pipeline", "stage-weighted");            // 0.31: the CRPS is 31 % smaller
 * result.accuracy("pipeline").orElseThrow().coverage(0.8);
 * result.brier("pipeline").orElseThrow().bins();         // the reliability diagram
 * result.snapshots("all").forEach(store::add);
 * }</pre>
 *
 * <p><b>Concepts.</b> The origin of a forecast is the last instant before its period. What happened later, and what was written down
 * later, does not exist for it: a log changed after an origin leaves its forecast the same to the bit. A model is anything behind
 * {@link org.saleskit.forecasting.backtest.BacktestModel}.
 *
 * <p><b>Start with</b> {@link org.saleskit.forecasting.backtest.RollingBacktest}; the scores are those of {@link
 * org.saleskit.forecasting.accuracy}.
 *
 * <p><b>Limits.</b> One period ahead, from its start. Attributes outside the log, such as owners, are taken as they are now, not as
 * they were: a function of a deal that reads them may look ahead. Few periods make a weak judgement; the intervals of the coverages
 * say how weak.
 *
 * <p><b>Sources.</b> Tashman 2000; see {@link org.saleskit.forecasting.accuracy}.
 */
@NullMarked
package org.saleskit.forecasting.backtest;

import org.jspecify.annotations.NullMarked;
