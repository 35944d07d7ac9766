package org.saleskit.examples.review.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.team.RepId;
import org.saleskit.examples.review.model.Inputs.DealSource;
import org.saleskit.examples.review.model.LeftOut;

/**
 * Deals and contacts of a sales department. Instants are the starts of local days in UTC, or times within them.
 *
 * @param source where they come from
 * @param name name of that source
 * @param currency the currency of every amount
 * @param pipeline the stages
 * @param activityStage the stage whose entry stands for an activity where there are no contacts
 * @param repNames names of the reps
 * @param changes the log of the deals; every change names its rep, every win its amount
 * @param contacts the contacts, empty if the source has none
 * @param lastDay the last day that the data cover, included
 * @param leftOut what the reader left out or repaired
 * @param truth what a simulation was drawn from
 */
public record DealFacts(
        DealSource source,
        String name,
        CurrencyUnit currency,
        Pipeline pipeline,
        String activityStage,
        Map<RepId, String> repNames,
        List<StageChange> changes,
        List<ContactEvent> contacts,
        LocalDate lastDay,
        List<LeftOut> leftOut,
        Optional<TrueParameters> truth) {

    /**
     * Copies the lists.
     *
     * @param source where they come from
     * @param name name of that source
     * @param currency the currency of every amount
     * @param pipeline the stages
     * @param activityStage the stage whose entry stands for an activity where there are no contacts
     * @param repNames names of the reps
     * @param changes the log of the deals
     * @param contacts the contacts
     * @param lastDay the last day that the data cover, included
     * @param leftOut what the reader left out or repaired
     * @param truth what a simulation was drawn from
     */
    public DealFacts {
        repNames = Map.copyOf(repNames);
        changes = List.copyOf(changes);
        contacts = List.copyOf(contacts);
        leftOut = List.copyOf(leftOut);
    }
}
