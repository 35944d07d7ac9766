/**
 * How results are written: JSON with a line per element, aligned text tables, numbers that look the same everywhere.
 *
 * <p>Question: how does a command print the same bytes in every locale and on every JDK? Start with {@link
 * org.saleskit.examples.review.cli.output.Json} and {@link org.saleskit.examples.review.cli.output.TextTable}.
 */
@NullMarked
package org.saleskit.examples.review.cli.output;

import org.jspecify.annotations.NullMarked;
