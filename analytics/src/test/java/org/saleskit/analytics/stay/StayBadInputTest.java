package org.saleskit.analytics.stay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.cycle.DayLogs;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;

/** What each rule of the package says when it is broken. */
class StayBadInputTest {

    private static final StageStays ALL = StageStays.in(DayLogs.PIPELINE);
    private static final Deals DEALS = DayLogs.asOf(5, "d1: A@0 W@2", "d2: A@0");
    private static final StageStayResult RESULT = ALL.analyze(DEALS);
    private static final AgeingAnalysis AGEING = AgeingAnalysis.withDefaults();

    private static <A> StageStayResult collect(Collector<Deal, A, StageStayResult> collector, List<Deal> deals) {
        return deals.stream().collect(collector);
    }

    private static List<Deal> twice() {
        return Stream.concat(DEALS.list().stream(), DEALS.list().stream()).toList();
    }

    private static Stay stay(int number, Duration time, Optional<StayEnd> end, boolean resting) {
        return new Stay(DealId.of("d"), "A", number, DayLogs.START, time, end, resting);
    }

    private static StageStay a() {
        return RESULT.stage("A").orElseThrow();
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "a deal of another instant",
                        () -> collect(ALL.collector(DayLogs.day(6)), DEALS.list()),
                        "deal.asOf must be 2026-01-11T00:00:00Z for all deals, but was 2026-01-10T00:00:00Z"),
                of(
                        "a deal twice",
                        () -> collect(ALL.collector(DEALS.asOf()), twice()),
                        "deals must each be given once, but was d1 twice"),
                of(
                        "a horizon of 0",
                        () -> RESULT.byRestrictedMean(0),
                        "horizon must be finite and above zero, but was 0.0"),
                of(
                        "an endless horizon",
                        () -> RESULT.byRestrictedMean(Double.POSITIVE_INFINITY),
                        "horizon must be finite and above zero, but was Infinity"),
                of(
                        "a negative age",
                        () -> a().forwardGivenAge(-1),
                        "time must be finite and zero or more, but was -1.0"),
                of(
                        "an age that is no number",
                        () -> a().forwardGivenAge(Double.NaN),
                        "time must be finite and zero or more, but was NaN"),
                of(
                        "a stay number of 0",
                        () -> stay(0, Duration.ZERO, Optional.empty(), false),
                        "stay.number must be one or more, but was 0"),
                of(
                        "a negative time",
                        () -> stay(1, Duration.ofSeconds(-1), Optional.empty(), false),
                        "stay.time must be zero or more, but was PT-1S"),
                of(
                        "a rest after the end",
                        () -> stay(1, Duration.ZERO, Optional.of(StayEnd.WON), true),
                        "stay.resting must be false for a stay that is over, but was true"),
                of(
                        "a quantile of 0",
                        () -> AGEING.withQuantile(0),
                        "quantile must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "a quantile of 1",
                        () -> AGEING.withQuantile(1),
                        "quantile must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "a negative part of the limit",
                        () -> AGEING.withAgeingFrom(-0.1),
                        "ageingFrom must be a fraction between 0 and 1, but was -0.1"),
                of(
                        "a part of the limit above it",
                        () -> AGEING.withAgeingFrom(1.1),
                        "ageingFrom must be a fraction between 0 and 1, but was 1.1"),
                of(
                        "a minimum of 0",
                        () -> AGEING.withMinimumCompleted(0),
                        "minimumCompleted must be one or more, but was 0"),
                of(
                        "a limit of zero",
                        () -> AGEING.withLimit("A", Duration.ZERO),
                        "limit must be above zero, but was PT0S"),
                of(
                        "a negative limit",
                        () -> AGEING.withLimit("A", Duration.ofDays(-1)),
                        "limit must be above zero, but was PT-24H"),
                of(
                        "a limit of a blank stage",
                        () -> AGEING.withLimit(" ", Duration.ofDays(1)),
                        "stage must not be blank, but was \" \""),
                of(
                        "a limit of an unknown stage",
                        () -> AGEING.withLimit("Z", Duration.ofDays(1)).report(RESULT),
                        "limit must be of an open stage of pipeline p/1, but was of \"Z\""),
                of(
                        "a limit of a stage on hold",
                        () -> AGEING.withLimit("H", Duration.ofDays(1)).limits(RESULT),
                        "limit must be of an open stage of pipeline p/1, but was of \"H\""));
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway") // A host in another language may give null.
    void nothing_isNamed() {
        assertThatThrownBy(() -> StageStays.in(null)).hasMessage("pipeline");
        assertThatThrownBy(() -> ALL.withVisits(null)).hasMessage("visits");
        assertThatThrownBy(() -> ALL.withHold(null)).hasMessage("hold");
        assertThatThrownBy(() -> ALL.collector(null)).hasMessage("asOf");
        assertThatThrownBy(() -> RESULT.stage(null)).hasMessage("name");
        assertThatThrownBy(() -> RESULT.explain(null)).hasMessage("locale");
        assertThatThrownBy(() -> AGEING.report(RESULT).members(null)).hasMessage("state");
        assertThatThrownBy(() -> StayEnd.WON.label(null)).hasMessage("locale");
    }
}
