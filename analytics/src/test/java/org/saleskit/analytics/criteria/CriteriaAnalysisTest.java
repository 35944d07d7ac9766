package org.saleskit.analytics.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

class CriteriaAnalysisTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final CriteriaAnalysis DEFAULTS = CriteriaAnalysis.withDefaults();

    private static AbcCriterion<String> criterion(String name, Map<String, Long> values) {
        AbcResult<String> result = AbcAnalysis.withDefaults()
                .classify(
                        values.entrySet(), Map.Entry::getKey, Measure.units(ValueUnit.decimal(0), Map.Entry::getValue));
        return AbcCriterion.of(name, result);
    }

    /** Sales 100, 50, 0 and profit 10, −10, 30: A A NONE and B NEGATIVE A. */
    private static List<AbcCriterion<String>> salesAndProfit() {
        return List.of(
                criterion("sales", Map.of("a", 100L, "b", 50L, "c", 0L)),
                criterion("profit", Map.of("a", 10L, "b", -10L, "c", 30L)));
    }

    private static String lines(CriteriaResult<String> result) {
        return result.items().stream()
                .map(item -> item.key() + " " + item.tuple()
                        + item.joinedClass().map(joined -> " " + joined).orElse(""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void join_tuple_putsTheClassesSideBySide() {
        CriteriaResult<String> result = DEFAULTS.join(salesAndProfit());

        // Profit: base 40, 30 is A, before 10 are 75 %: A.
        assertThat(lines(result)).isEqualTo("a A-A, b A-NEGATIVE, c NONE-A");
        assertThat(result.tuples()).isEqualTo(Map.of("A-A", 1, "A-NEGATIVE", 1, "NONE-A", 1));
        assertThat(result.item("b").orElseThrow().score()).isEmpty();
        assertThat(result.item("x")).isEmpty();
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.criteria()).hasSize(2);
        assertThat(result.item("a").orElseThrow()).hasToString("CriteriaItem[a, A-A]");
        assertThat(result).hasToString("CriteriaResult[rule TUPLE, items 3, left out 0]");
    }

    @Test
    void join_bestAndWorst_takeOneOfTheClasses() {
        assertThat(lines(DEFAULTS.withRule(JoinRule.BEST_CLASS).join(salesAndProfit())))
                .isEqualTo("a A-A A, b A-NEGATIVE A, c NONE-A A");
        assertThat(lines(DEFAULTS.withRule(JoinRule.WORST_CLASS).join(salesAndProfit())))
                .isEqualTo("a A-A A, c NONE-A NONE, b A-NEGATIVE NEGATIVE");
    }

    /** Scores (1 + 0.5)/2, (0.5 + 0)/2, (0 + 1)/2; total 1.5: before c are 50 %, before b 83.3 %: A A B. */
    @Test
    void join_weightedScore_byHand() {
        CriteriaResult<String> result =
                DEFAULTS.withRule(JoinRule.WEIGHTED_SCORE).join(salesAndProfit());

        assertThat(lines(result)).isEqualTo("a A-A A, c NONE-A A, b A-NEGATIVE B");
        assertThat(result.items().stream()
                        .map(item -> item.score().orElseThrow().toPlainString()))
                .containsExactly("0.750000000", "0.500000000", "0.250000000");
    }

    /** Weights 3 and 1: (3 + 0.5)/4, (1.5 + 0)/4, (0 + 1)/4. */
    @Test
    void join_weights_countAsShares() {
        List<AbcCriterion<String>> equal = salesAndProfit();
        List<AbcCriterion<String>> weighted =
                List.of(new AbcCriterion<>("sales", equal.get(0).result(), new BigDecimal("3")), equal.get(1));
        CriteriaResult<String> result =
                DEFAULTS.withRule(JoinRule.WEIGHTED_SCORE).join(weighted);

        assertThat(result.item("a").orElseThrow().score()).hasValue(new BigDecimal("0.875000000"));
        assertThat(result.item("b").orElseThrow().score()).hasValue(new BigDecimal("0.375000000"));
        assertThat(result.item("c").orElseThrow().score()).hasValue(new BigDecimal("0.250000000"));
    }

    @Test
    void join_criterionThatTellsNoItemsApart_addsNothing() {
        CriteriaResult<String> result = DEFAULTS.withRule(JoinRule.WEIGHTED_SCORE)
                .join(List.of(
                        criterion("same", Map.of("a", 7L, "b", 7L)), criterion("other", Map.of("a", 1L, "b", 3L))));

        assertThat(result.item("a").orElseThrow().score()).hasValue(new BigDecimal("0E-9"));
        assertThat(result.item("b").orElseThrow().score()).hasValue(new BigDecimal("0.500000000"));
        assertThat(result.item("a").orElseThrow().joinedClass()).hasValue(AbcClass.C);
    }

    @Test
    void join_keyThatACriterionLacks_isListed() {
        CriteriaResult<String> result = DEFAULTS.join(
                List.of(criterion("sales", Map.of("a", 1L, "b", 1L)), criterion("profit", Map.of("a", 1L, "z", 1L))));

        assertThat(result.leftOut())
                .containsExactly(
                        new CriteriaResult.Incomplete<>("b", List.of("profit")),
                        new CriteriaResult.Incomplete<>("z", List.of("sales")));
        assertThat(result.leftOut().get(0).explain(Locale.ENGLISH)).isEqualTo("b: no value by profit");
        assertThat(result.leftOut().get(0).explain(RUSSIAN)).isEqualTo("b: нет значения по критериям: profit");
    }

    @Test
    void explain_namesTheRuleAndEachReason() {
        String tuple = DEFAULTS.join(salesAndProfit()).item("b").orElseThrow().explain(Locale.ENGLISH);
        assertThat(tuple)
                .isEqualTo(
                        "A-NEGATIVE, one class by each criterion. By sales: A because 66.7% of the total comes from items"
                                + " before it; A ends at 80%. By profit: NEGATIVE because its amounts add up to less than zero"
                                + " (-10): it is no part of the total that is shared out.");
        assertThat(explain(JoinRule.BEST_CLASS, Locale.ENGLISH)).startsWith("A, the best class of A-NEGATIVE. ");
        assertThat(explain(JoinRule.WORST_CLASS, RUSSIAN)).startsWith("NEGATIVE: худший класс из A-NEGATIVE. Критерий");
        assertThat(explain(JoinRule.BEST_CLASS, RUSSIAN)).startsWith("A: лучший класс из A-NEGATIVE");
        assertThat(explain(JoinRule.WORST_CLASS, Locale.ENGLISH)).startsWith("NEGATIVE, the worst class of");
        assertThat(explain(JoinRule.TUPLE, RUSSIAN)).startsWith("A-NEGATIVE: по классу на каждый критерий");
        assertThat(explain(JoinRule.WEIGHTED_SCORE, Locale.ENGLISH))
                .startsWith(
                        "B by a weighted score of 0.250000000 (B because 83.3% of the total comes from items before it;");
        assertThat(explain(JoinRule.WEIGHTED_SCORE, RUSSIAN))
                .startsWith("B по взвешенной оценке 0,250000000 (B, потому");
    }

    private static String explain(JoinRule rule, Locale locale) {
        return DEFAULTS.withRule(rule)
                .join(salesAndProfit())
                .item("b")
                .orElseThrow()
                .explain(locale);
    }

    @Property
    void join_anyRule_classLiesBetweenBestAndWorst_andScaleChangesNothing(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = -20, max = 100) Long> first,
            @ForAll @Size(min = 8, max = 8) List<@LongRange(min = -20, max = 100) Long> second,
            @ForAll @IntRange(min = 1, max = 50) int factor) {
        List<AbcCriterion<String>> criteria =
                List.of(named("x", first, 1), named("y", second.subList(0, first.size()), 1));
        List<AbcCriterion<String>> scaled =
                List.of(named("x", first, factor), named("y", second.subList(0, first.size()), 1));
        CriteriaResult<String> best = DEFAULTS.withRule(JoinRule.BEST_CLASS).join(criteria);
        CriteriaResult<String> worst = DEFAULTS.withRule(JoinRule.WORST_CLASS).join(criteria);
        best.items().forEach(item -> {
            AbcClass lowest = worst.item(item.key()).orElseThrow().joinedClass().orElseThrow();
            assertThat(item.joinedClass().orElseThrow()).isLessThanOrEqualTo(lowest);
            assertThat(item.classes()).contains(item.joinedClass().orElseThrow(), lowest);
        });
        CriteriaAnalysis scores = DEFAULTS.withRule(JoinRule.WEIGHTED_SCORE);
        assertThat(lines(scores.join(scaled))).isEqualTo(lines(scores.join(criteria)));
        scores.join(criteria)
                .items()
                .forEach(item -> assertThat(item.score().orElseThrow()).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static AbcCriterion<String> named(String name, List<Long> values, int factor) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            keys.add("k" + i);
        }
        Measure<String> measure =
                Measure.units(ValueUnit.decimal(0), key -> values.get(Integer.parseInt(key.substring(1))) * factor);
        AbcResult<String> result = AbcAnalysis.withDefaults().classify(keys, key -> key, measure);
        return AbcCriterion.of(name, result);
    }

    @Test
    @SuppressWarnings("NullAway")
    void brokenRule_isNamed() {
        AbcCriterion<String> sales = salesAndProfit().get(0);
        assertThatThrownBy(() -> DEFAULTS.join(List.of(sales)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("criteria must be two or more, but was 1 criteria");
        assertThatThrownBy(() -> DEFAULTS.join(List.of(sales, sales)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("criteria[1].name must differ from those before it, but was sales");
        assertThatThrownBy(() -> AbcCriterion.of(" ", sales.result()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must not be blank, but was \" \"");
        assertThatThrownBy(() -> new AbcCriterion<>("x", sales.result(), BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight must be above zero, but was 0");
        assertThatThrownBy(
                        () -> DEFAULTS.withScoreAbc(AbcAnalysis.withDefaults().withNegatives(NegativeRule.DROP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("analysis.negativeRule must keep items with a score of zero, but was DROP");
        assertThatThrownBy(() -> DEFAULTS.withRule(null)).hasMessage("joinRule");
        assertThatThrownBy(() -> DEFAULTS.withScoreAbc(null)).hasMessage("analysis");
        assertThatThrownBy(() -> DEFAULTS.join(null)).hasMessage("criteria");
        assertThatThrownBy(() -> DEFAULTS.join(Arrays.asList(sales, null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("criteria[1]");
        assertThatThrownBy(() -> AbcCriterion.of("x", null)).hasMessage("result");
        assertThatThrownBy(() -> DEFAULTS.join(salesAndProfit()).item(null)).hasMessage("key");
        assertThat(DEFAULTS).hasToString("CriteriaAnalysis[rule TUPLE]");
        assertThat(DEFAULTS.withRule(JoinRule.WEIGHTED_SCORE).scoreAbc().negativeRule())
                .isEqualTo(NegativeRule.CLAMP_TO_ZERO);
    }
}
