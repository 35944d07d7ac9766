/**
 * Clients: who buys, or might.
 *
 * <p>To whom do we sell, and who answers for them? A {@link org.saleskit.core.client.Client} is an organisation or a
 * person with the attributes by which sales are compared: segment, source, channel, territory, country, owner. Potential
 * and actual clients are one type. Facts, such as sales and contacts, point to a client by its {@link
 * org.saleskit.core.client.ClientId}, which is the host's own and opaque to saleskit.
 *
 * <p>Start with {@link org.saleskit.core.client.Client#of}. Limits: one owner and one value of each attribute, as they are
 * now; contact persons are the host's. A name is never part of a text form or of a message.
 */
@NullMarked
package org.saleskit.core.client;

import org.jspecify.annotations.NullMarked;
