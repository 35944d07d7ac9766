package org.saleskit.analytics.winloss;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.analytics.winloss.LossLogs.MARCH;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.refusal.ReasonTable;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;

/** What is refused, and in which words. */
class WinLossBadInputTest {

    private static final Deals DEALS = LossLogs.fold(LossLogs.hand());
    private static final WinLossAnalysis ANALYSIS = WinLossAnalysis.during(MARCH);
    private static final WinLossResult RESULT = ANALYSIS.analyze(DEALS, LossLogs::region);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void brokenRules(String what, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                row(
                        "blank segment",
                        () -> ANALYSIS.analyze(DEALS, deal -> Optional.of(" ")),
                        "segment of deal d01 must not be blank, but was \" \""),
                row(
                        "axis twice",
                        () -> RESULT.by(LossAxis.STAGE, LossAxis.STAGE),
                        "further[0] must differ from those before, but was STAGE"),
                row(
                        "further axis twice",
                        () -> RESULT.by(LossAxis.STAGE, LossAxis.SEGMENT, LossAxis.SEGMENT),
                        "further[1] must differ from those before, but was SEGMENT"),
                row(
                        "axis not counted by",
                        () -> RESULT.by(LossAxis.STAGE).get(0).value(LossAxis.SEGMENT),
                        "axis must be one of [STAGE], but was SEGMENT"),
                row(
                        "reason not counted by",
                        () -> RESULT.by(LossAxis.REASON).get(0).reasonType(),
                        "axis must be one of [REASON], but was REASON_TYPE"),
                row("nothing to name", () -> RESULT.explain(Locale.ENGLISH, 0), "most must be one or more, but was 0"),
                row(
                        "another analysis",
                        () -> RESULT.plus(ANALYSIS.countingDisqualified().analyze(LossLogs.fold(List.of()))),
                        "other.analysis must be WinLossAnalysis[2026-03-01/2026-04-01 Z, LAST_CLOSE], but was "
                                + "WinLossAnalysis[2026-03-01/2026-04-01 Z, LAST_CLOSE, counting disqualified]"),
                row(
                        "another instant",
                        () -> RESULT.plus(ANALYSIS.analyze(DealFold.of(LossLogs.PIPELINE)
                                .asOf(LossLogs.day(1))
                                .fold(List.of()))),
                        "other.asOf must be 2026-04-29T00:00:00Z, but was 2026-03-01T00:00:00Z"),
                row("a deal in both", () -> RESULT.plus(RESULT), "other must have no deal of this one, but was d01"),
                row(
                        "a deal left out in both",
                        () -> RESULT.plus(ANALYSIS.analyze(LossLogs.fold(LossLogs.moves("d09", 1, "New")))),
                        "other must have no deal of this one, but was d09"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void missingArguments(String what, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway") // What is tested.
    static Stream<Arguments> missingArguments() {
        return Stream.of(
                row("period", () -> WinLossAnalysis.during(null), "period"),
                row("rule", () -> ANALYSIS.closes(null), "rule"),
                row("deals", () -> ANALYSIS.analyze(null), "deals"),
                row("segment", () -> ANALYSIS.analyze(DEALS, null), "segment"),
                row("axis", () -> RESULT.by(null), "axis"),
                row("further axis", () -> RESULT.by(LossAxis.STAGE, (LossAxis) null), "further[0]"),
                row("axis of a cell", () -> RESULT.total().value((LossAxis) null), "axis"),
                row("currency", () -> LossCell.byValue(null), "currency"),
                row("row", () -> RESULT.<String>reasonTable(ReasonTable.withDefaults(), null), "row"),
                row("competitor", () -> new CompetitorRate(null, List.of(), List.of()), "competitor"),
                row("reason", () -> new WinLossLeftOut(null, List.of()), "reason"));
    }

    private static Arguments row(String what, ThrowingCallable call, String message) {
        return arguments(what, call, message);
    }
}
