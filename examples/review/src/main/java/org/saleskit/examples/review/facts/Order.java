package org.saleskit.examples.review.facts;

import java.time.LocalDate;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.sale.OrderId;

/**
 * The head of an order.
 *
 * @param id the order
 * @param client who ordered
 * @param date the date of the order
 * @param state the state as the database names it
 */
public record Order(OrderId id, ClientId client, LocalDate date, String state) {}
