package org.saleskit.forecasting.chance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Interval;

/**
 * How probable it is that an open deal is won, in the period and ever, and how that is known. An unknown chance is empty and not
 * 0. Immutable and thread-safe.
 */
public final class DealChance {

    /** What the source says, before it is said of whom. */
    record Answer(
            ChanceSource source,
            OptionalDouble won,
            OptionalDouble wonEver,
            OptionalDouble lost,
            OptionalDouble lostEver,
            Optional<Interval> interval,
            Optional<TimingRule> timing,
            long evidence,
            boolean extrapolated) {

        static final Answer UNKNOWN = new Answer(
                ChanceSource.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                false);
    }

    private final DealId deal;
    private final String stage;
    private final double daysInStage;
    private final Answer answer;
    private final List<SkippedSource> skipped;

    DealChance(DealId deal, String stage, double daysInStage, Answer answer, List<SkippedSource> skipped) {
        this.deal = deal;
        this.stage = stage;
        this.daysInStage = daysInStage;
        this.answer = answer;
        this.skipped = List.copyOf(skipped);
    }

    /** {@return the deal} */
    public DealId deal() {
        return deal;
    }

    /** {@return the name of the stage in which it is} */
    public String stage() {
        return stage;
    }

    /** {@return for how many days of 24 hours it has been there without a break} */
    public double daysInStage() {
        return daysInStage;
    }

    /** {@return the probability to be won within the period, 0..1; empty if unknown} */
    public OptionalDouble winInPeriod() {
        return answer.won;
    }

    /** {@return the probability to be won at any time, 0..1; empty if unknown} */
    public OptionalDouble winEventually() {
        return answer.wonEver;
    }

    /** {@return the probability to be lost or disqualified within the period, 0..1; empty if the source does not tell} */
    public OptionalDouble loseInPeriod() {
        return answer.lost;
    }

    /** {@return the probability to be lost or disqualified at any time, 0..1; empty if the source does not tell} */
    public OptionalDouble loseEventually() {
        return answer.lostEver;
    }

    /**
     * {@return a range of {@link #winInPeriod} at a confidence of 0.95; empty unless it was learned} It is that of a share among as many
     * deals as {@link #evidence} says, and leaves out what is uncertain in later stages.
     */
    public Optional<Interval> interval() {
        return answer.interval;
    }

    /** {@return which source answered; {@link ChanceSource#UNKNOWN} if none did} */
    public ChanceSource source() {
        return answer.source;
    }

    /**
     * {@return by which rule the chance to be won ever became the one in the period; empty if the source knows the period itself, or if
     * no rule could tell}
     */
    public Optional<TimingRule> timing() {
        return answer.timing;
    }

    /**
     * {@return on how many deals the chance rests: stays watched at this age, or closed deals that were in the stage; 0 if it was not
     * learned}
     */
    public long evidence() {
        return answer.evidence;
    }

    /** {@return whether the deal is older in its stage than any that was watched, so that hazards of younger ones were continued} */
    public boolean isExtrapolated() {
        return answer.extrapolated;
    }

    /** {@return the sources asked before in vain, with the reasons, in the order asked; unmodifiable} */
    public List<SkippedSource> skipped() {
        return skipped;
    }

    /**
     * {@return the chance, its source and what was asked in vain, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return ChanceWords.explain(this, locale);
    }

    /** {@return the deal, its chance and the source} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
