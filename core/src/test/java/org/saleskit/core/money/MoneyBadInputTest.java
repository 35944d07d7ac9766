package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyBadInputTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    private static DatedRate euro(String rate) {
        return DatedRate.of(CurrencyUnit.EUR, CurrencyUnit.USD, DAY, new BigDecimal(rate));
    }

    private static Allocation<Integer> by(String... weights) {
        return Allocation.byWeights(Stream.of(weights).map(BigDecimal::new).toList());
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "rate of a currency in itself",
                        () -> DatedRate.of(CurrencyUnit.EUR, CurrencyUnit.EUR, DAY, BigDecimal.ONE),
                        "datedRate.to must differ from datedRate.from, but was EUR"),
                bad("rate of zero", () -> euro("0"), "datedRate.rate must be above zero, but was 0"),
                bad("rate below zero", () -> euro("-1.5"), "datedRate.rate must be above zero, but was -1.5"),
                bad(
                        "rate that would fill the memory",
                        () -> euro("1E+2000000000"),
                        "datedRate.rate must have at most 1000 digits on either side of the point, but was a number of 1"
                                + " digits and scale -2000000000"),
                bad(
                        "rate of a provider that would fill the memory",
                        () -> CurrencyConverter.to(
                                        CurrencyUnit.USD,
                                        (from, to, date) -> Optional.of(new BigDecimal("1E+2000000000")))
                                .convert(Money.parse("EUR 1.00"), DAY),
                        "rate from EUR to USD on 2026-03-02 must have at most 1000 digits on either side of the point,"
                                + " but was a number of 1 digits and scale -2000000000"),
                bad(
                        "two rates of one day",
                        () -> RateTable.of(List.of(euro("1.2"), euro("1.1"))),
                        "rates must hold one rate of a pair and date, but was EUR/USD 2026-03-02 1.1 and EUR/USD 2026-03-02 1.2"),
                bad(
                        "negative age",
                        () -> RateTable.of(List.of()).withMaxAgeDays(-1),
                        "maxAgeDays must be zero or more, but was -1"),
                bad(
                        "deal closed after the report",
                        () -> RateDate.CLOSED_DEAL.of(DAY.plusDays(1), DAY),
                        "ownDate must not be after asOf, 2026-03-02, but was 2026-03-03"),
                bad(
                        "document after the report",
                        () -> RateDate.DOCUMENT.of(DAY.plusDays(1), DAY),
                        "ownDate must not be after asOf, 2026-03-02, but was 2026-03-03"),
                bad(
                        "missing rate",
                        () -> CurrencyConverter.to(CurrencyUnit.USD, RateTable.of(List.of()))
                                .convert(Money.parse("EUR 1.00"), DAY),
                        "rate must be known from EUR to USD on 2026-03-02, but was missing"),
                bad("no weights", () -> by(), "weights must hold one above zero, but was 0 without"),
                bad("weights of zero", () -> by("0", "0.0"), "weights must hold one above zero, but was 2 without"),
                bad("negative weight", () -> by("1", "-2"), "weights[1] must be zero or more, but was -2"),
                bad(
                        "negative weight of a key",
                        () -> Allocation.byWeights(Map.of("r1", BigDecimal.valueOf(-1))),
                        "weights[r1] must be zero or more, but was -1"),
                bad(
                        "huge weight",
                        () -> by("1E+2000000000"),
                        "weights[0] must have at most 1000 digits before and after the point, but was 1E+2000000000"),
                bad(
                        "tiny weight",
                        () -> by("1E-1001"),
                        "weights[0] must have at most 1000 digits before and after the point, but was 1E-1001"),
                bad(
                        "no keys",
                        () -> Allocation.equally(List.<String>of()),
                        "weights must hold one above zero, but was 0 without"),
                bad(
                        "number with too many digits",
                        () -> by("1").split(new BigDecimal("0.125"), 2),
                        "total must have at most 1000 digits before the point and 2 after it, but was 0.125"),
                bad(
                        "number of too many digits before the point",
                        () -> by("1").split(new BigDecimal("1E+1000"), 0),
                        "total must have at most 1000 digits before the point and 0 after it, but was 1E+1000"),
                bad(
                        "scale beyond all use",
                        () -> by("1").split(BigDecimal.ONE, 1001),
                        "scale must lie between -1000 and 1000, but was 1001"),
                bad(
                        "scale far below the point",
                        () -> by("1").split(BigDecimal.ONE, -1001),
                        "scale must lie between -1000 and 1000, but was -1001"),
                bad("percentages in tens", () -> by("1").percentages(-1), "scale must be zero or more, but was -1"),
                bad(
                        "subtotal without lines",
                        () -> new CurrencySubtotal(
                                Money.parse("EUR 1.00"), 0, Money.parse("EUR 1.00"), BigMoney.parse("USD 1")),
                        "lines must be one or more, but was 0"),
                bad(
                        "subtotal of two currencies",
                        () -> new CurrencySubtotal(
                                Money.parse("EUR 1.00"), 1, Money.parse("USD 1.00"), BigMoney.parse("USD 1")),
                        "unconverted must be in the currency of original, EUR, but was USD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void call_badInput_isRefusedInWords(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
