package org.saleskit.analytics.funnel;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * Deals that a funnel, or its win rate, does not count, with the reason.
 *
 * @param reason why they are left out
 * @param deals the deals, in order; a deal stands there as often as something of it is left out; unmodifiable
 */
public record FunnelLeftOut(Reason reason, List<DealId> deals) {

    /** Why a deal is left out. */
    public enum Reason {
        /** It is read in the terms of another pipeline, or another version; it is in no count. */
        OTHER_PIPELINE,
        /**
         * It was disqualified before it reached the first sales stage. It is in no win rate; all other counts have it.
         */
        DISQUALIFIED_BEFORE_SALES,
        /**
         * It was reopened, and the analysis reads deals up to their first close only. What happened since is in no count
         * but that of the reopenings.
         */
        AFTER_FIRST_CLOSE
    }

    /**
     * Copies the list.
     *
     * @param reason why they are left out
     * @param deals the deals, one or more
     */
    public FunnelLeftOut {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(reason, "reason");
        deals = List.copyOf(deals);
        Checks.check(!deals.isEmpty(), "funnelLeftOut.deals", "hold at least one deal", deals);
    }

    /**
     * {@return what is left out and why, in words, such as "3 deals are in another pipeline or version and not counted"}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String count = words.count(deals.size(), "deal");
        boolean one = deals.size() == 1;
        return switch (reason) {
            case OTHER_PIPELINE ->
                words.say(
                        count + (one ? " is" : " are") + " in another pipeline or version and not counted",
                        "Сделок в другой воронке или в другой её версии: " + count + "; они не учтены");
            case DISQUALIFIED_BEFORE_SALES ->
                words.say(
                        count + (one ? " was" : " were")
                                + " disqualified before the first sales stage and not counted in the win rate",
                        "Сделок, дисквалифицированных до первого этапа продаж: " + count
                                + "; в доле выигранных они не учтены");
            case AFTER_FIRST_CLOSE ->
                words.say(
                        count + (one ? " was" : " were")
                                + " reopened; what happened after the first close is not counted",
                        "Сделок, открытых заново: " + count + "; то, что было после первого завершения, не учтено");
        };
    }
}
