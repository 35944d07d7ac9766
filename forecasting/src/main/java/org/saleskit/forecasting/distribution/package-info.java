/**
 * Laws of uncertain quantities: how probable each outcome is, not only what to expect.
 *
 * <p>How much will all open deals bring together, and how sure is the plan?
 *
 * <pre>{@code
 * DealSumModel model = DealSum.withDefaults().model(List.of(
 *         DealLaw.of(0.25, Money.parse("USD 80000")),
 *         DealLaw.of(0.90, Money.parse("USD 200000"))));
 * RevenueDistribution all = model.revenue().plus(Money.parse("USD 50000"));   // won already
 * all.quantile(0.1);                                                          // USD 130000.00
 * all.probabilityAtLeast(Money.parse("USD 300000"));                          // 0.2277, independent 0.225
 * model.without(1).mean();                                                    // USD 20000.00
 * }</pre>
 *
 * <p>Start with {@link org.saleskit.forecasting.distribution.DealSum}: it joins {@link
 * org.saleskit.forecasting.distribution.DealLaw}s, each a probability and an {@link
 * org.saleskit.forecasting.distribution.AmountDistribution}, to a {@link
 * org.saleskit.forecasting.distribution.RevenueDistribution}, the one type of all laws of money: chance of a plan, quantiles, sums,
 * mixtures, its amounts one by one. {@link org.saleskit.forecasting.distribution.DealSumModel} answers what-if and what each
 * deal adds ({@link org.saleskit.forecasting.distribution.DealContribution}). {@link
 * org.saleskit.forecasting.distribution.CorrelationEstimate} learns from past periods how strongly deals hang together.
 *
 * <p>How many of the coming meetings will end in a contract? {@link
 * org.saleskit.forecasting.distribution.CountDistribution} gives the probability of every count: binomial where the rate of
 * success is known, beta-binomial where the rate is known only from past counts, Poisson and negative binomial where there is no
 * largest count. With an amount for each it is the law of deals not created yet ({@link
 * org.saleskit.forecasting.distribution.DealSum#ofNewDeals}).
 *
 * <p>Limits: one currency in one law; a million trials; deals depend on each other through one common factor only; amounts
 * without a common step are moved to a lattice of 16 384 points or more, with their mean kept. Sources: see the classes; Johnson,
 * Kemp and Kotz, <i>Univariate Discrete Distributions</i>, 3rd ed., Wiley 2005; Hong, <i>On Computing the Distribution Function for
 * the Poisson Binomial Distribution</i>, 2013; Vasicek, <i>The Distribution of Loan Portfolio Value</i>, 2002; Gerber, <i>On the
 * Numerical Evaluation of the Distribution of Aggregate Claims</i>, 1982.
 */
@NullMarked
package org.saleskit.forecasting.distribution;

import org.jspecify.annotations.NullMarked;
