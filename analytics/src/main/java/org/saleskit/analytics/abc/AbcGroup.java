package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The items of one class together.
 *
 * @param abcClass the class, or a group outside the base
 * @param items how many items it has
 * @param amount the sum of their amounts, exact
 * @param share its share of the base, 0..1; empty for a group outside the base, and for an empty base
 */
public record AbcGroup(AbcClass abcClass, int items, BigDecimal amount, OptionalDouble share) {

    /**
     * Checks that every part is there.
     *
     * @param abcClass the class, or a group outside the base
     * @param items how many items it has
     * @param amount the sum of their amounts
     * @param share its share of the base
     */
    public AbcGroup {
        Objects.requireNonNull(abcClass, "abcClass");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(share, "share");
    }
}
