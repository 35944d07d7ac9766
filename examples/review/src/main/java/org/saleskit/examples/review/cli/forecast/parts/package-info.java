/**
 * What the forecasts of the command line have in common: amounts with and without a currency, and the distribution of a sum.
 *
 * <p>Question: how is a law of revenue printed? {@link org.saleskit.examples.review.cli.forecast.parts.LawSection} prints it,
 * {@link org.saleskit.examples.review.cli.forecast.parts.Amounts} knows the digits.
 */
@NullMarked
package org.saleskit.examples.review.cli.forecast.parts;

import org.jspecify.annotations.NullMarked;
