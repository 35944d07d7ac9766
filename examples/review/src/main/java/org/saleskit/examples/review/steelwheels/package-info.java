/**
 * Reads a company's books from a relational database with plain SQL.
 *
 * <p>The schema is that of SteelWheels, a wholesaler of model cars, which comes as an embedded HSQLDB database from
 * Maven; any other database with the same tables will do. Start with {@link
 * org.saleskit.examples.review.steelwheels.SteelWheelsReader}. {@link
 * org.saleskit.examples.review.steelwheels.ErpDatabase} finds the tables whatever the schema and the case of the names.
 *
 * <p>Decisions about the data, all of them reported with the review: an order's date and state are those of {@code
 * orders}, because a refresh stamped some lines of {@code orderfact} with later ones; revenue is {@code
 * orderfact.TOTALPRICE}, because {@code orderdetails} holds rounded prices and {@code PRICEEACH} of the facts is capped
 * at 100; every line is booked revenue, cancelled orders too, so that the totals can be checked by one line of SQL.
 */
@NullMarked
package org.saleskit.examples.review.steelwheels;

import org.jspecify.annotations.NullMarked;
