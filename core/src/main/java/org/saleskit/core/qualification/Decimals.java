package org.saleskit.core.qualification;

import java.math.BigDecimal;

/** One form for each number. */
final class Decimals {

    private Decimals() {}

    /** Without trailing zeros and without a negative scale, so that 0.5 and 0.50 are equal and 100 is not 1E+2. */
    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
