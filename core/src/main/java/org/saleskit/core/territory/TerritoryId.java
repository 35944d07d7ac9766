package org.saleskit.core.territory;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a territory, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record TerritoryId(String value) implements Comparable<TerritoryId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public TerritoryId {
        Checks.notBlank(value, "territoryId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static TerritoryId of(String value) {
        return new TerritoryId(value);
    }

    @Override
    public int compareTo(TerritoryId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
