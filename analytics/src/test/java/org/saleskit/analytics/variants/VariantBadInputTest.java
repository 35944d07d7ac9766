package org.saleskit.analytics.variants;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.variants.VariantAnalysis.EndRule;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.Pipeline;

/** What each rule of the package says when it is broken. */
class VariantBadInputTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final VariantAnalysis ALL = VariantAnalysis.asOf(NOON);

    /** A key whose order says less than its equality. */
    record Loose(String name) implements Comparable<Loose> {

        @Override
        public int compareTo(Loose other) {
            return 0;
        }
    }

    private static VariantLog<String> log() {
        return ALL.log();
    }

    private static Deals noon() {
        return DealFold.of(Pipeline.of("p", List.of("A"), List.of("W"), List.of("L")))
                .asOf(NOON.plusSeconds(1))
                .fold(List.of());
    }

    private static void looseKeys() {
        ALL.of(List.of("x", "y"), Loose::new, key -> "A", key -> NOON);
    }

    private static void secondRowBlank() {
        VariantLog<String> log = log();
        log.add("1", "A", NOON, 0);
        log.add("1", " ", NOON, 0);
    }

    private static void mergeWithItself() {
        VariantLog<String> log = log();
        log.merge(log);
    }

    static Stream<Arguments> cases() {
        TransitionTimes times = new TransitionTimes(List.of(Duration.ZERO));
        VariantResult<String> empty = log().result();
        return Stream.of(
                of(
                        "no end",
                        () -> ALL.finishedBy(List.of(), EndRule.LAST),
                        "activities must hold at least one, but was none"),
                of(
                        "a blank end",
                        () -> ALL.finishedBy(List.of("A", "\t"), EndRule.LAST),
                        "activities[1] must not be blank, but was \"\t\""),
                of(
                        "a blank activity",
                        () -> log().add("1", "", NOON, 0),
                        "rows[0].activity must not be blank, but was \"\""),
                of(
                        "a blank activity in the second row",
                        VariantBadInputTest::secondRowBlank,
                        "rows[1].activity must not be blank, but was \" \""),
                of(
                        "a log of other options",
                        () -> log().merge(ALL.collapsingRepeats().log()),
                        "other must be of the same analysis, VariantAnalysis[as of 2026-03-01T12:00:00Z], but was"
                                + " VariantAnalysis[as of 2026-03-01T12:00:00Z, collapsing repeats]"),
                of(
                        "a log with itself",
                        VariantBadInputTest::mergeWithItself,
                        "other must be another log, but was this one"),
                of(
                        "an order of keys that is not their equality",
                        VariantBadInputTest::looseKeys,
                        "order of the cases must agree with equals, but was Loose[name=x], Loose[name=y]"),
                of(
                        "deals of another instant",
                        () -> ALL.ofDeals(noon()),
                        "deals.asOf must be that of the analysis, 2026-03-01T12:00:00Z, but was 2026-03-01T12:00:01Z"),
                of(
                        "a share above 1",
                        () -> times.quantile(1.01),
                        "share must be a fraction between 0 and 1, but was 1.01"),
                of(
                        "a share below 0",
                        () -> times.quantile(-0.1),
                        "share must be a fraction between 0 and 1, but was -0.1"),
                of(
                        "a share that is no number",
                        () -> times.quantile(Double.NaN),
                        "share must be a fraction between 0 and 1, but was NaN"),
                of("a table of nothing", () -> empty.table(Locale.ENGLISH, 0), "most must be one or more, but was 0"),
                of("a table of less", () -> empty.table(Locale.ENGLISH, -1), "most must be one or more, but was -1"));
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
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
        return Stream.of(
                of("asOf", () -> VariantAnalysis.asOf(nothing()), "asOf"),
                of("rule", () -> ALL.finishedBy(List.of("A"), nothing()), "rule"),
                of(
                        "activity of the ends",
                        () -> ALL.finishedBy(Arrays.asList("A", null), EndRule.LAST),
                        "activities[1]"),
                of("schedule", () -> ALL.inWorkingTime(nothing()), "schedule"),
                of("row", () -> ALL.of(Arrays.asList((String) null), row -> row, row -> "A", row -> NOON), "rows[0]"),
                of("key", () -> log().add(nothing(), "A", NOON, 0), "rows[0].key"),
                of("activity", () -> log().add("1", nothing(), NOON, 0), "rows[0].activity"),
                of("at", () -> log().add("1", "A", nothing(), 0), "rows[0].at"),
                of("ranking", () -> log().result().bottlenecks(nothing()), "rule"),
                of("pipeline", () -> StageDiscipline.in(nothing()), "pipeline"),
                of(
                        "group",
                        () -> StageDiscipline.in(Pipeline.of("p", List.of("A"), List.of("W"), List.of("L")))
                                .of(noon(), nothing()),
                        "group"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void nothing_forAnything_isRefusedByName(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
