package org.saleskit.analytics.cycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;

/** What each rule of the package says when it is broken. */
class CycleBadInputTest {

    private static final CycleTimeAnalysis DEFAULTS = CycleTimeAnalysis.withDefaults();
    private static final Deals DEALS = DayLogs.asOf(5, "d1: A@0 W@2", "d2: A@0");
    private static final DealId D1 = DealId.of("d1");
    private static final CycleTimeResult RESULT = DEFAULTS.analyze(DEALS);

    private static <A> CycleTimeResult collect(Collector<Deal, A, CycleTimeResult> collector, List<Deal> deals) {
        return deals.stream().collect(collector);
    }

    private static List<Deal> twice() {
        return Stream.concat(DEALS.list().stream(), DEALS.list().stream()).toList();
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("a blank stage", () -> CycleStart.entryInto(" "), "stage must not be blank, but was \" \""),
                of(
                        "a blank English name",
                        () -> CycleStart.of("", "x", deal -> Optional.empty()),
                        "english must not be blank, but was \"\""),
                of(
                        "a blank Russian name",
                        () -> CycleStart.of("x", "\u00a0", deal -> Optional.empty()),
                        "russian must not be blank, but was \"\u00a0\""),
                of(
                        "a deal of another instant",
                        () -> collect(DEFAULTS.collector(DayLogs.day(6)), DEALS.list()),
                        "deal.asOf must be 2026-01-11T00:00:00Z for all deals, but was 2026-01-10T00:00:00Z"),
                of(
                        "a deal twice",
                        () -> collect(DEFAULTS.collector(DEALS.asOf()), twice()),
                        "deals must each be given once, but was d1 twice"),
                of("a share of 0", () -> RESULT.timeToClose(0), "share must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "a share of 1",
                        () -> RESULT.timeTo(StageType.WON, 1),
                        "share must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "the time to a state that is not closed",
                        () -> RESULT.timeTo(StageType.OPEN, 0.5),
                        "cause must be one of [WON, LOST, DISQUALIFIED], but was OPEN"),
                of(
                        "the naive time of a state that is not closed",
                        () -> RESULT.naive(StageType.ON_HOLD),
                        "cause must be one of [WON, LOST, DISQUALIFIED], but was ON_HOLD"),
                of(
                        "the incidence of a state that is not closed",
                        () -> RESULT.steps().get(0).incidence(StageType.OPEN),
                        "cause must be one of [WON, LOST, DISQUALIFIED], but was OPEN"),
                of(
                        "a horizon of 0",
                        () -> RESULT.restrictedMean(0),
                        "horizon must be finite and above zero, but was 0.0"),
                of(
                        "one group",
                        () -> DEFAULTS.compare(DEALS, deal -> "all"),
                        "groups with deals that take part must be two or more, but was 1"),
                of(
                        "two groups, one without a deal that takes part",
                        () -> DEFAULTS.withStart(CycleStart.entryInto("W"))
                                .compare(DEALS, deal -> deal.id().value()),
                        "groups with deals that take part must be two or more, but was 1"),
                of(
                        "no deals to compare",
                        () -> DEFAULTS.compare(DayLogs.asOf(5), deal -> "x"),
                        "groups with deals that take part must be two or more, but was 0"),
                of(
                        "a negative run",
                        () -> new CycleObservation(D1, -1, 0, 0, StageType.WON),
                        "cycleObservation.run must be zero or more, but was -1"),
                of(
                        "a negative age at first sight",
                        () -> new CycleObservation(D1, 0, -1, 0, StageType.WON),
                        "cycleObservation.firstSeen must be zero or more, but was -1"),
                of(
                        "an end before the first sight",
                        () -> new CycleObservation(D1, 0, 5, 4, StageType.WON),
                        "cycleObservation.age must be at or after firstSeen, which is 5, but was 4"));
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
        Instant nothing = null;
        assertThatThrownBy(() -> DEFAULTS.withFirstSeen(deal -> nothing).analyze(DEALS))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("firstSeen");
        assertThatThrownBy(() -> DEFAULTS.withStart(CycleStart.of("x", "x", deal -> null))
                        .analyze(DEALS))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("instant");
        assertThatThrownBy(() -> DEFAULTS.compare(DEALS, deal -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("group");
        assertThatThrownBy(() -> DEFAULTS.compare(DEALS, deal -> "x", deal -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("stratum");
        assertThatThrownBy(() -> DEFAULTS.withStart(null)).hasMessage("start");
        assertThatThrownBy(() -> DEFAULTS.withCloses(null)).hasMessage("closes");
        assertThatThrownBy(() -> DEFAULTS.withCycle(null)).hasMessage("cycle");
        assertThatThrownBy(() -> DEFAULTS.withLogStart(null)).hasMessage("instant");
        assertThatThrownBy(() -> RESULT.members(null)).hasMessage("state");
        assertThatThrownBy(() -> RESULT.explain(null)).hasMessage("locale");
        assertThatThrownBy(() -> CycleLeftOut.Reason.NO_START.label(null)).hasMessage("locale");
        assertThatThrownBy(() -> new CycleLeftOut(null, List.of())).hasMessage("reason");
        assertThatThrownBy(() -> CycleStart.opening().label((Locale) null)).hasMessage("locale");
    }
}
