package org.saleskit.examples.review.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * What the XYZ classes would be by longer periods.
 *
 * @param lengths one line for each length, the month itself first
 * @param changed the items with another class by the second length, largest amount first
 * @param warnings what is to be said of it, by language: {@code en} and {@code ru}; possibly nothing
 */
public record PeriodLengths(List<Length> lengths, List<Change> changed, Map<String, List<String>> warnings) {

    /**
     * Copies the lists.
     *
     * @param lengths one line for each length, the month itself first
     * @param changed the items with another class by the second length, largest amount first
     * @param warnings what is to be said of it, by language: {@code en} and {@code ru}; possibly nothing
     */
    public PeriodLengths {
        lengths = List.copyOf(lengths);
        changed = List.copyOf(changed);
        warnings = Map.copyOf(warnings);
    }

    /**
     * One length of the period.
     *
     * @param months months in a period, counted back from the end of the books
     * @param items items by label of the XYZ class; a class without items may be absent
     * @param compared items that have a class X, Y or Z both by month and by this length
     * @param changed of these, items that have another one
     */
    public record Length(int months, Map<String, Long> items, long compared, long changed) {

        /**
         * Copies the map.
         *
         * @param months months in a period, counted back from the end of the books
         * @param items items by label of the XYZ class; a class without items may be absent
         * @param compared items that have a class X, Y or Z both by month and by this length
         * @param changed of these, items that have another one
         */
        public Length {
            items = Map.copyOf(items);
        }
    }

    /**
     * An item whose class depends on the length of the period.
     *
     * @param key identifier in the database
     * @param name name in the database
     * @param amount revenue of the period
     * @param byMonth label of the XYZ class by month
     * @param variation variation of its months
     * @param longer label of the XYZ class by the longer period
     * @param longerVariation variation of the longer periods
     */
    public record Change(
            String key,
            String name,
            Money amount,
            String byMonth,
            OptionalDouble variation,
            String longer,
            OptionalDouble longerVariation) {}
}
