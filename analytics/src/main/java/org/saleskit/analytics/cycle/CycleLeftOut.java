package org.saleskit.analytics.cycle;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * Deals without part in a cycle time, with the reason.
 *
 * @param reason why they are left out
 * @param deals which ones, at least one, in their order; a deal of which several closes are left out is named once
 */
public record CycleLeftOut(Reason reason, List<DealId> deals) {

    /** Why a deal is left out. */
    public enum Reason {
        /** The start that was asked for is not known of it, such as a first contact that nobody wrote down. */
        NO_START("without the start", "нет начала отсчёта"),
        /** Its start lies after the instant as of which the deals are read. */
        START_AFTER_AS_OF("start after the instant of the report", "начало позже момента отчёта"),
        /** Its start lies after the close that ends the time: an error in the data. */
        START_AFTER_CLOSE("start after the close, an error in the data", "начало позже закрытия, ошибка в данных"),
        /**
         * It was first seen at its end or after it, so that nobody could have watched it close: such deals come from a log
         * that was filled in afterwards.
         */
        FIRST_SEEN_AT_END("first seen when already ended", "увидены лишь в конце");

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
     * Copies the list.
     *
     * @param reason why they are left out
     * @param deals which ones
     */
    public CycleLeftOut {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(reason, "reason");
        deals = List.copyOf(deals);
    }

    /**
     * {@return the number of deals and the reason in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String count = words.count(deals.size(), "deal");
        return words.say("Left out: " + count, "Не учтено сделок: " + count) + " — " + reason.label(locale) + ".";
    }
}
