package org.saleskit.analytics.xyz;

import com.google.common.primitives.UnsignedLong;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.ExactSum;
import org.saleskit.analytics.internal.Ratios;

/**
 * Coefficient of variation of whole numbers, from exact sums.
 *
 * <pre>
 * CV² = (n × Q - S²) / S²,  S = sum of x, Q = sum of x²,  defined for S &gt; 0
 * </pre>
 *
 * <p>It is the population deviation, sqrt(Q/n - (S/n)²), over the mean S/n, multiplied out so that nothing is divided
 * before the last step, where the ratio is taken before the root: a change of units changes no bit. A limit t is
 * compared as n × Q - S² against t² × S², both exact.
 *
 * @param spread n × Q - S², never negative
 * @param sum S
 */
record Variation(BigInteger spread, BigInteger sum) {

    /** Squares of numbers below it stay in 104 bits, so that 2^22 of them can be summed in two words. */
    private static final long SMALL = 1L << 52;

    private static final MathContext PRECISION = new MathContext(40);

    static Variation of(long[] series) {
        ExactSum total = new ExactSum();
        for (long value : series) {
            total.add(value);
        }
        return of(series.length, total.value(), sumOfSquares(series));
    }

    static Variation of(BigInteger[] series) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (BigInteger value : series) {
            sum = sum.add(value);
            squares = squares.add(value.pow(2));
        }
        return of(series.length, sum, squares);
    }

    private static Variation of(int count, BigInteger sum, BigInteger squares) {
        return new Variation(BigInteger.valueOf(count).multiply(squares).subtract(sum.pow(2)), sum);
    }

    private static BigInteger sumOfSquares(long[] series) {
        long high = 0;
        long low = 0;
        for (long value : series) {
            if (value <= -SMALL || value >= SMALL) {
                return sumOfLargeSquares(series);
            }
            long square = value * value;
            low += square;
            // A sum below its term, both taken as unsigned, has wrapped.
            high += Math.multiplyHigh(value, value) + (Long.compareUnsigned(low, square) < 0 ? 1 : 0);
        }
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(UnsignedLong.fromLongBits(low).bigIntegerValue());
    }

    private static BigInteger sumOfLargeSquares(long[] series) {
        BigInteger sum = BigInteger.ZERO;
        for (long value : series) {
            sum = sum.add(BigInteger.valueOf(value).pow(2));
        }
        return sum;
    }

    boolean isDefined() {
        return sum.signum() > 0;
    }

    /** The coefficient, if it is defined. */
    OptionalDouble value() {
        return isDefined()
                ? OptionalDouble.of(Math.sqrt(Ratios.of(new BigDecimal(spread), new BigDecimal(sum.pow(2)))))
                : OptionalDouble.empty();
    }

    /** The coefficient to 40 digits, exact where it has fewer, if it is defined. */
    BigDecimal exact() {
        BigDecimal square = new BigDecimal(spread).divide(new BigDecimal(sum.pow(2)), PRECISION);
        return square.sqrt(PRECISION);
    }

    /** Whether a coefficient that is defined is at most the limit. */
    boolean isAtMost(BigDecimal limit) {
        BigDecimal allowed = limit.pow(2).multiply(new BigDecimal(sum.pow(2)));
        return new BigDecimal(spread).compareTo(allowed) <= 0;
    }
}
