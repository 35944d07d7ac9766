package org.saleskit.analytics.velocity;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.analytics.dealsize.DealSizeResult;
import org.saleskit.analytics.winrate.WinRateResult;

/**
 * The four metrics of a pipeline and its velocity, each with the deals that it was computed from. Immutable and thread-safe.
 *
 * @param velocity the velocity, from which the other metrics are read
 */
public record PipelineMetrics(VelocityResult velocity) {

    /**
     * Checks that the velocity is given.
     *
     * @param velocity the velocity
     */
    public PipelineMetrics {
        Objects.requireNonNull(velocity, "velocity");
    }

    /** {@return the begin of the window, which belongs to it} */
    public Instant from() {
        return velocity.analysis().from();
    }

    /** {@return the end of the window, which does not belong to it} */
    public Instant to() {
        return velocity.analysis().to();
    }

    /** {@return the instant as of which the deals were read} */
    public Instant asOf() {
        return velocity.asOf();
    }

    /** {@return the deals in work and on hold just before the end of the window, whatever happened at it or later} */
    public DealsInWork dealsInWork() {
        return velocity.inWork();
    }

    /** {@return the win rate of deals closed in the window} */
    public WinRateResult winRate() {
        return velocity.winRate();
    }

    /** {@return the amounts of the deals won in the window} */
    public DealSizeResult wonAmounts() {
        return velocity.amounts();
    }

    /**
     * {@return the cycle times of the deals won in the window} Closed deals only: biased short, because slow deals are
     * still open.
     */
    public CycleTimes wonCycleTimes() {
        return velocity.cycles();
    }

    /** {@return the velocity: money per day in units of the currency; empty if a part of it is missing} */
    public OptionalDouble velocityPerDay() {
        return velocity.velocityPerDay();
    }

    /** {@return whether the velocity is weak, see {@link VelocityResult#isLowCount}} */
    public boolean isLowCount() {
        return velocity.isLowCount();
    }

    /**
     * {@return the metrics in words: the velocity with its parts, what the win rate counts, and what the amounts count}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return velocity.explain(locale) + "\n" + winRate().explain(locale) + "\n"
                + wonAmounts().explain(locale);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
