package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.forecasting.distribution.CorrelationEstimate.ResolvedDeals;

/** What the laws of revenue and of deals say about bad input: the exact words. */
@SuppressWarnings("NullAway")
class DistributionBadInputTest {

    private static final Money USD = Money.parse("USD 10.00");
    private static final Money EUR = Money.parse("EUR 10.00");
    private static final Money TOO_MUCH = Money.parse("USD 92233720368547758.08");
    private static final DealSum SUMS = DealSum.withDefaults();
    private static final DealLaw DEAL = DealLaw.of(0.5, USD);
    private static final DealSumModel MODEL = SUMS.model(List.of(DEAL));
    private static final RevenueDistribution LAW = MODEL.revenue();
    private static final CountDistribution COUNT = CountDistribution.poisson(2);
    private static final AmountDistribution AMOUNT = AmountDistribution.fixed(USD);

    private static Arguments row(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    private static SortedMap<Money, Double> law(Money first, Double probability, Money second, Double other) {
        SortedMap<Money, Double> law = new TreeMap<>((a, b) -> a.getAmount().compareTo(b.getAmount()));
        law.put(first, probability);
        law.put(second, other);
        return law;
    }

    static Stream<Arguments> arguments() {
        return Stream.of(
                row("probability must be a fraction between 0 and 1, but was -0.1", () -> DealLaw.of(-0.1, USD)),
                row("probability must be a fraction between 0 and 1, but was 1.5", () -> DealLaw.of(1.5, AMOUNT)),
                row("probability must be a fraction between 0 and 1, but was NaN", () -> DealLaw.of(Double.NaN, USD)),
                row("amount must be zero or more, but was USD -10.00", () -> DealLaw.of(0.5, USD.negated())),
                row(
                        "amount must be at most 9223372036854775807 minor units, but was USD 92233720368547758.08",
                        () -> AmountDistribution.fixed(TOO_MUCH)),
                row(
                        "amounts must hold at least one won deal, but was empty",
                        () -> AmountDistribution.sample(List.of())),
                row("amounts[1] must be in USD, but was EUR 10.00", () -> AmountDistribution.sample(List.of(USD, EUR))),
                row(
                        "amounts[1] must be zero or more, but was USD -10.00",
                        () -> AmountDistribution.sample(List.of(USD, USD.negated()))),
                row("mean must be above zero, but was USD 0.00", () -> AmountDistribution.logNormal(USD.minus(USD), 1)),
                row(
                        "mean must be at most 9223372036854775807 minor units, but was USD 92233720368547758.08",
                        () -> AmountDistribution.logNormal(TOO_MUCH, 1)),
                row("variation must be above 0 and at most 5, but was 0.0", () -> AmountDistribution.logNormal(USD, 0)),
                row(
                        "variation must be above 0 and at most 5, but was 5.1",
                        () -> AmountDistribution.logNormal(USD, 5.1)),
                row(
                        "variation must be above 0 and at most 5, but was NaN",
                        () -> AmountDistribution.logNormal(USD, Double.NaN)),
                row(
                        "likely must be at least USD 10.00, but was USD 9.00",
                        () -> AmountDistribution.triangular(USD, USD.minus(1), USD)),
                row(
                        "most must be at least USD 10.00, but was USD 9.00",
                        () -> AmountDistribution.triangular(USD.minus(5), USD, USD.minus(1))),
                row("likely must be in USD, but was EUR 10.00", () -> AmountDistribution.triangular(USD, EUR, USD)),
                row("most must be in USD, but was EUR 10.00", () -> AmountDistribution.triangular(USD, USD, EUR)),
                row(
                        "least must be zero or more, but was USD -10.00",
                        () -> AmountDistribution.triangular(USD.negated(), USD, USD)),
                row("level must lie strictly between 0 and 1, but was 0.0", () -> AMOUNT.quantile(0)),
                row("level must lie strictly between 0 and 1, but was NaN", () -> AMOUNT.quantile(Double.NaN)),
                row("correlation must lie between 0 and 0.95, but was -0.01", () -> SUMS.withCorrelation(-0.01)),
                row("correlation must lie between 0 and 0.95, but was 1.0", () -> SUMS.withCorrelation(1)),
                row("correlation must lie between 0 and 0.95, but was NaN", () -> SUMS.withCorrelation(Double.NaN)),
                row("nodes must lie between 2 and 1024, but was 1", () -> SUMS.withNodes(1)),
                row("nodes must lie between 2 and 1024, but was 1025", () -> SUMS.withNodes(1025)),
                row("bins must lie between 16 and 1048576, but was 15", () -> SUMS.withBins(15)),
                row("bins must lie between 16 and 1048576, but was 1048577", () -> SUMS.withBins(1_048_577)),
                row(
                        "deals must hold at least one deal or come with a currency, but was empty",
                        () -> SUMS.of(List.of())),
                row("deals[0] must be in EUR, but was in USD", () -> SUMS.of(CurrencyUnit.EUR, List.of(DEAL))),
                row("deal must be in USD, but was in EUR", () -> MODEL.with(DealLaw.of(0.5, EUR))),
                row("deal must be in USD, but was in EUR", () -> MODEL.replaced(0, DealLaw.of(0.5, EUR))),
                row("plan must be in USD, but was EUR 10.00", () -> MODEL.contributions(EUR)),
                row("plan must be in USD, but was EUR 10.00", () -> LAW.probabilityAtLeast(EUR)),
                row("amount must be in USD, but was EUR 10.00", () -> LAW.probabilityAtMost(EUR)),
                row("amount must be in USD, but was EUR 10.00", () -> LAW.probability(EUR)),
                row("certain must be in USD, but was EUR 10.00", () -> LAW.plus(EUR)),
                row("independent must be in USD, but was in EUR", () -> LAW.plus(RevenueDistribution.certain(EUR))),
                row("other must be in USD, but was in EUR", () -> LAW.mixedWith(RevenueDistribution.certain(EUR), 0.5)),
                row("weight must be a fraction between 0 and 1, but was 1.1", () -> LAW.mixedWith(LAW, 1.1)),
                row("weight must be a fraction between 0 and 1, but was NaN", () -> LAW.mixedWith(LAW, Double.NaN)),
                row(
                        "amountOfOne must be zero or more, but was USD -10.00",
                        () -> RevenueDistribution.of(COUNT, USD.negated())),
                row(
                        "minorUnits must hold at least one draw, but was empty",
                        () -> RevenueDistribution.ofDraws(CurrencyUnit.USD, new long[0])),
                row(
                        "probabilities must hold at least one amount, but was empty",
                        () -> RevenueDistribution.of(new TreeMap<>())),
                row(
                        "probabilities must have a sum of 1, but was 0.75",
                        () -> RevenueDistribution.of(law(USD, 0.5, USD.plus(1), 0.25))),
                row(
                        "probabilities[USD 11.00] must be a fraction between 0 and 1, but was -0.5",
                        () -> RevenueDistribution.of(law(USD, 0.5, USD.plus(1), -0.5))),
                row(
                        "probabilities[EUR 11.00] must be in USD, but was EUR 11.00",
                        () -> RevenueDistribution.of(law(USD, 0.5, EUR.plus(1), 0.5))),
                row("deals must hold at least one deal, but was empty", () -> new ResolvedDeals(List.of(), USD)),
                row("deals[0] must be in EUR, but was in USD", () -> new ResolvedDeals(List.of(DEAL), EUR)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arguments")
    void badArgument_isNamed_withItsRuleAndValue(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        List<DealLaw> gap = Arrays.asList(DEAL, null);
        return Stream.of(
                row("amount", () -> DealLaw.of(0.5, (Money) null)),
                row("amount", () -> DealLaw.of(0.5, (AmountDistribution) null)),
                row("amount", () -> AmountDistribution.fixed(null)),
                row("amounts", () -> AmountDistribution.sample(null)),
                row("amounts[0]", () -> AmountDistribution.sample(Collections.singletonList(null))),
                row("amounts[1]", () -> AmountDistribution.sample(Arrays.asList(USD, null))),
                row("mean", () -> AmountDistribution.logNormal(null, 1)),
                row("least", () -> AmountDistribution.triangular(null, USD, USD)),
                row("likely", () -> AmountDistribution.triangular(USD, null, USD)),
                row("most", () -> AmountDistribution.triangular(USD, USD, null)),
                row("deals", () -> SUMS.of(null)),
                row("deals[0]", () -> SUMS.of(Collections.singletonList(null))),
                row("deals[1]", () -> SUMS.of(gap)),
                row("currency", () -> SUMS.of(null, List.of())),
                row("deals", () -> SUMS.model(CurrencyUnit.USD, null)),
                row("count", () -> SUMS.ofNewDeals(null, AMOUNT)),
                row("amount", () -> SUMS.ofNewDeals(COUNT, null)),
                row("deal", () -> MODEL.with(null)),
                row("deal", () -> MODEL.replaced(0, null)),
                row("plan", () -> MODEL.contributions(null)),
                row("amount", () -> RevenueDistribution.certain(null)),
                row("wins", () -> RevenueDistribution.of(null, USD)),
                row("amountOfOne", () -> RevenueDistribution.of(COUNT, null)),
                row("wins", () -> RevenueDistribution.of(null, USD, BigDecimal.ONE)),
                row("amountOfOne", () -> RevenueDistribution.of(COUNT, null, BigDecimal.ONE)),
                row("mean", () -> RevenueDistribution.of(COUNT, USD, null)),
                row("currency", () -> RevenueDistribution.ofDraws(null, new long[] {1})),
                row("minorUnits", () -> RevenueDistribution.ofDraws(CurrencyUnit.USD, null)),
                row("mean", () -> RevenueDistribution.ofDraws(CurrencyUnit.USD, new long[] {1}, null)),
                row("probabilities", () -> RevenueDistribution.of(null)),
                row("probabilities[USD 10.00]", () -> RevenueDistribution.of(law(USD, null, USD.plus(1), 1.0))),
                row("plan", () -> LAW.probabilityAtLeast(null)),
                row("amount", () -> LAW.probabilityAtMost(null)),
                row("amount", () -> LAW.probability(null)),
                row("certain", () -> LAW.plus((Money) null)),
                row("independent", () -> LAW.plus((RevenueDistribution) null)),
                row("other", () -> LAW.mixedWith(null, 0.5)),
                row("periods", () -> CorrelationEstimate.of(null)),
                row("periods[0]", () -> CorrelationEstimate.of(Collections.singletonList(null))),
                row("deals", () -> new ResolvedDeals(null, USD)),
                row("deals[1]", () -> new ResolvedDeals(gap, USD)),
                row("actual", () -> new ResolvedDeals(List.of(DEAL), null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void nullArgument_isNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    static Stream<Arguments> indexes() {
        return Stream.of(
                row("-1", () -> MODEL.without(-1)),
                row("1", () -> MODEL.without(1)),
                row("1", () -> MODEL.replaced(1, DEAL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indexes")
    void indexOfNoDeal_isRefused(String index, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IndexOutOfBoundsException.class).hasMessageContaining(index);
    }
}
