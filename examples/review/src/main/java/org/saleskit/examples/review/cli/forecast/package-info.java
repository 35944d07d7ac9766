/**
 * Commands that forecast: what activity brings, what open deals bring, whether the plan is reached, and whether such forecasts came
 * true.
 *
 * <p>Question: how much will it be, how sure is that, and was it so before? Each command is a pair: the command reads options and
 * rows and calls the library; the report prints the distribution as text or JSON. Amounts without a currency are counted in units of
 * their last digit, exactly.
 */
@NullMarked
package org.saleskit.examples.review.cli.forecast;

import org.jspecify.annotations.NullMarked;
