package org.saleskit.core.access;

import java.util.Objects;

/** What a policy says to a request; later constants are stricter. */
public enum AccessEffect {
    /** It may be done. */
    ALLOW,
    /** It may be read in a masked form. */
    MASK,
    /** It must not be done. */
    DENY;

    /**
     * {@return the stricter of the two}
     *
     * @param other the other effect
     */
    public AccessEffect stricter(AccessEffect other) {
        return compareTo(Objects.requireNonNull(other, "other")) >= 0 ? this : other;
    }
}
