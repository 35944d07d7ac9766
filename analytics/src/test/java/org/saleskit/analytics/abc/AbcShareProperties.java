package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/** The shares of the classes against the limits, and what doubling the set of items does. */
class AbcShareProperties {

    record Sale(String item, long units) {}

    private static final Measure<Sale> UNITS = Measure.units(ValueUnit.decimal(0), Sale::units);

    @Provide
    Arbitrary<List<Sale>> positive() {
        return Arbitraries.longs()
                .between(1, 40)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(amounts -> {
                    List<Sale> sales = new ArrayList<>();
                    for (int i = 0; i < amounts.size(); i++) {
                        sales.add(new Sale("item" + (char) ('a' + i), amounts.get(i)));
                    }
                    return sales;
                })
                .withoutEdgeCases();
    }

    private static AbcAnalysis analysis(BoundaryRule rule, TieRule ties, int one, int other) {
        return AbcAnalysis.withDefaults()
                .withRule(rule)
                .withTies(ties)
                .withThresholds(List.of(
                        BigDecimal.valueOf(Math.min(one, other), 2), BigDecimal.valueOf(Math.max(one, other) + 1, 2)));
    }

    private static AbcResult<String> classify(AbcAnalysis analysis, List<Sale> sales) {
        return analysis.classify(sales, Sale::item, UNITS);
    }

    /** How many of the items down to a class there are, and what the first so many bring. */
    private static int itemsDownTo(AbcResult<String> result, int rank) {
        return result.groups().stream()
                .limit(rank + 1L)
                .mapToInt(AbcGroup::items)
                .sum();
    }

    private static BigDecimal sum(AbcResult<String> result, int items) {
        return result.items().subList(0, items).stream().map(AbcItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Each limit T against S(i), the value of the first i items, by the words of each rule. */
    @Property
    void classes_splitByKey_endWhereTheRuleSaysOfTheLimit(
            @ForAll BoundaryRule rule,
            @ForAll("positive") List<Sale> sales,
            @ForAll @IntRange(min = 1, max = 98) int one,
            @ForAll @IntRange(min = 1, max = 98) int other) {
        AbcAnalysis analysis = analysis(rule, TieRule.SPLIT_BY_KEY, one, other);
        AbcResult<String> result = classify(analysis, sales);
        for (int rank = 0; rank < 2; rank++) {
            BigDecimal limit = result.baseTotal().multiply(analysis.thresholds().get(rank));
            int end = itemsDownTo(result, rank);
            for (int i = 0; i <= sales.size(); i++) {
                int reached = sum(result, i).compareTo(limit);
                boolean inside = i <= end;
                switch (rule) {
                    // The shortest prefix that reaches the limit.
                    case PREFIX -> assertThat(reached < 0).isEqualTo(i < end);
                    // The longest prefix that does not pass it, or stays below it.
                    case INCLUSIVE -> assertThat(reached <= 0).isEqualTo(inside);
                    case STRICT -> assertThat(reached < 0).isEqualTo(inside);
                    // The prefix nearest to it; of two, the longer.
                    case NEAREST -> {
                        BigDecimal distance = sum(result, i).subtract(limit).abs();
                        BigDecimal least = sum(result, end).subtract(limit).abs();
                        assertThat(least.compareTo(distance)).isLessThanOrEqualTo(inside ? 0 : -1);
                    }
                }
            }
        }
    }

    /** With equal amounts together, the share of a class reaches the limit, and without its least amount it does not. */
    @Property
    void classes_prefixKeptTogether_reachTheLimitWithTheirLeastAmount(
            @ForAll("positive") List<Sale> sales,
            @ForAll @IntRange(min = 1, max = 98) int one,
            @ForAll @IntRange(min = 1, max = 98) int other) {
        AbcAnalysis analysis = analysis(BoundaryRule.PREFIX, TieRule.KEEP_TOGETHER, one, other);
        AbcResult<String> result = classify(analysis, sales);
        assertThat(itemsDownTo(result, 0)).isPositive();
        for (int rank = 0; rank < 2; rank++) {
            BigDecimal limit = result.baseTotal().multiply(analysis.thresholds().get(rank));
            int end = itemsDownTo(result, rank);
            long least = result.items().get(end - 1).units();
            int without = (int)
                    result.items().stream().filter(item -> item.units() > least).count();
            assertThat(sum(result, end)).isGreaterThanOrEqualTo(limit);
            assertThat(sum(result, without)).isLessThan(limit);
        }
    }

    /**
     * With each value there twice, the share of greater values is the same, while an item's own share is halved: under PREFIX
     * nothing changes, under the other rules no item falls.
     */
    @Property
    void classes_everyItemTwice_stayOrRise(
            @ForAll BoundaryRule rule,
            @ForAll boolean alsoByCount,
            @ForAll("positive") List<Sale> sales,
            @ForAll @IntRange(min = 1, max = 98) int one,
            @ForAll @IntRange(min = 1, max = 98) int other) {
        AbcAnalysis analysis = analysis(rule, TieRule.KEEP_TOGETHER, one, other)
                .withMode(alsoByCount ? AbcMode.VALUE_AND_COUNT : AbcMode.VALUE_SHARE);
        List<Sale> twice = new ArrayList<>(sales);
        sales.forEach(sale -> twice.add(new Sale("x" + sale.item(), sale.units())));
        AbcResult<String> doubled = classify(analysis, twice);
        classify(analysis, sales).items().forEach(item -> {
            AbcClass twin = doubled.item("x" + item.key()).orElseThrow().abcClass();
            assertThat(doubled.item(item.key()).orElseThrow().abcClass()).isEqualTo(twin);
            if (rule == BoundaryRule.PREFIX) {
                assertThat(twin).isEqualTo(item.abcClass());
            } else {
                assertThat(twin).isLessThanOrEqualTo(item.abcClass());
            }
        });
    }
}
