package org.saleskit.analytics.internal.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/** Shares in words. */
public final class ShareWords {

    private static final List<BigDecimal> ENDS = List.of(BigDecimal.ZERO, BigDecimal.ONE);

    private ShareWords() {}

    /**
     * {@return such as "3 of 4 cases, 75.0%"; without the percentage if there are no trials}
     *
     * @param words the language
     * @param share the share
     * @param noun what is counted, in the English singular
     * @param russianNoun what is counted, in the Russian genitive plural
     */
    public static String of(Words words, Proportion share, String noun, String russianNoun) {
        String counts = number(words, share.successes())
                + words.say(" of ", " из ")
                + words.count(share.trials(), noun)
                + words.say("", " " + russianNoun);
        return share.trials() == 0 ? counts : counts + ", " + percent(words, share);
    }

    /**
     * {@return the share in percent}
     *
     * @param words the language
     * @param share the share, of at least one trial
     */
    public static String percent(Words words, Proportion share) {
        return percent(words, Fraction.of(share.successes(), share.trials()));
    }

    /**
     * {@return the share in percent}
     *
     * @param words the language
     * @param share the share
     */
    public static String percent(Words words, Fraction share) {
        return words.percent(
                new BigDecimal(share.numerator()).divide(new BigDecimal(share.denominator()), MathContext.DECIMAL128),
                ENDS);
    }

    /**
     * {@return a count in the form of the locale}
     *
     * @param words the language
     * @param count the count
     */
    public static String number(Words words, long count) {
        return words.number(BigDecimal.valueOf(count));
    }
}
