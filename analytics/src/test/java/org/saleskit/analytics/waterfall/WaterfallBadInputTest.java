package org.saleskit.analytics.waterfall;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.analytics.waterfall.PipelineLogs.EUR;
import static org.saleskit.analytics.waterfall.PipelineLogs.FOLD;
import static org.saleskit.analytics.waterfall.PipelineLogs.day;
import static org.saleskit.analytics.waterfall.PipelineLogs.move;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.deal.Deals;
import org.threeten.extra.LocalDateRange;

/** What each rule of the package says when it is broken. */
class WaterfallBadInputTest {

    private static final PipelineWaterfall ALL = PipelineWaterfall.in(EUR);

    private static Deals deals(long at) {
        return FOLD.asOf(day(at))
                .fold(List.of(
                        move("D7", 0, "A").amount(Money.of(CurrencyUnit.USD, 5)).build()));
    }

    private static Deals none(long at) {
        return FOLD.asOf(day(at)).fold(List.of());
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(
                        "an end before the start",
                        (ThrowingCallable) () -> ALL.between(none(2), none(1)),
                        "end.asOf must not be before start.asOf, which is 2026-03-03T00:00:00Z, but was"
                                + " 2026-03-02T00:00:00Z"),
                Arguments.of(
                        "a window of no day",
                        (ThrowingCallable) () -> ALL.closingIn(LocalDateRange.ofEmpty(LocalDate.of(2026, 4, 1))),
                        "window must hold at least one day, but was 2026-04-01/2026-04-01"),
                Arguments.of(
                        "T13: another currency at the start",
                        (ThrowingCallable) () -> ALL.between(deals(0), none(1)),
                        "amount of deal D7 must be in EUR, but was in USD"),
                Arguments.of(
                        "T13: another currency at the end",
                        (ThrowingCallable) () -> ALL.between(none(0), deals(1)),
                        "amount of deal D7 must be in EUR, but was in USD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_anyRule_namesParameterRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        Deals deals = none(1);
        PipelineBalance zero = PipelineBalance.zero(EUR);
        return Stream.of(
                Arguments.of("currency", (ThrowingCallable) () -> PipelineWaterfall.in(nothing())),
                Arguments.of("window", (ThrowingCallable) () -> ALL.closingIn(nothing())),
                Arguments.of("attribution", (ThrowingCallable) () -> ALL.attribution(nothing())),
                Arguments.of("start", (ThrowingCallable) () -> ALL.between(nothing(), deals)),
                Arguments.of("end", (ThrowingCallable) () -> ALL.between(deals, nothing())),
                Arguments.of("amount", (ThrowingCallable) () -> new PipelineBalance(nothing(), 0, 0)),
                Arguments.of("deal", (ThrowingCallable) () -> new WaterfallEntry(nothing(), day(0), zero)),
                Arguments.of("part", (ThrowingCallable) () -> new WaterfallLine(nothing(), zero, List.of())),
                Arguments.of(
                        "change", (ThrowingCallable) () -> new WaterfallLine(WaterfallPart.NEW, nothing(), List.of())),
                Arguments.of("entries", (ThrowingCallable) () -> new WaterfallLine(WaterfallPart.NEW, zero, nothing())),
                Arguments.of("locale", (ThrowingCallable)
                        () -> ALL.between(deals, deals).explain(nothing())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void nothing_forAnything_isRefused(String description, ThrowingCallable call) {
        assertThatThrownBy(call).as(description).isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
