package org.saleskit.analytics.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** Numbers of the comparison in words. */
record ComparisonWords(Words words) {

    private static final double SMALLEST = 0.001;

    String whole(long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    /** A number with two digits after the point, away from zero if halfway. */
    String two(double value) {
        return words.number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    String percent(double rate) {
        return words.percent(BigDecimal.valueOf(rate), List.of());
    }

    String level(double confidence) {
        return words.percent(BigDecimal.valueOf(confidence));
    }

    /** Counts with their percentage, which 0 of 0 does not have. */
    String share(Proportion share) {
        String counts = whole(share.successes()) + words.say(" of ", " из ") + whole(share.trials());
        return share.rate().isPresent() ? counts + " (" + percent(share.rate().getAsDouble()) + ")" : counts;
    }

    String range(Interval ends) {
        return words.say(
                percent(ends.low()) + " to " + percent(ends.high()),
                "от " + percent(ends.low()) + " до " + percent(ends.high()));
    }

    /** A relation sign and the probability with three digits. */
    String probability(double value) {
        return value < SMALLEST
                ? "< " + words.number(BigDecimal.valueOf(SMALLEST))
                : "= " + words.number(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
    }

    /** The reps without trials in a sentence of their own; nothing if there are none. */
    String without(List<?> reps) {
        if (reps.isEmpty()) {
            return "";
        }
        return words.say(" Without trials: ", " Без испытаний: ")
                + String.join(", ", reps.stream().map(Object::toString).toList()) + ".";
    }
}
