package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.saleskit.analytics.internal.ExactSum;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.internal.Checks;

/**
 * Which few items bring most of the total? Puts each item into class A, B, C, … by cumulative share of value.
 *
 * <pre>
 * Formula   items in descending order of v; p(i) = v(1) + … + v(i-1)
 *           class(i) = the first class k with p(i) &lt; T(k) × V; the last class has no limit
 * </pre>
 *
 * <p><b>Symbols.</b> v(i): net value of item i over the window, returns netted, in units ({@link AbcItem#amount}). V: sum
 * of all positive v, the base ({@link AbcResult#baseTotal}). p(i) / V: share before the item ({@link
 * AbcItem#shareBefore}). T(k): cumulative threshold of class k, a fraction ({@link #thresholds}).
 *
 * <p><b>Input.</b> A {@link PeriodTable}, or rows with a key and an amount; any order; any number of items.
 *
 * <p><b>Special cases.</b> Items that net to zero form the group {@link AbcClass#NONE}, items below zero {@link
 * AbcClass#NEGATIVE}; both are listed, and neither is class C. Equal values share the class of the first of them
 * (rule {@link TieRule#KEEP_TOGETHER}); the order within a tie is that of the keys. One positive item is A. Without a positive
 * item the base is empty, which the result {@linkplain AbcResult#diagnostic says}; that is no error.
 *
 * <p><b>Result.</b> One {@link AbcItem} per key by descending amount, then key, with its share, the share before it and
 * the reason for its class in words. Nothing is rounded: the amounts of the classes add up to the base exactly.
 *
 * <p><b>Example.</b> Values 85, 10, 5 with limits 80 % and 95 %: shares before are 0, 0.85 and 0.95, so A, B, C.
 *
 * <p><b>Method.</b> Value share with the share <i>before</i> the item (rule {@link BoundaryRule#PREFIX}): the item that crosses a limit
 * still belongs to the higher class, so A is never empty when the base is not. The test p &lt; T × V is made on whole
 * units, as p &lt; ceil(T × V), so no rounding can move an item. Time n log n, memory proportional to n.
 *
 * <p><b>Source.</b> The share before the item is the reading of Juran's "vital few" in which the crossing item is one of
 * them; R {@code matman} 1.1.4 {@code computeABCXYZAnalysis} and {@code inventorize} use the share including the item
 * (with the other boundary rule), R {@code tsutils} 0.9.4 {@code abc} the share of items; they give other classes for
 * items at a limit. Limits 80/95 as in {@code matman}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AbcAnalysis {

    private static final AbcAnalysis DEFAULT = new AbcAnalysis(List.of(new BigDecimal("0.80"), new BigDecimal("0.95")));

    private final List<BigDecimal> thresholds;

    private AbcAnalysis(List<BigDecimal> thresholds) {
        this.thresholds = thresholds;
    }

    /** {@return the usual analysis: three classes with limits 80 % and 95 %, rule PREFIX, ties kept together} */
    public static AbcAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same analysis with other limits} A double stands for its shortest decimal text: 0.8 is exactly 80 %.
     *
     * @param cumulativeShares where each class but the last ends, ascending, between 0 and 1; their number plus one is the
     *     number of classes
     * @throws IllegalArgumentException if there is none or more than 25, one lies outside 0..1 or they do not ascend
     */
    public AbcAnalysis withThresholds(double... cumulativeShares) {
        Objects.requireNonNull(cumulativeShares, "cumulativeShares");
        for (int i = 0; i < cumulativeShares.length; i++) {
            Checks.openFraction(cumulativeShares[i], "thresholds[" + i + "]");
        }
        return withThresholds(
                Arrays.stream(cumulativeShares).mapToObj(BigDecimal::valueOf).toList());
    }

    /**
     * {@return the same analysis with other limits}
     *
     * @param cumulativeShares where each class but the last ends, ascending, between 0 and 1; their number plus one is the
     *     number of classes
     * @throws IllegalArgumentException if there is none or more than 25, one lies outside 0..1 or they do not ascend
     */
    public AbcAnalysis withThresholds(List<BigDecimal> cumulativeShares) {
        List<BigDecimal> limits = new ArrayList<>(Objects.requireNonNull(cumulativeShares, "cumulativeShares"));
        Checks.check(
                !limits.isEmpty() && limits.size() < AbcClass.LETTERS,
                "thresholds",
                "be 1 to 25 limits",
                limits.size() + " limits");
        for (int i = 0; i < limits.size(); i++) {
            BigDecimal limit = limits.get(i);
            Objects.requireNonNull(limit, "thresholds[" + i + "]");
            Checks.check(
                    limit.signum() > 0 && limit.compareTo(BigDecimal.ONE) < 0,
                    "thresholds[" + i + "]",
                    "lie strictly between 0 and 1",
                    limit);
            Checks.check(
                    i == 0 || limit.compareTo(limits.get(i - 1)) > 0,
                    "thresholds[" + i + "]",
                    "be greater than the one before",
                    limit);
        }
        return new AbcAnalysis(List.copyOf(limits));
    }

    /** {@return the cumulative share at which each class but the last ends, ascending; unmodifiable} */
    public List<BigDecimal> thresholds() {
        return thresholds;
    }

    /** {@return which share decides the class of an item} */
    public BoundaryRule boundaryRule() {
        return BoundaryRule.PREFIX;
    }

    /** {@return what becomes of equal amounts} */
    public TieRule tieRule() {
        return TieRule.KEEP_TOGETHER;
    }

    /** {@return the lettered classes of this analysis, from A; unmodifiable} */
    public List<AbcClass> classes() {
        return IntStream.rangeClosed(0, thresholds.size())
                .mapToObj(AbcClass::ofRank)
                .toList();
    }

    /**
     * {@return the class of every key of the table, by its total over the window}
     *
     * @param <K> the key
     * @param table the table
     * @throws ArithmeticException if the base does not fit in a long
     */
    public <K> AbcResult<K> classify(PeriodTable<K> table) {
        return classify(AbcSource.of(Objects.requireNonNull(table, "table")));
    }

    /**
     * {@return the class of every key of the rows}
     *
     * @param <T> the row
     * @param <K> the key; its order must agree with its equality
     * @param rows the rows, in any order
     * @param key reads the key
     * @param measure reads the amount
     * @throws IllegalArgumentException if an amount does not match the measure
     * @throws ArithmeticException if a sum does not fit in a long
     */
    public <T, K extends Comparable<? super K>> AbcResult<K> classify(
            Iterable<? extends T> rows, Function<? super T, ? extends K> key, Measure<? super T> measure) {
        return classify(AbcSource.of(NetValue.of(rows, key, measure), measure.unit()));
    }

    private <K> AbcResult<K> classify(AbcSource<K> source) {
        // The values come in the order of their keys, and the sort is stable.
        List<NetValue<K>> sorted = new ArrayList<>(source.values());
        sorted.sort(
                Comparator.comparingLong((NetValue<K> value) -> value.units()).reversed());
        long total = baseTotal(sorted);
        AbcBase base = new AbcBase(source.unit(), thresholds, total, limits(total));
        List<AbcItem<K>> items = new ArrayList<>(sorted.size());
        long before = 0;
        long beforeTie = 0;
        for (int i = 0; i < sorted.size(); i++) {
            NetValue<K> value = sorted.get(i);
            if (i == 0 || value.units() != sorted.get(i - 1).units()) {
                beforeTie = before;
            }
            items.add(new AbcItem<>(value, base, i + 1, before, beforeTie));
            before += Math.max(value.units(), 0);
        }
        return new AbcResult<>(this, base, items, source);
    }

    private static <K> long baseTotal(List<NetValue<K>> values) {
        ExactSum total = new ExactSum();
        values.forEach(value -> total.add(Math.max(value.units(), 0)));
        return total.toLong("total of the items above zero");
    }

    /** For each threshold the smallest whole number that is not below T × V. */
    private List<Long> limits(long baseTotal) {
        BigDecimal total = BigDecimal.valueOf(baseTotal);
        return thresholds.stream()
                .map(threshold -> threshold
                        .multiply(total)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact())
                .toList();
    }

    /** {@return the rules and limits} */
    @Override
    public String toString() {
        return "AbcAnalysis[rule " + boundaryRule() + ", ties " + tieRule() + ", thresholds " + thresholds + "]";
    }
}
