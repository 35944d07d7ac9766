/**
 * Commands on a log of deals.
 *
 * <p>Question: what does the log say about conversions, times, reps and changes of the pipeline? {@link
 * org.saleskit.examples.review.cli.deallog} makes deals of the rows. Each command is a pair: one class asks the library for the
 * analysis, and a report prints the result as text or JSON.
 */
@NullMarked
package org.saleskit.examples.review.cli.deals;

import org.jspecify.annotations.NullMarked;
