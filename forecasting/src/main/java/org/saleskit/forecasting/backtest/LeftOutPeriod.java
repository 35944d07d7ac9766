package org.saleskit.forecasting.backtest;

import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Words;
import org.saleskit.core.time.ReportPeriod;

/**
 * A period that a backtest does not score, because nobody knows whether the log holds all that came in it.
 *
 * @param period the period
 * @param reason why it is not scored
 */
public record LeftOutPeriod(ReportPeriod period, Reason reason) {

    /** Why a period is not scored. */
    public enum Reason {
        /** The log is complete from an instant after the period, or from its end: nothing of it is known. */
        LOG_BEGINS_AFTER("the log begins after the period", "журнал начинается после окончания периода"),
        /** The log is complete from an instant within the period: what came before is not known. */
        LOG_BEGINS_WITHIN("the log begins within the period", "журнал начинается внутри периода"),
        /** The log is complete until an instant within the period: what came in the rest of it is not known. */
        LOG_ENDS_WITHIN("the log ends within the period", "журнал заканчивается внутри периода"),
        /** The log is complete until an instant before the period, or until its start: nothing of it is known. */
        LOG_ENDS_BEFORE("the log ends before the period", "журнал заканчивается до начала периода");

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
     * @param period the period
     * @param reason why it is not scored
     */
    public LeftOutPeriod {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * {@return the days of the period and the reason in words}
     *
     * @param locale the language, Russian or else English
     */
    public String explain(Locale locale) {
        return period.dates() + ": " + reason.in(Words.of(locale));
    }
}
