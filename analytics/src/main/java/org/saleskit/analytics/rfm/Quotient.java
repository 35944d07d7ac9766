package org.saleskit.analytics.rfm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;

/**
 * A quotient of whole numbers in lowest terms, exact: a mean of money and a cut point at a third of the way need not be a
 * decimal, and a rounded cut point would move clients across it. Immutable.
 */
public final class Quotient implements Comparable<Quotient> {

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** More digits before or after the point than any amount has; 1E+999999999 must not be written out. */
    private static final int MAX_DIGITS = 1_000;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Quotient(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * {@return a whole number}
     *
     * @param value the number
     */
    public static Quotient of(long value) {
        return new Quotient(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * {@return a decimal, exactly}
     *
     * @param value the decimal
     * @throws IllegalArgumentException if it has more than 1 000 digits before or after the point
     */
    public static Quotient of(BigDecimal value) {
        Objects.requireNonNull(value, "value");
        Checks.check(
                Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS,
                "value",
                "have at most " + MAX_DIGITS + " digits before and after the point",
                value);
        return value.scale() > 0
                ? of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Quotient(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * {@return a quotient}
     *
     * @param numerator what is divided
     * @param denominator by what, above zero
     * @throws IllegalArgumentException if the denominator is not above zero
     */
    public static Quotient of(BigInteger numerator, BigInteger denominator) {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        Checks.check(denominator.signum() > 0, "denominator", "be above zero", denominator);
        BigInteger common = numerator.gcd(denominator);
        return new Quotient(numerator.divide(common), denominator.divide(common));
    }

    /** The point r/k of the way from low to high. */
    static Quotient between(Quotient low, Quotient high, long r, long k) {
        BigInteger left = low.numerator.multiply(high.denominator).multiply(BigInteger.valueOf(k - r));
        BigInteger right = high.numerator.multiply(low.denominator).multiply(BigInteger.valueOf(r));
        return of(left.add(right), low.denominator.multiply(high.denominator).multiply(BigInteger.valueOf(k)));
    }

    /** {@return what is divided, without a factor in common with the denominator} */
    public BigInteger numerator() {
        return numerator;
    }

    /** {@return by what, above zero} */
    public BigInteger denominator() {
        return denominator;
    }

    /** {@return the value as a decimal: exact if it is one, else rounded half-even to 34 digits} */
    public BigDecimal toDecimal() {
        BigDecimal top = new BigDecimal(numerator);
        BigDecimal bottom = new BigDecimal(denominator);
        return isDecimal() ? top.divide(bottom) : top.divide(bottom, MathContext.DECIMAL128);
    }

    /** Whether the digits after the point end: the denominator is made of twos and fives. */
    boolean isDecimal() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Quotient other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quotient that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** {@return such as {@code 7} or {@code 22/7}} */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
