package org.saleskit.analytics.internal.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saleskit.core.stats.Fraction;

/** Sums of exact quotients, exact times, and the nearest double of a quotient. */
public final class Fractions {

    private Fractions() {}

    /**
     * {@return the sum} Few denominators occur, so it is taken for each of them first.
     *
     * @param terms the terms, in any order
     */
    public static Fraction sum(List<Fraction> terms) {
        Map<BigInteger, BigInteger> byDenominator = new HashMap<>();
        for (Fraction term : terms) {
            byDenominator.merge(term.denominator(), term.numerator(), BigInteger::add);
        }
        return byDenominator.entrySet().stream()
                .map(entry -> Fraction.of(new BigDecimal(entry.getValue()), new BigDecimal(entry.getKey())))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /**
     * {@return the nearest double, or nearly so}
     *
     * @param value the quotient
     */
    public static double nearest(Fraction value) {
        return Ratios.of(new BigDecimal(value.numerator()), new BigDecimal(value.denominator()));
    }

    /**
     * {@return a time in nanoseconds}
     *
     * @param time the time
     */
    public static Fraction nanos(Duration time) {
        return Fraction.of(
                BigDecimal.valueOf(time.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(time.getNano())));
    }
}
