package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/**
 * What becomes of an item whose total is raised by d while all others stay. G: what counts before it, x: its own, V: the base.
 *
 * <ul>
 *   <li>{@link BoundaryRule#PREFIX}: G can only shrink and V grows, so G/V falls: never a lower class.
 *   <li>{@link BoundaryRule#NEAREST}: inside means (2 G + x)/V ≤ 2 T, and d is added above and below: the quotient moves
 *       towards 1 and stays at most 2 T where T is at least a half. With a lower limit a giant can outgrow it.
 *   <li>{@link BoundaryRule#INCLUSIVE}, {@link BoundaryRule#STRICT}: (G + x)/V grows with d, so an item can outgrow its
 *       class. Only its rank is sure.
 *   <li>{@link AbcMode#ITEM_SHARE}: the rank alone decides, under any boundary rule: never a lower class.
 *   <li>{@link AbcMode#COMPUTED}: A stays A, because points of the curve before the item go away from (0, 1), those from it
 *       on come nearer, and an item that had the mean keeps it. B can become C: others may fall below the mean, which moves
 *       the limit of B.
 *   <li>{@link NegativeRule#ABSOLUTE}: a loss made smaller counts less, so what is raised is no total there.
 * </ul>
 */
class AbcMonotonyProperties {

    record Sale(String item, long units) {}

    private static final Measure<Sale> UNITS = Measure.units(ValueUnit.decimal(0), Sale::units);

    private static List<Sale> named(List<Long> amounts) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            sales.add(new Sale("item" + (char) ('a' + i), amounts.get(i)));
        }
        return sales;
    }

    private static List<Sale> sales(Long... amounts) {
        return named(List.of(amounts));
    }

    /** Small amounts, so that ties and exact hits of a limit occur. */
    @Provide
    Arbitrary<List<Sale>> sales() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(1, 30)),
                        Tuple.of(1, Arbitraries.longs().between(-10, 100)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(AbcMonotonyProperties::named)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Sale>> positive() {
        return Arbitraries.longs()
                .between(1, 30)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(AbcMonotonyProperties::named)
                .withoutEdgeCases();
    }

    /** Combinations under which no raised item falls; limits in hundredths, for NEAREST from a half on. */
    @Provide
    Arbitrary<AbcAnalysis> monotone() {
        Arbitrary<BoundaryRule> rules = Arbitraries.of(BoundaryRule.class);
        Arbitrary<AbcMode> modes = Arbitraries.of(AbcMode.VALUE_SHARE, AbcMode.ITEM_SHARE, AbcMode.VALUE_AND_COUNT);
        return Combinators.combine(
                        rules,
                        modes,
                        Arbitraries.integers().between(1, 98),
                        Arbitraries.integers().between(1, 98),
                        Arbitraries.of(TieRule.class),
                        Arbitraries.of(NegativeRule.class).filter(rule -> rule != NegativeRule.ABSOLUTE))
                .as((rule, mode, one, other, ties, negatives) -> AbcAnalysis.withDefaults()
                        .withMode(mode)
                        .withRule(rule)
                        .withTies(ties)
                        .withNegatives(negatives)
                        .withThresholds(hundredths(one, other, rule == BoundaryRule.NEAREST ? 50 : 1))
                        .withItemThresholds(hundredths(other, one, 1)))
                .filter(analysis -> analysis.mode() == AbcMode.ITEM_SHARE
                        || analysis.boundaryRule() == BoundaryRule.PREFIX
                        || analysis.boundaryRule() == BoundaryRule.NEAREST)
                .withoutEdgeCases();
    }

    private static List<BigDecimal> hundredths(int one, int other, int least) {
        int low = Math.max(Math.min(one, other), least);
        int high = Math.max(Math.max(one, other), low) + 1;
        return List.of(BigDecimal.valueOf(low, 2), BigDecimal.valueOf(high, 2));
    }

    private static Optional<AbcItem<String>> item(AbcAnalysis analysis, List<Sale> sales, int index) {
        return analysis.classify(sales, Sale::item, UNITS).item(sales.get(index).item());
    }

    private static List<Sale> raised(List<Sale> sales, int index, int raise) {
        List<Sale> raised = new ArrayList<>(sales);
        Sale old = sales.get(index);
        raised.set(index, new Sale(old.item(), old.units() + raise));
        return raised;
    }

    @Property
    void raised_ruleOnWhatComesBefore_neverFalls(
            @ForAll("monotone") AbcAnalysis analysis,
            @ForAll("sales") List<Sale> sales,
            @ForAll @IntRange(min = 0, max = 11) int place,
            @ForAll @IntRange(min = 1, max = 90) int raise) {
        Assume.that(analysis.negativeRule() != NegativeRule.INCLUDE_IN_BASE
                || sales.stream().mapToLong(Sale::units).sum() > 0);
        int index = place % sales.size();
        Optional<AbcItem<String>> before = item(analysis, sales, index);
        Optional<AbcItem<String>> after = item(analysis, raised(sales, index, raise), index);

        // Under DROP an item that is not above zero is not listed; once listed, it stays so.
        before.ifPresent(old -> assertThat(after.orElseThrow().abcClass()).isLessThanOrEqualTo(old.abcClass()));
    }

    @Property
    void raised_anyRule_ranksNoLower(
            @ForAll BoundaryRule rule,
            @ForAll("positive") List<Sale> sales,
            @ForAll @IntRange(min = 0, max = 11) int place,
            @ForAll @IntRange(min = 1, max = 90) int raise) {
        AbcAnalysis analysis = AbcAnalysis.withDefaults().withRule(rule);
        int index = place % sales.size();

        assertThat(item(analysis, raised(sales, index, raise), index)
                        .orElseThrow()
                        .rank())
                .isLessThanOrEqualTo(item(analysis, sales, index).orElseThrow().rank());
    }

    @Property
    void raised_computedLimits_staysInA(
            @ForAll TieRule ties,
            @ForAll("positive") List<Sale> sales,
            @ForAll @IntRange(min = 0, max = 11) int place,
            @ForAll @IntRange(min = 1, max = 90) int raise) {
        AbcAnalysis computed =
                AbcAnalysis.withDefaults().withMode(AbcMode.COMPUTED).withTies(ties);
        int index = place % sales.size();
        Assume.that(item(computed, sales, index).orElseThrow().abcClass().equals(AbcClass.A));

        assertThat(item(computed, raised(sales, index, raise), index)
                        .orElseThrow()
                        .abcClass())
                .isEqualTo(AbcClass.A);
    }

    private static void assertFalls(
            AbcAnalysis analysis, List<Sale> sales, int index, int raise, AbcClass from, AbcClass to) {
        assertThat(item(analysis, sales, index).orElseThrow().abcClass()).isEqualTo(from);
        assertThat(item(analysis, raised(sales, index, raise), index)
                        .orElseThrow()
                        .abcClass())
                .isEqualTo(to);
    }

    /** 50 + 30 are 80 % of 100; 50 + 31 are more than 80 % of 101. */
    @Example
    void raised_inclusive_canOutgrowItsClass() {
        assertFalls(
                AbcAnalysis.withDefaults().withRule(BoundaryRule.INCLUSIVE),
                sales(50L, 30L, 20L),
                1,
                1,
                AbcClass.A,
                AbcClass.B);
    }

    /** 49 + 30 are 79 % of 100; 49 + 35 are 80 % of 105. */
    @Example
    void raised_strict_canOutgrowItsClass() {
        assertFalls(
                AbcAnalysis.withDefaults().withRule(BoundaryRule.STRICT),
                sales(49L, 30L, 21L),
                1,
                5,
                AbcClass.A,
                AbcClass.B);
    }

    /** The middle of 0 and 60 % is below 40 %, that of 0 and 200/240 above. */
    @Example
    void raised_nearestWithALimitBelowAHalf_canOutgrowIt() {
        assertFalls(
                AbcAnalysis.withDefaults().withRule(BoundaryRule.NEAREST).withThresholds(0.4),
                sales(60L, 40L),
                0,
                140,
                AbcClass.A,
                AbcClass.B);
    }

    /** The mean grows from 5 to 5.2, so break-even moves from 5 to 6 and the limit of B from the last items to the third. */
    @Example
    void raised_computedLimits_canFallFromBToC() {
        assertFalls(
                AbcAnalysis.withDefaults().withMode(AbcMode.COMPUTED),
                sales(8L, 6L, 5L, 3L, 3L),
                3,
                1,
                AbcClass.B,
                AbcClass.C);
    }

    /** -90 counts 90, after 100 of 190; -5 counts 5, after 100 of 105. */
    @Example
    void raised_lossUnderAbsolute_countsLess() {
        assertFalls(
                AbcAnalysis.withDefaults().withNegatives(NegativeRule.ABSOLUTE),
                sales(100L, -90L),
                1,
                85,
                AbcClass.A,
                AbcClass.C);
    }
}
