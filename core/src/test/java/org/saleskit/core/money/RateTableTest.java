package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.time.PeriodUnit;

class RateTableTest {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private static DatedRate rate(CurrencyUnit from, CurrencyUnit to, String date, String rate) {
        return DatedRate.of(from, to, LocalDate.parse(date), new BigDecimal(rate));
    }

    private static final RateTable TABLE = RateTable.of(List.of(
            rate(EUR, RUB, "2026-03-05", "99"),
            rate(EUR, RUB, "2026-03-02", "98.5"),
            rate(USD, RUB, "2026-03-02", "80")));

    private static Optional<BigDecimal> on(RateProvider rates, CurrencyUnit from, CurrencyUnit to, String date) {
        return rates.rate(from, to, LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,", "2026-03-02, 98.5", "2026-03-04, 98.5", "2026-03-15, 99", "2026-03-16,"})
    void rate_ofADate_isTheLastOnOrBeforeIt(String date, BigDecimal expected) {
        assertThat(on(TABLE, EUR, RUB, date)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"2, 2026-03-07, 99", "2, 2026-03-08,", "0, 2026-03-05, 99", "0, 2026-03-04,"})
    void rate_olderThanAllowed_isNotKnown(int days, String date, BigDecimal expected) {
        assertThat(on(TABLE.withMaxAgeDays(days), EUR, RUB, date)).isEqualTo(Optional.ofNullable(expected));
        assertThat(TABLE.withMaxAgeDays(days).maxAgeDays()).hasValue(days);
        assertThat(TABLE.maxAgeDays()).hasValue(10);
    }

    @Test
    void rate_withoutMaxAge_holdsUntilTheNext() {
        assertThat(on(TABLE.withoutMaxAge(), EUR, RUB, "2076-01-01")).contains(new BigDecimal("99"));
        assertThat(TABLE.withoutMaxAge().maxAgeDays()).isEmpty();
    }

    @Test
    void rate_backwards_isKnownOnlyIfAskedFor() {
        assertThat(on(TABLE, RUB, USD, "2026-03-02")).isEmpty();
        assertThat(TABLE.isInverse()).isFalse();
        // 1 / 80
        assertThat(on(TABLE.withInverse(), RUB, USD, "2026-03-02").orElseThrow())
                .isEqualByComparingTo("0.0125");
        assertThat(TABLE.withInverse().isInverse()).isTrue();
    }

    @Test
    void rate_acrossTheBase_isKnownOnlyIfAskedFor() {
        assertThat(on(TABLE.withInverse(), EUR, USD, "2026-03-03")).isEmpty();
        assertThat(on(TABLE.withCross(RUB), EUR, USD, "2026-03-03")).isEmpty();
        RateTable both = TABLE.withInverse().withCross(RUB);
        // 98.5 / 80
        assertThat(on(both, EUR, USD, "2026-03-03").orElseThrow()).isEqualByComparingTo("1.23125");
        assertThat(both.cross()).contains(RUB);
        assertThat(on(both, EUR, CurrencyUnit.JPY, "2026-03-03")).isEmpty();
        assertThat(on(both, CurrencyUnit.JPY, EUR, "2026-03-03")).isEmpty();
    }

    @Test
    void rate_quotedDirectly_isPreferred() {
        RateTable table = RateTable.of(List.of(
                        rate(EUR, USD, "2026-03-01", "1.2"),
                        rate(USD, EUR, "2026-03-03", "0.5"),
                        rate(EUR, RUB, "2026-03-03", "100"),
                        rate(RUB, USD, "2026-03-03", "3")))
                .withInverse()
                .withCross(RUB);
        assertThat(on(table, EUR, USD, "2026-03-04")).contains(new BigDecimal("1.2"));
        // too old: then the inverse of 0.5, then across
        assertThat(on(table.withMaxAgeDays(1), EUR, USD, "2026-03-04")).contains(new BigDecimal("2"));
    }

    @Test
    void rate_sameCurrency_isOne() {
        assertThat(on(TABLE, EUR, EUR, "1999-01-01")).contains(BigDecimal.ONE);
    }

    @Test
    void of_equalQuotationTwice_keepsOne() {
        RateTable table =
                RateTable.of(List.of(rate(EUR, RUB, "2026-03-02", "98.50"), rate(EUR, RUB, "2026-03-02", "98.5")));
        assertThat(table.rates()).containsExactly(rate(EUR, RUB, "2026-03-02", "98.5"));
        assertThat(RateTable.of(List.of()).rates()).isEmpty();
    }

    @Test
    void rates_areInOrder() {
        assertThat(TABLE.rates())
                .hasToString("[EUR/RUB 2026-03-02 98.5, EUR/RUB 2026-03-05 99, USD/RUB 2026-03-02 80]");
    }

    @Test
    void fixedOn_anyDate_givesTheRatesOfTheDay() {
        RateProvider plan = TABLE.fixedOn(LocalDate.parse("2026-03-03"));
        assertThat(on(plan, EUR, RUB, "2026-12-31")).contains(new BigDecimal("98.5"));
        assertThat(on(plan, EUR, RUB, "2020-01-01")).contains(new BigDecimal("98.5"));
    }

    @Test
    void averagedBy_week_countsEachCalendarDay() {
        RateProvider weekly = TABLE.averagedBy(PeriodUnit.WEEK);
        // Monday 2 March to Sunday 8 March: (3 * 98.5 + 4 * 99) / 7 = 691.5 / 7
        assertThat(on(weekly, EUR, RUB, "2026-03-08").orElseThrow())
                .isEqualTo(new BigDecimal("98.78571428571428571428571428571429"));
        assertThat(on(weekly, EUR, RUB, "2026-03-02")).isEqualTo(on(weekly, EUR, RUB, "2026-03-08"));
        assertThat(on(weekly, USD, RUB, "2026-03-08").orElseThrow()).isEqualByComparingTo("80");
    }

    @Test
    void averagedBy_periodWithAHole_hasNoRate() {
        // 1 March has no rate.
        assertThat(on(TABLE.averagedBy(PeriodUnit.MONTH), EUR, RUB, "2026-03-15"))
                .isEmpty();
        assertThat(on(TABLE.withMaxAgeDays(1).averagedBy(PeriodUnit.WEEK), EUR, RUB, "2026-03-04"))
                .isEmpty();
    }
}
