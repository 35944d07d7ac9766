package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.sequence.Exclusion.Outcome;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.core.time.PeriodUnit;

/** What each rule of the package says when it is broken. */
class SequenceBadInputTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final SequenceFunnel ABC = SequenceFunnel.steps("A", "B", "C");

    /** A key whose order says less than its equality. */
    record Loose(String name) implements Comparable<Loose> {

        @Override
        public int compareTo(Loose other) {
            return 0;
        }
    }

    private static SequenceLog<String> log() {
        return ABC.asOf(NOON).log();
    }

    private static SequenceEvent event() {
        return SequenceEvent.of("A", NOON);
    }

    private static void mergeWithItself() {
        SequenceLog<String> log = log();
        log.merge(log);
    }

    private static void tooManyExclusions() {
        SequenceFunnel funnel = ABC;
        for (int i = 0; i < 32; i++) {
            funnel = funnel.excluding("x" + i, Outcome.COUNT_AS_DROP);
        }
    }

    private static void looseKeys() {
        ABC.asOf(NOON).analyze(List.of("x", "y"), Loose::new, key -> "A", key -> NOON);
    }

    static Stream<Arguments> cases() {
        SequencePath<String> path = ABC.asOf(NOON)
                .analyze(List.of("1"), key -> key, key -> "A", key -> NOON)
                .paths()
                .get(0);
        return Stream.of(
                of("no step", () -> SequenceFunnel.steps(List.of()), "steps must be 1 to 31, but was 0"),
                of(
                        "too many steps",
                        () -> SequenceFunnel.steps(Collections.nCopies(32, "A")),
                        "steps must be 1 to 31, but was 32"),
                of("a blank step", () -> SequenceFunnel.steps("A", " "), "steps[1] must not be blank, but was \" \""),
                of("no time", () -> ABC.within(Duration.ZERO), "time must be above zero, but was PT0S"),
                of("less than no time", () -> ABC.within(DAY.negated()), "time must be above zero, but was PT-24H"),
                of("a window of the first step", () -> ABC.withStepWindow(1, DAY), "step must be 2 to 3, but was 1"),
                of("a window of no step", () -> ABC.withStepWindow(4, DAY), "step must be 2 to 3, but was 4"),
                of(
                        "no time for a step",
                        () -> ABC.withStepWindow(2, Duration.ZERO),
                        "time must be above zero, but was PT0S"),
                of(
                        "the first step optional",
                        () -> ABC.withOptionalStep(1),
                        "step must be neither the first nor the last of 3, but was 1"),
                of(
                        "the last step optional",
                        () -> ABC.withOptionalStep(3),
                        "step must be neither the first nor the last of 3, but was 3"),
                of(
                        "a step window in any order",
                        () -> ABC.withStepWindow(2, DAY).anyOrder(),
                        "step windows must be absent in any order, but was {2=PT24H}"),
                of(
                        "an optional step in any order",
                        () -> ABC.anyOrder().withOptionalStep(2),
                        "optional steps must be absent in any order, but was [2]"),
                of(
                        "a same-time rule in any order",
                        () -> ABC.anyOrder().withSameTime(SameTime.STRICT_INCREASE),
                        "same time must be TOTAL_ORDER in any order, but was STRICT_INCREASE"),
                of(
                        "the last entry in any order",
                        () -> ABC.withReentry(Reentry.LAST).anyOrder(),
                        "re-entry must be FIRST, BEST or ALL in any order, but was LAST"),
                of(
                        "strict either way round",
                        () -> ABC.strict().withSameTime(SameTime.eitherWithin(Duration.ZERO)),
                        "same time must give events one order for STRICT, but was EITHER_WITHIN(PT0S)"),
                of(
                        "optional either way round",
                        () -> ABC.withOptionalStep(2).withSameTime(SameTime.eitherWithin(DAY)),
                        "same time must give events one order for optional steps, but was EITHER_WITHIN(PT24H)"),
                of(
                        "repeats between ordered steps",
                        () -> ABC.passingRepeats(),
                        "order must be STRICT for passing repeats, but was ORDERED"),
                of(
                        "another order after passing repeats",
                        () -> ABC.strict().passingRepeats().anyOrder(),
                        "order must be STRICT for passing repeats, but was ANY_ORDER"),
                of(
                        "a negative tolerance",
                        () -> SameTime.eitherWithin(DAY.negated()),
                        "tolerance must be zero or more, but was PT-24H"),
                of(
                        "a blank exclusion",
                        () -> ABC.excluding("", Outcome.COUNT_AS_DROP),
                        "event must not be blank, but was \"\""),
                of(
                        "an exclusion after no step",
                        () -> new Exclusion("x", 0, 2, Outcome.COUNT_AS_DROP),
                        "after must be one or more, but was 0"),
                of(
                        "an exclusion before its beginning",
                        () -> new Exclusion("x", 2, 2, Outcome.COUNT_AS_DROP),
                        "before must be greater than after, which is 2, but was 2"),
                of(
                        "an exclusion beyond the last step",
                        () -> ABC.excluding(new Exclusion("x", 1, 4, Outcome.COUNT_AS_DROP)),
                        "exclusion.before must be at most 3, but was 4"),
                of(
                        "an exclusion of a funnel of one step",
                        () -> SequenceFunnel.steps("A").excluding("x", Outcome.COUNT_AS_DROP),
                        "before must be greater than after, which is 1, but was 1"),
                of(
                        "32 exclusions",
                        SequenceBadInputTest::tooManyExclusions,
                        "exclusions must be at most 31, but was 32"),
                of(
                        "as of an age long past",
                        () -> ABC.asOf(Instant.parse("1823-11-12T00:00:00Z")),
                        "asOf must lie between 1823-11-13 and 2116-02-19, but was 1823-11-12T00:00:00Z"),
                of(
                        "an event of the far future",
                        () -> SequenceEvent.of("A", Instant.MAX),
                        "at must lie between 1823-11-13 and 2116-02-19, but was " + Instant.MAX),
                of("a blank name", () -> SequenceEvent.of("\t", NOON), "name must not be blank, but was \"\t\""),
                of(
                        "a blank name that does not hold",
                        () -> SequenceEvent.at(NOON).when(false, ""),
                        "name must not be blank, but was \"\""),
                of("a blank id", () -> event().withId(" "), "newId must not be blank, but was \" \""),
                of("a blank value", () -> event().withValue(""), "newValue must not be blank, but was \"\""),
                of(
                        "a log of other options",
                        () -> log().merge(ABC.strict().asOf(NOON).log()),
                        "other must be of the same analysis, SequenceFunnel[A → B → C, ORDERED, TOTAL_ORDER, FIRST] as of"
                                + " 2026-03-01T12:00:00Z, but was SequenceFunnel[A → B → C, STRICT, TOTAL_ORDER, FIRST] as of"
                                + " 2026-03-01T12:00:00Z"),
                of(
                        "a log with itself",
                        SequenceBadInputTest::mergeWithItself,
                        "other must be another log, but was this one"),
                of(
                        "an order of keys that is not their equality",
                        SequenceBadInputTest::looseKeys,
                        "order of the subjects must agree with equals, but was Loose[name=x], Loose[name=y]"),
                of("step 0 of a result", () -> log().result().step(0), "number must be 1 to 3, but was 0"),
                of("step 4 of a result", () -> log().result().step(4), "number must be 1 to 3, but was 4"),
                of("step 0 of a path", () -> path.at(0), "step must be 1 to 3, but was 0"),
                of("step 4 of a path", () -> path.value(4), "step must be 1 to 3, but was 4"),
                of("place 4 of a path", () -> path.stepTaken(4), "step must be 1 to 3, but was 4"),
                of(
                        "a share above 1",
                        () -> log().result().times().quantile(1.01),
                        "share must be a fraction between 0 and 1, but was 1.01"));
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
                of("step", () -> SequenceFunnel.steps(Arrays.asList("A", null)), "steps[1]"),
                of("window", () -> ABC.within(nothing()), "time"),
                of("step window", () -> ABC.withStepWindow(2, nothing()), "time"),
                of("order", () -> ABC.withOrder(nothing()), "newOrder"),
                of("same time", () -> ABC.withSameTime(nothing()), "rule"),
                of("tolerance", () -> SameTime.eitherWithin(nothing()), "tolerance"),
                of("re-entry", () -> ABC.withReentry(nothing()), "rule"),
                of("outcome", () -> ABC.excluding("x", nothing()), "outcome"),
                of("exclusion", () -> ABC.excluding(nothing()), "exclusion"),
                of("period", () -> ABC.enteredIn(nothing()), "period"),
                of("asOf", () -> ABC.asOf(nothing()), "asOf"),
                of("at", () -> SequenceEvent.at(nothing()), "at"),
                of("subject", () -> log().add(nothing(), event()), "rows[0].subject"),
                of("event", () -> log().add("1", nothing()), "rows[0].event"),
                of(
                        "row",
                        () -> ABC.asOf(NOON).analyze(Arrays.asList((String) null), row -> row, row -> event()),
                        "rows[0]"),
                of("attribution", () -> log().result().by(nothing()), "attribution"),
                of("path outcome", () -> log().result().paths(nothing()), "outcome"),
                of("unit", () -> log().result().trend(nothing(), ZoneOffset.UTC), "unit"),
                of("zone", () -> log().result().trend(PeriodUnit.DAY, nothing()), "zone"));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void nullInput_anyParameter_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }
}
