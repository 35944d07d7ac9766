package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.pipeline.Pipeline;

/** What each rule of the package says when it is broken. */
class DealColumnsBadInputTest {

    private static final Pipeline AB = Pipeline.of("sales", List.of("A", "B"), List.of("won"), List.of("lost"));
    private static final ColumnFunnel FUNNEL = ColumnFunnel.of(AB);
    private static final ColumnFunnel.AsOf AT_0 = FUNNEL.asOf(Instant.EPOCH);
    private static final LogColumns LOG = LogColumns.of(new long[3], new byte[3], new long[3]);

    private static final int MANY = 2 * RowBlock.ROWS;

    private static LogColumns log(int stage, long time) {
        return LogColumns.of(new int[] {0, 0}, new int[] {0, stage}, new long[] {0, time});
    }

    private static LogColumns many(int stage, long time) {
        int rows = MANY;
        int[] stages = new int[rows];
        long[] times = new long[rows];
        stages[rows - 1] = stage;
        times[rows - 1] = time;
        return LogColumns.of(new int[rows], stages, times);
    }

    private static Pipeline pipeline(int open) {
        return Pipeline.of(
                "long", IntStream.range(0, open).mapToObj(i -> "s" + i).toList(), List.of("won"), List.of());
    }

    static Stream<Arguments> cases() {
        String codes = " must be a code of the pipeline, 0 to 3, or -1, but was ";
        String range = " must lie between -18014398509481984 and 18014398509481984, but was ";
        return Stream.of(
                row(
                        "long deals, stages too few",
                        () -> LogColumns.of(new long[2], new byte[1], new long[2]),
                        "stages must have 2 elements, but was 1"),
                row(
                        "int deals, stages too many",
                        () -> LogColumns.of(new int[2], new int[3], new long[2]),
                        "stages must have 2 elements, but was 3"),
                row(
                        "times too many",
                        () -> LogColumns.of(new int[2], new byte[2], new long[3]),
                        "times must have 2 elements, but was 3"),
                row(
                        "long deals, int stages, times too few",
                        () -> LogColumns.of(new long[2], new int[2], new long[1]),
                        "times must have 2 elements, but was 1"),
                row(
                        "sequences too few",
                        () -> LOG.withSequence(new long[2]),
                        "sequences must have 3 elements, but was 2"),
                row("from below zero", () -> LOG.rows(-1, 2), "from must be 0 to 3, but was -1"),
                row("from beyond the end", () -> LOG.rows(4, 4), "from must be 0 to 3, but was 4"),
                row("to before from", () -> LOG.rows(2, 1), "to must be 2 to 3, but was 1"),
                row("to beyond the end", () -> LOG.rows(2, 4), "to must be 2 to 3, but was 4"),
                row("code too high", () -> AT_0.analyze(log(4, 0)), "stages[1]" + codes + "4"),
                row("code too low", () -> AT_0.analyze(log(-2, 0)), "stages[1]" + codes + "-2"),
                row("code that no byte holds", () -> AT_0.analyze(log(256, 0)), "stages[1]" + codes + "256"),
                row(
                        "code too high in many",
                        () -> AT_0.analyze(many(4, 0)),
                        "stages[" + (MANY - 1) + "]" + codes + "4"),
                row(
                        "code that no byte holds in many",
                        () -> AT_0.analyze(many(258, 0)),
                        "stages[" + (MANY - 1) + "]" + codes + "258"),
                row(
                        "time too early",
                        () -> AT_0.analyze(log(0, -(1L << 54) - 1)),
                        "times[1]" + range + "-18014398509481985"),
                row(
                        "time too late, though after the instant",
                        () -> AT_0.analyze(log(-1, (1L << 54) + 1)),
                        "times[1]" + range + "18014398509481985"),
                row(
                        "time too late in many",
                        () -> AT_0.analyze(many(-1, Long.MAX_VALUE)),
                        "times[" + (MANY - 1) + "]" + range + "9223372036854775807"),
                row(
                        "time too early in many",
                        () -> AT_0.analyze(many(0, Long.MIN_VALUE)),
                        "times[" + (MANY - 1) + "]" + range + "-9223372036854775808"),
                row("row: code", () -> AT_0.accumulator().add(1, 4, 0), "stage" + codes + "4"),
                row(
                        "row: time",
                        () -> AT_0.accumulator().add(1, 3, Long.MAX_VALUE, 5),
                        "time" + range + "9223372036854775807"),
                row(
                        "too many stages",
                        () -> StageCodes.of(pipeline(64)),
                        "pipeline.stages must be at most 64, but was 65"),
                row("no such code", () -> FUNNEL.codes().stage(4), "code must be 0 to 3, but was 4"),
                row("the code of unknown stages", () -> FUNNEL.codes().stage(-1), "code must be 0 to 3, but was -1"),
                row(
                        "unit",
                        () -> FUNNEL.withUnit(ChronoUnit.NANOS),
                        "unit must be one of [Seconds, Millis, Micros], but was Nanos"),
                row("threads", () -> FUNNEL.withThreads(Runnable::run, 0), "threads must be one or more, but was 0"),
                row(
                        "instant too late",
                        () -> FUNNEL.withUnit(ChronoUnit.MICROS).asOf(Instant.MAX),
                        "asOf must lie within 18014398508 seconds of 1970 in Micros, but was " + Instant.MAX),
                row(
                        "instant too early",
                        () -> FUNNEL.withUnit(ChronoUnit.MICROS).asOf(Instant.MIN),
                        "asOf must lie within 18014398508 seconds of 1970 in Micros, but was " + Instant.MIN),
                row("merge: itself", () -> mergeWithItself(), "other must be another accumulator, but was this one"),
                row(
                        "merge: other instant",
                        () -> merge(FUNNEL.asOf(Instant.ofEpochSecond(1))),
                        otherFunnel("as of 1970-01-01T00:00:01Z, Millis, ALL_VISITS")),
                row(
                        "merge: other unit",
                        () -> merge(FUNNEL.withUnit(ChronoUnit.SECONDS).asOf(Instant.EPOCH)),
                        otherFunnel("as of 1970-01-01T00:00:00Z, Seconds, ALL_VISITS")),
                row(
                        "merge: other stays",
                        () -> merge(FUNNEL.withTimes(StageTimes.Rule.EACH_VISIT).asOf(Instant.EPOCH)),
                        otherFunnel("as of 1970-01-01T00:00:00Z, Millis, EACH_VISIT")),
                row(
                        "no such open stage",
                        () -> AT_0.analyze(LOG).step("won"),
                        "stage must name an open stage of pipeline " + AB.ref() + ", but was \"won\""),
                row(
                        "quantile below 0",
                        () -> AT_0.analyze(LOG).step("A").times().quantile(-0.1),
                        "p must be a fraction between 0 and 1, but was -0.1"),
                row(
                        "quantile not a number",
                        () -> AT_0.analyze(LOG).step("A").times().quantile(Double.NaN),
                        "p must be a fraction between 0 and 1, but was NaN"),
                row(
                        "too many rows of one part",
                        () -> PartitionFold.checkRows((1L << 29) + 1),
                        "rows of one part in 512 must be at most 536870912, but was 536870913"));
    }

    private static String otherFunnel(String end) {
        return "other must be of the same funnel, " + AT_0 + ", but was ColumnFunnel[" + AB.ref() + ", " + end + "]";
    }

    private static void merge(ColumnFunnel.AsOf other) {
        AT_0.accumulator().merge(other.accumulator());
    }

    private static void mergeWithItself() {
        ColumnFunnelAccumulator rows = AT_0.accumulator();
        rows.merge(rows);
    }

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_saysWhatIsWrong(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                row("long deals", () -> LogColumns.of((long[]) nothing(), new byte[1], new long[1]), "deals"),
                row("int deals", () -> LogColumns.of((int[]) nothing(), new byte[1], new long[1]), "deals"),
                row("byte stages", () -> LogColumns.of(new long[1], (byte[]) nothing(), new long[1]), "stages"),
                row("int stages", () -> LogColumns.of(new long[1], (int[]) nothing(), new long[1]), "stages"),
                row("times", () -> LogColumns.of(new long[1], new byte[1], nothing()), "times"),
                row("sequences", () -> LOG.withSequence(nothing()), "sequences"),
                row("pipeline", () -> ColumnFunnel.of(nothing()), "pipeline"),
                row("unit", () -> FUNNEL.withUnit(nothing()), "unit"),
                row("rule", () -> FUNNEL.withTimes(nothing()), "rule"),
                row("executor", () -> FUNNEL.withThreads(nothing(), 2), "executor"),
                row("asOf", () -> FUNNEL.asOf(nothing()), "asOf"),
                row("stage of a code", () -> FUNNEL.codes().code(nothing()), "stage"),
                row("stage of a step", () -> AT_0.analyze(LOG).step(nothing()), "stage"),
                row("type", () -> AT_0.analyze(LOG).deals(nothing()), "type"));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void noArgument_namesIt(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @Test
    void refusedChunk_leavesNoTrace() {
        ColumnFunnelAccumulator rows = AT_0.accumulator();
        assertThatThrownBy(() -> rows.add(many(4, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.add(log(4, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.add(1, 4, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rows.size()).isZero();
        assertThat(rows.result().rows()).isZero();
    }

    @Test
    void limits_themselvesAreRead() {
        long most = 1L << 54;
        ColumnFunnelResult result = AT_0.analyze(
                LogColumns.of(new long[] {1, 2, 1}, new byte[] {0, 1, 3}, new long[] {-most, most, -most + 1}));
        assertThat(result.step("A").times().median()).contains(Duration.ofMillis(1));
        assertThat(result.leftOut()).hasSize(1);
        assertThat(StageCodes.of(pipeline(63)).size()).isEqualTo(64);
        PartitionFold.checkRows(1L << 29);
    }

    @Test
    void mostStages_allAreCounted() {
        StageCodes codes = StageCodes.of(pipeline(63));
        ColumnFunnelResult result = ColumnFunnel.of(codes.pipeline())
                .asOf(Instant.EPOCH)
                .analyze(LogColumns.of(new int[] {1, 2}, new int[] {62, 63}, new long[2]));
        assertThat(result.step("s0").reached()).isEqualTo(2);
        assertThat(result.step("s62").entered()).isEqualTo(1);
        assertThat(result.step("s62").implied()).isEqualTo(1);
        assertThat(result.winRate().successes()).isEqualTo(1);
    }
}
