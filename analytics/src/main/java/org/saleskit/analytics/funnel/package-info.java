/**
 * Funnels from the log of deals.
 *
 * <p>Where do deals get lost, and how many are won? All answers come from one
 * thing: the host's rows saying that a deal entered a stage at an instant. A {@link
 * org.saleskit.analytics.funnel.StageLog} reads them through extractors and puts them in a total order. {@link
 * org.saleskit.analytics.funnel.FunnelAnalysis} counts how many deals reached each open stage. Rates are {@link org.saleskit.core.stats.Proportion proportions}.
 *
 * <p>Concepts:
 * <ul>
 *   <li><b>As of</b>: every report has an instant and sees what had happened by then, so a report of the past can be
 *       repeated. There is no "now". Windows are half-open: rows at the end of one belong to the next. To repeat an old
 *       report exactly though rows were written down late, read the log {@linkplain
 *       org.saleskit.analytics.funnel.StageLog#ofChanges(org.saleskit.core.pipeline.Pipeline, Iterable, java.time.Instant)
 *       as it was known then}.
 *   <li><b>Reach</b>: a deal has reached a stage if it entered that stage or a later open one, or was won. A stage
 *       reached without entering it is implied, and counted as such. Going back takes no reach away.
 *   <li><b>State</b>: at any instant a deal has one state, the {@link org.saleskit.core.pipeline.StageType} of its stage.
 *       A reopened deal is open again and its earlier close no longer counts.
 *   <li><b>Decided</b>: won, lost, or disqualified after the deal had reached the {@linkplain
 *       org.saleskit.core.pipeline.Pipeline#firstSalesStage() first sales stage}, by default the first open stage. Open and
 *       resting deals and those disqualified earlier are not in a win rate.
 * </ul>
 *
 * <p>Start with {@link org.saleskit.analytics.funnel.FunnelAnalysis#of}.
 *
 * <p>Limits: deals that are still open are left out of the win rate and the cycle time, which flatters both when slow
 * deals linger. Conversions from stage to stage count a deal that is still open in an earlier stage as not converted, which
 * makes them low for young deals; {@link org.saleskit.analytics.funnel.FunnelStep#decidedConversion()} shows the decided
 * deals only, and neither allows for how long a deal has been open. Exports that give an open deal no date have no instant for it: the host has to choose one, for example
 * the instant of the export, and the cycle of such a deal then means nothing. Exports that keep only the current stage
 * of a deal show fewer entered stages than there were; the funnel fills them in as implied.
 *
 * <p>Sources: see {@link org.saleskit.analytics.funnel.FunnelAnalysis}.
 */
@NullMarked
package org.saleskit.analytics.funnel;

import org.jspecify.annotations.NullMarked;
