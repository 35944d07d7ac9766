package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where an item stands in one run: its class, and the amount that counts for it.
 *
 * @param <C> the class
 * @param itsClass the class
 * @param amount the amount, zero if only items are to be counted
 */
public record Standing<C>(C itsClass, BigDecimal amount) {

    /**
     * Checks that both are there.
     *
     * @param itsClass the class
     * @param amount the amount
     */
    public Standing {
        Objects.requireNonNull(itsClass, "itsClass");
        Objects.requireNonNull(amount, "amount");
    }
}
