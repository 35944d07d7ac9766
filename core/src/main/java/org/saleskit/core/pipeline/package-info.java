/**
 * Pipelines, their stages, and the log of deals that move through them.
 *
 * <p>Where is a deal, and how did it come there? A {@link org.saleskit.core.pipeline.Pipeline} is an ordered list of
 * {@link org.saleskit.core.pipeline.Stage stages}; what a stage means for a statistic is its {@link
 * org.saleskit.core.pipeline.StageType}, never its name and never its probability. Every move of a deal, closing and
 * reopening included, is one {@link org.saleskit.core.pipeline.StageChange} with two clocks. The log is the truth; the
 * current state of a deal is always read from it, as of an instant.
 *
 * <p>Start with {@link org.saleskit.core.pipeline.Pipeline#of}.
 */
@NullMarked
package org.saleskit.core.pipeline;

import org.jspecify.annotations.NullMarked;
