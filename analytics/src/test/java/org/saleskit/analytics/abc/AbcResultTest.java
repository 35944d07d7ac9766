package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/** What a result says beside the classes. */
class AbcResultTest {

    record Sale(String item, LocalDate day, long units) {

        Sale(String item, long units) {
            this(item, LocalDate.of(2024, 3, 15), units);
        }
    }

    private static final AbcAnalysis DEFAULTS = AbcAnalysis.withDefaults();
    private static final Measure<Sale> PIECES = Measure.units(ValueUnit.decimal(0), Sale::units);

    private static AbcResult<String> classify(AbcAnalysis analysis, Sale... sales) {
        return analysis.classify(List.of(sales), Sale::item, PIECES);
    }

    @Test
    void result_ofATable_hasItsPeriods_andOfRowsNone() {
        List<Sale> sales =
                List.of(new Sale("a", LocalDate.of(2024, 1, 31), 5), new Sale("a", LocalDate.of(2024, 4, 1), 1));
        AbcResult<String> result =
                DEFAULTS.classify(PeriodTable.of(sales, PeriodUnit.MONTH, Sale::item, Sale::day, PIECES));

        assertThat(result.firstPeriod()).contains(CalendarPeriod.parse("2024-01"));
        assertThat(result.lastPeriod()).contains(CalendarPeriod.parse("2024-04"));
        assertThat(DEFAULTS.classify(sales, Sale::item, PIECES).firstPeriod()).isEmpty();
        assertThat(DEFAULTS.classify(sales, Sale::item, PIECES).lastPeriod()).isEmpty();
    }

    @Test
    void splitBy_parts_keepTheirRowsAndPeriods() {
        AbcResult<String> result =
                classify(DEFAULTS, new Sale("x1", 5), new Sale("x1", 4), new Sale("x2", 2), new Sale("y1", 3));

        AbcResult<String> part =
                Objects.requireNonNull(result.splitBy(key -> key.charAt(0)).get('x'));
        assertThat(part.item("x1").orElseThrow().rows()).isEqualTo(2);
        assertThat(part.item("x2").orElseThrow().rows()).isEqualTo(1);
        assertThat(part.item("y1")).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void splitBy_keyWithoutGroup_isNamed() {
        AbcResult<String> result = classify(DEFAULTS, new Sale("x1", 5), new Sale("y1", 3));

        assertThatNullPointerException()
                .isThrownBy(() -> result.splitBy(key -> key.equals("y1") ? null : "x"))
                .withMessage("group of y1");
    }

    /** 6 of 6 and nothing of 6: an item outside the base has no share, not a share of zero. */
    @Test
    void shares_outsideTheBase_areEmpty() {
        AbcResult<String> result = classify(DEFAULTS, new Sale("a", 6), new Sale("b", 0), new Sale("c", -2));

        assertThat(result.item("a").orElseThrow().share()).hasValue(1);
        for (String outside : List.of("b", "c")) {
            assertThat(result.item(outside).orElseThrow().share()).isEmpty();
            assertThat(result.item(outside).orElseThrow().shareWith()).isEmpty();
            assertThat(result.item(outside).orElseThrow().shareBefore()).isEmpty();
        }
        assertThat(result.group(AbcClass.A).share()).hasValue(1);
        assertThat(result.group(AbcClass.NONE).share()).isEmpty();
    }

    @Test
    void groups_afterTheClassesOfTheAnalysis_areThoseOutsideTheBase() {
        assertThat(classify(DEFAULTS.withThresholds(0.5), new Sale("a", 6)).groups().stream()
                        .map(AbcGroup::abcClass))
                .containsExactly(AbcClass.A, AbcClass.B, AbcClass.NONE, AbcClass.NEGATIVE);
    }

    /** A row of nothing is no return. */
    @Test
    void grossSales_rowOfZero_countsAsASale() {
        AbcResult<String> result = classify(
                DEFAULTS.withNegatives(NegativeRule.GROSS_SALES),
                new Sale("a", 6),
                new Sale("a", 0),
                new Sale("a", -1));

        assertThat(result.item("a").orElseThrow().rows()).isEqualTo(2);
        assertThat(result.leftOut())
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).isEqualTo(1));
    }

    @Test
    void explain_itemAtZeroInTheBase_saysThatItIsPartOfTheTotal() {
        assertThat(classify(DEFAULTS.withNegatives(NegativeRule.CLAMP_TO_ZERO), new Sale("a", 6), new Sale("b", 0))
                        .item("b")
                        .orElseThrow()
                        .explain(Locale.ENGLISH))
                .endsWith("; its amount of 0 is part of the total");
    }

    /**
     * Equal items, all inside the limit of value, so that the limit of half of the items decides. Of five items 2.5 are
     * inside: with less than that before it, the third still is under PREFIX; its middle is at 2.5, so it is under NEAREST; with
     * it there are 3, so it is not under the other two. Of four items 2 are inside, which the second reaches: out under STRICT.
     */
    @ParameterizedTest
    @CsvSource({
        "PREFIX,    5, A A A B B", "PREFIX,    4, A A B B",
        "NEAREST,   5, A A A B B", "NEAREST,   4, A A B B",
        "INCLUSIVE, 5, A A B B B", "INCLUSIVE, 4, A A B B",
        "STRICT,    5, A A B B B", "STRICT,    4, A B B B"
    })
    void valueAndCount_countDecides_byHand(BoundaryRule rule, int items, String expected) {
        AbcResult<String> result = DEFAULTS.withMode(AbcMode.VALUE_AND_COUNT)
                .withRule(rule)
                .withTies(TieRule.SPLIT_BY_KEY)
                .withThresholds(0.99)
                .withItemThresholds(0.5)
                .classify(
                        IntStream.range(0, items)
                                .mapToObj(i -> new Sale("i" + i, 1))
                                .toList(),
                        Sale::item,
                        PIECES);

        assertThat(result.items().stream().map(item -> item.abcClass().label()).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
