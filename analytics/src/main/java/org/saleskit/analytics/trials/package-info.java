/**
 * The rows behind a rate: which succeeded, which failed, and which are in no rate?
 *
 * <p>A number that nobody can open is not believed. {@link org.saleskit.analytics.trials.RateRows} goes once through the host's rows,
 * one for each trial (a decided deal, a call, a meeting held), and keeps for each group the rows that succeeded and those that did
 * not; the counts are the lengths of these lists, so that they cannot disagree. Rows of no group, and those whose outcome is not known
 * yet, are {@linkplain org.saleskit.analytics.trials.RateRows#leftOut listed} with the reason.
 *
 * <p>The same object is the input of org.saleskit.analytics.comparison (is the best rep better, or only lucky?) and of
 * org.saleskit.analytics.mix (the rep, or its segments?), whose lines are opened again with it:
 *
 * <pre>{@code
 * RateRows<String, Call> calls = RateRows.of(rows, Call::rep, Call::id, Call::agreed);
 * for (FunnelPoint<String> point : RateComparison.of(calls).funnel().points()) {
 *     List<Call> refused = calls.members(point.rep()).failures();
 * }
 * }</pre>
 *
 * <p>Start with {@link org.saleskit.analytics.trials.RateRows#of}.
 *
 * <p><b>Limits.</b> All rows are kept. For counts alone, or rows that are each many trials, use {@code RateComparison.ofCounts}. Win
 * rates of deals have their members already: see org.saleskit.analytics.winrate.
 */
@NullMarked
package org.saleskit.analytics.trials;

import org.jspecify.annotations.NullMarked;
