/**
 * XYZ analysis: which items sell evenly enough to be planned?
 *
 * <p>The coefficient of variation, the standard deviation of the amounts per period over their mean, puts an item into
 * class X (even), Y (uneven) or Z (irregular). {@link org.saleskit.analytics.xyz.XyzAnalysis} is the place to start; it
 * takes a {@link org.saleskit.analytics.table.PeriodTable}.
 *
 * <p><b>What counts as a period.</b> Those from the item's first sale to the end of the table's window. Months before an
 * item was launched are no months without sales; months without sales later on are, also those at the end. An item with
 * fewer than six periods is {@link org.saleskit.analytics.xyz.XyzClass#NEW}; one whose returns outweigh its sales is
 * {@link org.saleskit.analytics.xyz.XyzClass#UNDEFINED}.
 *
 * <p><b>The length of the period decides much.</b> The same series can be Z by week, Y by quarter: chance evens out in
 * longer periods. Therefore every item also has its class under the next coarser aggregation, {@link
 * org.saleskit.analytics.xyz.XyzItem#coarserClass}. Compare only results of one period unit, and heed {@link
 * org.saleskit.analytics.xyz.XyzResult#dominantClass}. An unfinished last period looks like a slump: end the window with
 * the last whole period.
 *
 * <p><b>Other rules.</b> Each is an option with its name: sample deviation, robust deviation, a factor for few periods,
 * which periods count, the error of a naive forecast, a lead time, limits by share of items. What an item's explanation
 * says rests on the options in use. {@link org.saleskit.analytics.xyz.DemandPattern} is a second label: smooth,
 * intermittent, erratic or lumpy.
 *
 * <p><b>Limits.</b> Variation is not unpredictability: a seasonal item varies much and may be forecast well. The usual
 * limits differ by country: 10 % and 25 % here, 50 % and 100 % in other literature; both are a {@link
 * org.saleskit.analytics.xyz.XyzPreset}.
 *
 * <p><b>Sources.</b> R packages matman 1.1.4 (population deviation) and tsutils 0.9.4 (sample deviation); K. Ord,
 * R. Fildes, N. Kourentzes, Principles of Business Forecasting, 2nd ed., Wessex Press 2017, pp. 515-518.
 */
@NullMarked
package org.saleskit.analytics.xyz;

import org.jspecify.annotations.NullMarked;
