/**
 * Laws of uncertain quantities: how probable each outcome is, not only what to expect.
 *
 * <p>How many of the coming meetings will end in a contract? One number cannot say. {@link
 * org.saleskit.forecasting.distribution.CountDistribution} gives the probability of every count, of reaching a count,
 * and the count that is not exceeded with a given probability. It is binomial where the rate of success is known, and
 * beta-binomial where the rate itself is known only from past counts:
 *
 * <pre>
 * binomial       P(W = w) = C(N, w) p^w (1 - p)^(N - w)                       N trials, rate p
 * beta-binomial  P(W = w) = C(N, w) B(w + alpha, N - w + beta) / B(alpha, beta)
 *                the binomial law with p ~ Beta(alpha, beta); B is the beta function
 * mixture        P(W = w) = (1 - f) P1(W = w) + f P2(W = w)                   f the weight of the second
 * </pre>
 *
 * <p>Limits: at most a million trials; trials are independent given the rate. Sources: Johnson, Kemp and Kotz,
 * <i>Univariate Discrete Distributions</i>, 3rd ed., Wiley 2005, sections 3.2 (binomial) and 6.2.2 (beta-binomial);
 * Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed., CRC 2013, chapter 2.
 */
@NullMarked
package org.saleskit.forecasting.distribution;

import org.jspecify.annotations.NullMarked;
