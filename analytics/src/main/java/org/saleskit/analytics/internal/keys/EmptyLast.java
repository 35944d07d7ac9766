package org.saleskit.analytics.internal.keys;

import java.util.Comparator;
import java.util.Optional;

/** The order of keys that may be missing. */
public final class EmptyLast {

    private EmptyLast() {}

    /**
     * {@return by key, and what has none after all others}
     *
     * @param <K> the key
     */
    public static <K extends Comparable<? super K>> Comparator<Optional<K>> order() {
        return (left, right) -> left.isPresent() && right.isPresent()
                ? left.get().compareTo(right.get())
                : Boolean.compare(left.isEmpty(), right.isEmpty());
    }
}
