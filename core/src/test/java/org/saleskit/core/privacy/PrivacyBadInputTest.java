package org.saleskit.core.privacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.audit.Subject;

class PrivacyBadInputTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private static final Consent GIVEN = Consent.builder()
            .subject(Subject.of("person", "p1"))
            .purpose("newsletter")
            .kind(ConsentKind.GIVEN)
            .happenedAt(NOON)
            .source("form 7")
            .build();

    private static final RetentionCase CASE = RetentionCase.builder()
            .subject(Subject.of("client", "c1"))
            .category("card")
            .build();

    static Stream<Arguments> cases() {
        RetentionRule rule = RetentionRule.of("card", RetentionStart.LAST_ACTIVITY, Period.ofYears(3));
        Pseudonyms pseudonyms = Pseudonyms.withKey(PseudonymsTest.key(0));
        return Stream.of(
                bad(
                        "blank purpose",
                        () -> GIVEN.toBuilder().purpose("").build(),
                        "consent.purpose must not be blank, but was \"\""),
                bad(
                        "blank source",
                        () -> GIVEN.toBuilder().source(" ").build(),
                        "consent.source must not be blank, but was \" \""),
                bad(
                        "end at the beginning",
                        () -> GIVEN.toBuilder().expiresAt(NOON).build(),
                        "consent.expiresAt must be after happenedAt, 2024-03-01T12:00:00Z,"
                                + " but was 2024-03-01T12:00:00Z"),
                bad(
                        "end of a withdrawal",
                        () -> GIVEN.toBuilder()
                                .kind(ConsentKind.WITHDRAWN)
                                .expiresAt(NOON.plusSeconds(1))
                                .build(),
                        "consent.expiresAt must be absent unless the kind is GIVEN, but was 2024-03-01T12:00:01Z"),
                bad(
                        "blank category of a rule",
                        () -> RetentionRule.of(" ", RetentionStart.LAST_ACTIVITY, Period.ofYears(1)),
                        "retentionRule.category must not be blank, but was \" \""),
                bad(
                        "no period",
                        () -> RetentionRule.of("card", RetentionStart.LAST_ACTIVITY, Period.ZERO),
                        "retentionRule.period must have no part below zero and one above, but was P0D"),
                bad(
                        "period backwards",
                        () -> RetentionRule.of("card", RetentionStart.LAST_ACTIVITY, Period.of(1, -1, 0)),
                        "retentionRule.period must have no part below zero and one above, but was P1Y-1M"),
                bad(
                        "rule twice",
                        () -> RetentionSchedule.of(List.of(rule, rule)),
                        "rules[1] must be the only rule of its category and start, but was \"card\" LAST_ACTIVITY"),
                bad(
                        "blank category of a case",
                        () -> CASE.toBuilder().category("").build(),
                        "retentionCase.category must not be blank, but was \"\""),
                bad(
                        "blank hold",
                        () -> CASE.toBuilder().legalHold(" ").build(),
                        "retentionCase.legalHold must not be blank, but was blank"),
                bad(
                        "contract ended and in force",
                        () -> CASE.toBuilder()
                                .contractInForce(true)
                                .contractEnd(LocalDate.EPOCH)
                                .build(),
                        "retentionCase.contractEnd must be absent while a contract is in force, but was 1970-01-01"),
                bad(
                        "short key",
                        () -> Pseudonyms.withKey(new byte[0]),
                        "key must have at least 32 bytes, but was 0 bytes"),
                bad("blank kind", () -> pseudonyms.of(" ", "c1"), "kind must not be blank, but was \" \""),
                bad("blank identifier", () -> pseudonyms.of("client", ""), "id must not be blank, but was \"\""));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_anywhere_namesParameterRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
