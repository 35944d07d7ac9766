/**
 * What a log of deals says beyond its funnel. Start with {@link org.saleskit.examples.review.model.deals.DealAnalysis}.
 */
@NullMarked
package org.saleskit.examples.review.model.deals;

import org.jspecify.annotations.NullMarked;
