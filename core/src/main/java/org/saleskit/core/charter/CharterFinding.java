package org.saleskit.core.charter;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * Something missing in a charter; ordered by what is missing, then by the subject.
 *
 * @param gap what is missing
 * @param subject the short name of the duty, report or hand-off, or the identifier of the role; not blank
 */
public record CharterFinding(CharterGap gap, String subject) implements Comparable<CharterFinding> {

    private static final Comparator<CharterFinding> ORDER =
            Comparator.comparing(CharterFinding::gap).thenComparing(CharterFinding::subject);

    /**
     * Checks that the subject is not blank.
     *
     * @param gap what is missing
     * @param subject where it is missing
     */
    public CharterFinding {
        Objects.requireNonNull(gap, "gap");
        Checks.notBlank(subject, "charterFinding.subject");
    }

    /**
     * {@return the gap in words}
     *
     * @param locale the language: Russian, or English for any other
     */
    public String explain(Locale locale) {
        return gap.say(Words.of(locale), subject);
    }

    @Override
    public int compareTo(CharterFinding other) {
        return ORDER.compare(this, other);
    }
}
