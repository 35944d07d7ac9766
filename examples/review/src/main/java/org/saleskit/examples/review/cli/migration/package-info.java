/**
 * The work behind {@code saleskit migration}: who changed class between two files of sales, and why.
 *
 * <p>Question: how do two exports become a table of moves? {@link org.saleskit.examples.review.cli.migration.RunReader} reads
 * and classes one of them, {@link org.saleskit.examples.review.cli.migration.Comparison} compares two, {@link
 * org.saleskit.examples.review.cli.migration.MigrationJson} and {@link
 * org.saleskit.examples.review.cli.migration.MigrationText} print the same numbers.
 *
 * <p>Limits: two runs; both files have the same columns, separator and form of dates.
 */
@NullMarked
package org.saleskit.examples.review.cli.migration;

import org.jspecify.annotations.NullMarked;
