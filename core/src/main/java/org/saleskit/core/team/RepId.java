package org.saleskit.core.team;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a sales rep, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record RepId(String value) implements Comparable<RepId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public RepId {
        Checks.notBlank(value, "repId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static RepId of(String value) {
        return new RepId(value);
    }

    @Override
    public int compareTo(RepId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
