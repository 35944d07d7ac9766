/**
 * Rates of teams, reps and sources that neither chance nor few trials decide: each is drawn towards what it is part of.
 *
 * <p>A rep won 3 of 4 meetings from fairs. Is 75 % the rate to plan with? Hardly: his other sources, his team and the whole
 * organisation say what such rates are like. Each part's rate is its own as far as its trials carry, and for the rest that of what
 * it is part of, from the organisation down to (rep, source); how far they carry is estimated from how much parts differ.
 *
 * <pre>
 * RateTree tree = RateTree.builder(Level.TEAM, Level.REP, Level.SOURCE)
 *         .add(RatePath.of("west", "anna", "fair"), Proportion.of(3, 4))
 *         .add(RatePath.of("west", "anna", "web"), 2, Proportion.of(5, 60))   // two periods ago
 *         .add(RatePath.of("west", "boris", "web"), Proportion.of(2, 31))
 *         .build();
 * TreeRates rates = HierarchicalRates.withDefaults().estimate(tree);
 * NodeRate anna = rates.rate(RatePath.of("west", "anna")).orElseThrow();
 * anna.rate();                       // the shrunk rate
 * anna.law().wins(40);               // the law of the wins of 40 further meetings
 * </pre>
 *
 * <p>Start with {@link org.saleskit.forecasting.rates.RateTree} and {@link org.saleskit.forecasting.rates.HierarchicalRates}; the
 * result is {@link org.saleskit.forecasting.rates.TreeRates} of {@link org.saleskit.forecasting.rates.NodeRate}. What is known of a
 * rate is a {@link org.saleskit.forecasting.rates.RateLaw}; what siblings share, for sums over them, are {@link
 * org.saleskit.forecasting.rates.RateScenario}s. One level without discount is {@code analytics.comparison.RateShrinkage}, which
 * compares reps with places and funnel limits; use that to compare, this to forecast.
 *
 * <p><b>Limits.</b> Only resolved trials belong into the counts. Trials are independent given the rate; deals of one client are
 * less so, and over-dispersion shows as a smaller strength. One strength holds for a whole level. Two kinds of reps far apart
 * (novices and experts) make the strength small and are told by {@link org.saleskit.forecasting.rates.RateLevel#isSplit} only where
 * rates lie near 0 and 1: give each kind a branch of its own. Below the first level the parent's rate given its parts is taken as a
 * beta distribution by its first two moments.
 *
 * <p><b>Sources.</b> B. Efron, C. Morris, Data analysis using Stein's estimator and its generalizations, Journal of the American
 * Statistical Association 70 (1975) 311–319; J. C. Kleinman, Proportions with extraneous variance, the same 68 (1973) 46–54; A.
 * Gelman and others, Bayesian Data Analysis, 3rd edition, 2013, chapter 5; A. Gelman, Prior distributions for variance parameters in
 * hierarchical models, Bayesian Analysis 1 (2006) 515–533 (half-Cauchy prior of 1 / √M); N. M. Laird, T. A. Louis, Empirical Bayes
 * confidence intervals based on bootstrap samples, Journal of the American Statistical Association 82 (1987) 739–750 (why intervals
 * at the one best prior are too short); C. L. Christiansen, C. N. Morris, Hierarchical Poisson regression modeling, the same 92 (1997)
 * 618–632 (two moments given the spread); J. G. Ibrahim, M.-H. Chen, Power prior distributions for regression models, Statistical
 * Science 15 (2000) 46–60 (discounted counts); W. Gautschi, Orthogonal Polynomials, Oxford 2004 (few points for many).
 */
@NullMarked
package org.saleskit.forecasting.rates;

import org.jspecify.annotations.NullMarked;
