package org.saleskit.analytics.stay;

import java.util.List;
import java.util.Locale;
import org.saleskit.core.internal.Words;

/** What follows a stay in a stage. */
public enum StayEnd {
    /** The open stage after this one. */
    NEXT_STAGE("next stage", "следующий этап", true),
    /** An open stage further on, past one or more that were skipped. */
    LATER_STAGE("later stage, skipping", "дальше с пропуском этапа", true),
    /** An open stage before this one. */
    EARLIER_STAGE("back", "возврат назад", false),
    /** A rest, where a rest ends the stay, and from one rest into another. */
    ON_HOLD("put on hold", "отложена", false),
    /** From a rest into an open stage. */
    RESUMED("resumed", "возобновлена", false),
    /** The deal was won. */
    WON("won", "выиграна", true),
    /** The deal was lost. */
    LOST("lost", "проиграна", false),
    /** The deal turned out not to be a real one. */
    DISQUALIFIED("disqualified", "признана нецелевой", false);

    static final List<StayEnd> ALL = List.of(values());

    private final String english;
    private final String russian;
    private final boolean forward;

    StayEnd(String english, String russian, boolean forward) {
        this.english = english;
        this.russian = russian;
        this.forward = forward;
    }

    /** {@return whether the deal left the stage forward: into a later open stage, or won} */
    public boolean isForward() {
        return forward;
    }

    /**
     * {@return what follows, in words}
     *
     * @param locale the language, Russian or else English
     */
    public String label(Locale locale) {
        return Words.of(locale).say(english, russian);
    }
}
