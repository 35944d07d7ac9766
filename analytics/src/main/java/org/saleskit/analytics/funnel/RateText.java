package org.saleskit.analytics.funnel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** A proportion in words: the rate, the counts, the interval, and that it is weak if it is. */
final class RateText {

    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.ONE);

    private RateText() {}

    /** Such as "50.0% (5 of 10; 95% interval 23.7% to 76.3%)"; there is at least one trial. */
    static String of(Words words, Proportion rate) {
        BigDecimal fraction =
                BigDecimal.valueOf(rate.successes()).divide(BigDecimal.valueOf(rate.trials()), MathContext.DECIMAL128);
        String counts = number(words, rate.successes()) + words.say(" of ", " из ") + number(words, rate.trials());
        String few = rate.isLowCount() ? words.say("; few deals", "; сделок мало") : "";
        return percent(words, fraction) + " (" + counts + interval(words, rate) + few + ")";
    }

    static String number(Words words, long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    private static String interval(Words words, Proportion rate) {
        if (rate.trials() > Integer.MAX_VALUE) {
            return "";
        }
        Interval interval = rate.interval().orElseThrow();
        String low = percent(words, BigDecimal.valueOf(interval.low()));
        String high = percent(words, BigDecimal.valueOf(interval.high()));
        String level = words.percent(new BigDecimal("0.95"));
        return words.say(
                "; " + level + " interval " + low + " to " + high,
                "; доверительный интервал " + level + ": от " + low + " до " + high);
    }

    private static String percent(Words words, BigDecimal fraction) {
        return words.percent(fraction, ENDS);
    }
}
