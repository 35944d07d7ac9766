package org.saleskit.examples.review.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * Revenue, cost and orders over time.
 *
 * @param total the whole period
 * @param years the calendar years, oldest first
 * @param quarters the calendar quarters, oldest first
 */
public record SalesTotals(Line total, List<Line> years, List<Line> quarters) {

    /**
     * Copies the lists.
     *
     * @param total the whole period
     * @param years the calendar years, oldest first
     * @param quarters the calendar quarters, oldest first
     */
    public SalesTotals {
        years = List.copyOf(years);
        quarters = List.copyOf(quarters);
    }

    /**
     * One period.
     *
     * @param label label of the period, such as {@code 2004} or {@code 2004-Q2}; for the whole period {@code
     *     2003-2005}
     * @param firstDay the first day that counts
     * @param lastDay the last day that counts, included
     * @param partial whether the data end before the period does
     * @param revenue the revenue
     * @param cost the cost of the goods
     * @param margin revenue less cost
     * @param marginRate margin by revenue, absent without revenue
     * @param orders the orders
     * @param averageOrder revenue by orders, absent without orders
     * @param growth the comparison with the year before, absent if the data do not reach back
     */
    public record Line(
            String label,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean partial,
            Money revenue,
            Money cost,
            Money margin,
            OptionalDouble marginRate,
            long orders,
            Optional<Money> averageOrder,
            Optional<Growth> growth) {}

    /**
     * A period against the same days of the year before. A period that the data cover only in part is compared with
     * the same part.
     *
     * @param firstDay the first day of the base
     * @param lastDay the last day of the base, included
     * @param base revenue of the base, above zero
     * @param rate change of revenue as a fraction of the base
     */
    public record Growth(LocalDate firstDay, LocalDate lastDay, Money base, double rate) {}
}
