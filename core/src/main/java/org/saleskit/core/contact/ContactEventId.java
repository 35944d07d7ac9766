package org.saleskit.core.contact;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a contact event, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record ContactEventId(String value) implements Comparable<ContactEventId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public ContactEventId {
        Checks.notBlank(value, "contactEventId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static ContactEventId of(String value) {
        return new ContactEventId(value);
    }

    @Override
    public int compareTo(ContactEventId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
