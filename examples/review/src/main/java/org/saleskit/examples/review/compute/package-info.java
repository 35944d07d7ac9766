/**
 * Computes the numbers of a review from the facts, with saleskit's analyses.
 *
 * <p>Start with {@link org.saleskit.examples.review.compute.ReviewCalculator}. Each section is one class; what they have
 * in common are the facts they read and the records of the model they fill.
 */
@NullMarked
package org.saleskit.examples.review.compute;

import org.jspecify.annotations.NullMarked;
