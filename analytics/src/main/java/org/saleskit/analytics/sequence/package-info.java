/**
 * Funnels over events: who did the steps in their order and in time, who did not, and who still may?
 *
 * <pre>{@code
 * SequenceResult<String> funnel = SequenceFunnel.steps("visit", "demo", "offer", "paid")
 *         .within(Duration.ofDays(30))
 *         .withStepWindow(2, Duration.ofDays(7))
 *         .excluding("refusal", Exclusion.Outcome.COUNT_AS_DROP)
 *         .asOf(today)
 *         .analyze(rows, Row::client, Row::event, Row::at);
 *
 * funnel.step(2).fromPrevious();           // 40 of 88: a rate with its counts and interval
 * funnel.step(2).dropped();                // the 48 paths behind it
 * funnel.times().quantile(0.9);            // from the same paths as the counts
 * funnel.by(Attribution.FIRST_STEP);       // by channel, if rows carry it as their value
 * funnel.trend(PeriodUnit.MONTH, zone);    // months that are not mature are no facts yet
 * }</pre>
 *
 * <p><b>Concepts.</b> A <i>subject</i> has <i>events</i>; one that is the first step is an <i>entry</i>; from an entry a
 * <i>path</i> goes as far as order and windows allow. Begin with {@link org.saleskit.analytics.sequence.SequenceFunnel};
 * {@link org.saleskit.analytics.sequence.StepOrder} specifies the orders as small state machines. A path is <i>immature</i>
 * while its window is open, and stays out of the rates until then, whether it has converted already or not. A host that has
 * its events in several parts fills a {@link org.saleskit.analytics.sequence.SequenceLog} for each and merges them.
 *
 * <p><b>As in other tools.</b> {@link org.saleskit.analytics.sequence.SequenceFunnel.Reentry#BEST} with {@link
 * org.saleskit.analytics.sequence.SameTime#eitherWithin} of zero counts as ClickHouse's {@code windowFunnel} does in its
 * examples; {@link org.saleskit.analytics.sequence.SameTime#STRICT_INCREASE} is its {@code strict_increase}, a strict
 * funnel passing repeats its {@code strict_order}, and exclusion of each step itself, counted as a drop, its {@code
 * strict_deduplication}. The three orders with {@link org.saleskit.analytics.sequence.SequenceFunnel.Reentry#BEST} are those
 * of PostHog: sequential, strict and any order. Not reproduced are details that changed between their releases.
 *
 * <p><b>Limits.</b> At most 31 steps; instants between 1823 and 2116. For deals and the stages of a pipeline there is a funnel
 * of its own: stages have an order that a skipped stage implies, events have none.
 *
 * <p><b>Sources.</b> ClickHouse, Parametric aggregate functions, windowFunnel, and its test 00632_aggregation_window_funnel;
 * PostHog, Funnels, and its tests of strict and unordered funnels; R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical
 * Packages, The American Statistician 50(4), 1996, 361-365; H. W. Kuhn, The Hungarian method for the assignment problem, Naval
 * Research Logistics Quarterly 2, 1955, 83-97 (augmenting paths).
 */
@NullMarked
package org.saleskit.analytics.sequence;

import org.jspecify.annotations.NullMarked;
