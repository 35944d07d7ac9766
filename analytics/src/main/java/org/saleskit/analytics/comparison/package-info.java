/**
 * Fair comparison of reps: is the best rep better, or only lucky?
 *
 * <p>A rep who won 3 of 4 deals leads every list of win rates, and one who won 1 of 5 closes it; both are there because they have
 * few deals. Three answers, all from the same {@link org.saleskit.analytics.comparison.RateComparison}, which takes the host's rows
 * or counts, or {@link org.saleskit.analytics.trials.RateRows}, which keep the rows behind each number:
 *
 * <ul>
 *   <li><b>Shrinkage</b> ({@link org.saleskit.analytics.comparison.RateShrinkage}): how the true rates of all reps are spread is
 *       estimated first ({@link org.saleskit.analytics.comparison.BetaBinomialPrior}); each rep's rate is then drawn towards
 *       the common one, the more the fewer trials it has, with an interval, a range of places and the probability to lie above any
 *       limit.
 *   <li><b>Funnel plot</b> ({@link org.saleskit.analytics.comparison.FunnelPlot}): between which rates does chance keep a rep with so
 *       many trials, and who lies outside? With probabilities adjusted for having looked at many reps.
 *   <li><b>Two reps</b>: {@link org.saleskit.analytics.comparison.RateComparison#difference} by Newcombe's interval.
 * </ul>
 *
 * <p>Reps who work different segments are made comparable first in org.saleskit.analytics.mix.
 *
 * <p>Start with {@link org.saleskit.analytics.comparison.RateComparison#of}, then {@code shrunk()} and {@code funnel()}.
 *
 * <p><b>Limits.</b> Trials are taken as independent; deals of one client are less so, and the true uncertainty is larger. One beta
 * distribution cannot describe two groups of reps far apart (novices and experts): compare each among themselves. Rates are as they
 * were counted: open deals are to be left out or treated before (see the funnel packages). The result recommends a look, never a
 * dismissal.
 *
 * <p><b>Sources.</b> B. Efron, C. Morris, Data analysis using Stein's estimator and its generalizations, Journal of the American
 * Statistical Association 70 (1975) 311–319; J. C. Kleinman, Proportions with extraneous variance, the same 68 (1973) 46–54 (moments);
 * A. Gelman and others, Bayesian Data Analysis, 3rd edition, 2013, chapter 5 (beta-binomial model); A. Gelman, Prior distributions
 * for variance parameters in hierarchical models, Bayesian Analysis 1 (2006) 515–533 (half-Cauchy); C. L. Christiansen, C. N. Morris,
 * Hierarchical Poisson regression modeling, Journal of the American Statistical Association 92 (1997) 618–632 (two moments given the
 * spread); N. M. Laird, T. A. Louis, Empirical Bayes confidence intervals based on bootstrap samples, the same 82 (1987) 739–750 (why
 * intervals at the one best prior are too short); D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics
 * in Medicine 24 (2005) 1185–1202; Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical
 * Society B 57 (1995) 289–300; R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics
 * in Medicine 17 (1998) 873–890.
 */
@NullMarked
package org.saleskit.analytics.comparison;

import org.jspecify.annotations.NullMarked;
