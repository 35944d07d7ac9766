package org.saleskit.core.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.field.Sensitivity;

class AuditBadInputTest {

    private static final String HASH = "0".repeat(64);

    static Stream<Arguments> cases() {
        FieldChange change = AuditEntries.DISCOUNT.changes().get(0);
        return Stream.of(
                bad("blank type", () -> Subject.of(" ", "c1"), "subject.type must not be blank, but was \" \""),
                bad("blank identifier", () -> Subject.of("client", ""), "subject.id must not be blank, but was \"\""),
                bad(
                        "masked value with a text",
                        () -> new AuditValue(AuditValue.Form.MASKED, "Jane"),
                        "auditValue.text must be empty when the form is MASKED, but was given"),
                bad(
                        "absent value with a text",
                        () -> new AuditValue(AuditValue.Form.ABSENT, "Jane"),
                        "auditValue.text must be empty when the form is ABSENT, but was given"),
                bad(
                        "digest that is none",
                        () -> AuditValue.digest("Jane Roe"),
                        "auditValue.text must be 64 small hexadecimal digits when the form is DIGEST,"
                                + " but was a text of length 8"),
                bad(
                        "blank field",
                        () -> change.toBuilder().field(" ").build(),
                        "fieldChange.field must not be blank, but was \" \""),
                bad(
                        "personal value in clear before",
                        () -> FieldChange.of("f", Sensitivity.PERSONAL, AuditValue.clear("Jane"), AuditValue.masked()),
                        "fieldChange.before must not be in clear in a personal field, but was CLEAR"),
                bad(
                        "personal value in clear after",
                        () -> FieldChange.of("f", Sensitivity.PERSONAL, AuditValue.absent(), AuditValue.clear("Jane")),
                        "fieldChange.after must not be in clear in a personal field, but was CLEAR"),
                bad(
                        "blank reason",
                        () -> AuditEntries.DISCOUNT.toBuilder().reason(" ").build(),
                        "auditEntry.reason must not be blank, but was blank"),
                bad(
                        "field twice",
                        () -> AuditEntries.DISCOUNT.toBuilder()
                                .addChange(change)
                                .build(),
                        "changes[1].field must be unique in the entry, but was \"saleLine.discount\""),
                bad(
                        "position below zero",
                        () -> new AuditLink(-1, AuditEntries.VIEWED, HASH, HASH),
                        "auditLink.position must be zero or more, but was -1"),
                bad(
                        "previous hash of another form",
                        () -> AuditLink.of(0, AuditEntries.VIEWED, "none"),
                        "auditLink.previousHash must be 64 small hexadecimal digits, but was a text of length 4"),
                bad(
                        "hash in capital letters",
                        () -> new AuditLink(0, AuditEntries.VIEWED, HASH, "A".repeat(64)),
                        "auditLink.hash must be 64 small hexadecimal digits, but was a text of length 64"),
                bad(
                        "size below zero",
                        () -> new ChainHead(-1, HASH),
                        "chainHead.size must be zero or more, but was -1"),
                bad(
                        "hash of a head of another form",
                        () -> new ChainHead(0, ""),
                        "chainHead.hash must be 64 small hexadecimal digits, but was a text of length 0"),
                bad(
                        "short key",
                        () -> FieldDiff.withDefaults().withKey(new byte[16]),
                        "key must have at least 32 bytes, but was 16 bytes"));
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
