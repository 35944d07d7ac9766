/**
 * Do the forecasts come true? Scores of chances and of whole laws, the forecasts as they were stated, and what to say instead.
 *
 * <pre>{@code
 * BrierScore chances = BrierScore.of(resolved);       // reliability, resolution, uncertainty; the reliability diagram
 * LogScore.of(resolved).impossible();                 // what was called impossible and came
 * RevenueAccuracy months = RevenueAccuracy.of(outcomes);
 * months.bias();                                      // 0.04: 4 % too much was forecast
 * months.coverage(0.8);                               // 19 of 24 outcomes lay inside their 80 % band
 * months.skillAgainst(stageWeighted);                 // 0.21: the CRPS is 21 % smaller
 * RecalibratedChances map = Recalibration.withDefaults().learn(resolved);
 * map.apply(0.3);                                     // 0.22: what came of deals that were given 30 %
 * store.add(ForecastSnapshot.of(now, month, "North", "pipeline 3", law));
 * }</pre>
 *
 * <p><b>Concepts.</b> A forecast is judged as it was stated, so it is kept as a {@link
 * org.saleskit.forecasting.accuracy.ForecastSnapshot} behind the port {@link org.saleskit.forecasting.accuracy.SnapshotStore}. Chances
 * of deals are judged by {@link org.saleskit.forecasting.accuracy.BrierScore} and {@link
 * org.saleskit.forecasting.accuracy.LogScore}, laws of revenue by {@link org.saleskit.forecasting.accuracy.Crps}, by the coverage of
 * their bands and by the {@linkplain org.saleskit.forecasting.accuracy.PitHistogram places} of what came. Every score is worth only
 * as much as it is better than that of a simple forecast: the skill.
 *
 * <p><b>Start with</b> {@link org.saleskit.forecasting.accuracy.RevenueAccuracy} for periods and {@link
 * org.saleskit.forecasting.accuracy.BrierScore} for deals. To make forecasts of the past as they would have been made see {@code
 * org.saleskit.forecasting.backtest}.
 *
 * <p><b>Limits.</b> Outcomes of neighbouring periods depend on each other, so intervals of coverages and the test of the places are
 * too sure of themselves with few periods. A skill has no interval.
 *
 * <p><b>Sources.</b> Brier 1950; Murphy 1973; Gneiting and Raftery 2007; Czado, Gneiting and Held 2009; Kull, Silva Filho and Flach
 * 2017; see the classes.
 */
@NullMarked
package org.saleskit.forecasting.accuracy;

import org.jspecify.annotations.NullMarked;
