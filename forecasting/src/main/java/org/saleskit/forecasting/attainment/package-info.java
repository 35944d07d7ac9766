/**
 * Will the plan be met, how sure is it, and how much a day does it take from here?
 *
 * <pre>{@code
 * PlanToDate plan = PlanToDate.of(
 *         CalendarPeriod.parse("2026-03"), LocalDate.parse("2026-03-16"), Money.parse("RUB 900000"), Money.parse("RUB 2200000"));
 * RunRate days = RunRate.workingDays(calendar);
 * days.attainment(plan).projected();                        // actual to date, carried on at the same pace
 * days.attainment(plan).requiredPace();                     // what each remaining working day must bring
 * days.withPastRemainders(past).attainment(plan).probabilityOfPlan();  // from how the same rest of past periods went
 * days.attainment(plan, restOfPipeline).probabilityOfPlan();           // from a forecast of the rest
 * RunRate.seasonal(SeasonalProfile.linear().learnedFrom(past)).attainment(plan).pacingIndex();
 * }</pre>
 *
 * <p><b>Concepts.</b> A run rate carries the actual to date on to the end of the period, by calendar days, by working days or by the
 * seasonal profile of past periods; a model replaces it by a forecast of the rest. A run rate is one number and knows no
 * probability: P(plan) comes from the law of the rest, which is a forecast or the rests of past periods, and without either it is absent.
 *
 * <p><b>Start with</b> {@link org.saleskit.forecasting.attainment.RunRate}; the result is a {@link
 * org.saleskit.forecasting.attainment.PlanAttainment}.
 *
 * <p><b>Limits.</b> One plan of one owner at a time, for a number that adds up over the days. The rests of past periods are taken as
 * equally likely; with fewer than 10 of them the result is marked as weak.
 *
 * <p><b>Sources.</b> Ferguson 1973 (the Dirichlet prior of the profile); Mack, <i>ASTIN Bulletin</i> 23 (1993), 213-225 (carrying on by the
 * ratios of past periods, known as chain ladder); each class names its own.
 */
@NullMarked
package org.saleskit.forecasting.attainment;

import org.jspecify.annotations.NullMarked;
