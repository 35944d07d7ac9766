package org.saleskit.examples.review.model;

import java.util.Optional;
import org.joda.money.Money;

/**
 * Something in the data that was left out, repaired, or taken with a rule that the reader should know.
 *
 * @param reason what and why
 * @param count how many rows, orders, deals or items it is about
 * @param amount their amount, where one can be given
 * @param detail a name or value from the data, possibly empty
 */
public record LeftOut(Reason reason, long count, Optional<Money> amount, String detail) {

    /** The reasons, each of which a renderer puts into words. */
    public enum Reason {
        /** Cancelled orders are part of the booked revenue. */
        CANCELLED_ORDERS_COUNTED,
        /** Order lines whose date or state differs from their order's; the order's was taken. */
        LINES_UNLIKE_ORDER,
        /** Lines of the second line table that the fact table does not have. */
        LINES_NOT_IN_FACTS,
        /** The second line table holds rounded prices; the difference to the revenue. */
        ROUNDED_PRICES,
        /** Orders without a line. */
        ORDERS_WITHOUT_LINES,
        /** Products never sold. */
        PRODUCTS_WITHOUT_SALES,
        /** Customers that never bought. */
        CUSTOMERS_WITHOUT_SALES,
        /** Items with net revenue of zero or below, which have no ABC class. */
        ITEMS_WITHOUT_ABC_CLASS,
        /** Items sold in too few months for an XYZ class. */
        ITEMS_WITHOUT_XYZ_CLASS,
        /** Most items fall in one XYZ class, so that the classes tell little; the class is the detail. */
        ITEMS_IN_ONE_XYZ_CLASS,
        /** The cost is today's buying price, in whole units of the currency. */
        COST_IS_LIST_PRICE,
        /** Plan against fact counts spending by position, not sales. */
        PLAN_IS_SPENDING,
        /** Deals whose product is spelled another way in the product list; repaired. */
        PRODUCT_RESPELLED,
        /** Open deals without any date; counted as open, placed at the end of the data. */
        DEALS_WITHOUT_DATE,
        /** Deals without an account. */
        DEALS_WITHOUT_ACCOUNT,
        /** Reps of the team without a deal. */
        REPS_WITHOUT_DEALS,
        /** The export has no meetings; deals engaged stand for them. */
        NO_MEETINGS,
        /** Reps without a win in the window, whose forecast takes the amounts of all reps. */
        REPS_WITH_TEAM_AMOUNTS,
        /** Reps for whom no forecast can be made: without an activity old enough, or where nobody won. */
        REPS_WITHOUT_FORECAST,
        /** Stage changes that the funnel does not count. */
        STAGE_CHANGES
    }
}
