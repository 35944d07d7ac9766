package org.saleskit.analytics.winchance;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Interval;

/**
 * How probable it is that an open deal of its age is won within a time from now on, judged by all deals that were open at that
 * age. Immutable and thread-safe.
 */
public final class OpenDealChance {

    private final DealId deal;
    private final double age;
    private final double further;
    private final AalenJohansen<StageType> curve;

    OpenDealChance(DealId deal, double age, double further, AalenJohansen<StageType> curve) {
        this.deal = deal;
        this.age = age;
        this.further = further;
        this.curve = curve;
    }

    /** {@return the deal} */
    public DealId deal() {
        return deal;
    }

    /** {@return the age of the deal in days of 24 hours} */
    public double age() {
        return age;
    }

    /** {@return the time from now on that is looked at, in days of 24 hours} */
    public double further() {
        return further;
    }

    /** {@return the probability of being won, 0..1; empty if no deal was watched for so long} */
    public OptionalDouble won() {
        return curve.incidenceGivenOpen(StageType.WON, age, further);
    }

    /** {@return the probability of being lost, 0..1; empty if no deal was watched for so long} */
    public OptionalDouble lost() {
        return curve.incidenceGivenOpen(StageType.LOST, age, further);
    }

    /** {@return the interval of {@link #won} at a confidence of 0.95; empty if it is 0, 1 or unknown} */
    public Optional<Interval> interval() {
        return won().isEmpty() ? Optional.empty() : curve.givenOpenAt(age).intervalAt(StageType.WON, age + further);
    }

    /**
     * {@return the chance in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String what = words.say(
                deal + ", open for " + WinChanceWords.days(words, age) + ": ",
                deal + ", открыта " + WinChanceWords.days(words, age) + ": ");
        OptionalDouble won = won();
        if (won.isEmpty()) {
            return what
                    + words.say(
                            "unknown, as no deal was watched for so long",
                            "неизвестно: так долго ни одну не наблюдали");
        }
        String span = WinChanceWords.days(words, further);
        String chance = RateWords.percent(words, won.getAsDouble());
        String interval = interval()
                .map(range -> " (" + RateWords.interval(words, WinChanceWords.LEVEL, range) + ")")
                .orElse("");
        return what
                + words.say(
                        "won within " + span + " with a probability of " + chance + interval,
                        "вероятность выигрыша за " + span + " — " + chance + interval);
    }

    /** {@return the deal, its age and its chance} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
