/**
 * Rates with their counts and intervals.
 *
 * <p>One call in ten led to a meeting; is that 10 %? It may be anything from 2 to 40 %, and a report that prints only
 * the 10 % hides it. A rate in saleskit is therefore never a bare number: a {@link
 * org.saleskit.core.stats.Proportion} carries the successes, the trials and, on demand, an {@link
 * org.saleskit.core.stats.Interval} by one of the {@link org.saleskit.core.stats.IntervalMethod methods}.
 * Two samples are put together by adding their counts, never by averaging their rates. What has no trials has no rate:
 * it is empty, not zero.
 *
 * <p>Whether one rate exceeds another is a question of its own: a {@link org.saleskit.core.stats.ProportionDifference} has an
 * interval for the difference, which two intervals side by side do not give.
 *
 * <p>Start with {@link org.saleskit.core.stats.Proportion#of}.
 *
 * <p>Limits: the intervals assume independent trials with one common rate. Deals of one client, or calls of one day, are
 * less independent than that, and the true uncertainty is then larger.
 *
 * <p>Source: L. D. Brown, T. T. Cai, A. DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science
 * 16 (2001) 101-133; R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998) 873-890.
 */
@NullMarked
package org.saleskit.core.stats;

import org.jspecify.annotations.NullMarked;
