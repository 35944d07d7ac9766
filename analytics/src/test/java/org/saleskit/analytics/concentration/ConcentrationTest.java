package org.saleskit.analytics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

class ConcentrationTest {

    private static final ValueUnit PIECES = ValueUnit.decimal(0);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    /** Golden vector G16. */
    @Test
    void measures_goldenVector() {
        Concentration four = Concentration.of(PIECES, 3, 1, 4, 2);

        assertThat(four.gini()).hasValue(0.25);
        assertThat(four.giniCorrected()).hasValue(1 / 3.0);
        assertThat(four.hhi()).hasValue(0.3);
        assertThat(four.topShare(1)).hasValue(0.4);
        assertThat(four.topShare(0)).hasValue(0.0);
        assertThat(four.topShare(9)).hasValue(1.0);
        assertThat(four.itemsFor(0.5)).isEqualTo(2);
        assertThat(four.itemsFor(0.4)).isEqualTo(1);
        assertThat(four.itemsFor(0.7)).isEqualTo(2);
        assertThat(four.itemsFor(0.71)).isEqualTo(3);
        assertThat(four.lorenz())
                .containsExactly(
                        new LorenzPoint(0, 0),
                        new LorenzPoint(0.25, 0.1),
                        new LorenzPoint(0.5, 0.3),
                        new LorenzPoint(0.75, 0.6),
                        new LorenzPoint(1, 1));
        assertThat(four).hasToString("Concentration[items 4, total 10 decimal(0)]");
    }

    @Test
    void measures_extremes() {
        Concentration one = Concentration.of(PIECES, 7);
        assertThat(one.gini()).hasValue(0.0);
        assertThat(one.giniCorrected()).isEmpty();
        assertThat(one.hhi()).hasValue(1.0);
        Concentration equal = Concentration.of(PIECES, 5, 5, 5, 5);
        assertThat(equal.gini()).hasValue(0.0);
        assertThat(equal.hhi()).hasValue(0.25);
        Concentration none = Concentration.of(PIECES, 0, -3);
        assertThat(none.gini()).isEmpty();
        assertThat(none.giniCorrected()).isEmpty();
        assertThat(none.hhi()).isEmpty();
        assertThat(none.topShare(1)).isEmpty();
        assertThat(none.itemsFor(0.5)).isZero();
        assertThat(none.lorenz()).containsExactly(new LorenzPoint(0, 0));
        assertThat(none.leftOutItems()).isEqualTo(2);
        assertThat(none.leftOutAmount()).isEqualByComparingTo("-3");
        assertThat(none.explain(Locale.ENGLISH)).isEqualTo("No value is above zero, so there is no total to share.");
        assertThat(none.explain(RUSSIAN)).isEqualTo("Нет ни одного значения больше нуля: делить нечего.");
        long third = Long.MAX_VALUE / 3;
        assertThat(Concentration.of(PIECES, third, third, third).hhi().orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void of_tableAndResult_agree() {
        List<Long> rows = List.of(1L, 2L, 3L, 4L, -5L);
        Measure<Long> measure = Measure.units(PIECES, row -> row);
        PeriodTable<Long> table =
                PeriodTable.of(rows, PeriodUnit.MONTH, row -> row, row -> LocalDate.of(2024, 1, 1), measure);

        assertThat(Concentration.of(table).gini()).hasValue(0.25);
        assertThat(Concentration.of(AbcAnalysis.withDefaults().classify(table)).gini())
                .hasValue(0.25);
        assertThat(Concentration.of(table).items()).isEqualTo(4);
        assertThat(Concentration.of(table).total()).isEqualByComparingTo("10");
        assertThat(Concentration.of(table).leftOutAmount()).isEqualByComparingTo("-5");
    }

    @Test
    void explain_saysHowManyGiveHalf() {
        assertThat(Concentration.of(PIECES, 1, 2, 3, 4).explain(Locale.ENGLISH))
                .isEqualTo(
                        "At least 50% of the total comes from 2 of 4 items (50.0%); the largest has 40.0%; Gini 0.2500,"
                                + " HHI 0.3000");
        assertThat(Concentration.of(PIECES, 10, 1, 1).explain(Locale.ENGLISH))
                .startsWith("At least 50% of the total comes from 1 of 3 items (33.3%); ");
        assertThat(Concentration.of(PIECES, 10).explain(Locale.ENGLISH))
                .startsWith("At least 50% of the total comes from 1 of 1 item (100.0%); ");
        assertThat(Concentration.of(PIECES, 10).explain(RUSSIAN))
                .startsWith("Не менее 50\u00a0% итога приходится на 1 из 1 позиции (100,0\u00a0%); ");
        assertThat(Concentration.of(PIECES, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).explain(RUSSIAN))
                .startsWith("Не менее 50\u00a0% итога приходится на 6 из 11 позиций (54,5\u00a0%); ");
        assertThat(Concentration.of(PIECES, 1, 2, 3, 4, 0).explain(Locale.ENGLISH))
                .endsWith("; left out at zero or below: 1, sum 0");
        assertThat(Concentration.of(PIECES, 1, 2, 3, 4, -2).explain(RUSSIAN))
                .isEqualTo(
                        "Не менее 50\u00a0% итога приходится на 2 из 4 позиций (50,0\u00a0%); у крупнейшей 40,0\u00a0%; коэффициент Джини"
                                + " 0,2500, индекс Херфиндаля — Хиршмана 0,3000; не учтено с суммой не больше нуля: 1, сумма -2");
    }
}
