/**
 * The facts of a sales department as JSON, with Jackson.
 *
 * <p>How does a host send and receive the values of core? Core knows nothing of JSON, and its own names may change; so the
 * host states its form of each value as a small record, such as {@code SaleLineJson}, whose components are the keys, and
 * converts both ways through the builder. A value that core would not build is refused on reading, with the place in the
 * JSON and the rule of core.
 *
 * <p>Start with {@link org.saleskit.examples.hosts.json.SalesJson}. Attributes come back with their types because the host
 * supplies its {@link org.saleskit.core.field.AttributeKey}s. Money and decimals are written as texts, since many readers
 * take a JSON number for a binary one; instants are in UTC, dates have no zone. What is absent has no key.
 *
 * <p>Limits: an {@link org.saleskit.core.identity.IdentityChange} is one of clients. Records of core, such as {@link
 * org.saleskit.core.contact.ContactOutcome}, are read and written by Jackson as they are.
 */
@NullMarked
package org.saleskit.examples.hosts.json;

import org.jspecify.annotations.NullMarked;
