/**
 * Sales: who bought what, when, for how much, at what cost.
 *
 * <p>A {@link org.saleskit.core.sale.SaleLine} is one line of an order. A return is a line with a negative amount, so a sum
 * of lines is net of returns. Its date is the document's date in the company's books: a local date, because books are kept
 * by days and not by instants.
 *
 * <p>Start with {@link org.saleskit.core.sale.SaleLine#builder}. Limits: what state an order is in, paid or shipped, is the
 * host's; it decides which lines it hands over. Amounts of different currencies are never added.
 */
@NullMarked
package org.saleskit.core.sale;

import org.jspecify.annotations.NullMarked;
