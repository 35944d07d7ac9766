package org.saleskit.analytics.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/** Numbers of the profile in words. */
record ProfileWords(Words words) {

    private static final double SMALLEST = 0.001;

    /** A number with two digits after the point, away from zero if halfway. */
    String two(double value) {
        return words.number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    /** The same with its sign, also if it is positive. */
    String signed(double value) {
        String text = two(value);
        return value > 0 && !text.equals(two(0)) ? "+" + text : text;
    }

    String whole(long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    /** A relation sign and the probability with three digits. */
    String probability(double value) {
        return value < SMALLEST
                ? "< " + words.number(BigDecimal.valueOf(SMALLEST))
                : "= " + words.number(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
    }

    /** Counts with their percentage, which 0 of 0 does not have. */
    String share(Proportion share) {
        String counts = whole(share.successes()) + words.say(" of ", " из ") + whole(share.trials());
        return share.rate().isPresent()
                ? counts + " (" + words.percent(BigDecimal.valueOf(share.rate().getAsDouble()), List.of()) + ")"
                : counts;
    }
}
