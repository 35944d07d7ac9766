package org.saleskit.examples.review.model;

import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * Budget against actual.
 *
 * @param regions by region, in the order of the names
 * @param salesDepartment the lines of the sales department alone
 * @param total all lines
 */
public record PlanFact(List<Line> regions, Line salesDepartment, Line total) {

    /**
     * Copies the list.
     *
     * @param regions by region, in the order of the names
     * @param salesDepartment the lines of the sales department alone
     * @param total all lines
     */
    public PlanFact {
        regions = List.copyOf(regions);
    }

    /**
     * One line.
     *
     * @param name region or department as the database names it
     * @param plan the budget
     * @param fact the actual amount
     * @param difference fact less plan
     * @param ratio fact by plan, absent without a plan
     */
    public record Line(String name, Money plan, Money fact, Money difference, OptionalDouble ratio) {}
}
