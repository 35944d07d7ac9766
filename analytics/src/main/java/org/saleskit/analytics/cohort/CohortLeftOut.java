package org.saleskit.analytics.cohort;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * Deals that are in no number of a result, and why. A deal stands under one reason only.
 *
 * @param reason why
 * @param deals the deals in their order, at least one; unmodifiable
 */
public record CohortLeftOut(Reason reason, List<DealId> deals) {

    /** Why a deal is left out. */
    public enum Reason {
        /** It is in another pipeline, or in another version of it. */
        OTHER_PIPELINE,
        /** It never reached the stage at which the cohort begins. */
        NOT_ENTERED,
        /** It entered before or after the period. */
        OUTSIDE_PERIOD,
        /** It was disqualified before the first sales stage, and so says nothing about selling. */
        DISQUALIFIED_EARLY
    }

    /**
     * Copies the list.
     *
     * @param reason why
     * @param deals the deals
     */
    public CohortLeftOut {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(reason, "reason");
        deals = List.copyOf(deals);
        Checks.check(!deals.isEmpty(), "cohortLeftOut.deals", "hold at least one deal", deals);
    }

    /**
     * {@return what is left out and why, such as "3 deals: in another pipeline"}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String why = switch (reason) {
            case OTHER_PIPELINE -> words.say("in another pipeline", "из другой воронки");
            case NOT_ENTERED ->
                words.say("never at the stage of the entry", "не были на этапе, с которого начинается когорта");
            case OUTSIDE_PERIOD -> words.say("entered outside the period", "вошли не в этом периоде");
            case DISQUALIFIED_EARLY ->
                words.say("disqualified before the first sales stage", "отсеяны до первого этапа продаж");
        };
        return words.say("", "сделок — ") + words.count(deals.size(), "deal") + ": " + why;
    }
}
