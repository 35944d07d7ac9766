package org.saleskit.core.client;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a client, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record ClientId(String value) implements Comparable<ClientId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public ClientId {
        Checks.notBlank(value, "clientId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static ClientId of(String value) {
        return new ClientId(value);
    }

    @Override
    public int compareTo(ClientId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
