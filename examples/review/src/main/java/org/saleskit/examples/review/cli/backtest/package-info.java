/**
 * The command that makes the forecasts of the past again, from what was known then, and compares them with what came.
 *
 * <p>Question: would the forecasts have come true? {@link org.saleskit.examples.review.cli.backtest.BacktestCommand} reads a log of
 * deals and calls the library; the report prints each forecast and the scores as text or JSON.
 */
@NullMarked
package org.saleskit.examples.review.cli.backtest;

import org.jspecify.annotations.NullMarked;
