/**
 * The work behind {@code saleskit rfm}: which clients of a file bought recently, often and much.
 *
 * <p>Question: how does an export of sales become scores? {@link org.saleskit.examples.review.cli.rfm.ScoringOptions} reads how
 * to score, {@link org.saleskit.examples.review.cli.rfm.ClientRows} reads the file and scores it, {@link
 * org.saleskit.examples.review.cli.rfm.RfmJson} and {@link org.saleskit.examples.review.cli.rfm.RfmText} print the same
 * numbers.
 *
 * <p>Limits: scores, no names of segments; what a score of 5 calls for is the host's policy.
 */
@NullMarked
package org.saleskit.examples.review.cli.rfm;

import org.jspecify.annotations.NullMarked;
