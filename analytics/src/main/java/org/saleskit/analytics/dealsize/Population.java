package org.saleskit.analytics.dealsize;

import org.saleskit.core.internal.Words;

/** Which deals an average size is taken over. */
public enum Population {
    /** Deals won in the span, each with its amount as at the close. The default. */
    WON,
    /** Deals in an open stage at the end of the span, each with its amount of that instant. */
    OPEN,
    /**
     * All deals that were worked on: those closed in the span, won or not, with their amounts as at the close, and those open or
     * on hold at its end, with their amounts of that instant.
     */
    ALL;

    /** What the size is of. */
    String label(Words words) {
        return switch (this) {
            case WON -> words.say("deals won", "выигранных сделок");
            case OPEN -> words.say("deals open at the end of the span", "сделок, открытых в конце периода");
            case ALL ->
                words.say(
                        "all deals, closed in the span or not closed at its end",
                        "всех сделок, закрытых в периоде или не закрытых в его конце");
        };
    }
}
