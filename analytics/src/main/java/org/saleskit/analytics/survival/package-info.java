/**
 * How long does it take, and what becomes of a deal, when some deals are still open?
 *
 * <p>An open deal has no closing time, but it says something: it took longer than its age. Left out, as in an average over
 * closed deals, it makes life look short, because the slow ones are those left out; counted as lost, it makes the win rate
 * look poor. Here it counts as what it is, a deal under observation up to its age and no further (censored). A deal whose
 * beginning nobody saw, because the CRM came later, counts from the age at which it was first seen (left truncation).
 *
 * <p><b>Concepts.</b> At risk: under observation and open just before an age. Cause: what closes a deal, won or lost. Survival
 * curve: the probability of being open after an age, whatever closes. Incidence: the probability of being closed by one
 * cause up to an age; other causes are rivals, not open ends. Ages are whole ticks of a {@link
 * org.saleskit.analytics.survival.TimeScale}, shown in its unit; only the numbers of deals at each age count, so results depend
 * neither on the order of rows nor on how they were split.
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.survival.LifeTimes}, which reads rows, and {@link
 * org.saleskit.analytics.survival.KaplanMeier} for the time to any close; {@link
 * org.saleskit.analytics.survival.AalenJohansen} for won and lost; {@link org.saleskit.analytics.survival.LogRank} to compare
 * groups; {@link org.saleskit.analytics.survival.NelsonAalen} for the closing rate by age. Many rows go as columns into a
 * {@link org.saleskit.analytics.survival.SurvivalAccumulator}.
 *
 * <p><b>Limits.</b> All of it supposes that an open deal of some age is like any other of that age: that the end of observation,
 * or its late beginning, has nothing to do with how the deal goes on. A base that changes over the years, or deals hidden
 * when they look bad, break that. Nothing is said about ages beyond the last one observed. Few deals at risk make a curve
 * jump; the intervals show it, and {@link org.saleskit.analytics.survival.SurvivalData#riskGaps} names ages at which there were
 * none at all.
 *
 * <p><b>Sources.</b> Kaplan, Meier 1958; Greenwood 1926; Nelson 1972; Aalen 1978; Aalen, Johansen 1978; Mantel 1966;
 * Brookmeyer, Crowley 1982; Kalbfleisch, Prentice 2002; Andersen, Borgan, Gill, Keiding 1993; Klein, Moeschberger 2003;
 * Therneau, R package survival (figures compared, no code).
 */
@NullMarked
package org.saleskit.analytics.survival;

import org.jspecify.annotations.NullMarked;
