package org.saleskit.analytics.winrate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * Deals that are not in a win rate, with the reason. A deal stands under one reason.
 *
 * @param reason why they are not counted
 * @param deals the deals in the order of their identifiers, at least one; unmodifiable
 */
public record WinRateLeftOut(Reason reason, List<DealId> deals) {

    /** Why a deal is not counted. */
    public enum Reason {
        /** It is open, so nobody knows yet. */
        OPEN("open", "открытые"),
        /** It rests and may be resumed. */
        ON_HOLD("on hold", "приостановленные"),
        /** It was disqualified before selling began, so it says nothing about selling. */
        DISQUALIFIED_BEFORE_SALES("disqualified before sales", "дисквалифицированные до начала продажи"),
        /** It is decided, but the close lies before or after the span; by creation: the opening does. */
        OUTSIDE_SPAN("outside the span", "вне периода"),
        /** It was merged into another deal, which counts in its place. */
        MERGED("merged into other deals", "объединённые с другими");

        private final String english;
        private final String russian;

        Reason(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        String label(Words words) {
            return words.say(english, russian);
        }
    }

    /**
     * Copies the list.
     *
     * @param reason why they are not counted
     * @param deals the deals
     */
    public WinRateLeftOut {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(reason, "reason");
        deals = List.copyOf(deals);
    }

    /**
     * {@return the reason and the number in words, such as "open 12"}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return explain(Words.of(locale));
    }

    String explain(Words words) {
        return reason.label(words) + words.say(" ", " — ") + ShareWords.number(words, deals.size());
    }
}
