package org.saleskit.analytics.certainty;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule of the package says when it is broken. */
class CertaintyBadInputTest {

    private static final CertaintyAnalysis USUAL =
            CertaintyAnalysis.withDefaults().withDraws(10);

    private static CertaintyRun<Integer> run() {
        return USUAL.start(Tables.of(List.of(new long[] {1, 2, 3})));
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("no draws", () -> USUAL.withDraws(0), "draws must be one or more, but was 0"),
                of("empty blocks", () -> USUAL.withBlockLength(0), "block length must be one or more, but was 0"),
                of("no window", () -> USUAL.blockLength(0), "periods must be one or more, but was 0"),
                of(
                        "limit below zero",
                        () -> USUAL.withBorderline(new BigDecimal("-0.1")),
                        "probability must be a fraction between 0 and 1, but was -0.1"),
                of(
                        "limit above one",
                        () -> USUAL.withBorderline(new BigDecimal("1.01")),
                        "probability must be a fraction between 0 and 1, but was 1.01"),
                of("draw before the first", () -> run().draw(-1, 3), "from must lie between 0 and 10, but was -1"),
                of("draw after the last", () -> run().draw(11, 11), "from must lie between 0 and 10, but was 11"),
                of("too many draws", () -> run().draw(4, 11), "to must lie between 4 and 10, but was 11"),
                of("backwards", () -> run().draw(4, 3), "to must lie between 4 and 10, but was 3"),
                of("a draw twice", () -> run().draw(0, 5).draw(4, 6), "draw must not be done twice, but was 4"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void brokenRule_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void start_sumsBeyondALong_areRefused() {
        long half = Long.MAX_VALUE / 2;
        assertThatThrownBy(() -> USUAL.start(Tables.of(List.of(new long[] {half, -half, 1}))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("greatest sum of all items in a draw must fit in a long of whole units, but was"
                        + " 13835058055282163709 units");
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingArgument_isNamed() {
        CertaintyItem<Integer> item = run().draw(0, 10).result().items().get(0);
        assertNamed("other", () -> USUAL.withAnalysis(null));
        assertNamed("rule", () -> USUAL.withBlockRule(null));
        assertNamed("probability", () -> USUAL.withBorderline(null));
        assertNamed("table", () -> USUAL.classify(null));
        assertNamed("table", () -> USUAL.start(null));
        assertNamed("key", () -> run().draw(0, 10).result().item(null));
        assertNamed("abcClass", () -> item.abcProbability(null));
        assertNamed("xyzClass", () -> item.xyzProbability(null));
        assertNamed("locale", () -> item.explain(null));
        assertNamed("locale", () -> run().draw(0, 10).result().diagnostic(null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
