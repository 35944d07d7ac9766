package org.saleskit.core.goal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.goal.Goals.FULL;
import static org.saleskit.core.goal.Goals.PREPARED;
import static org.saleskit.core.goal.Goals.RUBRIC;
import static org.saleskit.core.goal.Goals.TODAY;
import static org.saleskit.core.goal.Goals.number;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.SmartReport.Status;
import org.saleskit.core.goal.SmartReport.Verdict;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.stats.Fraction;

class GoalBadInputTest {

    private static final SmartValidation VALIDATION = SmartValidation.withDefaults();
    private static final Rubric.Level TOP = new Rubric.Level("top", "shown", Fraction.ONE);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    static Stream<Arguments> goals() {
        return Stream.of(
                row("blank id", () -> GoalId.of(""), "goalId must not be blank, but was \"\""),
                row(
                        "blank statement",
                        () -> FULL.toBuilder().statement(" ").build(),
                        "smartGoal.statement must not be blank, but was blank"),
                row(
                        "blank strategy",
                        () -> FULL.toBuilder().strategy("\t").build(),
                        "smartGoal.strategy must not be blank, but was blank"),
                row(
                        "serves itself",
                        () -> FULL.toBuilder().serves(FULL.id()).build(),
                        "smartGoal.serves must be another goal, but was g1"),
                row(
                        "deadline before start",
                        () -> FULL.toBuilder().deadline(TODAY.minusDays(1)).build(),
                        "smartGoal.deadline must be after start, 2026-11-21, but was 2026-11-20"),
                row(
                        "deadline on the first day",
                        () -> FULL.toBuilder().deadline(TODAY).build(),
                        "smartGoal.deadline must be after start, 2026-11-21, but was 2026-11-21"),
                row(
                        "target not in the unit",
                        () -> FULL.toBuilder()
                                .kpi(Goals.REVENUE.toBuilder()
                                        .unit(KpiUnit.duration(ChronoUnit.DAYS))
                                        .build())
                                .target(TargetValue.of(number("5"), number("-1")))
                                .build(),
                        "smartGoal.target must be a duration of zero or more, but was -1"),
                row(
                        "baseline not in the unit",
                        () -> FULL.toBuilder()
                                .kpi(Goals.REVENUE.toBuilder()
                                        .unit(KpiUnit.duration(ChronoUnit.DAYS))
                                        .build())
                                .target(TargetValue.of(number("-5"), number("1")))
                                .build(),
                        "smartGoal.target.baseline must be a duration of zero or more, but was -5"),
                row(
                        "blank statement in words",
                        () -> PREPARED.toBuilder().statement(" ").build(),
                        "qualitativeGoal.statement must not be blank, but was blank"),
                row(
                        "goal in words serves itself",
                        () -> PREPARED.toBuilder().serves(PREPARED.id()).build(),
                        "qualitativeGoal.serves must be another goal, but was q1"));
    }

    static Stream<Arguments> rubrics() {
        return Stream.of(
                row(
                        "level without name",
                        () -> new Rubric.Level(" ", "x", Fraction.ONE),
                        "level.label must not be blank, but was \" \""),
                row(
                        "level without evidence",
                        () -> new Rubric.Level("x", "", Fraction.ONE),
                        "level.evidence must not be blank, but was \"\""),
                row(
                        "score above one",
                        () -> new Rubric.Level("x", "y", Fraction.of(3, 2)),
                        "level.score must be a fraction between 0 and 1, but was 1.5"),
                row(
                        "score below zero",
                        () -> new Rubric.Level("x", "y", Fraction.of(-1)),
                        "level.score must be a fraction between 0 and 1, but was -1"),
                row("one level", () -> Rubric.of(List.of(TOP)), "rubric.levels must be two or more, but was 1"),
                row(
                        "one label",
                        () -> Rubric.evenly(List.of("x"), List.of("y")),
                        "rubric.levels must be two or more, but was 1"),
                row(
                        "evidence missing",
                        () -> Rubric.evenly(List.of("x", "y"), List.of("z")),
                        "evidence must be as many as labels, 2, but was 1"),
                row(
                        "name twice",
                        () -> Rubric.evenly(List.of("x", "x"), List.of("y", "z")),
                        "levels[1].label must differ from the others, but was x"),
                row(
                        "scores do not rise",
                        () -> Rubric.of(List.of(new Rubric.Level("low", "x", Fraction.ONE), TOP)),
                        "levels[1].score must be above that of the level below, but was 1"),
                row(
                        "highest below one",
                        () -> Rubric.of(List.of(
                                new Rubric.Level("low", "x", Fraction.ZERO),
                                new Rubric.Level("high", "x", Fraction.of(9, 10)))),
                        "levels[1].score must be 1, but was 0.9"),
                row(
                        "unknown level",
                        () -> RUBRIC.level("most"),
                        "level must be one of the rubric, [none, some, all], but was most"),
                row(
                        "assessed without evidence",
                        () -> Assessment.of(PREPARED, "all", List.of(), TODAY, NOON),
                        "assessment.evidence must be given for a level that scores above 0, but was empty"),
                row(
                        "blank evidence",
                        () -> Assessment.of(PREPARED, "all", List.of("x", " "), TODAY, NOON),
                        "assessment.evidence[1] must not be blank, but was blank"));
    }

    static Stream<Arguments> validations() {
        return Stream.of(
                row(
                        "negative level",
                        () -> VALIDATION.withLimits(number("-0.1"), number("0.9")),
                        "stretchFrom must be zero or more, but was -0.1"),
                row(
                        "levels exchanged",
                        () -> VALIDATION.withLimits(number("0.9"), number("0.9")),
                        "achievableTo must be above stretchFrom and at most 1, but was 0.9"),
                row(
                        "level in percent",
                        () -> VALIDATION.withLimits(number("0.3"), number("99")),
                        "achievableTo must be above stretchFrom and at most 1, but was 99"),
                row("one value", () -> VALIDATION.withLeastValues(1), "values must be two or more, but was 1"),
                row(
                        "level of a quantile",
                        () -> PastValues.of(List.of(number("1"))).quantile(Fraction.of(2)),
                        "level must be a fraction between 0 and 1, but was 2"),
                row(
                        "negative level of a quantile",
                        () -> PastValues.of(List.of(number("1"))).quantile(Fraction.of(-1, 4)),
                        "level must be a fraction between 0 and 1, but was -0.25"),
                row(
                        "quantile of nothing",
                        () -> PastValues.of(List.of()).quantile(Fraction.ONE),
                        "values must hold at least one, but was empty"),
                row(
                        "share of nothing",
                        () -> PastValues.of(List.of()).shareReaching(TargetValue.rising(number("1"))),
                        "values must hold at least one, but was empty"),
                row(
                        "letter of the other profile",
                        () -> VALIDATION
                                .validate(FULL, SmartProfile.RELEVANT, TODAY)
                                .verdict(SmartLetter.RESPONSIBLE),
                        "letter must be one of [SPECIFIC, MEASURABLE, ACHIEVABLE, RELEVANT, TIME_BOUND],"
                                + " but was RESPONSIBLE"),
                row(
                        "verdicts missing",
                        () -> new SmartReport(FULL.id(), SmartProfile.RELEVANT, TODAY, List.of()),
                        "verdicts must be one for each letter of RELEVANT, but was []"),
                row(
                        "reason missing",
                        () -> new Verdict(SmartLetter.SPECIFIC, Status.PASSED, " ", "x"),
                        "verdict.english must not be blank, but was \" \""),
                row(
                        "Russian reason missing",
                        () -> new Verdict(SmartLetter.SPECIFIC, Status.PASSED, "x", ""),
                        "verdict.russian must not be blank, but was \"\""));
    }

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"goals", "rubrics", "validations"})
    void badInput_isRejectedByNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
