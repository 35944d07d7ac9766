/**
 * Commands that forecast: what activity brings, what open deals bring, and whether the plan is reached.
 *
 * <p>Question: how much will it be, and how sure is that? Each command is a pair: the command reads options and
 * rows and calls the library; the report prints the distribution as text or JSON. Amounts without a currency are counted in units of
 * their last digit, exactly.
 */
@NullMarked
package org.saleskit.examples.review.cli.forecast;

import org.jspecify.annotations.NullMarked;
