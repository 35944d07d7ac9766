package org.saleskit.analytics.multistate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.survival.CurveInterval;
import org.saleskit.analytics.survival.TimeScale;

/** What each rule of the package says when it is broken. */
class MultiStateBadInputTest {

    private static final TimeScale DAYS = TimeScale.wholeDays();

    private static StatePaths<String> paths() {
        return StatePaths.of(DAYS, List.of("A", "B"));
    }

    private static MultiState<String> states() {
        StatePaths<String> paths = paths();
        paths.add(List.of(new StateVisit<>("A", 0), new StateVisit<>("B", 1)), 2);
        return paths.result();
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("one state", () -> StatePaths.of(DAYS, List.of("A")), "states must be 2 to 100, but was 1"),
                of(
                        "too many states",
                        () -> StatePaths.of(
                                DAYS, IntStream.range(0, 101).boxed().toList()),
                        "states must be 2 to 100, but was 101"),
                of(
                        "a state twice",
                        () -> StatePaths.of(DAYS, List.of("A", "A")),
                        "states must differ from each other, but was [A, A]"),
                of("negative age", () -> new StateVisit<>("A", -1), "from must be zero or more, but was -1"),
                of("no arrival", () -> paths().add(List.of(), 1), "visits must be one or more, but was 0"),
                of(
                        "unknown state",
                        () -> paths().add(List.of(new StateVisit<>("C", 0)), 1),
                        "visits[0].state must be one of [A, B], but was C"),
                of(
                        "arrivals out of order",
                        () -> paths().add(List.of(new StateVisit<>("A", 3), new StateVisit<>("B", 2)), 4),
                        "visits[1].from must be at or after the one before, 3, but was 2"),
                of(
                        "end before the last arrival",
                        () -> paths().add(List.of(new StateVisit<>("A", 3)), 2),
                        "end must be at or after the last arrival, 3, but was 2"),
                of(
                        "end beyond all ages",
                        () -> paths().add(List.of(new StateVisit<>("A", 3)), TimeScale.MOST_TICKS + 1),
                        "end must be at most 1099511627776, but was 1099511627777"),
                of(
                        "negative age in a column",
                        () -> paths().add(new int[] {0}, new long[] {-1}, 1, 2),
                        "visits[0].from must be at or after the one before, 0, but was -1"),
                of(
                        "no such state in a column",
                        () -> paths().add(new int[] {2}, new long[] {0}, 1, 2),
                        "visits[0].state must be 0 to 1, but was 2"),
                of(
                        "negative state in a column",
                        () -> paths().add(new int[] {-1}, new long[] {0}, 1, 2),
                        "visits[0].state must be 0 to 1, but was -1"),
                of(
                        "merge of another scale",
                        () -> paths().merge(StatePaths.of(TimeScale.elapsedDays(), List.of("A", "B"))),
                        "other.scale must be days of 1 ticks, but was days of 86400 ticks"),
                of(
                        "merge of other states",
                        () -> paths().merge(StatePaths.of(DAYS, List.of("B", "A"))),
                        "other.states must be [A, B], but was [B, A]"),
                of("start in no state", () -> paths().resultFrom("C"), "state must be one of [A, B], but was C"),
                of(
                        "probability of no state",
                        () -> states().probabilityAt("C", 1),
                        "state must be one of [A, B], but was C"),
                of("from no state", () -> states().transitions("C", "A"), "from must be one of [A, B], but was C"),
                of("to no state", () -> states().transitions("A", "C"), "to must be one of [A, B], but was C"),
                of(
                        "age that is no number",
                        () -> states().standardErrorAt("A", Double.NaN),
                        "time must be finite and zero or more, but was NaN"),
                of("no horizon", () -> states().meanTime("A", 0), "horizon must be finite and above zero, but was 0.0"),
                of(
                        "confidence in percent",
                        () -> states().intervalAt("A", 1, CurveInterval.LOG, 95),
                        "confidence must lie strictly between 0 and 1, but was 95.0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
