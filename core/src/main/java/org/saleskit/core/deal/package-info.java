/**
 * Deals: what each one is, where it stands as of an instant, and how it came there.
 *
 * <p>Where is a deal, since when, how far did it get, and how did it end? Nothing of this is stored. The log of {@link
 * org.saleskit.core.pipeline.DealEvent events} is the truth; a {@link org.saleskit.core.deal.DealFold} reads it as of an
 * instant, and gives one {@link org.saleskit.core.deal.Deal} for each deal opened by then. So a deal is never open and
 * closed at once, a report of the past still says what it said, and a correction is one more event.
 *
 * <p>What a deal is apart from its log (client, owner, channel, participants) is its {@link
 * org.saleskit.core.deal.DealCard}.
 *
 * <p>Start with {@link org.saleskit.core.deal.DealFold}.
 *
 * <p><b>Limits</b> A fold holds the events of one run in memory. Events of merged deals are read as one log, in the
 * order of time: moves of an alias stand among those of its canonical deal. Which client a deal belongs to is the card's
 * business.
 *
 * <p><b>Sources</b> The readings of funnels and of reopened deals are those in use at CRM vendors, as their public help
 * describes them; the notions of rework and repetition are those of process mining.
 */
@NullMarked
package org.saleskit.core.deal;

import org.jspecify.annotations.NullMarked;
