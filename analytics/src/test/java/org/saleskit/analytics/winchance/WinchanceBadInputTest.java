package org.saleskit.analytics.winchance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.analytics.cohort.CohortLogs.deals;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule of the package says when it is broken. */
class WinchanceBadInputTest {

    private static final WinChances PLAIN = WinChances.withDefaults();
    private static final WinChancesResult RESULT = PLAIN.of(deals(9, "D1 A@0"));
    private static final String RANGE = " must be above zero and at most 365250 days, but was ";

    static Stream<Arguments> cases() {
        Duration longest = Duration.ofDays(365_250);
        return Stream.of(
                Arguments.of(
                        "no horizon",
                        (ThrowingCallable) () -> PLAIN.withHorizon(Duration.ZERO),
                        "newHorizon" + RANGE + "PT0S"),
                Arguments.of(
                        "a negative horizon",
                        (ThrowingCallable) () -> PLAIN.withHorizon(Duration.ofHours(-5)),
                        "newHorizon" + RANGE + "PT-5H"),
                Arguments.of(
                        "a horizon beyond a thousand years",
                        (ThrowingCallable) () -> PLAIN.withHorizon(longest.plusSeconds(1)),
                        "newHorizon" + RANGE + "PT8766000H1S"),
                Arguments.of(
                        "lost after no time",
                        (ThrowingCallable) () -> PLAIN.treatingAsLostAfter(Duration.ZERO),
                        "age" + RANGE + "PT0S"),
                Arguments.of(
                        "lost after more than a thousand years",
                        (ThrowingCallable) () -> PLAIN.treatingAsLostAfter(longest.plusDays(1)),
                        "age" + RANGE + "PT8766024H"),
                Arguments.of(
                        "chances within no time",
                        (ThrowingCallable) () -> RESULT.chances(Duration.ZERO),
                        "further must be above zero, but was PT0S"),
                Arguments.of(
                        "chances in the past",
                        (ThrowingCallable) () -> RESULT.chances(Duration.ofSeconds(-1)),
                        "further must be above zero, but was PT-1S"));
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
        return Stream.of(
                Arguments.of("newHorizon", (ThrowingCallable) () -> PLAIN.withHorizon(nothing())),
                Arguments.of("age", (ThrowingCallable) () -> PLAIN.treatingAsLostAfter(nothing())),
                Arguments.of("newRule", (ThrowingCallable) () -> PLAIN.withImmature(nothing())),
                Arguments.of("deals", (ThrowingCallable) () -> PLAIN.of(nothing())),
                Arguments.of("openedIn", (ThrowingCallable) () -> PLAIN.of(deals(9), nothing())),
                Arguments.of("further", (ThrowingCallable) () -> RESULT.chances(nothing())),
                Arguments.of("group", (ThrowingCallable) () -> RESULT.by(nothing())),
                Arguments.of("group of D1", (ThrowingCallable) () -> RESULT.by(deal -> nothing())),
                Arguments.of("locale", (ThrowingCallable) () -> RESULT.explain(nothing())),
                Arguments.of("locale of a chance", (ThrowingCallable)
                        () -> RESULT.chances(Duration.ofDays(1)).get(0).explain(nothing())));
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
