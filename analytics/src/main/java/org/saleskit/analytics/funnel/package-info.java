/**
 * Funnels of deals: how many reach each stage, where they get lost, and how many are won; over all deals and by group.
 *
 * <pre>{@code
 * Deals deals = DealFold.of(pipeline).asOf(instant).fold(events);
 * FunnelResult funnel = FunnelAnalysis.withDefaults().withReach(Deal.Reach.ALL_IN_ORDER).analyze(deals);
 * for (FunnelStep step : funnel.steps()) {
 *     print(step.stage(), step.reached(), step.conversion(), step.undecided());
 *     print(step.deals(FunnelStep.Count.DROPPED));
 * }
 * FunnelBreakdown byOwner = funnel.by("owner", deal -> ownerOf(deal.id()));
 * FunnelBreakdown atEachStep = funnel.by("owner", Attribution.EACH_STEP, (deal, at) -> ownerOf(deal.id(), at));
 * }</pre>
 *
 * <p>All answers come from one thing: {@link org.saleskit.core.deal.Deals}, the log of deals folded as of an instant. {@link
 * org.saleskit.analytics.funnel.FunnelAnalysis} reads them once and counts; {@link
 * org.saleskit.analytics.funnel.FunnelResult} has the numbers, each with the deals behind it, and breaks them down into a
 * {@link org.saleskit.analytics.funnel.FunnelBreakdown}. Rates are {@link org.saleskit.core.stats.Proportion proportions}.
 *
 * <p>Concepts:
 * <ul>
 *   <li><b>As of</b>: every report has an instant and sees what had happened by then, so a report of the past can be
 *       repeated. There is no "now". To repeat an old report exactly though events were written down late, fold the log
 *       {@linkplain org.saleskit.core.deal.DealFold.AsOf#knownAt as it was known then}.
 *   <li><b>Reach</b>: by default a deal has reached a stage if it entered that stage or a later open one, or was won. A
 *       stage reached without entering it is implied, and counted as such. Going back takes no reach away. The other
 *       {@linkplain org.saleskit.core.deal.Deal.Reach readings in use} are options.
 *   <li><b>State</b>: at any instant a deal has one state, the {@link org.saleskit.core.pipeline.StageType} of its stage.
 *       A reopened deal is open again and its earlier close no longer counts; other {@linkplain
 *       org.saleskit.core.deal.Close.Rule readings} are options.
 *   <li><b>Decided</b>: won, lost, or disqualified after the deal had reached the {@linkplain
 *       org.saleskit.core.pipeline.Pipeline#firstSalesStage() first sales stage}, by default the first open stage. Open and
 *       resting deals and those disqualified earlier are not in a win rate.
 *   <li><b>Undecided</b>: at a step, the deals that reached the step before, not this one, and are not closed. They are
 *       shown beside every conversion.
 * </ul>
 *
 * <p>Start with {@link org.saleskit.analytics.funnel.FunnelAnalysis#withDefaults}.
 *
 * <p>Limits: deals that are still open are left out of the win rate, which flatters it when slow deals linger. Conversions
 * from stage to stage count a deal that is still open in an earlier stage as not converted, which makes them low for young
 * deals; {@link org.saleskit.analytics.funnel.FunnelStep#decidedConversion()} shows the decided deals only, and neither
 * allows for how long a deal has been open: {@link org.saleskit.analytics.survival} does. Exports that give an open deal no
 * date have no instant for it: the host has to choose one, for example the instant of the export. Exports that keep only
 * the current stage of a deal show fewer entered stages than there were; the funnel fills them in as implied.
 *
 * <p>Skips, moves back, entries again and reopenings are counted over the whole funnel here; by stage, rep and team they are
 * in {@link org.saleskit.analytics.variants.StageDiscipline}.
 *
 * <p>Sources: see {@link org.saleskit.analytics.funnel.FunnelAnalysis}.
 */
@NullMarked
package org.saleskit.analytics.funnel;

import org.jspecify.annotations.NullMarked;
