package org.saleskit.core.team;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a team, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record TeamId(String value) implements Comparable<TeamId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public TeamId {
        Checks.notBlank(value, "teamId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static TeamId of(String value) {
        return new TeamId(value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
