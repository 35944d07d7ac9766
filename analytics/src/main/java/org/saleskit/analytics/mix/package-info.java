/**
 * Mix adjustment: is a rep's rate low because of the rep, or because of the segments it works?
 *
 * <p>Whoever calls strangers wins less than whoever serves old clients. Indirect standardisation asks what the rep's rate would be if
 * it did in each segment as all do, and compares what was with that: {@link org.saleskit.analytics.mix.MixAdjustment} takes the
 * host's rows with a rep, a segment and counts, and gives a {@link org.saleskit.analytics.mix.MixResult} with one {@link
 * org.saleskit.analytics.mix.MixLine} for each rep: observed, expected, their ratio with an interval, the standardised rate, and what
 * could not be expected. Rows that are one trial each come as {@link org.saleskit.analytics.trials.RateRows}, and {@link
 * org.saleskit.analytics.mix.MixRows} opens each line again.
 *
 * <p>Start with {@link org.saleskit.analytics.mix.MixAdjustment#withDefaults}.
 *
 * <p><b>Limits.</b> Two standardised rates answer a question about each rep's own mix; they are comparable with the common rate, and with
 * each other only as far as the ratio does not depend on the segment. Segments that say what the rep did (discount given) must not
 * be adjusted for. Many small segments make the expectation follow the rep itself: see {@link
 * org.saleskit.analytics.mix.MixAdjustment.Standard#OTHER_REPS}.
 *
 * <p><b>Sources.</b> N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research II, IARC 1987, chapter 2 (indirect
 * standardisation); W. Hoeffding, On the distribution of the number of successes in independent trials, Annals of Mathematical
 * Statistics 27 (1956) 713–721 (why an interval for equal trials is wide enough for unequal ones).
 */
@NullMarked
package org.saleskit.analytics.mix;

import org.jspecify.annotations.NullMarked;
