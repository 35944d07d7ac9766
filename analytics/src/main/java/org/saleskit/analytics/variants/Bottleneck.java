package org.saleskit.analytics.variants;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.analytics.internal.deals.DurationQuantile;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * A step between two activities, with the time that cases spent in it.
 *
 * @param step the step
 * @param mass the time that counts
 * @param share the mass, of that of all steps; exact
 * @param <K> the key of a case
 */
public record Bottleneck<K>(Transition<K> step, Duration mass, Fraction share) {

    /** What time counts. */
    public enum Rule {
        /** The sum of all times: where the most time goes. The default. */
        TOTAL_TIME,
        /** Count × median: where the most time would go if every time were the middle one; few very long waits do not lead. */
        COUNT_TIMES_MEDIAN
    }

    /**
     * Checks that all parts are given.
     *
     * @param step the step
     * @param mass the time that counts
     * @param share its share
     */
    public Bottleneck {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(mass, "mass");
        Objects.requireNonNull(share, "share");
    }

    static Duration mass(Transition<?> step, Rule rule) {
        return switch (rule) {
            case TOTAL_TIME -> step.times().total();
            case COUNT_TIMES_MEDIAN ->
                step.times().median().orElse(Duration.ZERO).multipliedBy(step.count());
        };
    }

    static Fraction seconds(Duration time) {
        return Fraction.of(time.getSeconds()).plus(Fraction.of(time.getNano(), 1_000_000_000L));
    }

    /**
     * {@return the step in words, such as "A → B: 12 times, median 4.0 h, 48.0 h in all, 31.2% of the waiting"}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String median = DurationQuantile.hours(words, step.times().median().orElse(Duration.ZERO));
        String total = DurationQuantile.hours(words, step.times().total());
        String percent = ShareWords.percent(words, share);
        String count = words.count(step.count(), "time");
        return words.say(
                step.label() + ": " + count + ", median " + median + ", " + total + " in all, " + percent
                        + " of the waiting",
                step.label() + ": раз — " + count + ", медиана " + median + ", всего " + total + ", " + percent
                        + " ожидания");
    }
}
