package org.saleskit.core.quality;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/** What can be wrong with a record. */
public enum QualityDimension {
    /** A required field is filled. */
    COMPLETENESS("completeness", "полнота"),
    /** A filled field keeps a rule. */
    VALIDITY("validity", "корректность"),
    /** A record is not too old. */
    FRESHNESS("freshness", "актуальность"),
    /** A record is there once. */
    UNIQUENESS("uniqueness", "уникальность");

    private final String english;
    private final String russian;

    QualityDimension(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * {@return the word for a report, such as "completeness"}
     *
     * @param locale Russian gives Russian, every other language English
     */
    public String word(Locale locale) {
        return Words.of(locale).say(english, russian);
    }
}
