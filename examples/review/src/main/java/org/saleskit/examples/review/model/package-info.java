/**
 * The numbers of a sales review, computed once and ready to be shown in any language and form.
 *
 * <p>Start with {@link org.saleskit.examples.review.model.Review}. Every record is immutable and plain: no text but
 * names from the data, so that a renderer only chooses words, order and format. Amounts are money of one currency,
 * rates and shares are fractions 0..1, absent values are {@code Optional…}. Lists are in the order in which they are
 * to be shown.
 */
@NullMarked
package org.saleskit.examples.review.model;

import org.jspecify.annotations.NullMarked;
