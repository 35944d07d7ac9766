/**
 * How long does a deal take until it closes, and until it is won?
 *
 * <p>The average over closed deals is biased short: the slow ones are still open and missing from it. Here an open deal counts
 * as what it is, one that has taken at least its age.
 *
 * <pre>{@code
 * CycleTimeResult cycle = CycleTimeAnalysis.withDefaults().analyze(deals);
 * cycle.median().time();                       // half close within so many days
 * cycle.timeToWin().kind();                    // NOT_REACHED if half are never won
 * cycle.naive();                               // closed deals alone, biased: for comparison
 * cycle.members(StageType.OPEN);               // the deals that were censored
 *
 * CycleComparison reps = CycleTimeAnalysis.withDefaults().compare(deals, deal -> owner(deal.id()));
 * reps.pairs(PairAdjustment.HOLM);             // whose deals close faster, chance allowed for
 * }</pre>
 *
 * <p><b>Concepts.</b> Start: when the clock starts, by default at the opening. Censored: open or on hold at the instant of the
 * report, so that only a lower bound of the time is known. Time to any close: won, lost and disqualified alike. Time to win:
 * of all deals, so it may not exist. First seen: a log begun late knows nothing of deals that closed before.
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.cycle.CycleTimeAnalysis}.
 *
 * <p><b>Limits.</b> Those of {@link org.saleskit.analytics.survival}: open deals of an age must be like others of that age. Rules
 * that count each close take the closes of one deal for independent. To leave deals out by what became of them, such as those
 * lost, would bias every number here; no option does it.
 *
 * <p><b>Sources.</b> Those of {@link org.saleskit.analytics.survival}; Holm 1979; Benjamini, Hochberg 1995.
 */
@NullMarked
package org.saleskit.analytics.cycle;

import org.jspecify.annotations.NullMarked;
