package org.saleskit.core.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * An exact rational number: what a division of two numbers gives before anybody rounds it.
 *
 * <p>Sums, means and shares of plans and results are kept as fractions, so that a third stays a third and three of them
 * are one; whoever shows the number rounds it once, with {@link #rounded}. Kept in lowest terms with a denominator above
 * zero: equal values are equal objects. Ordered by value. Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {

    /** Zero. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * {@return the fraction of this value}
     *
     * @param value a number of at most 1000 digits on either side of the point
     */
    public static Fraction of(BigDecimal value) {
        return of(value, BigDecimal.ONE);
    }

    /**
     * {@return the fraction of this value}
     *
     * @param value a whole number
     */
    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * {@return the quotient of two whole numbers}
     *
     * @param numerator what is divided
     * @param denominator by what, not 0
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /**
     * {@return the quotient of two numbers, exactly}
     *
     * @param numerator what is divided
     * @param denominator by what, not 0
     */
    public static Fraction of(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal above = Decimals.canonical(numerator, "numerator");
        BigDecimal below = Decimals.canonical(denominator, "denominator");
        Checks.check(below.signum() != 0, "denominator", "not be 0", denominator);
        int scale = Math.max(0, Math.max(above.scale(), below.scale()));
        return reduced(
                above.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                below.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? common.negate() : common;
        return new Fraction(numerator.divide(signed), denominator.divide(signed));
    }

    /** {@return the numerator in lowest terms, which carries the sign} */
    public BigInteger numerator() {
        return numerator;
    }

    /** {@return the denominator in lowest terms, one or more} */
    public BigInteger denominator() {
        return denominator;
    }

    /** {@return -1, 0 or 1, as the value is below, at or above zero} */
    public int signum() {
        return numerator.signum();
    }

    /**
     * {@return the sum}
     *
     * @param other what is added
     */
    public Fraction plus(Fraction other) {
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * {@return the difference}
     *
     * @param other what is taken away
     */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /**
     * {@return the product}
     *
     * @param other the factor
     */
    public Fraction multipliedBy(Fraction other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * {@return the quotient}
     *
     * @param other the divisor, not zero
     */
    public Fraction dividedBy(Fraction other) {
        Checks.check(other.signum() != 0, "divisor", "not be 0", other);
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** {@return the value with the opposite sign} */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** {@return the value without its sign} */
    public Fraction abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * {@return the lesser of both}
     *
     * @param other the other value
     */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * {@return the greater of both}
     *
     * @param other the other value
     */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * {@return the value with so many digits after the point}
     *
     * @param scale how many digits
     * @param rounding how to round
     */
    public BigDecimal rounded(int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    /** {@return the value with all its digits, without trailing zeros; empty if they never end, as those of 1/3} */
    public Optional<BigDecimal> decimal() {
        BigInteger rest = denominator;
        for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(numerator).divide(new BigDecimal(denominator));
        BigDecimal stripped = exact.stripTrailingZeros();
        return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** {@return the least whole number that is not below the value} */
    public BigInteger ceiling() {
        return rounded(0, RoundingMode.CEILING).toBigInteger();
    }

    /** {@return the greatest whole number that is not above the value} */
    public BigInteger floor() {
        return rounded(0, RoundingMode.FLOOR).toBigInteger();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** {@return all digits if they end, such as "0.25", else the quotient, such as "1/3"} */
    @Override
    public String toString() {
        return decimal().map(BigDecimal::toPlainString).orElse(numerator + "/" + denominator);
    }
}
