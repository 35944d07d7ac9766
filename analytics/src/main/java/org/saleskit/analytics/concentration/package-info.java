/**
 * Concentration: how much does the total depend on few?
 *
 * <p>One number for a whole base, where {@link org.saleskit.analytics.abc} gives a class per item: the Gini coefficient
 * between 0 (all equal) and 1 (one has all), the Herfindahl-Hirschman index, the share of the largest k, the least number of
 * items that brings a given share, and the Lorenz curve behind them. {@link
 * org.saleskit.analytics.concentration.Concentration} is the place to start; it takes a period table or an ABC result.
 *
 * <p><b>Limits.</b> Only values above zero have a place on the curve. Those at zero and below are counted apart, with their
 * sum. A base of few items cannot reach 1 without the correction by n/(n−1); compare bases of different size by the
 * corrected form.
 *
 * <p><b>Sources.</b> C. Gini, Variabilità e mutabilità, 1912; M. O. Lorenz, Methods of measuring the concentration of
 * wealth, 1905; O. C. Herfindahl, 1950, and A. O. Hirschman, 1945; R package ABCanalysis 1.2.1 {@code GiniIndex}.
 */
@NullMarked
package org.saleskit.analytics.concentration;

import org.jspecify.annotations.NullMarked;
