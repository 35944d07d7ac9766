package org.saleskit.examples.review.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * Revenue and margin by dimension; the lines of each sum to the totals.
 *
 * @param territories by territory of the rep's office, largest revenue first
 * @param reps by the customer's rep, largest revenue first
 * @param productLines by product line, largest revenue first
 */
public record Breakdowns(List<Line> territories, List<Line> reps, List<Line> productLines) {

    /**
     * Copies the lists.
     *
     * @param territories by territory of the rep's office, largest revenue first
     * @param reps by the customer's rep, largest revenue first
     * @param productLines by product line, largest revenue first
     */
    public Breakdowns {
        territories = List.copyOf(territories);
        reps = List.copyOf(reps);
        productLines = List.copyOf(productLines);
    }

    /**
     * One line of a dimension.
     *
     * @param name name in the database; absent for sales that the dimension does not place
     * @param revenue the revenue
     * @param share its part of the whole revenue
     * @param cost the cost of the goods
     * @param margin revenue less cost
     * @param marginRate margin by revenue, absent without revenue
     * @param orders orders that have a line here
     */
    public record Line(
            Optional<String> name,
            Money revenue,
            double share,
            Money cost,
            Money margin,
            OptionalDouble marginRate,
            long orders) {}
}
