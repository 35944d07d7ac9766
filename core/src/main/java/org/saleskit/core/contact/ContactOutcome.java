package org.saleskit.core.contact;

import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * The outcome of a contact: the host's own word for it, and what it means. Statistics read the type only, so that a
 * renamed or translated label changes no number.
 *
 * @param label the host's word from its list of outcomes, not blank; not the place for notes about a client
 * @param type what it means
 */
public record ContactOutcome(String label, OutcomeType type) {

    /**
     * Checks that the label is not blank.
     *
     * @param label the host's word
     * @param type what it means
     */
    public ContactOutcome {
        Checks.notBlank(label, "contactOutcome.label");
        Objects.requireNonNull(type, "type");
    }

    /**
     * {@return the outcome with this label and meaning}
     *
     * @param label the host's word, not blank
     * @param type what it means
     */
    public static ContactOutcome of(String label, OutcomeType type) {
        return new ContactOutcome(label, type);
    }
}
