package org.saleskit.core.internal;

import java.math.BigDecimal;
import java.util.Objects;

/** One form for each number, so that 2 and 2.00 are equal and nothing depends on how a number was written. */
public final class Decimals {

    /** Digits before or after the point beyond which a number is a mistake and exact arithmetic would not end. */
    private static final int MOST_DIGITS = 1000;

    private static final int WRITTEN_OUT = 18;

    private Decimals() {}

    /**
     * {@return the number without trailing zeros after the point; whole numbers are written out up to 18 digits, so that
     * 100 is not 1E+2}
     *
     * @param value the number
     * @param name name of the parameter
     */
    public static BigDecimal canonical(BigDecimal value, String name) {
        Objects.requireNonNull(value, name);
        boolean moderate = value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
        if (!moderate) {
            throw Checks.broken(
                    name,
                    "have at most " + MOST_DIGITS + " digits on either side of the point",
                    "a number of " + value.precision() + " digits and scale " + value.scale());
        }
        BigDecimal stripped = value.stripTrailingZeros();
        boolean whole = stripped.scale() < 0 && stripped.precision() - stripped.scale() <= WRITTEN_OUT;
        return whole ? stripped.setScale(0) : stripped;
    }
}
