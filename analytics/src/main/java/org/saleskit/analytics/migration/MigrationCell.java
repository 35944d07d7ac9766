package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The items with the same pair of classes.
 *
 * @param <C> the class
 * @param before the class in the earlier run; empty for items that entered
 * @param after the class in the later run; empty for items that left
 * @param items how many items
 * @param amountBefore the sum of their amounts in the earlier run, exact; zero for items that entered
 * @param amountAfter the sum of their amounts in the later run, exact; zero for items that left
 */
public record MigrationCell<C>(
        Optional<C> before, Optional<C> after, int items, BigDecimal amountBefore, BigDecimal amountAfter) {

    /**
     * Checks that every part is there.
     *
     * @param before the class in the earlier run
     * @param after the class in the later run
     * @param items how many items
     * @param amountBefore the sum of their amounts in the earlier run
     * @param amountAfter the sum of their amounts in the later run
     */
    public MigrationCell {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(amountBefore, "amountBefore");
        Objects.requireNonNull(amountAfter, "amountAfter");
    }
}
