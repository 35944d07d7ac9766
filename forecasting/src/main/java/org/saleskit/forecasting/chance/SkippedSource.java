package org.saleskit.forecasting.chance;

import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Words;

/**
 * A source that was asked before the one that answered, and why it could not.
 *
 * @param source the source
 * @param reason why it gave no answer
 */
public record SkippedSource(ChanceSource source, Reason reason) {

    /** Why a source gives no answer for a deal. */
    public enum Reason {
        /** No deal of the log was ever in this stage. */
        NO_HISTORY("no deal was ever in this stage", "в этой стадии ещё не было сделок"),
        /** Too few deals left the stage, or too few of those that were in it are closed. */
        TOO_FEW_DEALS("too few deals came out of this stage", "из этой стадии вышло слишком мало сделок"),
        /** Too much depends on a later stage which too few deals left. */
        LATER_STAGE_UNKNOWN(
                "too few deals came out of a stage ahead", "из одной из следующих стадий вышло слишком мало сделок"),
        /** No deal was watched in this stage for so long. */
        OLDER_THAN_ANY("no deal was watched in this stage for so long", "так долго в этой стадии ни одну не наблюдали"),
        /** Nobody stated a number. */
        NOT_STATED("nobody stated a number", "число не указано");

        private final String english;
        private final String russian;

        Reason(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }
    }

    /**
     * Checks that both are given.
     *
     * @param source the source
     * @param reason why it gave no answer
     */
    public SkippedSource {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * {@return the source and the reason in words}
     *
     * @param locale the language, Russian or else English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return ChanceWords.source(words, source) + ": " + words.say(reason.english, reason.russian);
    }
}
