package org.saleskit.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/**
 * How is an amount divided by weights so that the parts are the whole? Method of the largest remainder.
 *
 * <pre>
 * exact share  q_i = total * w_i / sum of w       in units: cents, pieces, hundredths of a percent
 * first        floor(q_i)
 * then         one unit more to each of the largest q_i - floor(q_i), until the sum is the total
 * </pre>
 *
 * <p><b>Symbols</b> w_i - weight, zero or more, any unit; their sum is above zero. Ties of remainders go to the lower key,
 * or the lower place in a list.
 *
 * <p><b>Special cases</b> A weight of zero gets nothing. A negative total is divided as its opposite and the signs turned,
 * so that a return takes back what the sale gave. No weights, a negative weight and weights that are all zero are refused.
 *
 * <p><b>Result</b> The parts sum to the total exactly; each is its exact share rounded down or up; equal weights differ by
 * one unit at most; multiplying all weights by a number changes nothing. Computed in whole numbers.
 *
 * <p><b>Limits</b> A larger total may give somebody less, the Alabama paradox: by weights of 6, 6 and 2 a total of 10 is
 * 4, 4 and 2, and one of 11 is 5, 5 and 1. So divide a total once, and do not compare the parts of growing totals unit by
 * unit. Methods of divisors, which have no such paradox, may round a share by more than one unit.
 *
 * <p><b>Example</b> 100.00 by 1, 1, 1 is 33.34, 33.33, 33.33.
 *
 * <p><b>Source</b> Hamilton's method: Balinski, Young, Fair Representation, 2nd ed., Brookings 2001, chapters 2 and 5.
 *
 * <p>Immutable and thread-safe if the keys are.
 *
 * @param <K> what the parts belong to; its order must agree with equals
 */
public final class Allocation<K extends Comparable<? super K>> {

    /** More digits than any amount has; keeps a weight such as 1E+2000000000 from filling the memory. */
    private static final int MOST_DIGITS = 1000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SortedMap<K, BigInteger> weights;
    private final BigInteger sum;

    private Allocation(SortedMap<K, BigInteger> weights, BigInteger sum) {
        this.weights = weights;
        this.sum = sum;
    }

    /**
     * {@return the allocation by these weights}
     *
     * @param weights the weight of each key, zero or more, not all zero
     * @param <K> what the parts belong to
     * @throws IllegalArgumentException if there is no weight above zero, if one is negative, or has more than 1000 digits
     *     before or after the point
     */
    public static <K extends Comparable<? super K>> Allocation<K> byWeights(
            Map<? extends K, ? extends BigDecimal> weights) {
        TreeMap<K, BigDecimal> sorted = new TreeMap<>(weights);
        int scale = 0;
        for (Map.Entry<K, BigDecimal> entry : sorted.entrySet()) {
            BigDecimal weight = entry.getValue();
            String name = "weights[" + entry.getKey() + "]";
            Checks.check(weight.signum() >= 0, name, "be zero or more", weight);
            long before = (long) weight.precision() - weight.scale();
            Checks.check(
                    Math.max(before, weight.scale()) <= MOST_DIGITS,
                    name,
                    "have at most " + MOST_DIGITS + " digits before and after the point",
                    weight);
            scale = Math.max(scale, weight.scale());
        }
        TreeMap<K, BigInteger> whole = new TreeMap<>();
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<K, BigDecimal> entry : sorted.entrySet()) {
            BigInteger units =
                    entry.getValue().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
            whole.put(entry.getKey(), units);
            sum = sum.add(units);
        }
        Checks.check(sum.signum() > 0, "weights", "hold one above zero", weights.size() + " without");
        return new Allocation<>(Collections.unmodifiableSortedMap(whole), sum);
    }

    /**
     * {@return the allocation by these weights, whose keys are the places in the list, from 0}
     *
     * @param weights the weights, zero or more, not all zero
     */
    public static Allocation<Integer> byWeights(List<? extends BigDecimal> weights) {
        TreeMap<Integer, BigDecimal> byPlace = new TreeMap<>();
        weights.forEach(weight -> byPlace.put(byPlace.size(), weight));
        return byWeights(byPlace);
    }

    /**
     * {@return the allocation in equal parts}
     *
     * @param keys what the parts belong to, at least one; a repeated key counts once for each time
     * @param <K> what the parts belong to
     */
    public static <K extends Comparable<? super K>> Allocation<K> equally(Collection<? extends K> keys) {
        TreeMap<K, BigDecimal> counts = new TreeMap<>();
        keys.forEach(key -> counts.merge(key, BigDecimal.ONE, BigDecimal::add));
        return byWeights(counts);
    }

    /**
     * {@return the parts of an amount of money, in its smallest unit, by key; unmodifiable}
     *
     * @param total the amount, of any sign
     */
    public SortedMap<K, Money> split(Money total) {
        Objects.requireNonNull(total, "total");
        TreeMap<K, Money> parts = new TreeMap<>();
        split(total.getAmount(), total.getScale())
                .forEach((key, part) -> parts.put(key, Money.of(total.getCurrencyUnit(), part)));
        return Collections.unmodifiableSortedMap(parts);
    }

    /**
     * {@return the parts of a count, whole numbers, by key; unmodifiable}
     *
     * @param total the count, of any sign
     */
    public SortedMap<K, Long> split(long total) {
        TreeMap<K, Long> parts = new TreeMap<>();
        units(BigInteger.valueOf(total)).forEach((key, part) -> parts.put(key, part.longValueExact()));
        return Collections.unmodifiableSortedMap(parts);
    }

    /**
     * {@return the parts of a number, each with so many digits after the point, by key; unmodifiable}
     *
     * @param total the number, of any sign
     * @param scale the digits after the point; negative for tens, hundreds and so on
     * @throws IllegalArgumentException if the number itself has more digits, so that no such parts sum to it, or if there
     *     are more than 1000 digits
     */
    public SortedMap<K, BigDecimal> split(BigDecimal total, int scale) {
        Checks.check(scale >= -MOST_DIGITS && scale <= MOST_DIGITS, "scale", "lie between -1000 and 1000", scale);
        BigDecimal plain = total.signum() == 0 ? BigDecimal.ZERO : total.stripTrailingZeros();
        boolean fits = plain.scale() <= scale && (long) plain.precision() - plain.scale() <= MOST_DIGITS;
        Checks.check(
                fits || plain.signum() == 0,
                "total",
                "have at most 1000 digits before the point and " + scale + " after it",
                total);
        TreeMap<K, BigDecimal> parts = new TreeMap<>();
        units(plain.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue())
                .forEach((key, part) -> parts.put(key, new BigDecimal(part, scale)));
        return Collections.unmodifiableSortedMap(parts);
    }

    /**
     * {@return the percentages of the weights, which sum to exactly 100, by key; unmodifiable} For display: a rate in
     * saleskit is a fraction.
     *
     * @param scale the digits after the point, zero or more
     */
    public SortedMap<K, BigDecimal> percentages(int scale) {
        Checks.nonNegative(scale, "scale");
        return split(HUNDRED, scale);
    }

    private SortedMap<K, BigInteger> units(BigInteger total) {
        TreeMap<K, BigInteger> parts = new TreeMap<>();
        List<Remainder<K>> remainders = new ArrayList<>(weights.size());
        BigInteger left = total.abs();
        for (Map.Entry<K, BigInteger> entry : weights.entrySet()) {
            BigInteger[] share = total.abs().multiply(entry.getValue()).divideAndRemainder(sum);
            parts.put(entry.getKey(), share[0]);
            remainders.add(new Remainder<>(entry.getKey(), share[1]));
            left = left.subtract(share[0]);
        }
        // The sort is stable, so ties stay in the order of the keys.
        remainders.sort(Comparator.comparing((Remainder<K> remainder) -> remainder.value())
                .reversed());
        remainders
                .subList(0, left.intValueExact())
                .forEach(next -> parts.merge(next.key(), BigInteger.ONE, BigInteger::add));
        if (total.signum() < 0) {
            parts.replaceAll((key, part) -> part.negate());
        }
        return parts;
    }

    private record Remainder<K>(K key, BigInteger value) {}
}
