package org.saleskit.analytics.trials;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.comparison.RateComparison;

/** What each rule of the package says when it is broken. */
class TrialsBadInputTest {

    private static final Call CALL = Call.of(1, "ann", "web", true);
    private static final List<Call> ONE = List.of(CALL);
    private static final RateRows<String, Call> ROWS = Call.rows(ONE);

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                of(
                        "a row read twice",
                        () -> Call.rows(List.of(CALL, Call.open(2, "bob"), CALL)),
                        "rows[2].id must differ from that of rows[0], but was the same"),
                of(
                        "a decided row read twice",
                        () -> RateRows.of(List.of(CALL, CALL), Call::source, Call::number, call -> true),
                        "rows[1].id must differ from that of rows[0], but was the same"),
                of("an unknown group", () -> ROWS.members("zoe"), "group must be one of the 1 groups of these rows"),
                of(
                        "nothing left out",
                        () -> new RateLeftOut<>(RateLeftOut.Reason.UNDECIDED, List.of()),
                        "rateLeftOut.rows must hold at least one row, but was []"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule_broken_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                of("no rows", () -> RateRows.of(nothing(), Call::source, Call::number, call -> true), "rows"),
                of("no group", () -> RateRows.of(ONE, nothing(), Call::number, call -> true), "group"),
                of("no identifier", () -> RateRows.of(ONE, Call::source, nothing(), call -> true), "id"),
                of("no success", () -> RateRows.of(ONE, Call::source, Call::number, nothing()), "success"),
                of("no rows, some open", () -> Call.rows(nothing()), "rows"),
                of(
                        "no group, some open",
                        () -> RateRows.ofDecided(ONE, nothing(), Call::number, Call::agreed),
                        "group"),
                of(
                        "no success, some open",
                        () -> RateRows.ofDecided(ONE, Call::rep, Call::number, nothing()),
                        "success"),
                of("a row that is missing", () -> Call.rows(Arrays.asList(CALL, nothing())), "rows[1]"),
                of(
                        "a group that is missing",
                        () -> RateRows.of(ONE, call -> nothing(), Call::number, call -> true),
                        "rows[0].group"),
                of(
                        "a group that is null instead of empty",
                        () -> RateRows.<Call, String, Integer>ofDecided(
                                ONE, call -> nothing(), Call::number, Call::agreed),
                        "rows[0].group"),
                of(
                        "an identifier that is missing",
                        () -> RateRows.<Call, String, Integer>of(ONE, Call::source, call -> nothing(), call -> true),
                        "rows[0].id"),
                of(
                        "an outcome that is null instead of empty",
                        () -> RateRows.ofDecided(ONE, Call::rep, Call::number, call -> nothing()),
                        "rows[0].success"),
                of(
                        "an outcome that is null instead of known",
                        () -> RateRows.of(
                                List.of(CALL, Call.of(2, "bob", "web", false)),
                                Call::source,
                                Call::number,
                                call -> call.number() == 2 ? TrialsBadInputTest.<Boolean>nothing() : Boolean.TRUE),
                        "rows[1].success"),
                of("members of nobody", () -> ROWS.members(nothing()), "group"),
                of("no successes", () -> new RateMembers<>(nothing(), ONE), "successes"),
                of("no failures", () -> new RateMembers<>(ONE, nothing()), "failures"),
                of("no key to split by", () -> ROWS.members("ann").<String>by(nothing()), "key"),
                of(
                        "a key that is missing",
                        () -> ROWS.members("ann").<String>by(call -> nothing()),
                        "successes[0].key"),
                of("no reason", () -> new RateLeftOut<>(nothing(), ONE), "reason"),
                of("no rows left out", () -> new RateLeftOut<>(RateLeftOut.Reason.NO_GROUP, nothing()), "rows"),
                of(
                        "no language",
                        () -> new RateLeftOut<>(RateLeftOut.Reason.NO_GROUP, ONE)
                                .explain(TrialsBadInputTest.<Locale>nothing()),
                        "locale"),
                of(
                        "a comparison of no rows",
                        () -> RateComparison.of(TrialsBadInputTest.<RateRows<String, Call>>nothing()),
                        "rows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void null_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
