/**
 * Win/loss analysis: why, where and to whom are deals lost, and how much of that do we know at all?
 *
 * <pre>{@code
 * var losses = WinLossAnalysis.during(quarter).analyze(deals, deal -> cards.region(deal.id()));
 * losses.coverage();                                           // lost deals with a reason: read this first
 * losses.by(LossAxis.REASON_TYPE);                             // counts, shares, value and deals of each reason
 * losses.by(LossAxis.STAGE, LossAxis.REASON_TYPE);             // reasons by stage of loss
 * losses.cube();                                               // reason × segment × stage × competitor
 * losses.competitors();                                        // win rate against each competitor
 * losses.reasonTable(ReasonTable.withDefaults(), cards::owner) // is one rep different?
 *         .findings(SuggestedActions.defaults());
 * }</pre>
 *
 * <p>A {@link org.saleskit.analytics.winloss.WinLossAnalysis} reads {@linkplain org.saleskit.core.deal.Deals deals} as of an
 * instant. Its {@link org.saleskit.analytics.winloss.WinLossResult} keeps each decided deal once and counts by any {@link
 * org.saleskit.analytics.winloss.LossAxis axes}, so that every margin is the sum of its cells, exactly, and every {@link
 * org.saleskit.analytics.winloss.LossCell} lists its deals.
 *
 * <p><b>No reason given</b> is a row of its own, always, also if no deal is in it: shares of the stated reasons alone speak of
 * the deals that somebody wrote up.
 *
 * <p><b>Limits</b> Reasons are what reps wrote down, which is not always what clients thought; a study asks the clients.
 * Reasons, segments and competitors are compared letter by letter: whoever has "Acme" and "ACME" has two competitors. One
 * deal has one reason and one competitor. Values of different currencies stand side by side and are never added; convert the
 * log first.
 *
 * <p><b>Sources</b> Win/loss practice as the public help of CRM vendors describes it (lost reasons, competitors, stage of
 * loss); the folds are those of {@link org.saleskit.core.deal}.
 */
@NullMarked
package org.saleskit.analytics.winloss;

import org.jspecify.annotations.NullMarked;
