package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

class AbcRulesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final AbcAnalysis DEFAULTS = AbcAnalysis.withDefaults();

    record Sale(String item, long units) {}

    private static final Measure<Sale> PIECES = Measure.units(ValueUnit.decimal(0), Sale::units);

    private static List<Sale> sales(long... values) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sales.add(new Sale(String.format(Locale.ROOT, "i%02d", i + 1), values[i]));
        }
        return sales;
    }

    private static AbcResult<String> classify(AbcAnalysis analysis, long... values) {
        return analysis.classify(sales(values), Sale::item, PIECES);
    }

    private static String explain(AbcAnalysis analysis, String key, Locale locale, long... values) {
        return classify(analysis, values).item(key).orElseThrow().explain(locale);
    }

    /**
     * Values 60, 0, −20, 40, −20 (net 60) by hand. SEPARATE, DROP, GROSS_SALES: base 100; 60 is A, 40 is A (60 before it).
     * CLAMP: base 100, the others at 100 % before: C. INCLUDE: base 60; 60 is A, before 40 are 100 %: C, and all others. ABSOLUTE:
     * base 140; 60 and 40 A (60/140 before), both 20s after 100/140 = 71 %: A.
     */
    @ParameterizedTest
    @CsvSource({
        "SEPARATE, A A NONE NEGATIVE NEGATIVE, 100, 60",
        "DROP, A A, 100, 100",
        "GROSS_SALES, A A NONE NONE NONE, 100, 100",
        "CLAMP_TO_ZERO, A A C C C, 100, 60",
        "INCLUDE_IN_BASE, A C C C C, 60, 60",
        "ABSOLUTE, A A A A NONE, 140, 60"
    })
    void negatives_byHand(NegativeRule rule, String expected, String base, String total) {
        AbcResult<String> result = classify(DEFAULTS.withNegatives(rule), 60, 0, -20, 40, -20);

        assertThat(result.items().stream().map(item -> item.abcClass().label()).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(result.baseTotal()).isEqualByComparingTo(base);
        assertThat(result.total()).isEqualByComparingTo(total);
        assertThat(result.analysis().negativeRule()).isEqualTo(rule);
    }

    @Test
    void leftOut_listsWhatEachRuleKeepsOut() {
        assertThat(classify(DEFAULTS.withNegatives(NegativeRule.DROP), 5, 0, -2).leftOut())
                .containsExactly(
                        new LeftOut<>(LeftOutReason.NONE, List.of("i02"), 1, new BigDecimal("0")),
                        new LeftOut<>(LeftOutReason.NEGATIVE, List.of("i03"), 1, new BigDecimal("-2")));
        assertThat(classify(DEFAULTS.withNegatives(NegativeRule.DROP), 5, -2).item("i02"))
                .isEmpty();
        assertThat(classify(DEFAULTS.withNegatives(NegativeRule.CLAMP_TO_ZERO), 5, 0, -2)
                        .leftOut())
                .isEmpty();
        List<Sale> rows = List.of(new Sale("a", 10), new Sale("a", -4), new Sale("b", -1), new Sale("c", 3));
        AbcResult<String> gross =
                DEFAULTS.withNegatives(NegativeRule.GROSS_SALES).classify(rows, Sale::item, PIECES);
        assertThat(gross.leftOut())
                .containsExactly(
                        new LeftOut<>(LeftOutReason.RETURN, List.of("a", "b"), 2, new BigDecimal("-5")),
                        new LeftOut<>(LeftOutReason.NONE, List.of("b"), 0, new BigDecimal("0")));
        assertThat(gross.leftOut().get(0).explain(Locale.ENGLISH))
                .isEqualTo("2 rows of 2 keys, sum -5: below zero, and only gross sales are looked at");
        assertThat(gross.leftOut().get(0).explain(RUSSIAN)).endsWith("рассматриваются продажи без учёта возвратов");
        assertThat(gross.item("a").orElseThrow().units()).isEqualTo(10);
        assertThat(gross.item("a").orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void clampToZero_withoutAPositiveItem_hasNoClasses() {
        AbcResult<String> result = classify(DEFAULTS.withNegatives(NegativeRule.CLAMP_TO_ZERO), -3, 0, -2);

        assertThat(result.isBaseEmpty()).isTrue();
        assertThat(result.items().stream().map(AbcItem::key)).containsExactly("i02", "i03", "i01");
        assertThat(result.items().stream().map(AbcItem::abcClass))
                .containsExactly(AbcClass.NONE, AbcClass.NEGATIVE, AbcClass.NEGATIVE);
        assertThat(result.leftOut()).hasSize(2);
        assertThat(classify(DEFAULTS.withMode(AbcMode.COMPUTED), -1).computedLimits())
                .isEmpty();
        assertThat(classify(DEFAULTS.withMode(AbcMode.COMPUTED_SPLINE)).items()).isEmpty();
    }

    @Test
    void includeInBase_sharesPassOneOnTheWay() {
        AbcResult<String> result = classify(DEFAULTS.withNegatives(NegativeRule.INCLUDE_IN_BASE), 90, 60, -50);

        assertThat(result.items().get(1).shareWith()).hasValue(1.5);
        assertThat(result.items().get(2).share()).hasValue(-0.5);
        assertThat(result.items().get(2).shareWith()).hasValue(1.0);
        assertThat(result.group(AbcClass.C).amount()).isEqualByComparingTo("-50");
    }

    /** Golden vector G4 and T14 under every rule and mode: no equal item is without a class, and the sum is exact. */
    @Test
    void everyRule_manyEqualItems_classesAllAndSumsExactly() {
        long[] equal = new long[700];
        Arrays.fill(equal, 333);
        for (BoundaryRule rule : BoundaryRule.values()) {
            for (AbcMode mode : AbcMode.values()) {
                AbcResult<String> result =
                        classify(DEFAULTS.withRule(rule).withMode(mode).withTies(TieRule.SPLIT_BY_KEY), equal);
                assertThat(result.groups().stream()
                                .filter(group -> group.abcClass().isInBase())
                                .map(AbcGroup::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("233100");
            }
        }
    }

    @Test
    void nearest_baseNearTheEndOfLong_needsNoMoreThan64Bits() {
        long half = Long.MAX_VALUE / 2;

        assertThat(
                        classify(DEFAULTS.withRule(BoundaryRule.NEAREST).withTies(TieRule.SPLIT_BY_KEY), half, half, 1)
                                .items()
                                .stream()
                                .map(item -> item.abcClass().label()))
                .containsExactly("A", "A", "C");
    }

    @Test
    void computedLimits_byHand() {
        // 6 3 1: points (1/3, .6) (2/3, .9) (1, 1). Squares of distances to (0, 1): .271, .454, 1: Pareto after 1.
        // The mean is 10/3: break-even after 1. Squares of distances to (1/3, 1): .16, .121, .444: B ends after 2.
        ComputedLimits limits = classify(DEFAULTS.withMode(AbcMode.COMPUTED), 6, 3, 1)
                .computedLimits()
                .orElseThrow();

        assertThat(limits)
                .isEqualTo(new ComputedLimits(
                        new ComputedLimits.Point(1 / 3.0, 0.6),
                        new ComputedLimits.Point(1 / 3.0, 0.6),
                        new ComputedLimits.Point(2 / 3.0, 0.9),
                        1,
                        2));
        assertThat(limits.isExchanged()).isFalse();
    }

    @Test
    void items_areAViewOfOneListWithPlaces() {
        AbcResult<String> result = classify(DEFAULTS, 5, 9, 7);

        assertThat(result.items()).isInstanceOf(RandomAccess.class).hasSize(3);
        assertThat(result.items().get(0).key()).isEqualTo("i02");
        assertThat(result.baseItems()).isEqualTo(3);
        assertThatThrownBy(() -> result.items().get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> result.items().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void classify_manyItems_areInOrder() {
        Random random = new Random(7);
        long[] values = random.longs(100_000, -50, 1_000_000_000_000L).toArray();
        List<AbcItem<String>> items = classify(DEFAULTS, values).items();

        for (int i = 1; i < items.size(); i++) {
            assertThat(items.get(i).units())
                    .isLessThanOrEqualTo(items.get(i - 1).units());
        }
    }

    @Test
    void analysis_options_areInItsText() {
        assertThat(DEFAULTS.withRule(BoundaryRule.STRICT)
                        .withTies(TieRule.SPLIT_BY_KEY)
                        .withMode(AbcMode.VALUE_AND_COUNT)
                        .withNegatives(NegativeRule.ABSOLUTE))
                .hasToString("AbcAnalysis[rule STRICT, ties SPLIT_BY_KEY, mode VALUE_AND_COUNT, negatives ABSOLUTE,"
                        + " thresholds [0.80, 0.95], itemThresholds [0.20, 0.50]]");
        assertThat(DEFAULTS.withMode(AbcMode.COMPUTED))
                .hasToString("AbcAnalysis[rule PREFIX, ties KEEP_TOGETHER, mode COMPUTED]");
        assertThat(DEFAULTS.withMode(AbcMode.ITEM_SHARE).withItemThresholds(0.1).classes())
                .containsExactly(AbcClass.A, AbcClass.B);
        assertThat(DEFAULTS.withMode(AbcMode.COMPUTED).withThresholds(0.1).classes())
                .hasSize(3);
        assertThat(DEFAULTS.mode()).isEqualTo(AbcMode.VALUE_SHARE);
        assertThat(DEFAULTS.negativeRule()).isEqualTo(NegativeRule.SEPARATE);
        assertThat(DEFAULTS.itemThresholds()).hasToString("[0.20, 0.50]");
    }

    @Test
    void explain_english_followsTheRule() {
        assertThat(explain(DEFAULTS.withRule(BoundaryRule.INCLUSIVE), "i01", Locale.ENGLISH, 85, 10, 5))
                .isEqualTo(
                        "B because 85.0% of the total comes from it and the items before it; A takes up to 80%, B up to"
                                + " 95%");
        assertThat(explain(DEFAULTS.withRule(BoundaryRule.STRICT), "i02", Locale.ENGLISH, 85, 10, 5))
                .isEqualTo("C because 95.0% of the total comes from it and the items before it; B takes less than 95%");
        assertThat(explain(DEFAULTS.withRule(BoundaryRule.STRICT), "i02", Locale.ENGLISH, 50, 50))
                .isEqualTo("A because 50.0% of the total comes from items down to the first with its amount, and equal"
                        + " amounts stay together; A takes less than 80%");
        assertThat(explain(DEFAULTS.withRule(BoundaryRule.NEAREST), "i02", Locale.ENGLISH, 70, 20, 10))
                .isEqualTo(
                        "A because the total grows from 70.0% to 90.0% with this item; A ends where the share is nearest"
                                + " to 80%");
        assertThat(explain(DEFAULTS.withMode(AbcMode.ITEM_SHARE), "i02", Locale.ENGLISH, 9, 8, 7, 6, 5))
                .isEqualTo("B because it is number 2 of 5; A ends after 1, B after 3");
        assertThat(explain(DEFAULTS.withMode(AbcMode.VALUE_AND_COUNT), "i02", Locale.ENGLISH, 9, 8, 7, 6, 5))
                .isEqualTo(
                        "B because 25.7% of the total comes from items before it, and it is number 2 of 5; A ends at 80%,"
                                + " B at 95%; by number of items A ends after 1, B after 3");
        assertThat(explain(DEFAULTS.withMode(AbcMode.COMPUTED), "i03", Locale.ENGLISH, 6, 3, 1))
                .isEqualTo("C because it is number 3 of 3; B ends after 2, computed from the curve of all items");
        assertThat(explain(DEFAULTS.withNegatives(NegativeRule.CLAMP_TO_ZERO), "i02", Locale.ENGLISH, 6, -3))
                .isEqualTo(
                        "C because 100.0% of the total comes from items before it; B ends at 95%; its amount of -3 counts"
                                + " as 0");
        assertThat(explain(DEFAULTS.withNegatives(NegativeRule.INCLUDE_IN_BASE), "i02", Locale.ENGLISH, 6, -3))
                .isEqualTo(
                        "C because 200.0% of the total comes from items before it; B ends at 95%; its amount of -3 is part"
                                + " of the total");
    }

    @Test
    void explain_russian_followsTheRule() {
        assertThat(explain(DEFAULTS.withRule(BoundaryRule.INCLUSIVE), "i01", RUSSIAN, 85, 10, 5))
                .isEqualTo(
                        "B, потому что 85,0\u00a0% итога приходится на неё и предыдущие позиции; граница A — до 80\u00a0%"
                                + " включительно, B — до 95\u00a0% включительно");
        assertThat(explain(DEFAULTS.withRule(BoundaryRule.STRICT), "i02", RUSSIAN, 85, 10, 5))
                .endsWith("граница B — меньше 95\u00a0%");
        assertThat(explain(DEFAULTS.withRule(BoundaryRule.NEAREST), "i02", RUSSIAN, 70, 20, 10))
                .isEqualTo(
                        "A, потому что с 70,0\u00a0% до 90,0\u00a0% итог растёт с этой позицией; граница A — где доля ближе"
                                + " всего к 80\u00a0%");
        assertThat(explain(DEFAULTS.withMode(AbcMode.ITEM_SHARE), "i02", RUSSIAN, 9, 9, 7, 6, 5))
                .isEqualTo("A, потому что первая позиция с такой суммой занимает место 1 из 5, а равные суммы не"
                        + " разделяются; граница A — после 1");
        assertThat(explain(DEFAULTS.withMode(AbcMode.COMPUTED), "i03", RUSSIAN, 6, 3, 1))
                .isEqualTo("C, потому что её место 3 из 3; граница B — после 2, вычислено по кривой всех позиций");
        assertThat(explain(DEFAULTS.withNegatives(NegativeRule.ABSOLUTE), "i02", RUSSIAN, 6, -3))
                .endsWith("; её сумма -3 учтена как 3");
    }
}
