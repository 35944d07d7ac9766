package org.saleskit.core.deal;

import java.time.Instant;
import java.util.Objects;

/**
 * A value and the instant from which it holds.
 *
 * @param at from when
 * @param value the value
 * @param <V> the type of the value
 */
public record Dated<V>(Instant at, V value) {

    /**
     * Checks that both are given.
     *
     * @param at from when
     * @param value the value
     */
    public Dated {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(value, "value");
    }
}
