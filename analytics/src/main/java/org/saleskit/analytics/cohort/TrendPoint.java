package org.saleskit.analytics.cohort;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.ReportPeriod;

/**
 * The cohort of one period of a {@link CohortTrend}, and whether its rate may be drawn. Immutable and thread-safe.
 */
public final class TrendPoint {

    /** Of how much of a period the window is over. It depends on the calendar only, not on who entered. */
    public enum Maturity {
        /** The window is over for whoever entered, up to the last instant of the period. */
        MATURE("mature", "зрелая"),
        /** The window is over for those who entered early in the period; their rate is that of a part of the period. */
        PARTLY("partly mature", "зрелая частично"),
        /** The window is over for nobody. */
        IMMATURE("immature", "незрелая");

        private final String english;
        private final String russian;

        Maturity(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * {@return the maturity of a cohort in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    private final CalendarPeriod period;
    private final ReportPeriod days;
    private final CohortResult result;

    TrendPoint(CalendarPeriod period, ReportPeriod days, CohortResult result) {
        this.period = period;
        this.days = days;
        this.result = result;
    }

    /** {@return the period of the entry} */
    public CalendarPeriod period() {
        return period;
    }

    /** {@return the cohort of the period} */
    public CohortResult result() {
        return result;
    }

    /** {@return whether the window is over} */
    public Maturity maturity() {
        Duration horizon = result.analysis().horizon();
        Duration sinceStart = Duration.between(days.start(), result.asOf());
        Duration sinceLast = Duration.between(days.end(), result.asOf()).plusNanos(1);
        if (sinceLast.compareTo(horizon) >= 0) {
            return Maturity.MATURE;
        }
        return sinceStart.compareTo(horizon) >= 0 ? Maturity.PARTLY : Maturity.IMMATURE;
    }

    /** {@return when the window is over for whoever entered in the period} */
    public Instant matureAt() {
        return days.end().plus(result.analysis().horizon());
    }

    /**
     * {@return the win rate of the period; empty if the cohort is immature, unless the analysis includes immature entrants, or
     * if it has nobody to count} See {@link #whyNoRate}.
     */
    public Optional<Proportion> rate() {
        return drawn(result.win());
    }

    /**
     * {@return the conversion to a stage; empty in the same cases as {@link #rate()}}
     *
     * @param stage the name of an open stage after that of the entry
     * @throws IllegalArgumentException if it is no step
     */
    public Optional<Proportion> rate(String stage) {
        return drawn(result.step(stage));
    }

    private Optional<Proportion> drawn(CohortStep step) {
        boolean asked = result.analysis().immatureRule() == ImmatureRule.INCLUDE_IMMATURE;
        return Optional.of(step.rate()).filter(rate -> rate.trials() > 0 && (asked || maturity() != Maturity.IMMATURE));
    }

    /**
     * {@return why there is no rate; empty if there is one}
     *
     * @param locale the language, Russian or else English
     */
    public Optional<String> whyNoRate(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return rate().isPresent()
                ? Optional.empty()
                : Optional.of(CohortWords.of(locale).whyNoRate(this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrendPoint that && period.equals(that.period) && result.equals(that.result);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, result);
    }

    /** {@return the period, its maturity and its win rate} */
    @Override
    public String toString() {
        return period + " " + maturity() + " "
                + rate().map(Proportion::toString).orElse("no rate");
    }
}
