package org.saleskit.core.time;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * How much more is it than it was, as it stands and by working day?
 *
 * <pre>
 * rate     = current / reference - 1
 * perDay   = (current / currentDays) / (reference / referenceDays) - 1
 * </pre>
 *
 * <p>A rate is a fraction, 0.1 for ten percent more. It is empty if the reference is not above zero, as growth from nothing
 * or from a loss is no number; the adjusted one also if one of the periods has no working day.
 *
 * @param current the value of the current period, kept without trailing zeros
 * @param reference the value of the period that it is compared with, kept without trailing zeros
 * @param currentDays the working days of the current period, zero or more
 * @param referenceDays the working days of the other period, zero or more
 */
public record Growth(BigDecimal current, BigDecimal reference, long currentDays, long referenceDays) {

    /**
     * Checks the counts.
     *
     * @param current the value of the current period
     * @param reference the value of the period that it is compared with
     * @param currentDays the working days of the current period, zero or more
     * @param referenceDays the working days of the other period, zero or more
     */
    public Growth {
        current = Decimals.canonical(current, "current");
        reference = Decimals.canonical(reference, "reference");
        Checks.nonNegative(currentDays, "currentDays");
        Checks.nonNegative(referenceDays, "referenceDays");
    }

    /** {@return the change as it stands, such as 0.1 for ten percent more; empty if the reference is not above zero} */
    public OptionalDouble rate() {
        return ratio(current, reference);
    }

    /**
     * {@return the change by working day; empty if the reference is not above zero or a period has no working day}
     */
    public OptionalDouble perWorkingDay() {
        if (currentDays == 0 || referenceDays == 0) {
            return OptionalDouble.empty();
        }
        return ratio(
                current.multiply(BigDecimal.valueOf(referenceDays)),
                reference.multiply(BigDecimal.valueOf(currentDays)));
    }

    /** Exact up to one rounding to 34 digits, so that no digits are lost where both are nearly equal. */
    private static OptionalDouble ratio(BigDecimal value, BigDecimal base) {
        if (base.signum() <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                value.subtract(base).divide(base, MathContext.DECIMAL128).doubleValue());
    }
}
