package org.saleskit.analytics.comparison;

import java.util.Locale;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * One rep in the funnel plot: see {@link FunnelPlot}. Immutable.
 *
 * @param <K> the key of a rep
 */
public final class FunnelPoint<K extends Comparable<? super K>> {

    /** Where a rep lies. */
    public enum Status {
        /** Below the outer limits. */
        FAR_BELOW,

        /** Below the inner limits, inside the outer ones. */
        BELOW,

        /** Inside the inner limits: chance explains the distance from the centre. */
        AS_EXPECTED,

        /** Above the inner limits, inside the outer ones. */
        ABOVE,

        /** Above the outer limits. */
        FAR_ABOVE;

        private String say(Words words) {
            return switch (this) {
                case FAR_BELOW -> words.say("far below the common level", "намного ниже общего уровня");
                case BELOW -> words.say("below the common level", "ниже общего уровня");
                case AS_EXPECTED -> words.say("as expected, chance explains it", "в пределах случайного");
                case ABOVE -> words.say("above the common level", "выше общего уровня");
                case FAR_ABOVE -> words.say("far above the common level", "намного выше общего уровня");
            };
        }
    }

    private final K rep;
    private final Proportion counts;
    private final FunnelLimits limits;
    private final FunnelPlot options;
    private final double probability;
    private final double adjusted;

    FunnelPoint(
            K rep, Proportion counts, FunnelLimits limits, FunnelPlot options, double probability, double adjusted) {
        this.rep = rep;
        this.counts = counts;
        this.limits = limits;
        this.options = options;
        this.probability = probability;
        this.adjusted = adjusted;
    }

    /** {@return the key of the rep} */
    public K rep() {
        return rep;
    }

    /** {@return the rep's counts: the point itself, trials to the right and the rate upwards} */
    public Proportion counts() {
        return counts;
    }

    /** {@return whether the rep has fewer than {@value Proportion#LOW_COUNT} trials, so that its own rate is weak} */
    public boolean isLowCount() {
        return counts.isLowCount();
    }

    /** {@return the limits at the rep's number of trials} */
    public FunnelLimits limits() {
        return limits;
    }

    /** {@return where the rep lies; a rate on a limit is inside} */
    public Status status() {
        double rate = counts.rate().orElseThrow();
        Interval inner = limits.inner();
        Interval outer = limits.outer();
        if (rate < inner.low()) {
            return rate < outer.low() ? Status.FAR_BELOW : Status.BELOW;
        }
        if (rate > inner.high()) {
            return rate > outer.high() ? Status.FAR_ABOVE : Status.ABOVE;
        }
        return Status.AS_EXPECTED;
    }

    /** {@return p: how probable such a distance from the centre is by chance, on both sides, for this rep alone, in 0..1} */
    public double probability() {
        return probability;
    }

    /** {@return q: p adjusted for having looked at all reps, in 0..1} */
    public double adjustedProbability() {
        return adjusted;
    }

    /**
     * {@return counts, limits and where the rep lies, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        ComparisonWords numbers = new ComparisonWords(words);
        String inner = numbers.level(options.innerConfidence()) + ": " + numbers.range(limits.inner());
        String outer = numbers.level(options.outerConfidence()) + ": " + numbers.range(limits.outer());
        return rep + ": " + numbers.share(counts) + ", " + status().say(words)
                + words.say("; limits of chance ", "; пределы случая ")
                + inner + ", " + outer + "; p " + numbers.probability(probability) + ", q "
                + numbers.probability(adjusted) + "."
                + (isLowCount() ? words.say(" Few trials.", " Мало испытаний.") : "");
    }

    /** {@return rep, counts and status} */
    @Override
    public String toString() {
        return "FunnelPoint[" + rep + ", " + counts + ", " + status() + "]";
    }
}
