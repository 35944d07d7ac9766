package org.saleskit.analytics.concentration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;

/** What each rule of the package says when it is broken. */
class ConcentrationBadInputTest {

    private static final ValueUnit PIECES = ValueUnit.decimal(0);
    private static final Concentration TWO = Concentration.of(PIECES, 1, 2);

    @SuppressWarnings("NullAway")
    static Stream<Arguments> cases() {
        return Stream.of(
                of("k below zero", () -> TWO.topShare(-1), "k must be zero or more, but was -1"),
                of("no share", () -> TWO.itemsFor(0), "share must lie strictly between 0 and 1, but was 0.0"),
                of("all of it", () -> TWO.itemsFor(1), "share must lie strictly between 0 and 1, but was 1.0"),
                of("a percentage", () -> TWO.itemsFor(50), "share must lie strictly between 0 and 1, but was 50.0"),
                of("no number", () -> TWO.itemsFor(Double.NaN), "share must lie strictly between 0 and 1, but was NaN"),
                of(
                        "a total beyond a long",
                        () -> Concentration.of(PIECES, Long.MAX_VALUE, 1),
                        "total of the values above zero must fit in a long of whole units, but was 9223372036854775808"
                                + " units"),
                of("no table", () -> Concentration.of((PeriodTable<?>) null), "table"),
                of("no result", () -> Concentration.of((AbcResult<?>) null), "result"),
                of("no unit", () -> Concentration.of((ValueUnit) null, 1), "unit"),
                of("no values", () -> Concentration.of(PIECES, (long[]) null), "values"),
                of("no locale", () -> TWO.explain(null), "locale"));
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void call_brokenRule_saysWhich(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).hasMessage(message);
    }
}
