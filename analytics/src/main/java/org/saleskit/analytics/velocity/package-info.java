/**
 * The four metrics of a pipeline and the velocity made of them, as of any instant.
 *
 * <pre>
 * Deals deals = DealFold.of(pipeline).asOf(year.end().minusNanos(1)).fold(log);
 *
 * PipelineMetrics all = PipelineMetricsAnalysis.during(year).calculate(deals, CurrencyUnit.USD);
 * all.dealsInWork();                   // 1: 40 deals, listed
 * all.wonAmounts().mean();             // 2: 50 000
 * all.winRate().proportion();          // 3: 10 of 40
 * all.wonCycleTimes().mean();          // 4: 50 days
 * all.velocityPerDay();                // 40 × 0.25 × 50 000 / 50 = 10 000 a day
 *
 * VelocityChange why = VelocityChange.between(all.velocity(), next.velocity());
 * why.contribution(Lever.WIN_RATE);    // what the win rate cost, in money a day
 * all.velocity().levers().get().neededFor(target);   // where each lever has to be for a target
 * </pre>
 *
 * <p><b>Which class for which question.</b>
 * <ol>
 *   <li>How many deals are in work, at an instant or on average? {@link org.saleskit.analytics.velocity.DealsInWork}
 *   <li>How large is a deal? {@link org.saleskit.analytics.dealsize.DealSizeAnalysis}
 *   <li>Which share is won? {@link org.saleskit.analytics.winrate.WinRateAnalysis}
 *   <li>How long does it take? {@link org.saleskit.analytics.velocity.CycleTimes} for closed deals, {@link
 *       org.saleskit.analytics.survival.KaplanMeier} with the open ones
 *   <li>How much money comes in a day, what moved it and what could? {@link
 *       org.saleskit.analytics.velocity.VelocityAnalysis}, {@link org.saleskit.analytics.velocity.VelocityChange}, {@link
 *       org.saleskit.analytics.velocity.VelocityLevers}
 * </ol>
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.velocity.PipelineMetricsAnalysis}, which answers all five at once.
 *
 * <p><b>Limits.</b> The mean cycle of won deals is biased short, because slow deals are still open, and velocity with it is biased
 * high; see {@link org.saleskit.analytics.velocity.VelocityAnalysis#withRestrictedCycle}. A velocity supposes that the next deals
 * go as those of the window did. One currency.
 *
 * <p><b>Sources.</b> Little 1961 (deals in work, their flow and their time); Ang 2005 (split of a change). The product of the four
 * has no one author.
 */
@NullMarked
package org.saleskit.analytics.velocity;

import org.jspecify.annotations.NullMarked;
