package org.saleskit.core.charter;

import org.saleskit.core.internal.Checks;

/**
 * Something that the department may do or demand.
 *
 * @param id the host's short name of the right, not blank
 * @param text what may be done or demanded, in the host's words; not blank
 */
public record Right(String id, String text) {

    /**
     * Checks that neither text is blank.
     *
     * @param id the host's short name
     * @param text what may be done or demanded
     */
    public Right {
        Checks.notBlank(id, "right.id");
        Checks.notBlank(text, "right.text");
    }

    /**
     * {@return the right with this name and text}
     *
     * @param id the host's short name, not blank
     * @param text what may be done or demanded, not blank
     */
    public static Right of(String id, String text) {
        return new Right(id, text);
    }
}
