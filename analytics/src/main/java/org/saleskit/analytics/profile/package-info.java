/**
 * The ideal customer profile: what do the best clients have in common, and who else looks like them?
 *
 * <p>The host gives its clients, says which are best (class A of an ABC analysis, or any predicate of its own) and names
 * {@linkplain org.saleskit.analytics.profile.ProfileAttribute attributes}: of the company, such as sector or size, and of the
 * person it talks to. {@link org.saleskit.analytics.profile.ProfileAnalysis} compares the best with all and returns an {@link
 * org.saleskit.analytics.profile.IdealProfile}:
 *
 * <ul>
 *   <li>for each value of each attribute the <i>lift</i>, how many times as frequent it is among the best as among all, with
 *       an interval, a shrunk form for small counts and a reading in words ({@link
 *       org.saleskit.analytics.profile.ValueLift});
 *   <li>for each attribute how much it tells at all ({@link org.saleskit.analytics.profile.AttributeProfile#strength});
 *   <li>for any client or prospect a fit score, explained attribute by attribute ({@link
 *       org.saleskit.analytics.profile.FitScore}).
 * </ul>
 *
 * <p><b>Circularity.</b> A best client raises the lift of its own values. Its fit is therefore computed without itself, from
 * the counts of all others, which is exact and costs nothing.
 *
 * <p><b>Limits.</b> Lift is association: values frequent among the best may be so because the department looked for clients
 * there. Attributes that go together (sector and product) count twice in the mean. Values that are set after a client became
 * good (number of visits, discount) describe the success, not the client, and do not belong into a profile. Clients are
 * taken to be independent of each other; branches of one holding are not.
 *
 * <p><b>Sources.</b> W. DuMouchel, Bayesian data mining in large frequency tables, The American Statistician 53(3), 1999,
 * 177–190 (gamma prior for observed over expected); G. N. Norén, J. Hopstadius, A. Bate, Shrinkage observed-to-expected
 * ratios for robust and transparent large-scale pattern discovery, Statistical Methods in Medical Research 22(1), 2013, 57–69
 * (fixed prior of 1/2); A. Donner, G. Y. Zou, Closed-form confidence intervals for functions of the normal mean and standard
 * deviation, Statistical Methods in Medical Research 21(4), 2012, 347–359, and M. W. Fagerland, S. Lydersen, P. Laake,
 * Statistical Analysis of Contingency Tables, 2017, chapter 4 (interval of a ratio); W. Bergsma, A bias-correction for
 * Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society 42(3), 2013, 323–328; Y. Benjamini, Y. Hochberg,
 * Controlling the false discovery rate, Journal of the Royal Statistical Society B 57(1), 1995, 289–300.
 */
@NullMarked
package org.saleskit.analytics.profile;

import org.jspecify.annotations.NullMarked;
