/**
 * Process variants: which ways do cases really take, what is done twice, and where do they wait?
 *
 * <p>A case is anything that activities happen to: a deal, an application, a complaint. {@link
 * org.saleskit.analytics.variants.VariantAnalysis} reads the rows of a host, or the deals of a fold, and gives the variants
 * (each sequence of activities with the cases that took it), how often one activity directly followed another and how long
 * that took, what was repeated, and where the most time is spent. {@link org.saleskit.analytics.variants.StageDiscipline}
 * asks the same of deals and their pipeline: which stages were skipped, gone back to, entered again or reopened, and by
 * whose deals.
 *
 * <p><b>Open cases</b> stand apart: their sequence is only the beginning of one, and the time since their last activity is
 * not over. They are in no variant of finished cases, and their last wait is in no quantile.
 *
 * <p><b>Limits</b> The counts are those of the log: an activity that nobody wrote down did not happen. A model of the
 * process is neither made nor checked.
 *
 * <p><b>Sources</b> W. M. P. van der Aalst, Process Mining: Data Science in Action, Springer 2016, chapter 2 and 5 (traces,
 * directly-follows relation); M. Swennen, G. Janssenswillen, M. Jans, B. Depaire, K. Vanhoof, Capturing Process Behavior
 * with Log-Based Process Metrics, SIMPDA 2015 (repetitions and self-loops, as in R edeaR); R. J. Hyndman, Y. Fan, Sample
 * Quantiles in Statistical Packages, The American Statistician 50(4), 1996, 361–365 (quantile of type 7).
 */
@NullMarked
package org.saleskit.analytics.variants;

import org.jspecify.annotations.NullMarked;
