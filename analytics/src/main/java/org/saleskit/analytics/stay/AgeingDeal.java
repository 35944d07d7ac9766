package org.saleskit.analytics.stay;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * An open deal, or one on hold, and its age in its stage.
 *
 * @param stay where it is and since when; its {@link Stay#time} is the age
 * @param state how the age compares with the limit
 * @param limit the limit of the stage; absent if it has none
 * @param forward the probability that a deal of this age in this stage leaves it forward within the time observed; empty
 *     if no stay was seen to end beyond this age, too few have ended, or the deal rests
 */
public record AgeingDeal(Stay stay, State state, Optional<Duration> limit, OptionalDouble forward) {

    /** How an age compares with the limit, in the order of the report. */
    public enum State {
        /** The age is above the limit. */
        OVERDUE("overdue", "просрочено"),
        /** The age is at most the limit, but at least the stated part of it. */
        AGEING("ageing", "стареет"),
        /** The age is below the stated part of the limit. */
        FRESH("fresh", "свежие"),
        /** The stage has no limit. */
        NO_LIMIT("no limit", "без предела"),
        /** The deal is on hold, and its timer rests. */
        ON_HOLD("on hold", "отложено");

        private final String english;
        private final String russian;

        State(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * {@return the state in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    /**
     * Checks that all parts are given.
     *
     * @param stay where it is
     * @param state how its age compares
     * @param limit the limit
     * @param forward the probability of leaving forward
     */
    public AgeingDeal {
        Objects.requireNonNull(stay, "stay");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(forward, "forward");
    }

    /** {@return the deal} */
    public DealId deal() {
        return stay.deal();
    }

    /** {@return the age of the deal in its stage} */
    public Duration age() {
        return stay.time();
    }

    /** {@return by how much the age is above the limit; absent unless it is} */
    public Optional<Duration> overdueBy() {
        return state == State.OVERDUE ? limit.map(most -> age().minus(most)) : Optional.empty();
    }
}
