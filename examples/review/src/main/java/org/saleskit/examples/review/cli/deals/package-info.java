/**
 * Commands that read a log of deals: which deal entered which stage, and when.
 *
 * <p>Question: what does the log say about conversions, times, reps and changes of the pipeline? Each command is a pair:
 * {@link org.saleskit.examples.review.cli.deals.DealLogReader} makes deals of the rows, the library analyses them, and a
 * report prints the result as text or JSON.
 */
@NullMarked
package org.saleskit.examples.review.cli.deals;

import org.jspecify.annotations.NullMarked;
