package org.saleskit.analytics.velocity;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.analytics.dealsize.DealSizeResult;
import org.saleskit.analytics.internal.math.Fractions;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/**
 * A velocity with its four parts, each with the deals behind it. Immutable and thread-safe.
 */
public final class VelocityResult {

    /** A part without a value. */
    public enum Missing {
        /** No deal was decided in the window, so that there is no win rate. */
        NOTHING_DECIDED,
        /** No deal was won in the window with a known amount. */
        NO_AMOUNT,
        /** No deal was won in the window; or with a restricted mean: nobody knows what happens up to the horizon. */
        NO_CYCLE,
        /** All deals were closed at the instant of their opening. */
        ZERO_CYCLE
    }

    /** What a velocity is made of. */
    record Parts(
            VelocityAnalysis analysis,
            DealsInWork inWork,
            Fraction work,
            WinRateResult winRate,
            DealSizeResult amounts,
            CycleTimes cycles,
            Optional<SurvivalData<String>> lives,
            Optional<RestrictedMean> restricted) {}

    private final Parts parts;
    private final Optional<VelocityLevers> levers;
    private final List<Missing> missing;

    VelocityResult(Parts parts, Optional<VelocityLevers> levers, List<Missing> missing) {
        this.parts = parts;
        this.levers = levers;
        this.missing = missing;
    }

    /** {@return the window and the options} */
    public VelocityAnalysis analysis() {
        return parts.analysis;
    }

    /** {@return the instant as of which the deals were read} */
    public Instant asOf() {
        return parts.winRate.asOf();
    }

    /** {@return the deals in work just before the end of the window} */
    public DealsInWork inWork() {
        return parts.inWork;
    }

    /** {@return N: the number of deals in work, as the analysis counts them} */
    public Fraction work() {
        return parts.work;
    }

    /** {@return W: the win rate of deals closed in the window} */
    public WinRateResult winRate() {
        return parts.winRate;
    }

    /** {@return A: the amounts of deals won in the window, whose median stands beside the mean} */
    public DealSizeResult amounts() {
        return parts.amounts;
    }

    /** {@return L: the cycle times of deals won in the window, whose median stands beside the mean} */
    public CycleTimes cycles() {
        return parts.cycles;
    }

    /** {@return L with {@link VelocityAnalysis#withRestrictedCycle}: the mean up to the horizon; absent otherwise, or if unknown} */
    public Optional<RestrictedMean> restrictedCycle() {
        return parts.restricted;
    }

    /** {@return the deals behind the restricted mean: ages at closes and ends of observation; absent without one} */
    public Optional<SurvivalData<String>> lives() {
        return parts.lives;
    }

    /** {@return the four parts as numbers; absent if one is {@linkplain #missing missing}} */
    public Optional<VelocityLevers> levers() {
        return levers;
    }

    /** {@return the parts without a value, in order; empty if there is a velocity; unmodifiable} */
    public List<Missing> missing() {
        return missing;
    }

    /** {@return the velocity: money per day or working day, in units of the currency; absent if a part is missing} */
    public Optional<Fraction> velocity() {
        return levers.map(VelocityLevers::velocity);
    }

    /** {@return the velocity as a number; empty if a part is missing} */
    public OptionalDouble velocityPerDay() {
        return velocity().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Fractions.nearest(velocity().get()));
    }

    /**
     * {@return what was won in the window per day or working day, in units of the currency; absent if the window has no working
     * time, or deals were won and the amount of none is known} Deals won without a known amount are not in it, so that it is
     * the least that was won, see {@link #amounts}.
     */
    public Optional<Fraction> throughput() {
        VelocityAnalysis analysis = parts.analysis;
        OpenTimes times = analysis.times();
        Fraction length = Fractions.nanos(times.between(analysis.from(), analysis.to()));
        boolean unknown =
                parts.amounts.count() == 0 && !parts.amounts.withoutAmount().isEmpty();
        return unknown || length.signum() == 0
                ? Optional.empty()
                : Optional.of(parts.amounts
                        .sum()
                        .multipliedBy(Fractions.nanos(times.day()))
                        .dividedBy(length));
    }

    /**
     * {@return whether the velocity is weak: the win rate, the mean amount or the mean cycle is of fewer than {@value
     * Proportion#LOW_COUNT} deals}
     */
    public boolean isLowCount() {
        long cycles = parts.lives.map(SurvivalData::events).orElse(parts.cycles.count());
        return parts.winRate.isLowCount() || parts.amounts.isLowCount() || cycles < Proportion.LOW_COUNT;
    }

    /**
     * {@return a velocity or a throughput as money}
     *
     * @param perDay the value
     * @param rounding how to round to the digits of the currency
     */
    public Money rounded(Fraction perDay, RoundingMode rounding) {
        Objects.requireNonNull(perDay, "perDay");
        return parts.amounts.rounded(perDay, rounding);
    }

    /**
     * {@return the velocity in words, with its parts}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return VelocityText.of(this, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VelocityResult that
                && parts.analysis.equals(that.parts.analysis)
                && parts.inWork.equals(that.parts.inWork)
                && parts.winRate.equals(that.parts.winRate)
                && parts.amounts.equals(that.parts.amounts)
                && parts.cycles.equals(that.parts.cycles)
                && parts.restricted.equals(that.parts.restricted)
                && parts.work.equals(that.parts.work);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts.analysis, parts.winRate, parts.amounts);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
