/**
 * Conversion of the same deals: of those that entered a stage in a period, how many reached each later stage and the win within
 * a window?
 *
 * <pre>{@code
 * CohortConversion conversion = CohortConversion.in(pipeline, Duration.ofDays(90)).from("Demo");
 * CohortResult march = conversion.of(deals, CalendarPeriod.parse("2026-03").in(zone));
 * march.win().rate();                     // of the deals whose 90 days are over: 12 of 40
 * march.win().immature();                 // deals that still have time, and are in no rate
 * march.by(deal -> owners.get(deal.id()));
 * conversion.trend(deals, PeriodUnit.MONTH, zone).table(Locale.ENGLISH);
 *
 * PeriodFlow.in(pipeline).of(deals, march.period().orElseThrow()).into("Offer").ratio();   // may be above 1
 * }</pre>
 *
 * <p><b>Concepts.</b> Entrant: a deal that first reached the stage of the entry in the period. Window: the time it is given.
 * Mature: its window is over. {@link org.saleskit.analytics.cohort.Fate}: what became of it; an immature entrant is neither
 * converted nor dropped, whatever has happened so far. Maturity of a period: whether its rate may be drawn. Flow ratio: entries
 * of a period against entries of the same period, of different deals; it is a type of its own, so that nobody takes it for a
 * rate.
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.cohort.CohortConversion}; for the flow of a period {@link
 * org.saleskit.analytics.cohort.PeriodFlow}.
 *
 * <p><b>Limits.</b> A window is elapsed time, in days of 24 hours. One path for a deal, from its first entry: going round again
 * is not counted twice. Deals merged into others are one deal already in {@link org.saleskit.core.deal.Deals}.
 *
 * <p><b>Sources.</b> The notions of cohort and period conversion, conversion windows and per-step windows are those in use at
 * products for funnels, as their public help describes them.
 */
@NullMarked
package org.saleskit.analytics.cohort;

import org.jspecify.annotations.NullMarked;
