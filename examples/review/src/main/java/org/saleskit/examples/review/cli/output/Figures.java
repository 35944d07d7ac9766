package org.saleskit.examples.review.cli.output;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.stats.Interval;

/**
 * Numbers in the tables of a text that has a language. In English they are those of {@link Numbers}; in Russian they have the
 * comma and the spaces of the sentences beside them.
 */
public final class Figures {

    private static final String ABSENT = "-";

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Locale language;

    /**
     * Numbers in a language.
     *
     * @param language the language of the text
     */
    public Figures(Locale language) {
        this.language = language;
    }

    /**
     * {@return a fraction as percent with two digits}
     *
     * @param fraction the fraction
     */
    public String percent(double fraction) {
        return local(Numbers.percent(fraction));
    }

    /**
     * {@return a fraction as percent with two digits, or a dash}
     *
     * @param fraction the fraction, or empty
     */
    public String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : ABSENT;
    }

    /**
     * {@return a probability with four digits}
     *
     * @param value the probability, 0..1
     */
    public String probability(double value) {
        return local(Numbers.probability(value));
    }

    /**
     * {@return the limits of an interval as percents, or a dash}
     *
     * @param interval the interval of a fraction, or empty
     */
    public String percents(Optional<Interval> interval) {
        return interval.map(limits -> percent(limits.low()) + ".." + percent(limits.high()))
                .orElse(ABSENT);
    }

    /**
     * {@return a number}
     *
     * @param value the number
     * @param digits after the point
     */
    public String decimal(double value, int digits) {
        return local(String.format(Locale.ROOT, "%." + digits + "f", value));
    }

    /**
     * {@return a number with all its digits}
     *
     * @param value the number
     */
    public String decimal(BigDecimal value) {
        return local(value.toPlainString());
    }

    /**
     * {@return a sum of money with its currency}
     *
     * @param money the sum
     */
    public String money(Money money) {
        return isRussian()
                ? money.getCurrencyUnit().getCode() + NO_BREAK_SPACE + Numbers.local(money.getAmount(), language)
                : money.toString();
    }

    /** A number of the English form, such as 12.50%, in the form of the language. */
    private String local(String english) {
        return isRussian() ? english.replace('.', ',').replace("%", NO_BREAK_SPACE + "%") : english;
    }

    private boolean isRussian() {
        return language.getLanguage().equals("ru");
    }
}
