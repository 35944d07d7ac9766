/**
 * What the command {@code abcxyz} says of the sums of a file: classes and matrix, and on demand groups, further criteria,
 * certainty, policies and explanations.
 *
 * <p>Question: how does a result of {@code org.saleskit.analytics} become text and JSON with the same numbers? Start with
 * {@link org.saleskit.examples.review.cli.abcxyz.AbcXyzReport}, which prints what every run has. A {@link
 * org.saleskit.examples.review.cli.abcxyz.Section} adds what one option asks for: fields of its own to each item, to the
 * whole, and tables to the text.
 *
 * <p>Limits: nothing here reads a file or an option; {@link org.saleskit.examples.review.cli.abcxyz.SalesRead} is what was
 * read. Without the options the output is as if the sections did not exist.
 */
@NullMarked
package org.saleskit.examples.review.cli.abcxyz;

import org.jspecify.annotations.NullMarked;
