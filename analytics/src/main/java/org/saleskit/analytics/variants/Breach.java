package org.saleskit.analytics.variants;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/** A way in which a deal does not go straight through its pipeline. */
public enum Breach {
    /** The deal has reached an open stage only by implication, as it entered a later one or was won; once for a deal. */
    SKIP("skipped", "пропуски"),
    /** The deal moved back to an open stage that is earlier than the open stage that it was in last. */
    REGRESSION("moved back to", "возвраты назад"),
    /** The deal entered a stage in which it had been before. */
    RE_ENTRY("entered again", "повторные входы"),
    /** The deal entered the stage from a closed one. */
    REOPENING("reopened into", "открытия заново");

    private final String english;
    private final String russian;

    Breach(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * {@return the breach in words}
     *
     * @param locale the language, Russian or else English
     */
    public String label(Locale locale) {
        return Words.of(locale).say(english, russian);
    }
}
