package org.saleskit.examples.review.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as the text shows them: plain, with a decimal point, the same in every locale; in sentences those of a language. */
public final class Numbers {

    private static final String ABSENT = "-";

    private Numbers() {}

    /**
     * {@return the same value with as few digits after the point as it needs, but not fewer than given}
     *
     * @param value a number
     * @param digits the fewest digits after the point
     */
    public static BigDecimal shortest(BigDecimal value, int digits) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), Math.max(digits, 0)));
    }

    /**
     * {@return an amount with all its digits in the form of a language, as in the library's explanations}
     *
     * @param value the amount
     * @param language the language
     */
    public static String local(BigDecimal value, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(Math.max(value.scale(), 0));
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value);
    }

    /**
     * {@return a probability with four digits}
     *
     * @param value the probability, 0..1
     */
    public static String probability(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * {@return a fraction as percent with two digits}
     *
     * @param fraction the fraction
     */
    public static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /**
     * {@return a share of draws as percent with one digit}
     *
     * @param fraction the fraction, 0..1
     */
    public static String share(double fraction) {
        return BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /**
     * {@return a fraction as percent with two digits, or a dash}
     *
     * @param fraction the fraction, or empty
     */
    public static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : ABSENT;
    }
}
