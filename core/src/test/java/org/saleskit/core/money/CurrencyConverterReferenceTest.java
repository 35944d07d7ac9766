package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fixed rates of the euro and the bilateral rates that were published beside them; Joda-Money's own conversion. */
class CurrencyConverterReferenceTest {

    private static final CurrencyUnit DEM = CurrencyUnit.of("DEM");
    private static final LocalDate START = LocalDate.of(1999, 1, 1);
    private static final RateTable EURO = euro();

    private static RateTable euro() {
        List<DatedRate> rates = new ArrayList<>();
        rates.add(DatedRate.of(CurrencyUnit.EUR, DEM, START, new BigDecimal("1.95583")));
        for (String[] row : rows()) {
            rates.add(DatedRate.of(CurrencyUnit.EUR, CurrencyUnit.of(row[0]), START, new BigDecimal(row[1])));
        }
        return RateTable.of(rates).withoutMaxAge().withInverse().withCross(CurrencyUnit.EUR);
    }

    static List<String[]> rows() {
        return Rows.of("conversion/euro-1999.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rate_acrossTheEuro_isThePublishedBilateralRate(String currency, BigDecimal perEuro, BigDecimal per100) {
        BigDecimal rate = EURO.rate(DEM, CurrencyUnit.of(currency), START).orElseThrow();
        BigDecimal error =
                rate.movePointRight(2).divide(per100, MathContext.DECIMAL64).subtract(BigDecimal.ONE);
        assertThat(perEuro).isPositive();
        assertThat(error.abs()).isLessThan(new BigDecimal("5E-6"));
    }

    @Test
    void convert_100Marks_is51Euro13() {
        // Deutsche Bundesbank: 100 DM = 51.13 euro, and 100 euro = 195.58 DM
        assertThat(CurrencyConverter.to(CurrencyUnit.EUR, EURO).convert(Money.parse("DEM 100.00"), START))
                .isEqualTo(Money.parse("EUR 51.13"));
        assertThat(CurrencyConverter.to(DEM, EURO).convert(Money.parse("EUR 100.00"), START))
                .isEqualTo(Money.parse("DEM 195.58"));
        // Banque de France: 100 F = 15.24 euro
        assertThat(CurrencyConverter.to(CurrencyUnit.EUR, EURO).convert(Money.parse("FRF 100.00"), START))
                .isEqualTo(Money.parse("EUR 15.24"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void convert_anyAmount_isThatOfJodaMoney(String currency, BigDecimal perEuro, BigDecimal per100) {
        CurrencyUnit target = CurrencyUnit.of(currency);
        assertThat(per100).isPositive();
        for (long cents = -1_000; cents <= 1_000; cents += 7) {
            Money amount = Money.ofMinor(CurrencyUnit.EUR, cents);
            assertThat(CurrencyConverter.to(target, EURO).convert(amount, START))
                    .isEqualTo(amount.convertedTo(target, perEuro, RoundingMode.HALF_UP));
        }
    }
}
