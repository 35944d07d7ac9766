package org.saleskit.analytics.internal.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * Numbers of statistics in words.
 *
 * @param words the language
 */
public record NumberWords(Words words) {

    private static final double SMALLEST = 0.001;

    /**
     * {@return a number with two digits after the point, away from zero if halfway}
     *
     * @param value the number
     */
    public String two(double value) {
        return words.number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * {@return a number with three digits after the point}
     *
     * @param value the number
     */
    public String three(double value) {
        return words.number(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
    }

    /**
     * {@return the same with its sign, also if it is positive}
     *
     * @param value the number
     */
    public String signed(double value) {
        String text = two(value);
        return value > 0 && !text.equals(two(0)) ? "+" + text : text;
    }

    /**
     * {@return a count}
     *
     * @param count the count
     */
    public String whole(long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    /**
     * {@return a relation sign and the probability with three digits}
     *
     * @param value the probability
     */
    public String probability(double value) {
        return value < SMALLEST ? "< " + words.number(BigDecimal.valueOf(SMALLEST)) : "= " + three(value);
    }

    /**
     * {@return counts with their percentage, which 0 of 0 does not have}
     *
     * @param share the share
     */
    public String share(Proportion share) {
        String counts = whole(share.successes()) + words.say(" of ", " из ") + whole(share.trials());
        return share.rate().isPresent()
                ? counts + " (" + words.percent(BigDecimal.valueOf(share.rate().getAsDouble()), List.of()) + ")"
                : counts;
    }
}
