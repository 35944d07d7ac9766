package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

class AbcRuleProperties {

    record Sale(String item, long units) {}

    private static final Measure<Sale> UNITS = Measure.units(ValueUnit.decimal(2), Sale::units);

    /** Few items with small amounts, so that ties, zeros, returns and exact hits of a limit all occur. */
    @Provide
    Arbitrary<List<Sale>> sales() {
        Arbitrary<Long> amounts = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, 20)),
                Tuple.of(3, Arbitraries.longs().between(-15, 120)),
                Tuple.of(1, Arbitraries.of(0L, 80L, 95L)));
        return amounts.list()
                .ofMinSize(0)
                .ofMaxSize(14)
                .map(AbcRuleProperties::named)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Sale>> positive() {
        return Arbitraries.longs()
                .between(1, 40)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(AbcRuleProperties::named)
                .withoutEdgeCases();
    }

    private static List<Sale> named(List<Long> amounts) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            sales.add(new Sale("item" + (char) ('a' + i), amounts.get(i)));
        }
        return sales;
    }

    @Provide
    Arbitrary<AbcAnalysis> analyses() {
        Arbitrary<List<BigDecimal>> shares = Arbitraries.of(
                List.of(new BigDecimal("0.80"), new BigDecimal("0.95")),
                List.of(new BigDecimal("0.5"), new BigDecimal("0.75")),
                List.of(new BigDecimal("0.333"), new BigDecimal("0.6")));
        return Combinators.combine(
                        shares,
                        shares,
                        Arbitraries.of(BoundaryRule.class),
                        Arbitraries.of(TieRule.class),
                        Arbitraries.of(
                                AbcMode.VALUE_SHARE, AbcMode.ITEM_SHARE, AbcMode.VALUE_AND_COUNT, AbcMode.COMPUTED),
                        Arbitraries.of(NegativeRule.class))
                .as((values, items, rule, ties, mode, negatives) -> AbcAnalysis.withDefaults()
                        .withThresholds(values)
                        .withItemThresholds(items)
                        .withRule(rule)
                        .withTies(ties)
                        .withMode(mode)
                        .withNegatives(negatives))
                .withoutEdgeCases();
    }

    private static AbcResult<String> classify(AbcAnalysis analysis, List<Sale> sales) {
        return analysis.classify(sales, Sale::item, UNITS);
    }

    private static Map<String, String> classes(AbcResult<String> result) {
        Map<String, String> classes = new LinkedHashMap<>();
        result.items().forEach(item -> classes.put(item.key(), item.abcClass().label()));
        return classes;
    }

    private static Map<String, String> sorted(AbcResult<String> result) {
        return new TreeMap<>(classes(result));
    }

    /** What an item is worth before classes; under GROSS_SALES only rows above zero. */
    private static Map<String, BigDecimal> totals(AbcAnalysis analysis, List<Sale> sales) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        boolean gross = analysis.negativeRule() == NegativeRule.GROSS_SALES;
        sales.forEach(sale -> totals.merge(
                sale.item(), BigDecimal.valueOf(gross ? Math.max(sale.units(), 0) : sale.units(), 2), BigDecimal::add));
        return totals;
    }

    private static boolean isRefused(AbcAnalysis analysis, List<Sale> sales) {
        BigDecimal total = totals(analysis, sales).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return analysis.negativeRule() == NegativeRule.INCLUDE_IN_BASE
                && total.signum() <= 0
                && sales.stream().anyMatch(sale -> sale.units() > 0);
    }

    @Property
    void classify_anyCombinationOfRules_equalsTheSlowComputation(
            @ForAll("analyses") AbcAnalysis analysis, @ForAll("sales") List<Sale> sales) {
        if (isRefused(analysis, sales)) {
            assertThatThrownBy(() -> classify(analysis, sales))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("total of all items must be above zero");
        } else {
            assertThat(new ArrayList<>(classes(classify(analysis, sales)).entrySet()))
                    .isEqualTo(new ArrayList<>(
                            SlowAbc.classes(analysis, totals(analysis, sales)).entrySet()));
        }
    }

    @Property
    void classify_shuffledOrScaledOrSplitRows_changesNoClass(
            @ForAll("analyses") AbcAnalysis analysis,
            @ForAll("sales") List<Sale> sales,
            @ForAll @IntRange(min = 1, max = 1000) int factor,
            @ForAll Random random) {
        if (isRefused(analysis, sales)) {
            return;
        }
        Map<String, String> expected = sorted(classify(analysis, sales));
        List<Sale> shuffled = new ArrayList<>(sales);
        Collections.shuffle(shuffled, random);
        assertThat(sorted(classify(analysis, shuffled))).isEqualTo(expected);
        assertThat(sorted(classify(
                        analysis,
                        sales.stream()
                                .map(sale -> new Sale(sale.item(), sale.units() * factor))
                                .toList())))
                .isEqualTo(expected);
        List<Sale> split = new ArrayList<>();
        sales.forEach(sale -> {
            split.add(new Sale(sale.item(), sale.units() / 3));
            split.add(new Sale(sale.item(), sale.units() - sale.units() / 3));
        });
        assertThat(sorted(classify(analysis, split))).isEqualTo(expected);
    }

    /** STRICT, INCLUSIVE, NEAREST, PREFIX: from the lowest classes to the highest. */
    @Property
    void rules_fromStrictToPrefix_neverLowerAClass(
            @ForAll("analyses") AbcAnalysis analysis, @ForAll("positive") List<Sale> sales) {
        List<BoundaryRule> order =
                List.of(BoundaryRule.STRICT, BoundaryRule.INCLUSIVE, BoundaryRule.NEAREST, BoundaryRule.PREFIX);
        for (int i = 1; i < order.size(); i++) {
            AbcResult<String> lower = classify(analysis.withRule(order.get(i - 1)), sales);
            AbcResult<String> higher = classify(analysis.withRule(order.get(i)), sales);
            higher.items()
                    .forEach(item -> assertThat(item.abcClass())
                            .isLessThanOrEqualTo(
                                    lower.item(item.key()).orElseThrow().abcClass()));
        }
    }

    @Property
    void classes_followTheCountedValues(@ForAll("analyses") AbcAnalysis analysis, @ForAll("sales") List<Sale> sales) {
        if (isRefused(analysis, sales)) {
            return;
        }
        AbcResult<String> result = classify(analysis, sales);
        List<AbcItem<String>> items = result.items();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < items.size(); i++) {
            AbcItem<String> item = items.get(i);
            assertThat(item.rank()).isEqualTo(i + 1);
            assertThat(result.item(item.key()).orElseThrow().rank()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(item.abcClass())
                        .isGreaterThanOrEqualTo(items.get(i - 1).abcClass());
                boolean tied = item.countedUnits() == items.get(i - 1).countedUnits();
                if (tied
                        && analysis.tieRule() == TieRule.KEEP_TOGETHER
                        && item.abcClass().isInBase()) {
                    assertThat(item.abcClass()).isEqualTo(items.get(i - 1).abcClass());
                }
            }
        }
        for (AbcGroup group : result.groups()) {
            sum = group.abcClass().isInBase() ? sum.add(group.amount()) : sum;
        }
        assertThat(sum).isEqualByComparingTo(result.baseTotal());
        assertThat(result.groups().stream().mapToInt(AbcGroup::items).sum()).isEqualTo(items.size());
        assertThat(result.items().stream().mapToLong(AbcItem::rows).sum()
                        + result.leftOut().stream()
                                .filter(group -> analysis.negativeRule() == NegativeRule.DROP
                                        || group.reason().name().equals("RETURN"))
                                .mapToLong(group -> group.rows())
                                .sum())
                .isEqualTo(sales.size());
    }

    @Property
    void classes_itemAtOrBelowZeroAdded_stayAsTheyAre(
            @ForAll("analyses") AbcAnalysis analysis,
            @ForAll("sales") List<Sale> sales,
            @ForAll @IntRange(min = 0, max = 50) int loss) {
        if (analysis.negativeRule() != NegativeRule.SEPARATE && analysis.negativeRule() != NegativeRule.DROP) {
            return;
        }
        List<Sale> more = new ArrayList<>(sales);
        more.add(new Sale("zz", -loss));
        Map<String, String> after = classes(classify(analysis, more));
        after.remove("zz");
        assertThat(after).isEqualTo(classes(classify(analysis, sales)));
    }

    @Property
    void classes_thresholdRaised_noItemFalls(
            @ForAll BoundaryRule rule,
            @ForAll TieRule ties,
            @ForAll("positive") List<Sale> sales,
            @ForAll @IntRange(min = 1, max = 98) int low) {
        AbcAnalysis analysis = AbcAnalysis.withDefaults().withRule(rule).withTies(ties);
        AbcResult<String> narrow = classify(analysis.withThresholds(List.of(BigDecimal.valueOf(low, 2))), sales);
        AbcResult<String> wide = classify(analysis.withThresholds(List.of(BigDecimal.valueOf(low + 1, 2))), sales);
        wide.items()
                .forEach(item -> assertThat(item.abcClass())
                        .isLessThanOrEqualTo(
                                narrow.item(item.key()).orElseThrow().abcClass()));
    }

    @Property
    void splitBy_groups_areTheSameAsClassesOfTheirRowsAlone(
            @ForAll("analyses") AbcAnalysis analysis, @ForAll("positive") List<Sale> sales) {
        classify(analysis, sales)
                .splitBy(key -> key.charAt(4) % 3)
                .forEach((group, inside) -> assertThat(classes(inside))
                        .isEqualTo(classes(classify(
                                analysis,
                                sales.stream()
                                        .filter(sale -> sale.item().charAt(4) % 3 == group)
                                        .toList()))));
    }
}
