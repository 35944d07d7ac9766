package org.saleskit.core.client;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a contact person, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public PersonId {
        Checks.notBlank(value, "personId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
