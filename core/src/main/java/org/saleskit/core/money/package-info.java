/**
 * Money in several currencies, and money that is divided.
 *
 * <p>What do sales in roubles, euros and dollars come to together, and how is an amount split so that the parts are the
 * whole? Amounts are Joda-Money; adding two of different currencies throws its {@link
 * org.joda.money.CurrencyMismatchException}. To add them on purpose, a {@link org.saleskit.core.money.RateProvider} says
 * what one unit of a currency was worth on a date, and a {@link org.saleskit.core.money.CurrencyConverter} converts each
 * line by its own date, sums exactly and rounds once. A rate that is missing is an exception or a bucket of its own, never
 * 1. {@link org.saleskit.core.money.RateDate} says which date counts for which kind of amount.
 *
 * <p>An {@link org.saleskit.core.money.Allocation} divides an amount, a count or one hundred percent by weights, and the
 * parts sum to it exactly.
 *
 * <p>Start with {@link org.saleskit.core.money.CurrencyConverter#to}. Limits: no rates are shipped or fetched; rates are
 * the host's data. One rate holds for a day; buying and selling rates are two providers.
 *
 * <p>Sources: largest remainder is Hamilton's method, see Balinski and Young, Fair Representation, 2nd ed., Brookings
 * 2001, chapters 2 and 5.
 */
@NullMarked
package org.saleskit.core.money;

import org.jspecify.annotations.NullMarked;
