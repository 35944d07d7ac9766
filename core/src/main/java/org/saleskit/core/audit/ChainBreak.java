package org.saleskit.core.audit;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/**
 * The first broken place of a chain.
 *
 * @param position the place, from 0: of the entry that is wrong there or lacks there
 * @param kind what is wrong
 */
public record ChainBreak(long position, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** What stands here does not fit its hash: the entry, its place or its hash was altered. */
        ALTERED,
        /** The entry of this place is not in the trail, and later ones are. */
        REMOVED,
        /** The entry of this place stands elsewhere in the trail, or another one stands here twice. */
        REORDERED,
        /** The entry fits its own hash, but not the link before: one of the two was replaced and hashed anew. */
        REPLACED,
        /** The trail ends before this place, and the noted head says that it was longer. */
        TRUNCATED,
        /** The chain is whole, but does not end at this place as the noted head says: it was chained anew. */
        REWRITTEN
    }

    /**
     * {@return the break in a sentence}
     *
     * @param locale English or Russian; any other gives English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String what = switch (kind) {
            case ALTERED -> words.say("was altered", "изменена");
            case REMOVED -> words.say("was removed", "удалена");
            case REORDERED -> words.say("stands in another place", "переставлена");
            case REPLACED -> words.say("does not follow from the one before", "не продолжает предыдущую");
            case TRUNCATED -> words.say("was cut off with all after it", "отрезана вместе со всеми после неё");
            case REWRITTEN -> words.say("is not the one that was noted", "не та, что была отмечена");
        };
        return words.say("entry ", "запись ") + position + " " + what;
    }
}
