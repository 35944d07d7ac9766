/**
 * The sections of the page about deals beyond the funnel. Start with {@link
 * org.saleskit.examples.review.html.deals.AnalysisSections}.
 */
@NullMarked
package org.saleskit.examples.review.html.deals;

import org.jspecify.annotations.NullMarked;
