/**
 * ABC by several criteria: an A by revenue need not be an A by profit.
 *
 * <p>Each criterion is an ABC result of its own, with its own unit, limits and rules. {@link
 * org.saleskit.analytics.criteria.CriteriaAnalysis} puts them side by side and joins them by a {@linkplain
 * org.saleskit.analytics.criteria.JoinRule named rule}: the tuple of classes, a weighted score, the best or the worst class.
 *
 * <p><b>Limits.</b> A weighted score hides what it adds up: the tuple is always in the result. Min-max scaling depends on the
 * extreme items; one very large item presses all others together.
 *
 * <p><b>Sources.</b> R inventorize {@code productmix} (two attributes, the classes concatenated); B. E. Flores, D. C. Whybark,
 * Multiple criteria ABC analysis, International Journal of Operations and Production Management 6(3), 1986; W. L. Ng, A simple
 * classifier for multiple criteria ABC analysis, European Journal of Operational Research 177, 2007 (min-max scores).
 */
@NullMarked
package org.saleskit.analytics.criteria;

import org.jspecify.annotations.NullMarked;
