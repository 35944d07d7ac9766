/**
 * The command that forecasts what open deals bring.
 *
 * <p>Question: what will the open deals bring, and what must be known before that is believed? {@link
 * org.saleskit.examples.review.cli.forecast.pipeline.PipelineCommand} reads the deals and, if there is one, the log of past ones, from
 * which chances are learned; two reports print the forecast as text and as JSON. What the file and the log say of the same deal is
 * compared: one that the log knows as closed is not forecast.
 */
@NullMarked
package org.saleskit.examples.review.cli.forecast.pipeline;

import org.jspecify.annotations.NullMarked;
