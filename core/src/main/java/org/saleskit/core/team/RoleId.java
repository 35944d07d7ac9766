package org.saleskit.core.team;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a role, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record RoleId(String value) implements Comparable<RoleId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public RoleId {
        Checks.notBlank(value, "roleId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static RoleId of(String value) {
        return new RoleId(value);
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
