package org.saleskit.analytics.winrate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.deal.Deals;

/** What each rule of the package says when it is broken. */
class WinRateBadInputTest {

    private static final WinRateAnalysis RATE = WinRateAnalysis.between(day(1), day(9));
    private static final Deals ONE = deals("7 1 A 5 \n 7 2 W", 9);

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "an empty span",
                        () -> WinRateAnalysis.between(day(2), day(2)),
                        "to must be after from, which is 2026-01-02T00:00:00Z, but was 2026-01-02T00:00:00Z"),
                row(
                        "a reversed span",
                        () -> WinRateAnalysis.between(day(3), day(2)),
                        "to must be after from, which is 2026-01-03T00:00:00Z, but was 2026-01-02T00:00:00Z"),
                row("no begin", () -> WinRateAnalysis.between(null, day(2)), "from"),
                row("no end", () -> WinRateAnalysis.between(day(2), null), "to"),
                row("no rule of closes", () -> RATE.withCloses(null), "rule"),
                row("a minimum of nothing", () -> RATE.withMinimum(0), "minimum must be one or more, but was 0"),
                row(
                        "no age",
                        () -> StaleRule.sinceLastMove(Duration.ZERO),
                        "staleRule.age must be above zero, but was PT0S"),
                row(
                        "a negative age",
                        () -> StaleRule.sinceOpening(Duration.ofDays(-1)),
                        "staleRule.age must be above zero, but was PT-24H"),
                row(
                        "T13: two currencies",
                        () -> RATE.byAmount(USD).calculate(deals("7 1 W 5 \n 8 1 L EUR5", 9)),
                        "amount of deal 8 must be in USD, but was EUR 5.00"),
                row(
                        "a negative amount",
                        () -> RATE.byAmount(USD).calculate(deals("7 1 W -5", 9)),
                        "amount of deal 7 must be zero or more, but was USD -5.00"),
                row(
                        "an amount that no books hold",
                        () -> RATE.byAmount(USD).calculate(deals("7 1 W 92233720368547758.08", 9)),
                        "amount of deal 7 must be at most 9223372036854775807 minor units, but was USD"
                                + " 92233720368547758.08"),
                row("no filter", () -> RATE.calculate(ONE, null), "filter"),
                row("no function for the group", () -> RATE.calculateBy(ONE, null), "group"),
                row("no group", () -> RATE.calculateBy(ONE, deal -> null), "group of deal 7"),
                row("no function for the credit", () -> RATE.calculateByCredit(ONE, null), "credit"),
                row("no credit", () -> RATE.calculateByCredit(ONE, deal -> null), "credit of deal 7"),
                row("no reason", () -> RATE.calculate(ONE).leftOut(null), "reason"),
                row(
                        "a confidence of one",
                        () -> RATE.byAmount(USD)
                                .calculate(ONE)
                                .byAmount()
                                .orElseThrow()
                                .rate()
                                .interval(1),
                        "confidence must lie strictly between 0 and 1, but was 1.0"),
                row(
                        "a confidence that is no number",
                        () -> WeightedRate.none(RATE.rules()).interval(Double.NaN),
                        "confidence must lie strictly between 0 and 1, but was NaN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_anyRule_namesParameterRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessage(message);
    }
}
