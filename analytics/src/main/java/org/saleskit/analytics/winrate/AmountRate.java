package org.saleskit.analytics.winrate;

import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;

/**
 * The win rate by amount: which share of the money that was decided was won?
 *
 * @param won the sum of the amounts of won deals, exact
 * @param decided the sum of the amounts of decided deals, exact
 * @param rate the rate with its interval; its weights are the amounts in units of the currency
 * @param withoutAmount decided deals of which nobody stated an amount by then; they are in neither sum, and count in the rate by
 *     count only; in the order of their identifiers, unmodifiable
 */
public record AmountRate(Money won, Money decided, WeightedRate rate, List<DealId> withoutAmount) {

    /**
     * Copies the list.
     *
     * @param won the sum of the amounts of won deals
     * @param decided the sum of the amounts of decided deals
     * @param rate the rate
     * @param withoutAmount decided deals without an amount
     */
    public AmountRate {
        Objects.requireNonNull(won, "won");
        Objects.requireNonNull(decided, "decided");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(withoutAmount, "withoutAmount");
        withoutAmount = List.copyOf(withoutAmount);
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return decided.getCurrencyUnit();
    }
}
