package org.saleskit.analytics.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** Rates with their counts and intervals in words. */
public final class RateWords {

    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.ONE);
    private static final BigDecimal LEVEL = new BigDecimal("0.95");

    private RateWords() {}

    /**
     * {@return such as "50.0% (5 of 10; 95% interval 23.7% to 76.3%)"}
     *
     * @param words the language
     * @param rate the rate, of at least one trial
     * @param low whether to say that there are few deals
     */
    public static String of(Words words, Proportion rate, boolean low) {
        String counts = ShareWords.number(words, rate.successes())
                + words.say(" of ", " из ")
                + ShareWords.number(words, rate.trials());
        Optional<Interval> interval = rate.trials() > Integer.MAX_VALUE ? Optional.empty() : rate.interval();
        String few = low ? words.say("; few deals", "; сделок мало") : "";
        return ShareWords.percent(words, rate) + " (" + counts
                + interval.map(ends -> "; " + interval(words, ends)).orElse("") + few + ")";
    }

    /**
     * {@return such as "95% interval 23.7% to 76.3%"}
     *
     * @param words the language
     * @param ends the interval, at a confidence of 0.95
     */
    public static String interval(Words words, Interval ends) {
        String level = words.percent(LEVEL);
        String low = percent(words, ends.low());
        String high = percent(words, ends.high());
        return words.say(
                level + " interval " + low + " to " + high,
                "доверительный интервал " + level + ": от " + low + " до " + high);
    }

    private static String percent(Words words, double fraction) {
        return words.percent(BigDecimal.valueOf(fraction), ENDS);
    }
}
