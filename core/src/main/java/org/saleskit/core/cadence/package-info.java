/**
 * How often clients are to be contacted, and who is due.
 *
 * <p>Which client is left without attention? A {@link org.saleskit.core.cadence.CadenceRule} says for one segment which
 * contacts count and at which interval, with a tolerance, in days or working days. A {@link
 * org.saleskit.core.cadence.Cadence} applies the rules of all segments to a {@link
 * org.saleskit.core.contact.ContactView} and gives each client a due day, a state and the reason in words. The due day is
 * derived from the history at every call and kept nowhere, so that no reminder can ignore the last contact; an attempt
 * that nobody answered does not move it. A client without segment or rule is listed, not forgotten.
 *
 * <p>Start with {@link org.saleskit.core.cadence.Cadence#of}. Limits: one rule for each segment; a plan excuses a client
 * however far ahead it is, and its day is shown.
 */
@NullMarked
package org.saleskit.core.cadence;

import org.jspecify.annotations.NullMarked;
