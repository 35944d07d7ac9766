/**
 * Reads a log of deals: which deal entered which stage, and when, with what else its rows state.
 *
 * <p>Question: what does the file say, and what of it is left out? {@link org.saleskit.examples.review.cli.deallog.LogOptions}
 * are the options that every command on a log has, {@link org.saleskit.examples.review.cli.deallog.DealLogReader} makes events
 * and keys of the rows, and {@link org.saleskit.examples.review.cli.deallog.LogSection} says in every report how the log was read.
 */
@NullMarked
package org.saleskit.examples.review.cli.deallog;

import org.jspecify.annotations.NullMarked;
