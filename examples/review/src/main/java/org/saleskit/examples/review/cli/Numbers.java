package org.saleskit.examples.review.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers as the text shows them: plain, with a decimal point, the same in every locale. */
final class Numbers {

    private static final String ABSENT = "-";

    private Numbers() {}

    /** The same value with as few digits after the point as it needs, but not fewer than given. */
    static BigDecimal shortest(BigDecimal value, int digits) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), Math.max(digits, 0)));
    }

    /** A probability with four digits. */
    static String probability(double value) {
        return rounded(value, 4);
    }

    /** A fraction as percent with two digits. */
    static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /** A fraction as percent, or a dash. */
    static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : ABSENT;
    }

    private static String rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
