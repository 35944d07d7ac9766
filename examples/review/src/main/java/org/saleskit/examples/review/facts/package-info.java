/**
 * What the readers hand to the review: the company's books and its deals, as saleskit's own value types.
 *
 * <p>Start with {@link org.saleskit.examples.review.facts.CompanyFacts} and {@link
 * org.saleskit.examples.review.facts.DealFacts}. A host has such facts already, in classes of its own; here they are
 * the types of saleskit's core, so that the reader of this example meets them.
 */
@NullMarked
package org.saleskit.examples.review.facts;

import org.jspecify.annotations.NullMarked;
