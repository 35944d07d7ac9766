package org.saleskit.examples.hosts.bpi;

import java.util.List;
import java.util.SortedMap;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.pipeline.StageChange;

/**
 * The log in values of core.
 *
 * @param events the rows as they are, unmodifiable
 * @param cards one card a case
 * @param changes the stage changes; the first of a case states the amount
 * @param calls the completed calls to clients, each made of two events
 * @param leftOut how many events are in neither, by reason
 */
public record LoanLog(
        List<LoanEvent> events,
        List<DealCard> cards,
        List<StageChange> changes,
        List<ContactEvent> calls,
        SortedMap<LeftOut, Long> leftOut) {}
