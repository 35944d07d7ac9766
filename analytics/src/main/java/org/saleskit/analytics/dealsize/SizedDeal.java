package org.saleskit.analytics.dealsize;

import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;

/**
 * A deal with its size.
 *
 * @param deal the deal
 * @param amount its amount, as stated
 * @param size what counts: the amount in units of the currency, or what it makes in a year
 */
public record SizedDeal(DealId deal, Money amount, Fraction size) {

    /**
     * Checks that all are given.
     *
     * @param deal the deal
     * @param amount its amount
     * @param size what counts
     */
    public SizedDeal {
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(size, "size");
    }
}
