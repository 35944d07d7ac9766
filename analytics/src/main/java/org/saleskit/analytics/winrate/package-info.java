/**
 * Win rate: which share of the decided deals was won, by count, by amount, by group and by rep?
 *
 * <pre>
 * Deals deals = DealFold.of(pipeline).asOf(quarter.end().minusNanos(1)).fold(log);
 * WinRateResult rate = WinRateAnalysis.during(quarter).byAmount(CurrencyUnit.USD).calculate(deals);
 *
 * rate.proportion();                   // 5 of 10
 * rate.interval();                     // 0.237 to 0.763
 * rate.won();                          // the five deals
 * rate.byAmount().get().rate();        // won 310 000 of 540 000
 * rate.leftOut();                      // open 7, on hold 1
 * rate.explain(Locale.ENGLISH);        // all of it in words
 * </pre>
 *
 * <p><b>Concepts.</b> Decided: won, lost, or disqualified after selling had begun; the {@linkplain
 * org.saleskit.core.pipeline.StageType type} of the stage says which, never a probability or a name. By default a deal counts once,
 * by its state as of the instant of the deals, in the span in which it was closed. What is not counted is listed with the
 * reason: nothing disappears. Rates are flagged when few deals are decided.
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.winrate.WinRateAnalysis}.
 *
 * <p><b>Limits.</b> Deals that are still open are not in the rate, which flatters it when slow deals linger: compare it with {@link
 * org.saleskit.analytics.winrate.WinRateAnalysis#staleAsLost} and with the incidence of winning of package {@code survival}. Intervals
 * suppose deals decided independently of each other. Whether two rates differ is the question of {@link
 * org.saleskit.core.stats.ProportionDifference}, and of package {@code comparison} for many reps.
 *
 * <p><b>Sources.</b> Wilson 1927; Kish 1965; definitions in the public help of CRM vendors.
 */
@NullMarked
package org.saleskit.analytics.winrate;

import org.jspecify.annotations.NullMarked;
