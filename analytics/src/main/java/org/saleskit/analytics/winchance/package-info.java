/**
 * What share of deals is won, when some are still open: the three numbers that answer it, and why they differ.
 *
 * <pre>{@code
 * WinChancesResult chances = WinChances.withDefaults().of(deals);
 * chances.decided();                     // 3 of 4: won among closed deals, open ones left out
 * chances.realised();                    // won within the horizon, of deals opened at least so long ago
 * chances.incidence();                   // 0.583: probability of being won by the horizon, open deals censored
 * chances.ifOpenWereLost();              // 3 of 6: the pessimistic bound
 * chances.explain(Locale.ENGLISH);
 * chances.chances(Duration.ofDays(30));  // each open deal: won within 30 days, given its age
 * chances.by(deal -> owners.get(deal.id()));
 * }</pre>
 *
 * <p><b>Concepts.</b> Decided: among closed deals. Realised: among deals opened long enough ago. Incidence: of all deals, each
 * watched up to its close or its age. Leaving open deals out overstates the chance of winning when lost deals are closed late or
 * never; taking them as lost understates it.
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.winchance.WinChances}. For the stages on the way see {@link
 * org.saleskit.analytics.cohort.CohortConversion}.
 *
 * <p><b>Limits.</b> The incidence supposes that open deals of an age go on like others of that age. Deals disqualified before the
 * first sales stage are left out, but those among the open that will be are not known yet and count as open.
 *
 * <p><b>Sources.</b> Aalen, Johansen 1978; see {@link org.saleskit.analytics.survival}.
 */
@NullMarked
package org.saleskit.analytics.winchance;

import org.jspecify.annotations.NullMarked;
