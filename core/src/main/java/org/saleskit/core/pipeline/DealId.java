package org.saleskit.core.pipeline;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a deal, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record DealId(String value) implements Comparable<DealId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public DealId {
        Checks.notBlank(value, "dealId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static DealId of(String value) {
        return new DealId(value);
    }

    @Override
    public int compareTo(DealId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
