package org.saleskit.core.team;

import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * Something that a role answers for.
 *
 * @param id the host's short name of it, the same in every role that shares it; not blank
 * @param text what has to be done, in the host's words; not blank
 */
public record Responsibility(String id, String text) implements Comparable<Responsibility> {

    /**
     * Checks that neither text is blank.
     *
     * @param id the host's short name
     * @param text what has to be done
     */
    public Responsibility {
        Checks.notBlank(id, "responsibility.id");
        Checks.notBlank(text, "responsibility.text");
    }

    /**
     * {@return the responsibility with this name and text}
     *
     * @param id the host's short name, not blank
     * @param text what has to be done, not blank
     */
    public static Responsibility of(String id, String text) {
        return new Responsibility(id, text);
    }

    /** Orders by the short name, then by the text. */
    @Override
    public int compareTo(Responsibility other) {
        Objects.requireNonNull(other, "other");
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : text.compareTo(other.text);
    }
}
