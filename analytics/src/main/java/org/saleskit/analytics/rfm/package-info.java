/**
 * RFM: which clients bought recently, often, and much?
 *
 * <p>{@link org.saleskit.analytics.rfm.RfmAnalysis} reads the host's rows, or {@linkplain org.saleskit.analytics.rfm.RfmFacts
 * facts} that the host has per client, and gives each client a score from 1 to k in each {@linkplain
 * org.saleskit.analytics.rfm.RfmDimension dimension}. How a dimension is cut is a {@link
 * org.saleskit.analytics.rfm.Binning}; the {@linkplain org.saleskit.analytics.rfm.BinCuts cut points} are part of the result
 * and can be applied again, to clients of a later month for instance. All is exact: values and cut points are {@linkplain
 * org.saleskit.analytics.rfm.Quotient quotients} of whole numbers.
 *
 * <p><b>Limits.</b> Scores are ranks within the clients of one run; a score of 5 says nothing about profit, and scores of runs
 * with cut points of their own do not compare. Where most clients bought once, quantiles of frequency coincide and some
 * scores are not in use: the counts per score show it.
 *
 * <p><b>Sources.</b> A. M. Hughes, Strategic Database Marketing, 1994; R. C. Blattberg, B.-D. Kim, S. A. Neslin, Database
 * Marketing, 2008, chapter 12; R package rfm 0.3.0 (independent bins); IBM SPSS Direct Marketing, RFM binning (nested bins,
 * ties).
 */
@NullMarked
package org.saleskit.analytics.rfm;

import org.jspecify.annotations.NullMarked;
