package org.saleskit.analytics.migration;

import java.util.Objects;
import org.saleskit.core.stats.Fraction;

/**
 * The share before an item in both runs and in the two states between them, all exact.
 *
 * @param before in the earlier run
 * @param ownOnly if only the item had changed
 * @param othersOnly if only the others had changed
 * @param after in the later run
 */
public record MoveParts(Fraction before, Fraction ownOnly, Fraction othersOnly, Fraction after) {

    private static final Fraction HALF = Fraction.of(1, 2);

    /**
     * Checks that every share is there.
     *
     * @param before in the earlier run
     * @param ownOnly if only the item had changed
     * @param othersOnly if only the others had changed
     * @param after in the later run
     */
    public MoveParts {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(ownOnly, "ownOnly");
        Objects.requireNonNull(othersOnly, "othersOnly");
        Objects.requireNonNull(after, "after");
    }

    /** {@return by how much the share before the item changed; above zero is a way down} */
    public Fraction change() {
        return after.minus(before);
    }

    /** {@return the part of the change that the item's own amount made} */
    public Fraction own() {
        return ownOnly.minus(before).plus(after.minus(othersOnly)).multipliedBy(HALF);
    }

    /** {@return the part of the change that the amounts of the others made} */
    public Fraction others() {
        return othersOnly.minus(before).plus(after.minus(ownOnly)).multipliedBy(HALF);
    }
}
