package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A limit belongs to the range that the documentation states; the number behind it does not. */
class ActivityLimitsTest {

    private static final ActivityGoal GOAL = ActivityGoal.withDefaults();

    private static Arguments of(String limit, ThrowingCallable within, ThrowingCallable beyond) {
        return Arguments.of(limit, within, beyond);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                of("one day", () -> GOAL.withMostDays(1), () -> GOAL.withMostDays(0)),
                of("a million days", () -> GOAL.withMostDays(1_000_000), () -> GOAL.withMostDays(1_000_001)),
                of("one step", () -> GOAL.withConversionSteps(1), () -> GOAL.withConversionSteps(0)),
                of(
                        "a million steps",
                        () -> GOAL.withConversionSteps(1_000_000),
                        () -> GOAL.withConversionSteps(1_000_001)),
                of("as far as one step", () -> GOAL.withMeetingsStep(0.5, 0.5), () -> GOAL.withMeetingsStep(0.5, 0.25)),
                of(
                        "as far as a million steps",
                        () -> GOAL.withMeetingsStep(0.5, 500_000),
                        () -> GOAL.withMeetingsStep(0.5, 500_000.5)),
                of("a ramp of one month", () -> Ramp.linear(1), () -> Ramp.linear(0)),
                of("a ramp of a century", () -> Ramp.linear(1_200), () -> Ramp.linear(1_201)),
                of(
                        "the first month",
                        () -> Ramp.linear(3).inMonth(1),
                        () -> Ramp.linear(3).inMonth(0)),
                of(
                        "the last month",
                        () -> Ramp.linear(3).inMonth(1_200),
                        () -> Ramp.linear(3).inMonth(1_201)),
                of("a lag of one period", () -> CloseLag.ofCounts(7), () -> CloseLag.ofCounts()),
                of("a lag of a thousand", () -> CloseLag.ofCounts(ones(1_000)), () -> CloseLag.ofCounts(ones(1_001))));
    }

    private static long[] ones(int periods) {
        long[] counts = new long[periods];
        Arrays.fill(counts, 1);
        return counts;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void limit_isInTheRange_andTheNextIsNot(String limit, ThrowingCallable within, ThrowingCallable beyond) {
        assertThatCode(within).doesNotThrowAnyException();
        assertThatThrownBy(beyond).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lag_ofOnePeriod_closesAtOnce() {
        assertThat(CloseLag.ofCounts(7)).isEqualTo(CloseLag.none());
        assertThat(CloseLag.ofCounts(7).most()).isZero();
    }
}
