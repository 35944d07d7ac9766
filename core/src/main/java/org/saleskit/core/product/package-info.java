/**
 * Products and services that are sold.
 *
 * <p>What do we sell, at what price and cost? A {@link org.saleskit.core.product.Product} has a line, a list price and a
 * unit cost where the host knows them; both amounts are in one currency. What was really paid and what it cost then
 * stands in the sale.
 *
 * <p>Start with {@link org.saleskit.core.product.Product#of}. Limits: one price and one cost, as they are now.
 */
@NullMarked
package org.saleskit.core.product;

import org.jspecify.annotations.NullMarked;
