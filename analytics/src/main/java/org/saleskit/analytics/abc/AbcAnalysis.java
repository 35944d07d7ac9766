package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
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
 * <p><b>Options.</b> {@link BoundaryRule}: the share that decides at a limit; {@link TieRule}: equal values; {@link
 * AbcMode}: limits on shares of value, of items, of both, or computed from the data; {@link NegativeRule}: items at zero
 * and below.
 *
 * <p><b>Special cases.</b> By default, items that net to zero form the group {@link AbcClass#NONE}, items below zero {@link
 * AbcClass#NEGATIVE}; both are listed, and neither is class C. Equal values share the class of the first of them; the order
 * within a tie is that of the keys. One positive item is A. Without a positive item the base is empty, which the result
 * {@linkplain AbcResult#diagnostic says}; that is no error.
 *
 * <p><b>Result.</b> One {@link AbcItem} per key by descending amount, then key, with its share, the share before it and
 * the reason for its class in words. Nothing is rounded: the amounts of the classes add up to the base exactly.
 *
 * <p><b>Example.</b> Values 85, 10, 5 with limits 80 % and 95 %: shares before are 0, 0.85 and 0.95, so A, B, C.
 *
 * <p><b>Method.</b> Value share with the share <i>before</i> the item (rule {@link BoundaryRule#PREFIX}): the item that
 * crosses a limit still belongs to the higher class, so A is never empty when the base is not. The test p &lt; T × V is
 * made on whole units, as p &lt; ceil(T × V), so no rounding can move an item; likewise in every mode but {@link
 * AbcMode#COMPUTED_SPLINE}. A radix sort, then one pass: time and memory proportional to n.
 *
 * <p><b>Source.</b> The share before the item is the reading of Juran's "vital few" in which the crossing item is one of
 * them; R {@code matman} 1.1.4 {@code computeABCXYZAnalysis} and {@code inventorize} use the share including the item, R
 * {@code tsutils} 0.9.4 {@code abc} the share of items; they give other classes for items at a limit, and each option says
 * which of them it follows. Limits 80/95 as in {@code matman}; 20/50 of the items as in {@code tsutils}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AbcAnalysis {

    private static final AbcAnalysis DEFAULT = new AbcAnalysis(
            List.of(new BigDecimal("0.80"), new BigDecimal("0.95")),
            List.of(new BigDecimal("0.20"), new BigDecimal("0.50")),
            BoundaryRule.PREFIX,
            TieRule.KEEP_TOGETHER,
            AbcMode.VALUE_SHARE,
            NegativeRule.SEPARATE);

    private static final int COMPUTED_LIMITS = 2;

    private final List<BigDecimal> thresholds;
    private final List<BigDecimal> itemThresholds;
    private final BoundaryRule rule;
    private final TieRule ties;
    private final AbcMode mode;
    private final NegativeRule negatives;

    private AbcAnalysis(
            List<BigDecimal> thresholds,
            List<BigDecimal> itemThresholds,
            BoundaryRule rule,
            TieRule ties,
            AbcMode mode,
            NegativeRule negatives) {
        this.thresholds = thresholds;
        this.itemThresholds = itemThresholds;
        this.rule = rule;
        this.ties = ties;
        this.mode = mode;
        this.negatives = negatives;
    }

    /**
     * {@return the usual analysis: three classes with limits 80 % and 95 % of value, rule PREFIX, ties kept together,
     * negative items apart}
     */
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
        return withThresholds(ClassLimits.decimals(cumulativeShares, "thresholds"));
    }

    /**
     * {@return the same analysis with other limits}
     *
     * @param cumulativeShares where each class but the last ends, ascending, between 0 and 1; their number plus one is the
     *     number of classes
     * @throws IllegalArgumentException if there is none or more than 25, one has more than 1000 digits on either side of the
     *     point or lies outside 0..1, or they do not ascend
     */
    public AbcAnalysis withThresholds(List<BigDecimal> cumulativeShares) {
        return new AbcAnalysis(
                ClassLimits.checked(cumulativeShares, "thresholds"), itemThresholds, rule, ties, mode, negatives);
    }

    /**
     * {@return the same analysis with other limits on the share of items} Modes {@link AbcMode#ITEM_SHARE} and {@link
     * AbcMode#VALUE_AND_COUNT} use them.
     *
     * @param cumulativeShares at which share of the items each class but the last ends, ascending, between 0 and 1
     * @throws IllegalArgumentException if there is none or more than 25, one lies outside 0..1 or they do not ascend
     */
    public AbcAnalysis withItemThresholds(double... cumulativeShares) {
        return withItemThresholds(ClassLimits.decimals(cumulativeShares, "itemThresholds"));
    }

    /**
     * {@return the same analysis with other limits on the share of items}
     *
     * @param cumulativeShares at which share of the items each class but the last ends, ascending, between 0 and 1
     * @throws IllegalArgumentException if there is none or more than 25, one has more than 1000 digits on either side of the
     *     point or lies outside 0..1, or they do not ascend
     */
    public AbcAnalysis withItemThresholds(List<BigDecimal> cumulativeShares) {
        return new AbcAnalysis(
                thresholds, ClassLimits.checked(cumulativeShares, "itemThresholds"), rule, ties, mode, negatives);
    }

    /**
     * {@return the same analysis with another rule for the item that crosses a limit}
     *
     * @param boundaryRule the rule
     */
    public AbcAnalysis withRule(BoundaryRule boundaryRule) {
        Objects.requireNonNull(boundaryRule, "boundaryRule");
        return new AbcAnalysis(thresholds, itemThresholds, boundaryRule, ties, mode, negatives);
    }

    /**
     * {@return the same analysis with another rule for equal amounts}
     *
     * @param tieRule the rule
     */
    public AbcAnalysis withTies(TieRule tieRule) {
        Objects.requireNonNull(tieRule, "tieRule");
        return new AbcAnalysis(thresholds, itemThresholds, rule, tieRule, mode, negatives);
    }

    /**
     * {@return the same analysis with limits on another share}
     *
     * @param abcMode what a limit is a share of
     */
    public AbcAnalysis withMode(AbcMode abcMode) {
        Objects.requireNonNull(abcMode, "abcMode");
        return new AbcAnalysis(thresholds, itemThresholds, rule, ties, abcMode, negatives);
    }

    /**
     * {@return the same analysis with another rule for items at zero and below}
     *
     * @param negativeRule the rule
     */
    public AbcAnalysis withNegatives(NegativeRule negativeRule) {
        Objects.requireNonNull(negativeRule, "negativeRule");
        return new AbcAnalysis(thresholds, itemThresholds, rule, ties, mode, negativeRule);
    }

    /** {@return the cumulative share of value at which each class but the last ends, ascending; unmodifiable} */
    public List<BigDecimal> thresholds() {
        return thresholds;
    }

    /** {@return the cumulative share of items at which each class but the last ends, ascending; unmodifiable} */
    public List<BigDecimal> itemThresholds() {
        return itemThresholds;
    }

    /** {@return which share decides the class of an item} */
    public BoundaryRule boundaryRule() {
        return rule;
    }

    /** {@return what becomes of equal amounts} */
    public TieRule tieRule() {
        return ties;
    }

    /** {@return what a limit is a share of} */
    public AbcMode mode() {
        return mode;
    }

    /** {@return what becomes of items at zero and below} */
    public NegativeRule negativeRule() {
        return negatives;
    }

    /** {@return the lettered classes of this analysis, from A; unmodifiable} */
    public List<AbcClass> classes() {
        return IntStream.rangeClosed(0, limits()).mapToObj(AbcClass::ofRank).toList();
    }

    private int limits() {
        return switch (mode) {
            case VALUE_SHARE, VALUE_AND_COUNT -> thresholds.size();
            case ITEM_SHARE -> itemThresholds.size();
            case COMPUTED, COMPUTED_SPLINE -> COMPUTED_LIMITS;
        };
    }

    /**
     * {@return the class of every key of the table, by its total over the window}
     *
     * @param <K> the key
     * @param table the table
     * @throws IllegalArgumentException if the options do not fit together or, under {@link NegativeRule#INCLUDE_IN_BASE},
     *     the base is not above zero although an item is; always under {@link NegativeRule#GROSS_SALES}
     * @throws ArithmeticException if the base does not fit in a long
     */
    public <K> AbcResult<K> classify(PeriodTable<K> table) {
        Objects.requireNonNull(table, "table");
        Checks.check(
                negatives != NegativeRule.GROSS_SALES,
                "negativeRule",
                "be one that net sums allow, because a table has netted its rows",
                negatives);
        return classify(AbcSource.of(table));
    }

    /**
     * {@return the class of every key of the rows}
     *
     * @param <T> the row
     * @param <K> the key; its order must agree with its equality
     * @param rows the rows, in any order
     * @param key reads the key
     * @param measure reads the amount
     * @throws IllegalArgumentException if an amount does not match the measure, the options do not fit together or, under
     *     {@link NegativeRule#INCLUDE_IN_BASE}, the base is not above zero although an item is
     * @throws ArithmeticException if a sum does not fit in a long
     */
    public <T, K extends Comparable<? super K>> AbcResult<K> classify(
            Iterable<? extends T> rows, Function<? super T, ? extends K> key, Measure<? super T> measure) {
        return classify(AbcSource.of(rows, key, measure, negatives == NegativeRule.GROSS_SALES));
    }

    private <K> AbcResult<K> classify(AbcSource<K> source) {
        Checks.check(
                mode != AbcMode.VALUE_AND_COUNT || itemThresholds.size() == thresholds.size(),
                "itemThresholds",
                "be as many as thresholds, " + thresholds.size() + ", in mode VALUE_AND_COUNT",
                itemThresholds);
        return new AbcResult<>(this, source);
    }

    /** {@return the rules and limits in use} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("AbcAnalysis[rule " + rule + ", ties " + ties);
        if (mode != AbcMode.VALUE_SHARE) {
            text.append(", mode ").append(mode);
        }
        if (negatives != NegativeRule.SEPARATE) {
            text.append(", negatives ").append(negatives);
        }
        if (mode == AbcMode.VALUE_SHARE || mode == AbcMode.VALUE_AND_COUNT) {
            text.append(", thresholds ").append(thresholds);
        }
        if (mode == AbcMode.ITEM_SHARE || mode == AbcMode.VALUE_AND_COUNT) {
            text.append(", itemThresholds ").append(itemThresholds);
        }
        return text.append(']').toString();
    }
}
