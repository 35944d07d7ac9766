/**
 * Deal size: how large is a deal, and does one deal make the average?
 *
 * <pre>
 * DealSizeResult size = DealSizeAnalysis.during(quarter, CurrencyUnit.USD).calculate(deals);
 *
 * size.mean();                         // 500, exact
 * size.median();                       // 250
 * size.trimmedMean();                  // without a tenth at each end
 * size.largestShare();                 // 0.7: one deal makes the average
 * size.zero();                         // deals won for nothing: counted, and listed
 * size.explain(Locale.ENGLISH);        // all of it in words
 * </pre>
 *
 * <p><b>Concepts.</b> An average of won and open deals together says nothing about either, so the {@link
 * org.saleskit.analytics.dealsize.Population} is a part of the result; it is the won deals unless asked otherwise, each with its
 * amount as at the close.
 *
 * <p><b>Start with</b> {@link org.saleskit.analytics.dealsize.DealSizeAnalysis}.
 *
 * <p><b>Limits.</b> One currency: amounts of different currencies have no sum; convert the log first. No interval is given for
 * the mean, see {@link org.saleskit.analytics.dealsize.DealSizeAnalysis}.
 *
 * <p><b>Sources.</b> R, help page of {@code mean} (trimming); Conover 1999 (interval of the median).
 */
@NullMarked
package org.saleskit.analytics.dealsize;

import org.jspecify.annotations.NullMarked;
