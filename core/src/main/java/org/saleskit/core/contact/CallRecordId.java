package org.saleskit.core.contact;

import org.saleskit.core.internal.Checks;

/**
 * The identifier that the telephone exchange gave a call, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record CallRecordId(String value) implements Comparable<CallRecordId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public CallRecordId {
        Checks.notBlank(value, "callRecordId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static CallRecordId of(String value) {
        return new CallRecordId(value);
    }

    @Override
    public int compareTo(CallRecordId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
