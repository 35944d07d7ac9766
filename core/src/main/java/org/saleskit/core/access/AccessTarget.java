package org.saleskit.core.access;

import org.saleskit.core.field.Sensitivity;

/** What an action is about: the record as a whole, or a field of a sensitivity. Later constants need more protection. */
public enum AccessTarget {
    /** The record: that it exists and takes part in lists. */
    RECORD,
    /** A field of sensitivity {@link Sensitivity#OPEN}. */
    OPEN_FIELD,
    /** A field of sensitivity {@link Sensitivity#COMMERCIAL}. */
    COMMERCIAL_FIELD,
    /** A field of sensitivity {@link Sensitivity#PERSONAL}. */
    PERSONAL_FIELD;

    /**
     * {@return the target that stands for fields of the sensitivity}
     *
     * @param sensitivity how sensitive the field is
     */
    public static AccessTarget of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case OPEN -> OPEN_FIELD;
            case COMMERCIAL -> COMMERCIAL_FIELD;
            case PERSONAL -> PERSONAL_FIELD;
        };
    }
}
