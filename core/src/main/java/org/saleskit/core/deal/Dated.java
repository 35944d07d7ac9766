package org.saleskit.core.deal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** The value that held at an instant, if one was stated by then. */
    static <V> Optional<V> lastBy(List<Dated<V>> history, Instant at) {
        Objects.requireNonNull(at, "at");
        Optional<V> found = Optional.empty();
        for (Dated<V> entry : history) {
            if (!entry.at().isAfter(at)) {
                found = Optional.of(entry.value());
            }
        }
        return found;
    }
}
