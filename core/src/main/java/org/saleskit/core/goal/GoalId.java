package org.saleskit.core.goal;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a goal, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record GoalId(String value) implements Comparable<GoalId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public GoalId {
        Checks.notBlank(value, "goalId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static GoalId of(String value) {
        return new GoalId(value);
    }

    @Override
    public int compareTo(GoalId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
