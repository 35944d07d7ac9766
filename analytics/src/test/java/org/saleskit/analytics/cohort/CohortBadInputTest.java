package org.saleskit.analytics.cohort;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.deals;
import static org.saleskit.analytics.cohort.CohortLogs.ids;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/** What each rule of the package says when it is broken. */
class CohortBadInputTest {

    private static final CohortConversion WEEK = CohortConversion.in(PIPELINE, Duration.ofDays(7));
    private static final CohortResult RESULT = WEEK.from("B").of(deals(9, "D1 A@0 B@1"));
    private static final FlowResult FLOW =
            PeriodFlow.in(PIPELINE).of(deals(9), CalendarPeriod.parse("2026-03").in(ZoneOffset.UTC));

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "no window",
                        () -> CohortConversion.in(PIPELINE, Duration.ZERO),
                        "window must be above zero and at most 365250 days, but was PT0S"),
                bad(
                        "a negative window",
                        () -> CohortConversion.in(PIPELINE, Duration.ofDays(-1)),
                        "window must be above zero and at most 365250 days, but was PT-24H"),
                bad(
                        "a window beyond a thousand years",
                        () -> CohortConversion.in(
                                PIPELINE, Duration.ofDays(365_250).plusNanos(1)),
                        "window must be above zero and at most 365250 days, but was PT8766000H0.000000001S"),
                bad(
                        "no step window",
                        () -> WEEK.withStepWindow("B", Duration.ZERO),
                        "stepWindow must be above zero and at most 365250 days, but was PT0S"),
                bad(
                        "a win window beyond a thousand years",
                        () -> WEEK.withWinWindow(Duration.ofDays(365_251)),
                        "stepWindow must be above zero and at most 365250 days, but was PT8766024H"),
                bad(
                        "an unknown stage of the entry",
                        () -> WEEK.from("X"),
                        "stage must name an open stage of pipeline p/1, but was \"X\""),
                bad(
                        "a closed stage of the entry",
                        () -> WEEK.from("Won"),
                        "stage must name an open stage of pipeline p/1, but was \"Won\""),
                bad(
                        "the window of a stage on hold",
                        () -> WEEK.withStepWindow("Rest", Duration.ofDays(1)),
                        "stage must name an open stage of pipeline p/1, but was \"Rest\""),
                bad(
                        "asking for the window of no stage",
                        () -> WEEK.stepWindow("Y"),
                        "stage must name an open stage of pipeline p/1, but was \"Y\""),
                bad(
                        "a window of the stage of the entry",
                        () -> WEEK.withStepWindow("A", Duration.ofDays(1)),
                        "stepWindow must be of a step after the entry, which is \"A\", but was of \"A\""),
                bad(
                        "an entry after a step with a window",
                        () -> WEEK.withStepWindow("B", Duration.ofDays(1)).from("C"),
                        "stepWindow must be of a step after the entry, which is \"C\", but was of \"B\""),
                bad("the entry is no step", () -> RESULT.step("B"), "stage must be a step after \"B\", but was \"B\""),
                bad(
                        "an earlier stage is no step",
                        () -> RESULT.rateFromStepBefore("A"),
                        "stage must be a step after \"B\", but was \"A\""),
                bad(
                        "an implied reach of no stage",
                        () -> RESULT.implied("Z"),
                        "stage must name an open stage of pipeline p/1, but was \"Z\""),
                bad(
                        "no flow into the first stage",
                        () -> FLOW.into("A"),
                        "stage must name an open stage of pipeline p/1 after the first, but was \"A\""),
                bad(
                        "nothing left out",
                        () -> new CohortLeftOut(CohortLeftOut.Reason.NOT_ENTERED, List.of()),
                        "cohortLeftOut.deals must hold at least one deal, but was []"),
                bad(
                        "a deal of two fates",
                        CohortStep.builder().addAllConverted(ids("a", "b")).addAllDropped(ids("b"))::build,
                        "cohortStep must hold each deal once, but was 3 entries, 2"),
                bad(
                        "an early deal that is mature",
                        CohortStep.builder().addAllConverted(ids("a")).addAllConvertedEarly(ids("a"))::build,
                        "cohortStep.convertedEarly and droppedEarly must be of immature deals, each once, but was [a] and"
                                + " []"),
                bad(
                        "an early deal of two fates",
                        CohortStep.builder()
                                .addAllImmature(ids("a"))
                                .addAllConvertedEarly(ids("a"))
                                .addAllDroppedEarly(ids("a"))::build,
                        "cohortStep.convertedEarly and droppedEarly must be of immature deals, each once, but was [a] and"
                                + " [a]"));
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
        CohortTrend trend = WEEK.trend(deals(9, "D1 A@0"), PeriodUnit.WEEK, ZoneOffset.UTC);
        return Stream.of(
                Arguments.of("pipeline", (ThrowingCallable) () -> CohortConversion.in(nothing(), Duration.ofDays(1))),
                Arguments.of("window", (ThrowingCallable) () -> CohortConversion.in(PIPELINE, nothing())),
                Arguments.of("stage", (ThrowingCallable) () -> WEEK.from(nothing())),
                Arguments.of("stepWindow", (ThrowingCallable) () -> WEEK.withStepWindow("B", nothing())),
                Arguments.of("newReach", (ThrowingCallable) () -> WEEK.withReach(nothing())),
                Arguments.of("newRule", (ThrowingCallable) () -> WEEK.withImmature(nothing())),
                Arguments.of("deals", (ThrowingCallable) () -> WEEK.of(nothing())),
                Arguments.of("period", (ThrowingCallable) () -> WEEK.of(deals(9), nothing())),
                Arguments.of("unit", (ThrowingCallable) () -> WEEK.trend(deals(9), nothing(), ZoneOffset.UTC)),
                Arguments.of("zone", (ThrowingCallable) () -> WEEK.trend(deals(9), PeriodUnit.DAY, nothing())),
                Arguments.of("point", (ThrowingCallable) () -> trend.point(nothing())),
                Arguments.of("locale of a point", (ThrowingCallable)
                        () -> trend.points().get(0).whyNoRate(nothing())),
                Arguments.of("group", (ThrowingCallable) () -> RESULT.by(nothing())),
                Arguments.of("group of D1", (ThrowingCallable) () -> RESULT.by(deal -> nothing())),
                Arguments.of("fate", (ThrowingCallable) () -> RESULT.win().deals(nothing())),
                Arguments.of("locale", (ThrowingCallable) () -> RESULT.explain(nothing())),
                Arguments.of("pipeline of a flow", (ThrowingCallable) () -> PeriodFlow.in(nothing())),
                Arguments.of("reach of a flow", (ThrowingCallable)
                        () -> PeriodFlow.in(PIPELINE).withReach(nothing())),
                Arguments.of("period of a flow", (ThrowingCallable)
                        () -> PeriodFlow.in(PIPELINE).of(deals(9), nothing())),
                Arguments.of("stage of a flow", (ThrowingCallable) () -> FLOW.into(nothing())),
                Arguments.of("from", (ThrowingCallable)
                        () -> new FlowRatio(nothing(), Optional.empty(), List.of(), List.of())),
                Arguments.of("to", (ThrowingCallable) () -> new FlowRatio("A", nothing(), List.of(), List.of())),
                Arguments.of("reason", (ThrowingCallable) () -> new CohortLeftOut(nothing(), ids("a"))),
                Arguments.of("label", (ThrowingCallable) () -> Fate.CONVERTED.label(nothing())),
                Arguments.of("flow in no language", (ThrowingCallable) () -> FLOW.explain(nothing())),
                Arguments.of("table", (ThrowingCallable) () -> trend.table(nothing())));
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
