package org.saleskit.core.qualification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the package refuses, by message. */
class QualificationBadInputTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 2);
    private static final Criterion NEED = Criterion.of("need", "Need", BigDecimal.ONE);

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "criterion without a key",
                        () -> Criterion.of(" ", "Need", BigDecimal.ONE),
                        "criterion.key must not be blank, but was \" \""),
                bad(
                        "criterion without a label",
                        () -> Criterion.blocker("need", ""),
                        "criterion.label must not be blank, but was \"\""),
                bad(
                        "weight of nothing",
                        () -> Criterion.of("need", "Need", new BigDecimal("0.0")),
                        "criterion.weight must be above zero, but was 0.0"),
                bad(
                        "weight below zero",
                        () -> Criterion.of("need", "Need", new BigDecimal("-1")),
                        "criterion.weight must be above zero, but was -1"),
                bad(
                        "weight of more digits than memory holds",
                        () -> Criterion.of("need", "Need", new BigDecimal("1E+1000000000")),
                        "criterion.weight must have at most 1000 digits on either side of the point, but was a number"
                                + " of 1 digits and scale -1000000000"),
                bad(
                        "mark of more digits than memory holds",
                        () -> CriterionEvidence.of("need", new BigDecimal("1E-1000000000"), DATE),
                        "criterionEvidence.mark must have at most 1000 digits on either side of the point, but was a number of 1"
                                + " digits and scale 1000000000"),
                bad(
                        "evidence that is good for no day",
                        () -> NEED.toBuilder().validDays(0).build(),
                        "criterion.validDays must be one or more, but was 0"),
                bad(
                        "evidence of no criterion",
                        () -> CriterionEvidence.met("", DATE),
                        "criterionEvidence.criterion must not be blank, but was \"\""),
                bad(
                        "mark above 1",
                        () -> CriterionEvidence.of("need", new BigDecimal("1.01"), DATE),
                        "criterionEvidence.mark must be a fraction between 0 and 1, but was 1.01"),
                bad(
                        "mark below 0",
                        () -> CriterionEvidence.of("need", new BigDecimal("-0.01"), DATE),
                        "criterionEvidence.mark must be a fraction between 0 and 1, but was -0.01"),
                bad(
                        "blank source",
                        () -> CriterionEvidence.met("need", DATE).toBuilder()
                                .source(" ")
                                .build(),
                        "criterionEvidence.source must not be blank, but was \" \""),
                bad(
                        "blank note",
                        () -> CriterionEvidence.met("need", DATE).toBuilder()
                                .note(" ")
                                .build(),
                        "criterionEvidence.note must not be blank, but was blank"),
                bad(
                        "scheme without a name",
                        () -> QualificationScheme.of(" ", List.of(NEED), BigDecimal.ONE),
                        "qualificationScheme.name must not be blank, but was \" \""),
                bad(
                        "threshold of 0",
                        () -> QualificationScheme.of("s", List.of(NEED), BigDecimal.ZERO),
                        "qualificationScheme.threshold must be above 0 and at most 1, but was 0"),
                bad(
                        "threshold above 1",
                        () -> QualificationScheme.of("s", List.of(NEED), new BigDecimal("75")),
                        "qualificationScheme.threshold must be above 0 and at most 1, but was 75"),
                bad(
                        "one key twice",
                        () -> QualificationScheme.of("s", List.of(NEED, NEED), BigDecimal.ONE),
                        "qualificationScheme.criteria[1].key must be unique in the scheme, but was \"need\""),
                bad(
                        "blockers only",
                        () -> QualificationScheme.of("s", List.of(Criterion.blocker("b", "B")), BigDecimal.ONE),
                        "qualificationScheme.criteria must hold at least one that is no blocker, but was 1 criteria"),
                bad(
                        "no criteria",
                        () -> QualificationScheme.of("s", List.of(), BigDecimal.ONE),
                        "qualificationScheme.criteria must hold at least one that is no blocker, but was 0 criteria"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_always_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
