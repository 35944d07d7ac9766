package org.saleskit.forecasting.pipeline;

import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Words;

/**
 * A deal that is not in a forecast, and why.
 *
 * @param deal the deal
 * @param reason why it is not in the forecast
 */
public record LeftOutDeal(PipelineDeal deal, Reason reason) {

    /** Why a deal is not in a forecast. */
    public enum Reason {
        /** Nobody knows how probable the deal is. Not that of a deal whose probability is 0, which is in the forecast. */
        UNKNOWN_PROBABILITY("the probability is unknown", "вероятность неизвестна"),
        /** Nobody knows what the deal would bring. */
        NO_AMOUNT("there is no amount", "нет суммы"),
        /** The chance to be won ever is known, but not when. */
        NO_EXPECTED_CLOSE("no day of the close is stated", "день закрытия не указан"),
        /** The chance is known for one period only, and several are asked for. */
        ONE_PERIOD_ONLY("the chance is known for one period only", "вероятность известна только для одного периода"),
        /** The deal is open, but was expected to close before the period. */
        EXPECTED_BEFORE_PERIOD("it was due before the period", "должна была закрыться до начала периода"),
        /** The deal is expected to close after the period. */
        EXPECTED_AFTER_PERIOD("it is due after the period", "должна закрыться после периода"),
        /** The deal was won before the period; it is in the revenue of an earlier one. */
        WON_BEFORE_PERIOD("it was won before the period", "выиграна до начала периода"),
        /** The deal was won after the period. */
        WON_AFTER_PERIOD("it was won after the period", "выиграна после периода"),
        /** The deal is lost. It never counts. */
        LOST("it is lost", "проиграна"),
        /** The deal was never a real one. */
        DISQUALIFIED("it is disqualified", "дисквалифицирована"),
        /** The rep has taken the deal out of the forecast. */
        OMITTED("it is in an omitted category", "в исключённой категории"),
        /** The rate of the deal's currency is not known, and the converter keeps such amounts apart. */
        NO_RATE("there is no rate of its currency", "нет курса её валюты");

        private final String english;
        private final String russian;

        Reason(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        String in(Words words) {
            return words.say(english, russian);
        }
    }

    /**
     * Checks that both are given.
     *
     * @param deal the deal
     * @param reason why it is not in the forecast
     */
    public LeftOutDeal {
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * {@return the deal and the reason in words}
     *
     * @param locale Russian gives Russian, every other language English
     */
    public String explain(Locale locale) {
        return deal.deal() + ": " + reason.in(Words.of(locale));
    }
}
