/**
 * Clients: who buys, or might, and with whom one speaks there.
 *
 * <p>To whom do we sell, who answers for them, and who decides? A {@link org.saleskit.core.client.Client} is an
 * organisation or a person with the attributes by which sales are compared (segment, source, channel, territory, country,
 * owner), with {@link org.saleskit.core.client.Requisites}, an {@link org.saleskit.core.client.ActivityProfile} and contact
 * details. Potential and actual clients are one type; how far a client has come is its life cycle, and two cards of one
 * client are a matter of identity: see the packages of these names. Facts, such as sales and contacts, point to a client by
 * its {@link org.saleskit.core.client.ClientId}, which is the host's own and opaque to saleskit.
 *
 * <p>A {@link org.saleskit.core.client.Person} is tied to clients by dated links with a role, {@link
 * org.saleskit.core.client.ClientPerson}, many to many; {@link org.saleskit.core.client.ClientPersons} answers who acts for
 * whom on a day, and whether a decision maker was reached.
 *
 * <p>Start with {@link org.saleskit.core.client.Client#of}, {@link org.saleskit.core.client.Person#of} and {@link
 * org.saleskit.core.client.ClientPersons#of}. Limits: one owner and one value of each attribute of a card, as they are now;
 * numbers and addresses are checked in form only. Names, numbers, addresses and requisites are never part of a text form or
 * of a message.
 *
 * <p>Sources: ITU-T E.164 (2010) for the length of telephone numbers, RFC 5321 (2008) for that of e-mail addresses, ISO
 * 13616 for that of bank accounts.
 */
@NullMarked
package org.saleskit.core.client;

import org.jspecify.annotations.NullMarked;
