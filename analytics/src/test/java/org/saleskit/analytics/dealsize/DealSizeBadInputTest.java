package org.saleskit.analytics.dealsize;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.deal.Deals;

/** What each rule of the package says when it is broken. */
class DealSizeBadInputTest {

    private static final DealSizeAnalysis SIZE = DealSizeAnalysis.between(day(1), day(9), USD);
    private static final Deals ONE = deals("7 1 A 5 \n 7 2 W", 9);

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "an empty span",
                        () -> DealSizeAnalysis.between(day(2), day(2), USD),
                        "to must be after from, which is 2026-01-02T00:00:00Z, but was 2026-01-02T00:00:00Z"),
                row("no currency", () -> DealSizeAnalysis.between(day(1), day(2), null), "currency"),
                row("no population", () -> SIZE.over(null), "population"),
                row("no rule of closes", () -> SIZE.withCloses(null), "closes"),
                row("no function for the term", () -> SIZE.annualised(null), "months"),
                row(
                        "a term of no month",
                        () -> SIZE.annualised(deal -> OptionalInt.of(0)).calculate(ONE),
                        "months of deal 7 must be one or more, but was 0"),
                row(
                        "a negative term",
                        () -> SIZE.annualised(deal -> OptionalInt.of(-12)).calculate(ONE),
                        "months of deal 7 must be one or more, but was -12"),
                row(
                        "T13: two currencies of won deals",
                        () -> SIZE.calculate(deals("7 1 W 50 \n 8 1 W EUR50", 9)),
                        "amount of deal 8 must be in USD, but was EUR 50.00"),
                row(
                        "T13: another currency of an open deal",
                        () -> SIZE.over(Population.OPEN).calculate(deals("7 1 A EUR5", 9)),
                        "amount of deal 7 must be in USD, but was EUR 5.00"),
                row(
                        "a negative amount",
                        () -> SIZE.calculate(deals("7 1 W -5", 9)),
                        "amount of deal 7 must be zero or more, but was USD -5.00"),
                row(
                        "an amount that no books hold",
                        () -> SIZE.calculate(deals("7 1 W 92233720368547758.08", 9)),
                        "amount of deal 7 must be at most 9223372036854775807 minor units, but was USD"
                                + " 92233720368547758.08"),
                row("no filter", () -> SIZE.calculate(ONE, null), "filter"),
                row("no function for the group", () -> SIZE.calculateBy(ONE, null), "group"),
                row("no group", () -> SIZE.calculateBy(ONE, deal -> null), "group of deal 7"));
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
