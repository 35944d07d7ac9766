package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The items of one class together.
 *
 * @param abcClass the class, or a group outside the base
 * @param items how many items it has
 * @param amount the sum of what they count ({@link AbcItem#countedUnits}) or, outside the base, of their net amounts; exact
 * @param share its share of the base, 0..1 unless negative amounts are in the base; empty for a group outside it, and for
 *     an empty base
 */
public record AbcGroup(AbcClass abcClass, int items, BigDecimal amount, OptionalDouble share) {

    /**
     * Checks that every part is there.
     *
     * @param abcClass the class, or a group outside the base
     * @param items how many items it has
     * @param amount the sum of what they count
     * @param share its share of the base
     */
    public AbcGroup {
        Objects.requireNonNull(abcClass, "abcClass");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(share, "share");
    }
}
