package org.saleskit.analytics.internal.deals;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;

/** The check of amounts that are added up: amounts of different currencies have no sum. */
public final class DealAmounts {

    private DealAmounts() {}

    /**
     * {@return the amount, if it can be added to others of the currency}
     *
     * @param deal whose amount it is
     * @param money the amount
     * @param currency the currency of the sum
     * @throws IllegalArgumentException if the amount is in another currency, below zero, or too large for a long of minor units
     */
    public static Money checked(DealId deal, Money money, CurrencyUnit currency) {
        String name = "amount of deal " + deal;
        Checks.check(money.getCurrencyUnit().equals(currency), name, "be in " + currency, money);
        Checks.check(!money.isNegative(), name, "be zero or more", money);
        // What no books hold would make estimates of it infinite.
        boolean fits = money.getAmountMinor().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        Checks.check(fits, name, "be at most " + Long.MAX_VALUE + " minor units", money);
        return money;
    }
}
