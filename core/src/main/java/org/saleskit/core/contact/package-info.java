/**
 * Contacts: calls, meetings, visits, messages, greetings, and what came of them.
 *
 * <p>Who spoke with whom, when, and with what result? A {@link org.saleskit.core.contact.ContactEvent} is one contact,
 * planned or over. It is written down by two clocks, so that any past report can be made again and late logging is seen.
 * A {@link org.saleskit.core.contact.ContactOutcome} keeps the host's word apart from its meaning, the {@link
 * org.saleskit.core.contact.OutcomeType}, which alone decides in a statistic. A refusal states its reason; an event that is
 * over without an outcome is a finding, not an error.
 *
 * <p>Start with {@link org.saleskit.core.contact.ContactEvent#builder}; sort a history by {@link
 * org.saleskit.core.contact.ContactEvent#HISTORY_ORDER}. Limits: one client and one rep for each event, no duration, no
 * notes.
 */
@NullMarked
package org.saleskit.core.contact;

import org.jspecify.annotations.NullMarked;
