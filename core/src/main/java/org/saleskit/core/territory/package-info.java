/**
 * Territories: which client belongs to whom.
 *
 * <p>Whose client is this, who has nobody, and who has two? A {@link org.saleskit.core.territory.Territory} is a rule over
 * clients with an owner, a priority and days on which it is in force. The rule, a {@link
 * org.saleskit.core.territory.ClientRule}, looks at country, segment, channel, the host's own fields or a list, and says
 * in words what it covers. A {@link org.saleskit.core.territory.CoverageCheck} gives each client to exactly one owner, by
 * priority and a stated tie-break, and lists the rest: orphans, overlaps, owners on cards that say otherwise, territories
 * without clients or with an owner who has left.
 *
 * <p>Start with {@link org.saleskit.core.territory.Territory#of} and {@link org.saleskit.core.territory.CoverageCheck#of}.
 * Limits: one primary owner; credit shared between several is a matter of the sale. Names of clients and reps are in no
 * text.
 */
@NullMarked
package org.saleskit.core.territory;

import org.jspecify.annotations.NullMarked;
