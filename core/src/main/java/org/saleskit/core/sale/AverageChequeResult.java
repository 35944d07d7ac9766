package org.saleskit.core.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** An average cheque with the numbers it is made of. Immutable and thread-safe. */
public final class AverageChequeResult {

    private final AverageCheque options;
    private final Money netRevenue;
    private final long orders;
    private final long lines;
    private final List<OrderId> fullyReturned;
    private final List<OrderId> returnsOnly;

    AverageChequeResult(
            AverageCheque options,
            Money netRevenue,
            long orders,
            long lines,
            List<OrderId> fullyReturned,
            List<OrderId> returnsOnly) {
        this.options = options;
        this.netRevenue = netRevenue;
        this.orders = orders;
        this.lines = lines;
        this.fullyReturned = List.copyOf(fullyReturned);
        this.returnsOnly = List.copyOf(returnsOnly);
    }

    /** {@return the rule that made this} */
    public AverageCheque options() {
        return options;
    }

    /** {@return the sum of all lines, returns included} */
    public Money netRevenue() {
        return netRevenue;
    }

    /** {@return how many orders are counted} */
    public long orders() {
        return orders;
    }

    /** {@return how many lines that are no returns the counted orders have} */
    public long lines() {
        return lines;
    }

    /** {@return the orders that were fully returned, by identifier, counted or not as the rule says; unmodifiable} */
    public List<OrderId> fullyReturned() {
        return fullyReturned;
    }

    /** {@return the orders with returns only, by identifier, in the revenue and in no count; unmodifiable} */
    public List<OrderId> returnsOnly() {
        return returnsOnly;
    }

    /**
     * {@return the net revenue by order; empty if no order is counted}
     *
     * @param rounding how to round to the digits of the currency
     */
    public Optional<Money> perOrder(RoundingMode rounding) {
        return average(orders, rounding);
    }

    /**
     * {@return the net revenue by line; empty if no line is counted}
     *
     * @param rounding how to round to the digits of the currency
     */
    public Optional<Money> perLine(RoundingMode rounding) {
        return average(lines, rounding);
    }

    private Optional<Money> average(long count, RoundingMode rounding) {
        return count == 0 ? Optional.empty() : Optional.of(netRevenue.dividedBy(BigDecimal.valueOf(count), rounding));
    }

    /** {@return the sum and the counts, such as "USD 300.00 of 2 orders, 5 lines"} */
    @Override
    public String toString() {
        return netRevenue + " of " + orders + " orders, " + lines + " lines";
    }
}
