package org.saleskit.examples.review.cli.migration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * The days of a run, both ends included.
 *
 * @param run the name of the run, before or after
 * @param from the first day, or null for that of the first row
 * @param to the last day, or null for that of the last row
 */
public record Window(
        String run, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** {@return the name of the option with the first day} */
    public String fromOption() {
        return "--" + run + "-from";
    }

    /** {@return the name of the option with the last day} */
    public String toOption() {
        return "--" + run + "-to";
    }

    /** {@return whether an end is given} */
    public boolean isGiven() {
        return from != null || to != null;
    }

    /** {@return whether the first day comes after the last} */
    public boolean isReversed() {
        return from != null && to != null && from.isAfter(to);
    }

    LocalDateRange range() {
        return LocalDateRange.ofClosed(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }
}
