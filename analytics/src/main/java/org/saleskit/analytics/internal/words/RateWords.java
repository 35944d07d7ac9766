package org.saleskit.analytics.internal.words;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** Rates of deals, their intervals and spans of time in words. */
public final class RateWords {

    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.ONE);
    private static final BigDecimal LEVEL = new BigDecimal("0.95");
    private static final int NANO_DIGITS = 9;

    private RateWords() {}

    /**
     * {@return such as "50.0% (5 of 10; 95% interval 23.7% to 76.3%)"; the counts alone if there are no trials}
     *
     * @param words the language
     * @param rate the rate
     */
    public static String of(Words words, Proportion rate) {
        return of(words, rate, rate.isLowCount());
    }

    /**
     * {@return such as "50.0% (5 of 10; 95% interval 23.7% to 76.3%; few deals)"; the counts alone if there are no trials}
     *
     * @param words the language
     * @param rate the rate
     * @param low whether to say that there are few deals
     */
    public static String of(Words words, Proportion rate, boolean low) {
        String counts = ShareWords.number(words, rate.successes())
                + words.say(" of ", " из ")
                + ShareWords.number(words, rate.trials());
        if (rate.trials() == 0) {
            return counts;
        }
        String few = low ? words.say("; few deals", "; сделок мало") : "";
        String interval = rate.trials() > Integer.MAX_VALUE
                ? ""
                : "; " + interval(words, rate.interval().orElseThrow());
        return ShareWords.percent(words, rate) + " (" + counts + interval + few + ")";
    }

    /**
     * {@return such as "95% interval 23.7% to 76.3%"}
     *
     * @param words the language
     * @param ends the interval, at a confidence of 0.95
     */
    public static String interval(Words words, Interval ends) {
        return interval(words, LEVEL, ends);
    }

    /**
     * {@return such as "95% interval 23.7% to 76.3%"}
     *
     * @param words the language
     * @param level the confidence
     * @param interval the interval of a fraction
     */
    public static String interval(Words words, BigDecimal level, Interval interval) {
        String low = percent(words, interval.low());
        String high = percent(words, interval.high());
        return words.say(
                words.percent(level) + " interval " + low + " to " + high,
                "доверительный интервал " + words.percent(level) + ": от " + low + " до " + high);
    }

    /**
     * {@return a fraction in percent}
     *
     * @param words the language
     * @param fraction the fraction
     */
    public static String percent(Words words, double fraction) {
        return words.percent(BigDecimal.valueOf(fraction), ENDS);
    }

    /**
     * {@return a span of elapsed time, exactly: in days of 24 hours if they are whole, else in hours if they are, else in
     * seconds}
     *
     * @param words the language
     * @param span the span, zero or more
     */
    public static String span(Words words, Duration span) {
        if (span.equals(Duration.ofDays(span.toDays()))) {
            return words.count(span.toDays(), "day") + words.say("", " дн.");
        }
        if (span.equals(Duration.ofHours(span.toHours()))) {
            return words.count(span.toHours(), "hour") + words.say("", " ч");
        }
        BigDecimal seconds = BigDecimal.valueOf(span.getSeconds())
                .add(BigDecimal.valueOf(span.getNano(), NANO_DIGITS))
                .stripTrailingZeros();
        return words.number(seconds) + words.say(" seconds", " с");
    }
}
