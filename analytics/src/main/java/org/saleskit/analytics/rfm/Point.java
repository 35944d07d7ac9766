package org.saleskit.analytics.rfm;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A value and, where ties are split, the key of its client. */
record Point<K>(Quotient value, @Nullable K key) {

    /** From the worst client to the best, ties by key. */
    static <K> Comparator<Point<K>> worstFirst(RfmDimension dimension, Comparator<K> order) {
        Comparator<Point<K>> byValue = Comparator.comparing(Point::value);
        return (dimension == RfmDimension.RECENCY ? byValue.reversed() : byValue)
                .thenComparing(Point::key, Comparator.nullsFirst(order));
    }
}
