package org.saleskit.core.qualification;

import java.math.BigDecimal;

/** One form for each number computed here; of numbers given, the digits are limited first. */
final class PlainNumbers {

    private PlainNumbers() {}

    /** Without trailing zeros and without a negative scale, so that 0.5 and 0.50 are equal and 100 is not 1E+2. */
    static BigDecimal of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
