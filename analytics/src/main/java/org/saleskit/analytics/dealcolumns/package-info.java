/**
 * The funnel of very long logs: many millions of rows that come as columns of numbers, straight from a database or a file.
 *
 * <pre>
 * ColumnFunnel funnel = ColumnFunnel.of(pipeline).withThreads(executor, 4);
 * byte offer = (byte) funnel.codes().code("Offer");             // stages by number; the rest are the host's own columns
 * ColumnFunnelResult result = funnel.asOf(asOf).analyze(LogColumns.of(deals, stages, epochMillis));
 * result.winRate().rate();                                      // of decided deals, with its counts and interval
 * result.step("Offer").conversion();                            // reached of those that reached the step before
 * result.step("Offer").times().median();                        // exact, of completed stays
 * KaplanMeier.of(result.step("Offer").times().survivalData());  // with the stays that go on
 * </pre>
 *
 * <p>Counts and times are those of {@link org.saleskit.core.deal.DealFold}, the one reading of a log, for a single pipeline:
 * the order inside one instant, skipped stages, moves back, reopenings and rows after the instant are read alike, and tests
 * hold both to the same numbers. Here no object is made for a row or a deal, and the work is divided among threads.
 *
 * <p>Start with {@link org.saleskit.analytics.dealcolumns.ColumnFunnel} for a log at hand, with {@link
 * org.saleskit.analytics.dealcolumns.ColumnFunnelAccumulator} for one that comes in chunks or from several machines.
 *
 * <p><b>Limits.</b> One pipeline in one version; reach by IMPLIED_REACH; no members, groups, closes or amounts. For these, and
 * for logs of up to some million rows, fold the log into {@link org.saleskit.core.deal.Deals}.
 */
@NullMarked
package org.saleskit.analytics.dealcolumns;

import org.jspecify.annotations.NullMarked;
