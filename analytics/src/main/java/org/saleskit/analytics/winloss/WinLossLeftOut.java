package org.saleskit.analytics.winloss;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * Deals of which no close counts, for one reason.
 *
 * @param reason the reason
 * @param deals the deals, in order; unmodifiable
 */
public record WinLossLeftOut(Reason reason, List<DealId> deals) {

    /** Why no close of a deal counts; the first that applies. */
    public enum Reason {
        /** It is being worked on. */
        OPEN("still open", "ещё открыты"),
        /** It rests. */
        ON_HOLD("on hold", "приостановлены"),
        /** It was closed in another period. */
        OUTSIDE_PERIOD("closed in another period", "закрыты в другом периоде"),
        /** It was disqualified before selling began, so it says nothing about selling. */
        DISQUALIFIED_BEFORE_SALES("disqualified before sales", "дисквалифицированы до начала продажи");

        private final String english;
        private final String russian;

        Reason(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * {@return the reason in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    /**
     * Copies the deals.
     *
     * @param reason the reason
     * @param deals the deals
     */
    public WinLossLeftOut {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(reason, "reason");
        deals = List.copyOf(deals);
    }
}
