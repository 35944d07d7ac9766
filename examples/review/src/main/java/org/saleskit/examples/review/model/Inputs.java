package org.saleskit.examples.review.model;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * What the review was made from.
 *
 * @param company name of the company whose sales were read
 * @param currency the currency of every amount
 * @param firstDay the first day of the sales period
 * @param lastDay the last day of the sales period, included
 * @param customers customers in the database, with or without orders
 * @param products products in the database, with or without orders
 * @param reps reps who serve at least one customer
 * @param orders orders that have a line
 * @param lines order lines
 * @param dealSource where deals and contacts come from
 * @param dealName name of that source: the folder of an export; the seed of the simulation as digits
 */
public record Inputs(
        String company,
        CurrencyUnit currency,
        LocalDate firstDay,
        LocalDate lastDay,
        long customers,
        long products,
        long reps,
        long orders,
        long lines,
        DealSource dealSource,
        String dealName) {

    /** Where deals and contacts come from. */
    public enum DealSource {
        /** Drawn at random with a fixed seed; to be labelled so wherever it is shown. */
        SIMULATED,
        /** Read from an export of a customer-relationship system. */
        EXPORT
    }
}
