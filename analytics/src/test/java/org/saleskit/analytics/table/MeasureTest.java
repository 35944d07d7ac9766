package org.saleskit.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.core.time.PeriodUnit;

class MeasureTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "1.5, 2, 150",
        "1.500, 2, 150",
        "-3, 0, -3",
        "1E+3, 0, 1000",
        "0E+999999999, 2, 0",
        "0.0000, 2, 0",
        "92233720368547758.07, 2, 9223372036854775807",
        "-9223372036854775808, 0, -9223372036854775808",
        "12.345, 3, 12345"
    })
    void toUnits_valueThatTheUnitHolds_isExact(BigDecimal value, int scale, long units) {
        ValueUnit unit = ValueUnit.decimal(scale);

        assertThat(unit.toUnits(value)).isEqualTo(units);
        assertThat(unit.toDecimal(units)).isEqualByComparingTo(value).hasScaleOf(scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "0.001", "-2.999", "1E-999999999"})
    void toUnits_tooManyDigits_isRefusedNotRounded(BigDecimal value) {
        assertThatThrownBy(() -> ValueUnit.decimal(2).toUnits(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must have at most 2 digits after the point, but was " + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "-92233720368547758.09", "1E+999999999", "9E+17"})
    void toUnits_tooLarge_isRefused(BigDecimal value) {
        assertThatThrownBy(() -> ValueUnit.decimal(2).toUnits(value))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("value must fit in a long of units with 2 digits after the point, but was " + value);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void decimal_scaleOutOfRange_isRefused(int scale) {
        assertThatThrownBy(() -> ValueUnit.decimal(scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale must be between 0 and 9, but was " + scale);
    }

    @Test
    void money_ofTheCurrency_isMinorUnits() {
        Measure<Money> euros = Measure.money(CurrencyUnit.EUR, money -> money);
        Measure<Money> yen = Measure.money(CurrencyUnit.JPY, money -> money);

        assertThat(euros.unitsOf(Money.parse("EUR -5.01"))).isEqualTo(-501);
        assertThat(yen.unitsOf(Money.parse("JPY 5"))).isEqualTo(5);
        assertThat(euros.unit().toMoney(501)).isEqualTo(Money.parse("EUR 5.01"));
        assertThat(euros.unit().currency()).contains(CurrencyUnit.EUR);
        assertThat(euros.unit().scale()).isEqualTo(2);
    }

    @Test
    void money_ofAnotherCurrency_isRefusedNamingBoth() {
        List<Money> rows = List.of(Money.parse("EUR 1.00"), Money.parse("USD 5.00"));
        Measure<Money> euros = Measure.money(CurrencyUnit.EUR, money -> money);

        assertThatThrownBy(() -> euros.unitsOf(rows.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount must be in EUR, but was USD 5.00");
        assertThatThrownBy(() -> PeriodTable.of(rows, PeriodUnit.MONTH, row -> "a", row -> DAY, euros))
                .hasMessage("rows[1].amount must be in EUR, but was USD 5.00");
    }

    @Test
    void rows_badParts_areNamedByPlace() {
        List<String> rows = List.of("1", "0.5");
        Measure<String> whole = Measure.decimal(0, BigDecimal::new);

        assertThatThrownBy(() -> PeriodTable.of(rows, PeriodUnit.MONTH, row -> row, row -> DAY, whole))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows[1].amount must have at most 0 digits after the point, but was 0.5");
        assertThatThrownBy(() -> PeriodTable.of(
                        rows, PeriodUnit.MONTH, row -> row, row -> DAY.plusYears(row.equals("1") ? 0 : 9999), whole))
                .hasMessage("rows[1].date must lie in the years 1 to 9999, but was +12023-01-01");
    }

    @Test
    void units_alreadyWhole_areTakenAsTheyAre() {
        Measure<Integer> pieces = Measure.units(ValueUnit.decimal(0), Integer::longValue);

        assertThat(pieces.unitsOf(7)).isEqualTo(7);
        assertThat(pieces.unit()).isEqualTo(ValueUnit.decimal(0));
    }

    @Test
    void unit_equality_isThatOfItsParts() {
        assertThat(ValueUnit.decimal(2))
                .isEqualTo(ValueUnit.decimal(2))
                .hasSameHashCodeAs(ValueUnit.decimal(2))
                .isNotEqualTo(ValueUnit.decimal(3))
                .isNotEqualTo(ValueUnit.money(CurrencyUnit.EUR))
                .hasToString("decimal(2)");
        assertThat(ValueUnit.money(CurrencyUnit.EUR))
                .isEqualTo(ValueUnit.money(CurrencyUnit.EUR))
                .isNotEqualTo(ValueUnit.money(CurrencyUnit.USD))
                .hasToString("EUR");
    }

    @Test
    void toMoney_unitWithoutCurrency_isRefused() {
        assertThatThrownBy(() -> ValueUnit.decimal(2).toMoney(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("unit must be of a currency, but was decimal(2)");
    }
}
