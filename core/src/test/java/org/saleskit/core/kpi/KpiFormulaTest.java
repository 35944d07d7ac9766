package org.saleskit.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.core.kpi.Sample.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Fraction;

class KpiFormulaTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** A host's own row; saleskit knows nothing of it. */
    private record Visit(String client, boolean sold, String amount) {
        BigDecimal number() {
            return new BigDecimal(amount);
        }
    }

    private static final List<Visit> VISITS = List.of(
            new Visit("a", true, "100.50"),
            new Visit("a", false, "0"),
            new Visit("b", true, "20"),
            new Visit("c", false, "0.00"));

    private static final KpiFormula<Visit> ALL = KpiFormula.count("visits");
    private static final KpiFormula<Visit> SOLD = KpiFormula.count("sales", Visit::sold);
    private static final KpiFormula<Visit> SUM = KpiFormula.sum("amount", Visit::number);

    @Test
    void measure_eachFactory_countsItsFacts() {
        assertThat(ALL.measure(VISITS)).isEqualTo(measure("4", "1", 4));
        assertThat(SOLD.measure(VISITS)).isEqualTo(measure("2", "1", 2));
        assertThat(KpiFormula.countDistinct("clients", Visit::client).measure(VISITS))
                .isEqualTo(measure("3", "1", 4));
        assertThat(SUM.measure(VISITS)).isEqualTo(measure("120.5", "1", 4));
        assertThat(KpiFormula.mean("amount", Visit::number).measure(VISITS)).isEqualTo(measure("120.5", "4", 4));
        assertThat(KpiFormula.max("amount", Visit::number).measure(VISITS)).isEqualTo(measure("100.5", "1", 4));
        assertThat(KpiFormula.min("amount", Visit::number).measure(VISITS)).isEqualTo(measure("0", "1", 4));
    }

    @Test
    void measure_noFacts_isZeroForSumsAndUndefinedForTheRest() {
        assertThat(ALL.measure(List.of()).value()).contains(Fraction.ZERO);
        assertThat(SUM.measure(List.of()).value()).contains(Fraction.ZERO);
        assertThat(KpiFormula.mean("amount", Visit::number).measure(List.of()).value())
                .isEmpty();
        assertThat(KpiFormula.max("amount", Visit::number).measure(List.of()).value())
                .isEmpty();
        assertThat(KpiFormula.ratio("rate", SOLD, ALL).measure(List.of()).value())
                .isEmpty();
    }

    /** 2 sales of 4 visits; 120.5 over 2 sales = 60.25; mean 120.5 / 4 over rate 2 / 4 = 60.25. */
    @Test
    void ratio_ofFormulas_keepsNumeratorAndDenominator() {
        KpiFormula<Visit> rate = KpiFormula.ratio("conversion", SOLD, ALL);
        assertThat(rate.measure(VISITS)).isEqualTo(measure("2", "4", 4));
        assertThat(KpiFormula.ratio("cheque", SUM, SOLD).measure(VISITS).value())
                .contains(Fraction.of(number("60.25")));
        KpiFormula<Visit> mean = KpiFormula.mean("amount", Visit::number);
        assertThat(KpiFormula.ratio("nested", mean, rate).measure(VISITS).value())
                .contains(Fraction.of(number("60.25")));
        KpiFormula<Visit> undefined = KpiFormula.ratio("nested", rate, ALL).where(visit -> false);
        assertThat(undefined.measure(VISITS).value()).isEmpty();
    }

    @Test
    void where_condition_narrowsTheFactsButNotTheCountOfThoseGiven() {
        KpiMeasure measure = SUM.where(Visit::sold).measure(VISITS);
        assertThat(measure).isEqualTo(measure("120.5", "1", 2));
        assertThat(measure.given()).isEqualTo(4);
        assertThat(SUM.where(Visit::sold).label()).isEqualTo("amount");
    }

    @Test
    void over_otherFacts_readsTheFactsOfTheFormula() {
        KpiFormula<List<Visit>> first = SUM.over(list -> list.get(0));
        assertThat(first.measure(List.of(VISITS, List.of(VISITS.get(2)))).numerator())
                .isEqualTo(number("120.5"));
    }

    @Test
    void custom_function_isAsGoodAsAnyOther() {
        KpiFormula<Visit> median = KpiFormula.custom("least sale", visits -> {
            List<BigDecimal> amounts = visits.stream()
                    .filter(Visit::sold)
                    .<BigDecimal>map(Visit::number)
                    .sorted()
                    .toList();
            return new KpiMeasure(amounts.get(0), BigDecimal.ONE, amounts.size(), visits.size());
        });
        assertThat(median.measure(VISITS)).isEqualTo(measure("20", "1", 2));
    }

    @Test
    void sumOfMoney_otherCurrency_isRefused() {
        KpiFormula<Money> sum = KpiFormula.sumOfMoney("revenue", CurrencyUnit.of("RUB"), money -> money);
        assertThat(sum.measure(List.of(Money.parse("RUB 10.20"), Money.parse("RUB 5.00")))
                        .numerator())
                .isEqualTo(number("15.2"));
        assertThatThrownBy(() -> sum.measure(List.of(Money.parse("RUB 10"), Money.parse("USD 5"))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount of a fact must be in RUB, the currency of revenue, but was USD");
    }

    @Test
    void explain_measure_saysValueAndCounts() {
        KpiFormula<Visit> rate = KpiFormula.ratio("conversion", SOLD, ALL);
        assertThat(rate.explain(rate.measure(VISITS), Locale.ENGLISH))
                .isEqualTo("conversion = 2 / 4 = 0.5; 4 of 4 facts used");
        assertThat(rate.explain(rate.measure(List.of()), Locale.ENGLISH))
                .isEqualTo("conversion = 0 / 0 = undefined: nothing to divide by; 0 of 0 facts used");
        assertThat(SUM.explain(SUM.where(Visit::sold).measure(VISITS), RUSSIAN))
                .isEqualTo("amount = 120,5; 2 из 4 фактов учтено");
        KpiMeasure third = new KpiMeasure(number("1"), number("3"), 1, 3);
        assertThat(rate.explain(third, Locale.ENGLISH)).isEqualTo("conversion = 1 / 3 = 0.3333; 1 of 3 facts used");
    }

    @Property
    void measure_anyOrder_isTheSameToTheBit(
            @ForAll List<@BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal> numbers, @ForAll long seed) {
        List<BigDecimal> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(seed));
        for (KpiFormula<BigDecimal> formula : List.<KpiFormula<BigDecimal>>of(
                KpiFormula.sum("s", number -> number),
                KpiFormula.mean("m", number -> number),
                KpiFormula.max("x", number -> number),
                KpiFormula.min("n", number -> number),
                KpiFormula.countDistinct("d", number -> number.stripTrailingZeros()))) {
            assertThat(formula.measure(shuffled)).isEqualTo(formula.measure(numbers));
        }
    }

    private static KpiMeasure measure(String numerator, String denominator, long used) {
        return new KpiMeasure(number(numerator), number(denominator), used, 4);
    }

    /** Days with margins 1 of 2, then 8 of 10 and 0 of 8: 0.5 and 8/18; together 9/20, which is no mean of the two. */
    @Test
    void ratio_ofTwoMeans_isOfTheirSumsSoThatPeriodsAddUp() {
        KpiFormula<int[]> margin = KpiFormula.mean("margin", fact -> BigDecimal.valueOf(fact[0]));
        KpiFormula<int[]> revenue = KpiFormula.mean("revenue", fact -> BigDecimal.valueOf(fact[1]));
        KpiFormula<int[]> share = KpiFormula.ratio("share", margin, revenue);
        KpiMeasure first = share.measure(List.of(new int[] {1, 2}));
        KpiMeasure second = share.measure(List.of(new int[] {8, 10}, new int[] {0, 8}));
        assertThat(second).isEqualTo(new KpiMeasure(number("8"), number("18"), 2, 2));
        assertThat(Fraction.of(
                        first.numerator().add(second.numerator()),
                        first.denominator().add(second.denominator())))
                .isEqualTo(Fraction.of(9, 20));
        assertThat(share.measure(List.of()).value()).isEmpty();
    }
}
