package org.saleskit.core.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessBadInputTest {

    private static final AccessRule RULE = AccessRule.builder()
            .name("all")
            .addRole(AccessRole.REP)
            .addOwnerships(Ownership.OWN)
            .addTargets(AccessTarget.RECORD)
            .addActions(AccessAction.VIEW)
            .effect(AccessEffect.ALLOW)
            .reason("because")
            .reasonInRussian("потому что")
            .build();

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        "blank role",
                        (ThrowingCallable) () -> AccessRole.of(" "),
                        "accessRole must not be blank, but was \" \""),
                rule("blank name", rule -> rule.name(" "), "accessRule.name must not be blank, but was \" \""),
                rule("blank reason", rule -> rule.reason(""), "accessRule.reason must not be blank, but was \"\""),
                rule(
                        "blank Russian reason",
                        rule -> rule.reasonInRussian(""),
                        "accessRule.reasonInRussian must not be blank, but was \"\""),
                rule(
                        "no role",
                        rule -> rule.roles(List.of()),
                        "accessRule.roles must hold a role unless anyRole is set, but was []"),
                rule(
                        "role and any role",
                        rule -> rule.anyRole(true),
                        "accessRule.roles must be empty when anyRole is set, but was [rep]"),
                rule(
                        "no ownership",
                        rule -> rule.ownerships(List.of()),
                        "accessRule.ownerships must hold at least one value, but was []"),
                rule(
                        "no target",
                        rule -> rule.targets(List.of()),
                        "accessRule.targets must hold at least one value, but was []"),
                rule(
                        "no action",
                        rule -> rule.actions(List.of()),
                        "accessRule.actions must hold at least one value, but was []"),
                rule(
                        "masked editing",
                        rule -> rule.effect(AccessEffect.MASK).addActions(AccessAction.EDIT),
                        "accessRule.actions must hold only VIEW and EXPORT when the effect is MASK, but was [VIEW, EDIT]"),
                arguments(
                        "rule twice",
                        (ThrowingCallable) () -> AccessPolicy.of(List.of(RULE, RULE)),
                        "rules[1].name must be unique in the policy, but was \"all\""));
    }

    private static Arguments rule(String description, UnaryOperator<AccessRuleBuilder> change, String message) {
        return arguments(
                description,
                (ThrowingCallable) () -> change.apply(RULE.toBuilder()).build(),
                message);
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
