package org.saleskit.analytics.winloss;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/** By what lost deals are counted. */
public enum LossAxis {
    /** What the reason means: the name of a {@link org.saleskit.core.reason.ReasonType}. */
    REASON_TYPE("reason", "причина"),
    /** The host's own label of the reason. */
    REASON("label of the reason", "формулировка причины"),
    /** The segment that the host names. */
    SEGMENT("segment", "сегмент"),
    /** The stage of loss: the last open stage in which the deal was before the close. */
    STAGE("stage of loss", "этап потери"),
    /** The latest open stage, in the order of the pipeline, that the deal had entered before the close. */
    FURTHEST_STAGE("furthest stage", "самый дальний этап"),
    /** Who else was in for the deal. */
    COMPETITOR("competitor", "конкурент");

    private final String english;
    private final String russian;

    LossAxis(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * {@return the axis in words}
     *
     * @param locale the language, Russian or else English
     */
    public String label(Locale locale) {
        return Words.of(locale).say(english, russian);
    }
}
