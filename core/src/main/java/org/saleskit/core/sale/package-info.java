/**
 * Sales: who bought what, when, for how much, at what cost.
 *
 * <p>A {@link org.saleskit.core.sale.SaleLine} is one line of an order. A return is a line with a negative amount, so a sum
 * of lines is net of returns. Its date is the document's date in the company's books: a local date, because books are kept
 * by days and not by instants. A {@link org.saleskit.core.sale.SaleOrder} is the lines of one order with their sums.
 *
 * <p>When a sale counts, by signature, invoice, payment or shipment, is said by a {@link
 * org.saleskit.core.sale.RecognitionLog}. An {@link
 * org.saleskit.core.sale.AverageCheque} says what a client pays on average.
 *
 * <p>Start with {@link org.saleskit.core.sale.SaleLine#builder}. Limits: what state an order is in is the host's, as far as
 * it is more than the four events; parts of payments are; to whom a sale is owed is said by
 * {@code core.credit}. Amounts of different currencies are never added; {@link
 * org.saleskit.core.money.CurrencyConverter} makes them one.
 */
@NullMarked
package org.saleskit.core.sale;

import org.jspecify.annotations.NullMarked;
