package org.saleskit.analytics.cohort;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/** What became of an entrant of a cohort. Each entrant has exactly one fate for each step. */
public enum Fate {
    /** The window is over, and the deal reached the step inside it. */
    CONVERTED("converted", "дошли"),
    /** The window is over, and the deal did not reach the step inside it: lost, too late, or still open. */
    DROPPED("dropped", "не дошли"),
    /** The window is not over yet, whatever happened so far. */
    IMMATURE("immature", "незрелые");

    private final String english;
    private final String russian;

    Fate(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * {@return the fate in words}
     *
     * @param locale the language, Russian or else English
     */
    public String label(Locale locale) {
        return Words.of(locale).say(english, russian);
    }
}
