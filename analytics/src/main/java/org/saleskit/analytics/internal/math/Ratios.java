package org.saleskit.analytics.internal.math;

import java.math.BigDecimal;
import java.math.MathContext;

/** Quotients as doubles that depend on the exact ratio only, so that a common factor changes no bit. */
public final class Ratios {

    /** Up to here a long is a double without loss, and the quotient of two of them is the nearest double. */
    private static final long EXACT = 1L << 53;

    private Ratios() {}

    /**
     * {@return the quotient of whole numbers}
     *
     * @param part the numerator
     * @param whole the denominator, above zero
     */
    public static double of(long part, long whole) {
        return whole <= EXACT && part <= EXACT && part >= -EXACT
                ? (double) part / whole
                : of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /**
     * {@return the quotient of large numbers}
     *
     * @param part the numerator
     * @param whole the denominator, not zero
     */
    public static double of(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128).doubleValue();
    }
}
