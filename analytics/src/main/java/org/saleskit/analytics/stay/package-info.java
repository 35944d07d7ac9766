/**
 * How long do deals stay in each stage, what follows, and which ones have been there for too long?
 *
 * <p>An average over completed stays makes stages look quick: the deals that are stuck are missing from it. Here a stay that
 * is not over counts as one of at least its age.
 *
 * <pre>{@code
 * StageStayResult stays = StageStays.in(pipeline).analyze(deals);
 * StageStay proposal = stays.stage("Proposal").orElseThrow();
 * proposal.curve().median();                   // half of the stays end within so many days
 * proposal.ends();                             // what follows: next stage, back, won, lost
 * proposal.naive(StayEnd.LOST);                // time in the stage before a loss
 * stays.byTotalTime();                         // where the time goes
 *
 * AgeingReport ageing = AgeingAnalysis.withDefaults().withLimit("Proposal", Duration.ofDays(14)).report(stays);
 * ageing.deals();                              // every open deal, the most overdue first
 * }</pre>
 *
 * <p><b>Concepts.</b> Stay: from the entry into a stage until another one or the close; a rest on hold interrupts it only.
 * Age: the time of a stay that is not over. Limit: the age by which a share of the stays has ended, unless somebody set one.
 * Bottleneck: a stage that takes much time, in all or for each deal.
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.stay.StageStays}, then {@link
 * org.saleskit.analytics.stay.AgeingAnalysis}. For where a deal is at an age when stages are skipped and revisited see {@link
 * org.saleskit.analytics.multistate.MultiState}; for skips and moves back themselves {@code
 * org.saleskit.analytics.variants}.
 *
 * <p><b>Limits.</b> Those of {@link org.saleskit.analytics.survival}; several stays of one deal are taken for independent. A limit
 * says what is usual, not what is right: in a slow stage slow deals are within it.
 *
 * <p><b>Sources.</b> Those of {@link org.saleskit.analytics.survival}.
 */
@NullMarked
package org.saleskit.analytics.stay;

import org.jspecify.annotations.NullMarked;
