/** Numbers with what is known of their accuracy: {@link org.saleskit.examples.review.model.number.Rate} and estimate. */
@NullMarked
package org.saleskit.examples.review.model.number;

import org.jspecify.annotations.NullMarked;
