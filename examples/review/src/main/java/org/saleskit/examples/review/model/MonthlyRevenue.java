package org.saleskit.examples.review.model;

import java.util.List;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;

/**
 * Revenue by product line and month, without gaps.
 *
 * @param months the months, oldest first
 * @param lines one series per product line, largest revenue first
 */
public record MonthlyRevenue(List<CalendarPeriod> months, List<Series> lines) {

    /**
     * Copies the lists.
     *
     * @param months the months, oldest first
     * @param lines one series per product line, largest revenue first
     */
    public MonthlyRevenue {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
    }

    /**
     * The months of one product line.
     *
     * @param name name of the product line
     * @param revenue revenue of each month, as many as there are months
     */
    public record Series(String name, List<Money> revenue) {

        /**
         * Copies the list.
         *
         * @param name name of the product line
         * @param revenue revenue of each month, as many as there are months
         */
        public Series {
            revenue = List.copyOf(revenue);
        }
    }
}
