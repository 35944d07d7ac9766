package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CurrencyConverterTest {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final RateTable RATES =
            RateTable.of(List.of(DatedRate.of(CurrencyUnit.EUR, RUB, DAY, new BigDecimal("98.525"))));

    private static final CurrencyConverter TO_RUB = CurrencyConverter.to(RUB, RATES);

    private static ConvertedTotal<Money> total(CurrencyConverter converter, String... amounts) {
        List<Money> lines = Arrays.stream(amounts).map(Money::parse).toList();
        return converter.total(lines, money -> money, money -> DAY);
    }

    @Test
    void total_twoCurrencies_isConvertedAndSummed() {
        // 10.00 * 98.525 + 100.00 = 985.25 + 100.00
        ConvertedTotal<Money> total = total(TO_RUB, "EUR 10.00", "RUB 100.00");
        assertThat(total.total()).isEqualTo(Money.parse("RUB 1085.25"));
        assertThat(total.isComplete()).isTrue();
        assertThat(total.options()).isSameAs(TO_RUB);
        assertThat(total.lines())
                .containsExactly(
                        new ConvertedLine<>(
                                Money.parse("EUR 10.00"),
                                Money.parse("EUR 10.00"),
                                new BigDecimal("98.525"),
                                DAY,
                                BigMoney.parse("RUB 985.25000")),
                        new ConvertedLine<>(
                                Money.parse("RUB 100.00"),
                                Money.parse("RUB 100.00"),
                                BigDecimal.ONE,
                                DAY,
                                BigMoney.parse("RUB 100.00")));
    }

    @Test
    void total_roundingOnce_differsFromRoundingLines() {
        // 0.01 * 98.525 = 0.98525: three times 2.95575, or three times 0.99
        String[] cents = {"EUR 0.01", "EUR 0.01", "EUR 0.01"};
        ConvertedTotal<Money> once = total(TO_RUB, cents);
        assertThat(once.total()).isEqualTo(Money.parse("RUB 2.96"));
        assertThat(once.unrounded().getAmount()).isEqualByComparingTo("2.95575");
        assertThat(once.total(RoundingMode.DOWN)).isEqualTo(Money.parse("RUB 2.95"));
        CurrencyConverter byLine = TO_RUB.withRoundingPoint(RoundingPoint.LINE);
        assertThat(total(byLine, cents).total()).isEqualTo(Money.parse("RUB 2.97"));
        assertThat(total(byLine.withRounding(RoundingMode.FLOOR), cents).total())
                .isEqualTo(Money.parse("RUB 2.94"));
    }

    @Test
    void total_halfOfTheUnit_isRoundedUpByDefault() {
        // 0.20 * 98.525 = 19.705
        assertThat(total(TO_RUB, "EUR 0.20").total()).isEqualTo(Money.parse("RUB 19.71"));
        assertThat(total(TO_RUB.withRounding(RoundingMode.HALF_EVEN), "EUR 0.20")
                        .total())
                .isEqualTo(Money.parse("RUB 19.70"));
        assertThatThrownBy(() -> total(TO_RUB.withRounding(RoundingMode.UNNECESSARY), "EUR 0.20")
                        .total())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void total_missingRate_throwsAndSaysWhich() {
        MissingRateException missing =
                catchThrowableOfType(MissingRateException.class, () -> total(TO_RUB, "RUB 1.00", "USD 5.00"));
        assertThat(missing.from()).isEqualTo(CurrencyUnit.USD);
        assertThat(missing.to()).isEqualTo(RUB);
        assertThat(missing.date()).isEqualTo(DAY);
        assertThat(missing).hasMessage("rate must be known from USD to RUB on 2026-03-02, but was missing");
    }

    @Test
    void total_missingRateSeparate_isShownBesideTheTotal() {
        CurrencyConverter separate = TO_RUB.withMissingRate(MissingRateRule.SEPARATE);
        ConvertedTotal<Money> total = total(separate, "USD 5.00", "EUR 10.00", "USD 7.00", "JPY 300", "EUR -4.00");
        // 6.00 * 98.525
        assertThat(total.total()).isEqualTo(Money.parse("RUB 591.15"));
        assertThat(total.isComplete()).isFalse();
        assertThat(total.unconverted())
                .containsOnlyKeys(CurrencyUnit.JPY, CurrencyUnit.USD)
                .containsEntry(CurrencyUnit.USD, List.of(Money.parse("USD 5.00"), Money.parse("USD 7.00")));
        assertThat(total.byCurrency())
                .containsOnlyKeys(CurrencyUnit.EUR, CurrencyUnit.JPY, CurrencyUnit.USD)
                .containsEntry(
                        CurrencyUnit.USD,
                        new CurrencySubtotal(
                                Money.parse("USD 12.00"), 2, Money.parse("USD 12.00"), BigMoney.parse("RUB 0")));
        CurrencySubtotal euros = Objects.requireNonNull(total.byCurrency().get(CurrencyUnit.EUR));
        assertThat(euros.original()).isEqualTo(Money.parse("EUR 6.00"));
        assertThat(euros.lines()).isEqualTo(2);
        assertThat(euros.unconverted()).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(euros.converted().getAmount()).isEqualByComparingTo("591.15");
        assertThat(total).hasToString("RUB 591.15 of 2 lines, 3 unconverted");
    }

    @Test
    void total_oneCurrencyPartlyWithoutRate_keepsBothParts() {
        List<LocalDate> days = List.of(DAY.minusDays(1), DAY);
        ConvertedTotal<LocalDate> total = TO_RUB.withMissingRate(MissingRateRule.SEPARATE)
                .total(days, day -> Money.parse("EUR 2.00"), day -> day);
        assertThat(total.unconverted()).containsEntry(CurrencyUnit.EUR, List.of(DAY.minusDays(1)));
        CurrencySubtotal euros = Objects.requireNonNull(total.byCurrency().get(CurrencyUnit.EUR));
        assertThat(euros.original()).isEqualTo(Money.parse("EUR 4.00"));
        assertThat(euros.unconverted()).isEqualTo(Money.parse("EUR 2.00"));
        assertThat(euros.lines()).isEqualTo(2);
    }

    @Test
    void total_noLines_isZeroOfTheTarget() {
        assertThat(total(TO_RUB).total()).isEqualTo(Money.parse("RUB 0.00"));
        assertThat(total(TO_RUB).byCurrency()).isEmpty();
    }

    @Test
    void total_sameCurrency_asksForNoRate() {
        RateProvider none = (from, to, date) -> {
            throw new AssertionError("asked for " + from + " to " + to);
        };
        assertThat(total(CurrencyConverter.to(RUB, none), "RUB 1.05", "RUB 2.00")
                        .total())
                .isEqualTo(Money.parse("RUB 3.05"));
        assertThat(CurrencyConverter.to(RUB, none).convert(Money.parse("RUB 7.77"), DAY))
                .isEqualTo(Money.parse("RUB 7.77"));
    }

    @Test
    void convert_one_isRoundedToTheTarget() {
        assertThat(TO_RUB.convert(Money.parse("EUR 0.20"), DAY)).isEqualTo(Money.parse("RUB 19.71"));
        assertThatThrownBy(
                        () -> TO_RUB.withMissingRate(MissingRateRule.SEPARATE).convert(Money.parse("USD 1.00"), DAY))
                .isInstanceOf(MissingRateException.class);
    }

    @Test
    void convert_providerWithZeroRate_isRefused() {
        assertThatThrownBy(() -> CurrencyConverter.to(RUB, (from, to, date) -> Optional.of(BigDecimal.ZERO))
                        .convert(Money.parse("EUR 1.00"), DAY))
                .hasMessage("rate from EUR to RUB on 2026-03-02 must be above zero, but was 0");
    }

    @Test
    void converter_withOptions_keepsTheOthers() {
        CurrencyConverter all = TO_RUB.withMissingRate(MissingRateRule.SEPARATE)
                .withRoundingPoint(RoundingPoint.LINE)
                .withRounding(RoundingMode.DOWN);
        assertThat(all.target()).isEqualTo(RUB);
        assertThat(all.missingRate()).isEqualTo(MissingRateRule.SEPARATE);
        assertThat(all.roundingPoint()).isEqualTo(RoundingPoint.LINE);
        assertThat(all.rounding()).isEqualTo(RoundingMode.DOWN);
        assertThat(TO_RUB.missingRate()).isEqualTo(MissingRateRule.THROW);
        assertThat(TO_RUB.roundingPoint()).isEqualTo(RoundingPoint.TOTAL);
        assertThat(TO_RUB.rounding()).isEqualTo(RoundingMode.HALF_UP);
    }

    @Test
    void money_ofDifferentCurrencies_isNeverAdded() {
        assertThatThrownBy(() -> Money.parse("USD 50.00").plus(Money.parse("EUR 50.00")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void rateDate_ofEachKind_followsTheRule() {
        LocalDate asOf = LocalDate.of(2026, 3, 31);
        assertThat(RateDate.CLOSED_DEAL.of(DAY, asOf)).isEqualTo(DAY);
        assertThat(RateDate.DOCUMENT.of(DAY, asOf)).isEqualTo(DAY);
        assertThat(RateDate.DOCUMENT.of(asOf, asOf)).isEqualTo(asOf);
        assertThat(RateDate.OPEN_DEAL.of(DAY, asOf)).isEqualTo(asOf);
        assertThat(RateDate.OPEN_DEAL.of(asOf.plusDays(60), asOf)).isEqualTo(asOf);
    }
}
