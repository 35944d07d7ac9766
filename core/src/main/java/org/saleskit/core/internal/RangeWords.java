package org.saleskit.core.internal;

import org.threeten.extra.LocalDateRange;

/** Ranges of days in words. Both ends are shown as days that belong to the range, in the form of ISO 8601. */
public final class RangeWords {

    private RangeWords() {}

    /**
     * {@return the range in words, such as "from 2026-01-01 to 2026-02-28"}
     *
     * @param words the language
     * @param range the days, at least one
     */
    public static String say(Words words, LocalDateRange range) {
        if (range.isUnboundedStart() && range.isUnboundedEnd()) {
            return words.say("at all times", "всегда");
        }
        if (range.isUnboundedStart()) {
            return words.say("until " + range.getEndInclusive(), "по " + range.getEndInclusive());
        }
        if (range.isUnboundedEnd()) {
            return words.say("since " + range.getStart(), "с " + range.getStart());
        }
        return words.say(
                "from " + range.getStart() + " to " + range.getEndInclusive(),
                "с " + range.getStart() + " по " + range.getEndInclusive());
    }
}
