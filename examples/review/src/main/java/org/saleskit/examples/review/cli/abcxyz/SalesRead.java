package org.saleskit.examples.review.cli.abcxyz;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.saleskit.analytics.table.PeriodTable;

/**
 * What was read from a file of sales.
 *
 * @param table the sums by key and period
 * @param days the days of its rows
 * @param leftOut rows that never came to the table, by reason
 * @param criteria the sums of further columns over the same rows, in the order in which they were asked for
 * @param groups the group of each key; without groups if none was asked for
 */
public record SalesRead(
        PeriodTable<String> table,
        NavigableSet<LocalDate> days,
        List<Outside> leftOut,
        List<Criterion> criteria,
        KeyGroups groups) {

    /**
     * The sums of a further column.
     *
     * @param name the column, or the two that were multiplied
     * @param table its sums by key and period
     */
    public record Criterion(String name, PeriodTable<String> table) {}

    /** {@return the day of the first row that takes part} */
    public Optional<LocalDate> first() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.first());
    }

    /** {@return the day of the last row that takes part} */
    public Optional<LocalDate> last() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
    }
}
