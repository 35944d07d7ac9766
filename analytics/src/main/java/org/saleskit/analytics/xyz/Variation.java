package org.saleskit.analytics.xyz;

import com.google.common.primitives.UnsignedLong;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.internal.math.Ratios;

/**
 * Coefficient of variation of whole numbers, or another root of an exact ratio that takes its place.
 *
 * <pre>
 * CV² = (n × Q - S²) / S²,  S = sum of x, Q = sum of x²,  defined for S &gt; 0
 * </pre>
 *
 * <p>It is the population deviation, sqrt(Q/n - (S/n)²), over the mean S/n, multiplied out so that nothing is divided
 * before the last step, where the ratio is taken before the root: a change of units changes no bit. A limit t is
 * compared as spread against t² × scale, both exact.
 *
 * @param spread the square's numerator, never negative
 * @param scale its denominator; zero if the coefficient is not defined
 */
record Variation(BigInteger spread, BigInteger scale) {

    static final Variation UNDEFINED = new Variation(BigInteger.ZERO, BigInteger.ZERO);

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

    /** Median of the absolute deviations from the median, over the median; defined for a median above zero. */
    static Variation robust(BigInteger[] series) {
        if (series.length == 0) {
            return UNDEFINED;
        }
        BigInteger median = twiceMedian(series);
        BigInteger deviation = twiceMedian(Arrays.stream(series)
                .map(value -> value.shiftLeft(1).subtract(median).abs())
                .toArray(BigInteger[]::new));
        // The deviation is four times the true one, the median twice.
        return median.signum() <= 0
                ? UNDEFINED
                : new Variation(deviation.pow(2), median.shiftLeft(1).pow(2));
    }

    private static BigInteger twiceMedian(BigInteger[] values) {
        BigInteger[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2].add(sorted[sorted.length / 2]);
    }

    private static Variation of(int count, BigInteger sum, BigInteger squares) {
        BigInteger square = sum.pow(2);
        return sum.signum() <= 0
                ? UNDEFINED
                : new Variation(BigInteger.valueOf(count).multiply(squares).subtract(square), square);
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

    /** The sample variation of n values, of which this is that of the population; one value has none. */
    Variation ofSample(int n) {
        return n < 2 ? UNDEFINED : timesRootOf(n, n - 1L);
    }

    /** The variation times (1 + 1 / (4n)). */
    Variation forFew(int n) {
        long four = 4L * n;
        return timesRootOf(four + 1, four).timesRootOf(four + 1, four);
    }

    /** The variation times the root of a ratio. */
    Variation timesRootOf(long numerator, long denominator) {
        return new Variation(
                spread.multiply(BigInteger.valueOf(numerator)), scale.multiply(BigInteger.valueOf(denominator)));
    }

    boolean isDefined() {
        return scale.signum() > 0;
    }

    /** The coefficient, if it is defined. */
    OptionalDouble value() {
        return isDefined()
                ? OptionalDouble.of(Math.sqrt(Ratios.of(new BigDecimal(spread), new BigDecimal(scale))))
                : OptionalDouble.empty();
    }

    /** The coefficient to 40 digits, exact where it has fewer, if it is defined. */
    BigDecimal exact() {
        return new BigDecimal(spread).divide(new BigDecimal(scale), PRECISION).sqrt(PRECISION);
    }

    /** How a coefficient that is defined compares with a limit. */
    int compareTo(BigDecimal limit) {
        return new BigDecimal(spread).compareTo(limit.pow(2).multiply(new BigDecimal(scale)));
    }

    /** Whether a coefficient that is defined is at most the limit. */
    boolean isAtMost(BigDecimal limit) {
        return compareTo(limit) <= 0;
    }
}
