/**
 * Contacts: calls, meetings, visits, messages, greetings, and what came of them.
 *
 * <p>Who spoke with whom, when, and with what result? A {@link org.saleskit.core.contact.ContactEvent} is one contact,
 * planned or over, with the persons, the place, the evidence and the next step. It is written down by two clocks, so that
 * any past report can be made again and late logging is seen. A {@link org.saleskit.core.contact.ContactOutcome} keeps the
 * host's word apart from its meaning, the {@link org.saleskit.core.contact.OutcomeType}, which alone decides in a
 * statistic. A refusal states its reason; an event that is over without an outcome is a finding, not an error.
 *
 * <p>A {@link org.saleskit.core.contact.ContactHistory} holds all records ever written, corrections included, and gives a
 * {@link org.saleskit.core.contact.ContactView} as of any instant: the last contact of a client, attempts told apart from
 * contacts, plans, entries logged late, with merged clients counted as one. {@code core.telephony.CallRecords}
 * searches what the telephone exchange logged; the sound itself is never touched.
 *
 * <p>Start with {@link org.saleskit.core.contact.ContactEvent#builder} and {@link
 * org.saleskit.core.contact.ContactHistory#of}. Limits: one client and one rep for each event; an event written down by
 * mistake is corrected, not removed.
 */
@NullMarked
package org.saleskit.core.contact;

import org.jspecify.annotations.NullMarked;
