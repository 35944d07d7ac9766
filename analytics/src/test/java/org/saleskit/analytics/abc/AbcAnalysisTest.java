package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

class AbcAnalysisTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    record Sale(String item, long units) {}

    private static final Measure<Sale> PIECES = Measure.units(ValueUnit.decimal(0), Sale::units);

    /** Items named i01, i02, … with these values. */
    private static List<Sale> sales(long... values) {
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sales.add(new Sale(String.format(Locale.ROOT, "i%02d", i + 1), values[i]));
        }
        return sales;
    }

    private static AbcResult<String> classify(long... values) {
        return AbcAnalysis.withDefaults().classify(sales(values), Sale::item, PIECES);
    }

    private static String classes(AbcResult<String> result) {
        return result.items().stream().map(item -> item.abcClass().label()).collect(Collectors.joining(" "));
    }

    /** Golden vectors G12, PREFIX; the last row with ties kept together. */
    @ParameterizedTest
    @CsvSource({
        "85 10 5, A B C",
        "50 30 15 5, A A B C",
        "40 30 20 6 4, A A A B C",
        "40 20 20 10 5 5, A A A B B B",
        "100, A",
        "1 1, A A"
    })
    void classify_itemsAtALimit_followPrefixRule(String values, String expected) {
        long[] numbers =
                Arrays.stream(values.split(" ")).mapToLong(Long::parseLong).toArray();

        assertThat(classes(classify(numbers))).isEqualTo(expected);
    }

    /** Golden vector G4: rounded shares lose items here; units do not. */
    @ParameterizedTest
    @ValueSource(ints = {600, 700, 1600, 7000})
    void classify_equalItems_sumExactlyAndAllHaveAClass(int n) {
        List<Integer> rows = IntStream.range(0, n).boxed().toList();
        AbcResult<Integer> result =
                AbcAnalysis.withDefaults().classify(rows, row -> row, Measure.units(ValueUnit.decimal(2), row -> 333L));

        BigDecimal sum = result.items().stream().map(AbcItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(result.baseTotal());
        assertThat(result.group(AbcClass.A).items()).isEqualTo(n);
        assertThat(result.items()).allMatch(item -> item.abcClass().isInBase());
        assertThat(result.group(AbcClass.A).share()).hasValue(1.0);
    }

    @Test
    void classify_prefixExactlyAtALimit_belongsToTheLowerClass() {
        // 0.1 + 0.2 in doubles exceeds 0.3; here three tenths are exactly three tenths.
        AbcResult<String> result = AbcAnalysis.withDefaults()
                .withThresholds(0.3)
                .classify(sales(16, 14, 13, 12, 11, 10, 9, 8, 7), Sale::item, PIECES);

        // Total 100, limit 30: before 13 there are exactly 30, before 14 only 16.
        assertThat(classes(result)).isEqualTo("A A B B B B B B B");
        assertThat(classes(AbcAnalysis.withDefaults()
                        .withThresholds(0.3, 0.6)
                        .classify(sales(30, 30, 40), Sale::item, PIECES)))
                .isEqualTo("A B B");
    }

    @Test
    void classify_zeroAndNegativeItems_areGroupsOutsideTheBase() {
        AbcResult<String> result = classify(50, 0, -30, 50, -5);

        assertThat(classes(result)).isEqualTo("A A NONE NEGATIVE NEGATIVE");
        assertThat(result.items().stream().map(AbcItem::key)).containsExactly("i01", "i04", "i02", "i05", "i03");
        assertThat(result.total()).isEqualByComparingTo("65");
        assertThat(result.baseTotal()).isEqualByComparingTo("100");
        assertThat(result.group(AbcClass.NEGATIVE).amount()).isEqualByComparingTo("-35");
        assertThat(result.group(AbcClass.NEGATIVE).share()).isEmpty();
        assertThat(result.group(AbcClass.NONE).items()).isEqualTo(1);
        AbcItem<String> negative = result.item("i05").orElseThrow();
        assertThat(negative.share()).isEmpty();
        assertThat(negative.shareBefore()).isEmpty();
        assertThat(negative.shareBeforeTie()).isEmpty();
        assertThat(negative.rank()).isEqualTo(4);
    }

    @Test
    void classify_item_hasTheNumbersOfItsClass() {
        AbcResult<String> result = classify(40, 20, 20, 10, 5, 5);
        AbcItem<String> tied = result.item("i06").orElseThrow();

        assertThat(tied.amount()).isEqualByComparingTo("5");
        assertThat(tied.units()).isEqualTo(5);
        assertThat(tied.rows()).isEqualTo(1);
        assertThat(tied.rank()).isEqualTo(6);
        assertThat(tied.share()).hasValue(0.05);
        assertThat(tied.shareBefore()).hasValue(0.95);
        assertThat(tied.shareBeforeTie()).hasValue(0.9);
        assertThat(tied).hasToString("AbcItem[i06, 5, B]");
        assertThat(result.item("other")).isEmpty();
        assertThat(result).hasToString("AbcResult[base 100 decimal(0), A 3, B 3, C 0, NONE 0, NEGATIVE 0]");
        assertThat(result.unit()).isEqualTo(ValueUnit.decimal(0));
        assertThat(result.diagnostic(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void classify_noPositiveItem_saysSoInsteadOfFailing() {
        AbcResult<String> result = classify(0, -3);

        assertThat(result.isBaseEmpty()).isTrue();
        assertThat(result.diagnostic(Locale.ENGLISH).orElseThrow()).startsWith("No item has a net amount above zero");
        assertThat(result.diagnostic(RUSSIAN).orElseThrow()).startsWith("Нет ни одной позиции");
        assertThat(result.group(AbcClass.A).items()).isZero();
        assertThat(result.group(AbcClass.A).share()).isEmpty();
        assertThat(classes(result)).isEqualTo("NONE NEGATIVE");
        assertThat(classify().items()).isEmpty();
        assertThat(classify().isBaseEmpty()).isTrue();
    }

    @Test
    void classify_rowsOfOneItem_areNettedFirst() {
        List<Sale> rows = List.of(new Sale("a", 10), new Sale("b", 4), new Sale("a", -10), new Sale("c", 1));
        AbcResult<String> result = AbcAnalysis.withDefaults().classify(rows, Sale::item, PIECES);

        assertThat(result.item("a").orElseThrow().abcClass()).isEqualTo(AbcClass.NONE);
        assertThat(result.item("a").orElseThrow().rows()).isEqualTo(2);
    }

    @Test
    void classify_table_equalsClassifyOfItsRows() {
        List<Sale> rows = sales(40, 20, 20, 10, 5, 5, 0, -1);
        PeriodTable<String> table =
                PeriodTable.of(rows, PeriodUnit.MONTH, Sale::item, row -> LocalDate.of(2024, 1, 1), PIECES);

        assertThat(AbcAnalysis.withDefaults().classify(table).items())
                .usingRecursiveComparison()
                .isEqualTo(classify(40, 20, 20, 10, 5, 5, 0, -1).items());
    }

    @Test
    void classify_baseBeyondLong_isRefused() {
        assertThatThrownBy(() -> classify(Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("total of the items above zero must fit in a long of whole units,"
                        + " but was 9223372036854775808 units");
        assertThatThrownBy(() -> AbcAnalysis.withDefaults()
                        .classify(List.of(new Sale("a", Long.MIN_VALUE), new Sale("a", -1)), Sale::item, PIECES))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("sum of a must fit in a long of whole units, but was -9223372036854775809 units");
    }

    @Test
    void classify_baseNearLong_isExact() {
        long half = Long.MAX_VALUE / 2;

        assertThat(classes(classify(half, half, 1))).isEqualTo("A A C");
    }

    @Test
    void classify_keysWhoseOrderDisagreesWithEquality_isRefused() {
        List<BigDecimal> rows = List.of(new BigDecimal("2.0"), new BigDecimal("2.00"));

        assertThatThrownBy(() -> AbcAnalysis.withDefaults()
                        .classify(rows, row -> row, Measure.units(ValueUnit.decimal(0), row -> 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("order of the keys must agree with equals, but was 2.0");
    }

    @Test
    void classify_badAmount_namesTheRow() {
        List<Money> rows = List.of(Money.parse("EUR 1"), Money.parse("USD 2"));

        assertThatThrownBy(() -> AbcAnalysis.withDefaults()
                        .classify(rows, Money::toString, Measure.money(CurrencyUnit.EUR, row -> row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows[1].amount must be in EUR, but was USD 2.00");
    }

    @Test
    void withThresholds_badLimits_areRefused() {
        AbcAnalysis analysis = AbcAnalysis.withDefaults();

        assertThatThrownBy(() -> analysis.withThresholds(0.8, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thresholds[1] must lie strictly between 0 and 1, but was NaN");
        assertThatThrownBy(() -> analysis.withThresholds(80, 95))
                .hasMessage("thresholds[0] must lie strictly between 0 and 1, but was 80.0");
        assertThatThrownBy(() -> analysis.withThresholds(0.95, 0.8))
                .hasMessage("thresholds[1] must be greater than the one before, but was 0.8");
        assertThatThrownBy(() -> analysis.withThresholds(0.8, 0.8))
                .hasMessage("thresholds[1] must be greater than the one before, but was 0.8");
        assertThatThrownBy(analysis::withThresholds).hasMessage("thresholds must be 1 to 25 limits, but was 0 limits");
        assertThatThrownBy(() -> analysis.withThresholds(
                        IntStream.rangeClosed(1, 26).mapToDouble(i -> i / 100.0).toArray()))
                .hasMessage("thresholds must be 1 to 25 limits, but was 26 limits");
        assertThatThrownBy(() -> analysis.withThresholds(List.of(BigDecimal.ONE)))
                .hasMessage("thresholds[0] must lie strictly between 0 and 1, but was 1");
        assertThatThrownBy(() -> analysis.withThresholds(List.of(BigDecimal.ZERO)))
                .hasMessage("thresholds[0] must lie strictly between 0 and 1, but was 0");
    }

    @Test
    void withThresholds_25Limits_giveClassesAToZ() {
        AbcAnalysis analysis = AbcAnalysis.withDefaults()
                .withThresholds(
                        IntStream.rangeClosed(1, 25).mapToDouble(i -> i / 26.0).toArray());

        assertThat(analysis.classes()).hasSize(26).startsWith(AbcClass.A, AbcClass.B, AbcClass.C);
        assertThat(analysis.classes().get(25)).hasToString("Z");
    }

    @Test
    void analysis_options_areListed() {
        assertThat(AbcAnalysis.withDefaults().thresholds()).hasToString("[0.80, 0.95]");
        assertThat(AbcAnalysis.withDefaults().withThresholds(0.5))
                .hasToString("AbcAnalysis[rule PREFIX, ties KEEP_TOGETHER, thresholds [0.5]]");
        assertThat(classify(1).analysis()).isSameAs(AbcAnalysis.withDefaults());
    }

    @Test
    void abcClass_orderAndLabels() {
        assertThat(AbcClass.A).isLessThan(AbcClass.B);
        assertThat(AbcClass.ofRank(25)).isLessThan(AbcClass.NONE);
        assertThat(AbcClass.NONE).isLessThan(AbcClass.NEGATIVE);
        assertThat(AbcClass.ofRank(2)).isSameAs(AbcClass.C).hasToString("C");
        assertThatThrownBy(() -> AbcClass.ofRank(26))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rank must be between 0 and 25, but was 26");
    }

    @Test
    void group_classTheAnalysisDoesNotHave_isRefused() {
        assertThatThrownBy(() -> classify(1).group(AbcClass.ofRank(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class must be one of [A, B, C], NONE, NEGATIVE, but was D");
    }

    @Test
    void group_shares_areThoseOfTheBase() {
        AbcResult<String> result = classify(813, 100, 50, 37);

        assertThat(result.groups()).hasSize(5);
        assertThat(result.group(AbcClass.A).share().orElseThrow()).isCloseTo(0.813, within(1e-15));
        assertThat(result.group(AbcClass.B).amount()).isEqualByComparingTo("150");
    }

    @Test
    void explain_english_givesTheNumbersOfTheItem() {
        AbcResult<String> result = classify(813, 100, 50, 37, 0, -1200);

        assertThat(result.items().stream().map(item -> item.explain(Locale.ENGLISH)))
                .containsExactly(
                        "A because no item has more; A ends at 80%",
                        "B because 81.3% of the total comes from items before it; A ends at 80%, B at 95%",
                        "B because 91.3% of the total comes from items before it; A ends at 80%, B at 95%",
                        "C because 96.3% of the total comes from items before it; B ends at 95%",
                        "NONE because its amounts add up to zero: it is no part of the total that is shared out",
                        "NEGATIVE because its amounts add up to less than zero (-1,200): it is no part of the total"
                                + " that is shared out");
    }

    @Test
    void explain_russian_hasItsFormOfNumbers() {
        AbcResult<String> result = classify(813, 100, 50, 37, 0, -1200);

        assertThat(result.items().stream().map(item -> item.explain(RUSSIAN)))
                .containsExactly(
                        "A, потому что ни у одной позиции сумма не больше; граница A — 80\u00a0%",
                        "B, потому что 81,3\u00a0% итога приходится на предыдущие позиции; граница A — 80\u00a0%, B — 95\u00a0%",
                        "B, потому что 91,3\u00a0% итога приходится на предыдущие позиции; граница A — 80\u00a0%, B — 95\u00a0%",
                        "C, потому что 96,3\u00a0% итога приходится на предыдущие позиции; граница B — 95\u00a0%",
                        "NONE, потому что её сумма равна нулю: в распределяемый итог не входит",
                        "NEGATIVE, потому что её сумма меньше нуля (-1\u00a0200): в распределяемый итог не входит");
    }

    @Test
    void explain_money_speaksOfTheTotalWhateverIsMeasured() {
        List<Money> rows = List.of(Money.parse("EUR 9"), Money.parse("EUR 1"));
        AbcResult<String> result =
                AbcAnalysis.withDefaults().classify(rows, Money::toString, Measure.money(CurrencyUnit.EUR, row -> row));

        assertThat(result.items().get(1).explain(Locale.ENGLISH))
                .isEqualTo("B because 90.0% of the total comes from items before it; A ends at 80%, B at 95%");
        assertThat(result.items().get(1).explain(RUSSIAN)).contains("90,0\u00a0% итога приходится");
    }

    @Test
    void explain_tie_saysThatEqualAmountsStayTogether() {
        assertThat(classify(40, 20, 20, 10, 5, 5).item("i06").orElseThrow().explain(Locale.ENGLISH))
                .isEqualTo("B because 90.0% of the total comes from items with a greater amount, and equal amounts stay"
                        + " together; A ends at 80%, B at 95%");
        assertThat(classify(40, 20, 20, 10, 5, 5).item("i06").orElseThrow().explain(RUSSIAN))
                .contains("приходится на позиции с большей суммой, а равные суммы не разделяются");
    }

    @Test
    void explain_shareCloseToALimit_hasTheDigitsThatTellThemApart() {
        assertThat(classify(79996, 15000, 5004).item("i02").orElseThrow().explain(Locale.ENGLISH))
                .isEqualTo("A because 79.996% of the total comes from items before it; A ends at 80%");
    }

    @Test
    void leftOut_rows_areTheGroupsWithoutAClass() {
        List<Sale> rows = new ArrayList<>(sales(5, 0, -7, 0, -2));
        rows.add(new Sale(rows.get(1).item(), 0));
        AbcResult<String> result = AbcAnalysis.withDefaults().classify(rows, Sale::item, PIECES);

        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOut<>(LeftOutReason.NONE, List.of("i02", "i04"), 3, new BigDecimal("0")),
                        new LeftOut<>(LeftOutReason.NEGATIVE, List.of("i03", "i05"), 2, new BigDecimal("-9")));
        assertThat(result.leftOut().get(0).explain(RUSSIAN))
                .isEqualTo("строк: 3, ключей: 2, сумма 0: суммы равны нулю, доли для класса нет");
        assertThat(result.firstPeriod()).isEmpty();
        assertThat(result.lastPeriod()).isEmpty();
    }

    @Test
    void analysis_rules_areNamed() {
        assertThat(AbcAnalysis.withDefaults().boundaryRule()).isEqualTo(BoundaryRule.PREFIX);
        assertThat(AbcAnalysis.withDefaults().tieRule()).isEqualTo(TieRule.KEEP_TOGETHER);
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingArgument_isNamed() {
        AbcAnalysis analysis = AbcAnalysis.withDefaults();
        List<Sale> rows = sales(1);
        assertNamed("table", () -> analysis.classify(null));
        assertNamed("rows", () -> analysis.classify((List<Sale>) null, Sale::item, PIECES));
        assertNamed("key", () -> analysis.classify(rows, (Function<Sale, String>) null, PIECES));
        assertNamed("measure", () -> analysis.classify(rows, Sale::item, null));
        assertNamed("cumulativeShares", () -> analysis.withThresholds((double[]) null));
        assertNamed("cumulativeShares", () -> analysis.withThresholds((List<BigDecimal>) null));
        assertNamed("thresholds[1]", () -> analysis.withThresholds(Arrays.asList(new BigDecimal("0.5"), null)));
        AbcResult<String> result = analysis.classify(rows, Sale::item, PIECES);
        assertNamed("key", () -> result.item(null));
        assertNamed("class", () -> result.group(null));
        assertNamed("locale", () -> result.diagnostic(null));
        assertNamed("locale", () -> result.items().get(0).explain(null));
        assertNamed("other", () -> AbcClass.A.compareTo(null));
        OptionalDouble none = OptionalDouble.empty();
        assertNamed("abcClass", () -> new AbcGroup(null, 0, BigDecimal.ZERO, none));
        assertNamed("amount", () -> new AbcGroup(AbcClass.A, 0, null, none));
        assertNamed("share", () -> new AbcGroup(AbcClass.A, 0, BigDecimal.ZERO, null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    @SuppressWarnings("NullAway")
    void classify_missingRowOrKey_isNamedWithItsPlace() {
        List<Sale> rows = new ArrayList<>(sales(1, 2));
        rows.set(1, new Sale(null, 2));
        assertThatThrownBy(() -> AbcAnalysis.withDefaults().classify(rows, Sale::item, PIECES))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[1].key");
        rows.set(1, null);
        assertThatThrownBy(() -> AbcAnalysis.withDefaults().classify(rows, Sale::item, PIECES))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[1]");
    }
}
