package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.survival.Lives.Close;

/** What each rule of the package says when it is broken. */
class SurvivalBadInputTest {

    private static final SurvivalData<Close> DATA = Lives.of("1W 2L 3+");
    private static final KaplanMeier CURVE = KaplanMeier.of(DATA);
    private static final AalenJohansen<Close> INCIDENCES = AalenJohansen.of(DATA);
    private static final AalenJohansen<Close> WINS = AalenJohansen.of(DATA.onlyCause(Close.WON));
    private static final List<Close> CAUSES = List.of(Close.values());

    private static SurvivalAccumulator<Close> accumulator() {
        return SurvivalAccumulator.of(Lives.DAYS, CAUSES);
    }

    private static void columns(long[] entries, long[] exits, int... causes) {
        SurvivalData.ofColumns(Lives.DAYS, CAUSES, entries, exits, causes);
    }

    private static LifeTimes<String, Close> dated(String closed, Optional<Close> cause) {
        return LifeTimes.asOf(
                Instant.parse("2026-02-01T00:00:00Z"),
                CAUSES,
                row -> Instant.parse("2026-01-01T00:00:00Z"),
                row -> Optional.of(Instant.parse(closed)),
                row -> cause);
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "unit without ticks",
                        () -> TimeScale.of(0, "a", "b"),
                        "ticksPerUnit must be one or more, but was 0"),
                of(
                        "unit beyond all ages",
                        () -> TimeScale.of(TimeScale.MOST_TICKS + 1, "a", "b"),
                        "ticksPerUnit must be at most 1099511627776, but was 1099511627777"),
                of("blank unit", () -> TimeScale.of(1, " ", "b"), "english must not be blank, but was \" \""),
                of("blank Russian unit", () -> TimeScale.of(1, "a", ""), "russian must not be blank, but was \"\""),
                of(
                        "no cause",
                        () -> SurvivalAccumulator.of(Lives.DAYS, List.of()),
                        "causes must be 1 to 1000, but was 0"),
                of(
                        "too many causes",
                        () -> SurvivalAccumulator.of(
                                Lives.DAYS, IntStream.range(0, 1001).boxed().toList()),
                        "causes must be 1 to 1000, but was 1001"),
                of(
                        "a cause twice",
                        () -> SurvivalAccumulator.of(Lives.DAYS, List.of(Close.WON, Close.WON)),
                        "causes must differ from each other, but was [WON, WON]"),
                of(
                        "unknown cause",
                        () -> SurvivalAccumulator.of(Lives.DAYS, List.of(Close.WON))
                                .add(1, Optional.of(Close.LOST)),
                        "cause must be one of [WON], but was LOST"),
                of(
                        "negative entry",
                        () -> accumulator().add(-1, 2, Optional.empty()),
                        "entry must be zero or more, but was -1"),
                of(
                        "exit before entry",
                        () -> accumulator().add(5, 4, Optional.empty()),
                        "exit must be at or after entry, which is 5, but was 4"),
                of(
                        "negative exit",
                        () -> accumulator().add(-4, Optional.empty()),
                        "exit must be at or after entry, which is 0, but was -4"),
                of(
                        "exit beyond all ages",
                        () -> accumulator().add(TimeScale.MOST_TICKS + 1, Optional.empty()),
                        "exit must be at most 1099511627776, but was 1099511627777"),
                of(
                        "columns of different length",
                        () -> columns(new long[] {0, 0}, new long[] {1}, 0, 0),
                        "exits must have 2 elements, but was 1"),
                of(
                        "too few causes in the column",
                        () -> columns(new long[] {0}, new long[] {1}),
                        "causeIndexes must have 1 elements, but was 0"),
                of(
                        "bad time in a column",
                        () -> columns(new long[] {0, 3}, new long[] {1, 2}, 0, 0),
                        "exits[1] must be at or after entries[1], which is 3, but was 2"),
                of(
                        "negative entry in a column",
                        () -> columns(new long[] {-3}, new long[] {1}, 0),
                        "entries[0] must be zero or more, but was -3"),
                of(
                        "no such cause in a column",
                        () -> columns(new long[] {0}, new long[] {1}, 2),
                        "causeIndexes[0] must be -1 to 1, but was 2"),
                of(
                        "cause below open in a column",
                        () -> columns(new long[] {0}, new long[] {1}, -2),
                        "causeIndexes[0] must be -1 to 1, but was -2"),
                of(
                        "merge of another scale",
                        () -> accumulator().merge(SurvivalAccumulator.of(TimeScale.elapsedDays(), CAUSES)),
                        "other.scale must be days of 1 ticks, but was days of 86400 ticks"),
                of(
                        "merge of other causes",
                        () -> accumulator().merge(SurvivalAccumulator.of(Lives.DAYS, List.of(Close.WON))),
                        "other.causes must be [WON, LOST], but was [WON]"),
                of(
                        "closed before opened",
                        () -> dated("2025-12-31T00:00:00Z", Optional.of(Close.WON))
                                .read(List.of("a")),
                        "closed must be at or after opened, which is 2026-01-01T00:00:00Z, but was 2025-12-31T00:00:00Z"),
                of(
                        "closed without a cause",
                        () -> dated("2026-01-03T00:00:00Z", Optional.empty()).read(List.of("a")),
                        "cause must be given for a closed row, but was empty"),
                of("negative age", () -> CURVE.survivalAt(-1), "time must be finite and zero or more, but was -1.0"),
                of(
                        "age that is no number",
                        () -> CURVE.standardErrorAt(Double.NaN),
                        "time must be finite and zero or more, but was NaN"),
                of(
                        "infinite age",
                        () -> CURVE.intervalAt(Double.POSITIVE_INFINITY),
                        "time must be finite and zero or more, but was Infinity"),
                of("negative condition", () -> DATA.since(-2), "age must be finite and zero or more, but was -2.0"),
                of("share of 0", () -> CURVE.quantile(0), "share must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "share in percent",
                        () -> CURVE.quantile(50),
                        "share must lie strictly between 0 and 1, but was 50.0"),
                of(
                        "share of 1",
                        () -> INCIDENCES.quantile(Close.WON, 1),
                        "share must lie strictly between 0 and 1, but was 1.0"),
                of("no horizon", () -> CURVE.restrictedMean(0), "horizon must be finite and above zero, but was 0.0"),
                of(
                        "no horizon of a mean time",
                        () -> INCIDENCES.meanTime(Close.WON, 0),
                        "horizon must be finite and above zero, but was 0.0"),
                of(
                        "confidence in percent",
                        () -> CURVE.withConfidence(95),
                        "newConfidence must lie strictly between 0 and 1, but was 95.0"),
                of(
                        "confidence of a mean",
                        () -> CURVE.restrictedMean(1).orElseThrow().interval(1),
                        "confidence must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "confidence of a formula",
                        () -> CurveInterval.LOG.of(0.5, 0.1, 0),
                        "confidence must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "probability above 1",
                        () -> CurveInterval.LOG.of(1.5, 0.1, 0.95),
                        "probability must be a fraction between 0 and 1, but was 1.5"),
                of(
                        "negative standard error",
                        () -> CurveInterval.LOG.of(0.5, -0.1, 0.95),
                        "standardError must be finite and zero or more, but was -0.1"),
                of(
                        "incidence of a cause left out",
                        () -> WINS.incidenceAt(Close.LOST, 1),
                        "cause must be one of [WON], but was LOST"),
                of(
                        "only a cause left out",
                        () -> DATA.onlyCause(Close.WON).onlyCause(Close.LOST),
                        "cause must be one of [WON], but was LOST"),
                of(
                        "negative age of a deal",
                        () -> INCIDENCES.incidenceGivenOpen(Close.WON, -1, 1),
                        "age must be finite and zero or more, but was -1.0"),
                of(
                        "horizon that is no number",
                        () -> INCIDENCES.incidenceGivenOpen(Close.WON, 1, Double.NaN),
                        "horizon must be finite and zero or more, but was NaN"),
                of(
                        "rate over no time",
                        () -> NelsonAalen.of(DATA).rateBetween(2, 2),
                        "to must be after from, which is 2.0, but was 2.0"),
                of(
                        "confidence of a hazard",
                        () -> NelsonAalen.of(DATA).intervalAt(2, Double.NaN),
                        "confidence must lie strictly between 0 and 1, but was NaN"),
                of("one group", () -> LogRank.of(Map.of("a", DATA)), "groups must be two or more, but was 1"),
                of(
                        "groups of two scales",
                        () -> LogRank.of(Map.of("a", DATA, "b", Lives.of(TimeScale.elapsedDays(), "1"))),
                        "groups must have one scale, days of 1 ticks, but was SurvivalData[deals 1, closed 1, open 0, late"
                                + " entries 0, days of 86400 ticks]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusedColumns_leaveNoTrace() {
        SurvivalAccumulator<Close> accumulator = accumulator();
        assertThatThrownBy(() -> accumulator.addColumns(new long[] {0, 0}, new long[] {1, -1}, new int[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accumulator.result().rows()).isZero();
    }

    @Test
    void entryOfInstants_andInstantOfAges_areRefused() {
        LifeTimes<String, Close> ages = LifeTimes.of(Lives.DAYS, CAUSES, row -> 1, row -> Optional.empty());
        assertThatThrownBy(() -> ages.withFirstSeen(row -> Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("withFirstSeen must follow asOf, but followed of; use withEntry");
        assertThatThrownBy(() -> dated("2026-01-03T00:00:00Z", Optional.empty()).withEntry(row -> 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("withEntry must follow of, but followed asOf; use withFirstSeen");
    }
}
