/**
 * How sure is a class? An item near a limit would have another class if the months had fallen a little otherwise.
 *
 * <p>{@link org.saleskit.analytics.certainty.CertaintyAnalysis} draws the periods of a table anew many times, classes all
 * items by the same rules each time, and counts how often an item has each class: by ABC, by XYZ and by both. Items whose
 * own class comes up in less than 80 % of the draws are {@linkplain
 * org.saleskit.analytics.certainty.CertaintyItem#isBorderline() borderline}: treat their class as a question.
 *
 * <p><b>Draws.</b> Periods are drawn in blocks, because neighbouring months are alike, and the same periods for all items,
 * because a good month is good for many of them. A draw depends on the seed and its own number only, so any number of
 * threads gives the same counts; {@link org.saleskit.analytics.certainty.CertaintyRun} lets the caller's threads share the
 * draws.
 *
 * <p><b>Limits.</b> The periods that were seen stand for those that might have been: with few of them, or after a change of
 * the business, the certainty is overstated. It says how far chance in the window moves a class, not whether the class will
 * hold next year.
 *
 * <p><b>Sources.</b> H. R. Künsch 1989, The jackknife and the bootstrap for general stationary observations, Annals of
 * Statistics 17, pp. 1217-1241; D. N. Politis, J. P. Romano 1992, A circular block-resampling procedure for stationary
 * data, in: Exploring the Limits of Bootstrap, Wiley, pp. 263-270.
 */
@NullMarked
package org.saleskit.analytics.certainty;

import org.jspecify.annotations.NullMarked;
