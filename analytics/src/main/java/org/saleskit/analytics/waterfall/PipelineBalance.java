package org.saleskit.analytics.waterfall;

import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much a pipeline holds, or by how much it changed: an amount, and deals, some of them without an amount. Of a change
 * each number may be below zero.
 *
 * @param amount the sum of the amounts that were stated
 * @param deals how many deals, those without an amount included
 * @param withoutAmount how many of the deals have no amount yet
 */
public record PipelineBalance(Money amount, long deals, long withoutAmount) {

    /**
     * Checks that the amount is given.
     *
     * @param amount the sum of the amounts
     * @param deals how many deals
     * @param withoutAmount how many of them without an amount
     */
    public PipelineBalance {
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * {@return no deals and no amount}
     *
     * @param currency the currency of the amount
     */
    public static PipelineBalance zero(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return new PipelineBalance(Money.zero(currency), 0, 0);
    }

    /**
     * {@return the sum}
     *
     * @param other what is added, of the same currency
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public PipelineBalance plus(PipelineBalance other) {
        Objects.requireNonNull(other, "other");
        return new PipelineBalance(amount.plus(other.amount), deals + other.deals, withoutAmount + other.withoutAmount);
    }

    /**
     * {@return the difference}
     *
     * @param other what is taken away, of the same currency
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public PipelineBalance minus(PipelineBalance other) {
        Objects.requireNonNull(other, "other");
        return plus(other.negated());
    }

    /** {@return this balance with every sign turned} */
    public PipelineBalance negated() {
        return new PipelineBalance(amount.negated(), -deals, -withoutAmount);
    }

    /** {@return whether nothing is held, or nothing changed} */
    public boolean isZero() {
        return amount.isZero() && deals == 0 && withoutAmount == 0;
    }
}
