/**
 * The orders, customers and employees of a trading company as clients, reps and sales.
 *
 * <p>How do the plain tables of a small company become the values of core? {@link
 * org.saleskit.examples.hosts.northwind.NorthwindReader} reads Northwind: customers become {@link
 * org.saleskit.core.client.Client}s, employees with their {@code ReportsTo} become a {@link
 * org.saleskit.core.organization.SalesOrganization}, rows of order details become {@link org.saleskit.core.sale.SaleLine}s
 * with list price and discount, and the shipping date becomes a {@link org.saleskit.core.sale.Recognition}.
 *
 * <p>An amount is money, so it has two decimal places: price times quantity less the discount is rounded half-up to the
 * cent in each line. Limits: what is not loaded is named in {@link
 * org.saleskit.examples.hosts.northwind.NorthwindReader#NOT_LOADED}.
 *
 * <p>Source: instnwnd.sql of Microsoft's SQL Server samples (MIT license), as CSV.
 */
@NullMarked
package org.saleskit.examples.hosts.northwind;

import org.jspecify.annotations.NullMarked;
