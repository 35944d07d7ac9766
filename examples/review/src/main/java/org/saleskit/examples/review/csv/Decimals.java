package org.saleskit.examples.review.csv;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads decimal numbers exactly: a decimal point, no digit grouping, ASCII digits, possibly an exponent. */
public final class Decimals {

    /** What a number must be, for an error message. */
    public static final String RULE = "be a decimal number such as -1234.56";

    /** No number of a sales file has more digits; a limit keeps 1e999999999 from becoming a text of that length. */
    private static final int LONGEST = 40;

    private Decimals() {}

    /**
     * {@return the number, if the text is one}
     *
     * @param text a text without blanks around it
     */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(Decimals::isPartOfNumber)) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean plain = Math.abs((long) value.scale()) <= LONGEST;
            return plain ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isPartOfNumber(int c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }
}
