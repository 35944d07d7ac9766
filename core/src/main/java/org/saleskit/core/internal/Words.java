package org.saleskit.core.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Words and numbers of explanations: Russian when the language of the locale is Russian, English otherwise; numbers in
 * the form of the locale.
 */
public final class Words {

    /** Digits beyond which a number is no longer told apart from its limit. */
    private static final int MOST_DIGITS = 15;

    private final Locale locale;
    private final boolean russian;

    private Words(Locale locale) {
        this.locale = locale;
        this.russian = locale.getLanguage().equals("ru");
    }

    /**
     * {@return the words of a locale}
     *
     * @param locale the locale
     */
    public static Words of(Locale locale) {
        return new Words(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * {@return the text in the language}
     *
     * @param english the English text
     * @param inRussian the Russian text
     */
    public String say(String english, String inRussian) {
        return russian ? inRussian : english;
    }

    /**
     * {@return a count with its English noun, or the bare number in Russian}
     *
     * @param count the count
     * @param noun the noun in the singular; the plural is regular
     */
    public String count(long count, String noun) {
        return number(BigDecimal.valueOf(count)) + (russian ? "" : " " + noun + (count == 1 ? "" : "s"));
    }

    /**
     * {@return a number with all its digits}
     *
     * @param value the number
     */
    public String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(value.scale(), 0));
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value);
    }

    /**
     * {@return an amount of money: the code of its currency and all its digits, such as RUB 220,000.00}
     *
     * @param amount the amount
     */
    public String money(Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + number(amount.getAmount());
    }

    /**
     * {@return a limit as a percentage with just its own digits}
     *
     * @param fraction the limit, 0.8 for 80 %
     */
    public String percent(BigDecimal fraction) {
        return percent(fraction, percentDigits(fraction));
    }

    /**
     * {@return a fraction as a percentage to one digit, or to as many more as it takes to see on which side of the limits
     * it lies}
     *
     * @param fraction the fraction
     * @param limits limits that the reader compares it with
     */
    public String percent(BigDecimal fraction, List<BigDecimal> limits) {
        int digits = 1;
        for (BigDecimal limit : limits) {
            while (digits < MOST_DIGITS && compare(fraction, limit, digits) != fraction.compareTo(limit)) {
                digits++;
            }
        }
        return percent(fraction, digits);
    }

    private static int compare(BigDecimal fraction, BigDecimal limit, int digits) {
        return fraction.setScale(digits + 2, RoundingMode.HALF_UP).compareTo(limit);
    }

    private String percent(BigDecimal fraction, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(fraction);
    }

    private static int percentDigits(BigDecimal fraction) {
        return Math.max(0, fraction.stripTrailingZeros().scale() - 2);
    }
}
