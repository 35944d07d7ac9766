package org.saleskit.core.privacy;

import java.util.List;
import org.saleskit.core.audit.FieldChange;

/**
 * A value without its personal data, and what was taken out of it.
 *
 * @param value the value as it is to be stored in place of the old one
 * @param changes the fields that changed, no value in clear; identifiers too, so that an audit does not become the way back
 *     from pseudonyms
 * @param <T> the type of the value
 */
public record Erased<T>(T value, List<FieldChange> changes) {

    /**
     * Copies the list.
     *
     * @param value the value
     * @param changes the fields that changed
     */
    public Erased {
        changes = List.copyOf(changes);
    }
}
