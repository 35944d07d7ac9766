package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.time.PeriodUnit;

class CurrencyConverterProperties {

    record Line(Money amount, LocalDate date) {}

    private static final CurrencyUnit TARGET = CurrencyUnit.EUR;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Rates that move with the date; those of yen are missing on even days, those of dinars always. */
    private static final RateProvider RATES = (from, to, date) -> {
        boolean known = switch (from.getCode()) {
            case "JPY" -> date.getDayOfMonth() % 2 == 1;
            case "KWD" -> false;
            default -> true;
        };
        long rate = 1000L * from.getNumericCode() + date.getDayOfMonth();
        return known ? Optional.of(BigDecimal.valueOf(rate, 5)) : Optional.empty();
    };

    private static final CurrencyConverter CONVERTER =
            CurrencyConverter.to(TARGET, RATES).withMissingRate(MissingRateRule.SEPARATE);

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<CurrencyUnit> currency =
                Arbitraries.of("EUR", "USD", "JPY", "KWD").map(CurrencyUnit::of);
        Arbitrary<Long> minor = Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L);
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 27);
        return Combinators.combine(currency, minor, day)
                .as((unit, cents, days) -> new Line(Money.ofMinor(unit, cents), DAY.plusDays(days)))
                .list()
                .ofMaxSize(20);
    }

    private static ConvertedTotal<Line> total(CurrencyConverter converter, List<Line> lines) {
        return converter.total(lines, Line::amount, Line::date);
    }

    @Property
    void everyLine_always_isConvertedOrInTheBucket(@ForAll("lines") List<Line> lines) {
        ConvertedTotal<Line> total = total(CONVERTER, lines);
        List<Line> all = new ArrayList<>();
        total.lines().forEach(line -> all.add(line.line()));
        total.unconverted().values().forEach(all::addAll);
        assertThat(all).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(total.byCurrency().values().stream()
                        .mapToLong(CurrencySubtotal::lines)
                        .sum())
                .isEqualTo(lines.size());
        total.byCurrency()
                .forEach((currency, subtotal) -> assertThat(subtotal.original())
                        .isEqualTo(Money.total(
                                currency,
                                lines.stream()
                                        .map(Line::amount)
                                        .filter(amount ->
                                                amount.getCurrencyUnit().equals(currency))
                                        .toList())));
        total.lines()
                .forEach(line ->
                        assertThat(line.original()).isEqualTo(line.line().amount()));
    }

    @Property
    void total_inAnyOrder_isTheSame(@ForAll("lines") List<Line> lines, @ForAll Random random) {
        ConvertedTotal<Line> total = total(CONVERTER, lines);
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        ConvertedTotal<Line> other = total(CONVERTER, shuffled);
        assertThat(other.total()).isEqualTo(total.total());
        assertThat(other.unrounded()).isEqualTo(total.unrounded());
        assertThat(other.byCurrency()).isEqualTo(total.byCurrency());
    }

    @Property
    void total_ofParts_isThatOfTheWhole(@ForAll("lines") List<Line> lines, @ForAll @IntRange(max = 20) int at) {
        int cut = Math.min(at, lines.size());
        BigMoney parts = total(CONVERTER, lines.subList(0, cut))
                .unrounded()
                .plus(total(CONVERTER, lines.subList(cut, lines.size())).unrounded());
        assertThat(parts.isEqual(total(CONVERTER, lines).unrounded())).isTrue();
    }

    @Property
    void total_allRatesOneConstant_isTheConstantTimesTheTotal(
            @ForAll List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> cents,
            @ForAll @Scale(6) @BigRange(min = "0.001", max = "1000") BigDecimal constant) {
        List<Line> lines = cents.stream()
                .map(amount -> new Line(Money.ofMinor(CurrencyUnit.USD, amount), DAY))
                .toList();
        Money sum =
                Money.total(CurrencyUnit.USD, lines.stream().map(Line::amount).toList());
        CurrencyConverter converter = CurrencyConverter.to(TARGET, (from, to, date) -> Optional.of(constant));
        assertThat(total(converter, lines).unrounded().getAmount())
                .isEqualByComparingTo(sum.getAmount().multiply(constant));
    }

    @Property
    void total_sameCurrency_isThePlainSum(@ForAll List<@IntRange(min = -1000, max = 1000) Integer> cents) {
        List<Line> lines = cents.stream()
                .map(amount -> new Line(Money.ofMinor(TARGET, amount), DAY))
                .toList();
        CurrencyConverter converter = CurrencyConverter.to(TARGET, (from, to, date) -> Optional.empty());
        assertThat(total(converter, lines).total())
                .isEqualTo(Money.total(TARGET, lines.stream().map(Line::amount).toList()));
    }

    @Property
    void roundingByLine_always_differsByHalfAUnitForEachLineAtMost(@ForAll("lines") List<Line> lines) {
        ConvertedTotal<Line> once = total(CONVERTER, lines);
        for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)) {
            CurrencyConverter byLine =
                    CONVERTER.withRoundingPoint(RoundingPoint.LINE).withRounding(mode);
            BigDecimal gap = total(byLine, lines)
                    .total()
                    .minus(once.total(mode))
                    .getAmount()
                    .abs();
            BigDecimal most = new BigDecimal("0.005")
                    .multiply(BigDecimal.valueOf(once.lines().size() + 1L));
            assertThat(gap).isLessThanOrEqualTo(most);
        }
    }

    @Property
    void averagedRate_ofAConstant_isTheConstant(
            @ForAll @Scale(6) @BigRange(min = "0.001", max = "1000") BigDecimal constant,
            @ForAll @IntRange(max = 400) int day) {
        RateProvider rates = (from, to, date) -> Optional.of(constant);
        for (PeriodUnit unit : PeriodUnit.values()) {
            assertThat(rates.averagedBy(unit)
                            .rate(CurrencyUnit.USD, TARGET, DAY.plusDays(day))
                            .orElseThrow())
                    .isEqualByComparingTo(constant);
        }
    }
}
