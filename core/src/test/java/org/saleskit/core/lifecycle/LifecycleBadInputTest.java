package org.saleskit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;

/** What the package refuses, by message. */
class LifecycleBadInputTest {

    private static final ClientId C1 = ClientId.of("c1");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final LifecycleChange PROSPECT = LifecycleChange.of(C1, LifecycleState.PROSPECT, NOON);
    private static final LocalDate DATE = LocalDate.of(2026, 1, 2);

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "first state that is none",
                        () -> Lifecycle.of(C1, List.of()).plus(LifecycleChange.of(C1, LifecycleState.LOST, NOON)),
                        "lifecycleChange.to must be allowed after nothing, but was LOST"),
                bad(
                        "jump",
                        () -> Lifecycle.of(C1, List.of(PROSPECT))
                                .plus(LifecycleChange.of(C1, LifecycleState.RETAINED, NOON.plusSeconds(1))),
                        "lifecycleChange.to must be allowed after PROSPECT, but was RETAINED"),
                bad(
                        "state that it is in already",
                        () -> Lifecycle.of(C1, List.of(PROSPECT))
                                .plus(LifecycleChange.of(C1, LifecycleState.PROSPECT, NOON.plusSeconds(1))),
                        "lifecycleChange.to must be allowed after PROSPECT, but was PROSPECT"),
                bad(
                        "change of another client",
                        () -> Lifecycle.of(ClientId.of("c2"), List.of(PROSPECT)),
                        "changes must be of client c2, but was c1"),
                bad(
                        "added change of another client",
                        () -> Lifecycle.of(ClientId.of("c2"), List.of()).plus(PROSPECT),
                        "changes must be of client c2, but was c1"),
                bad(
                        "blank note",
                        () -> PROSPECT.toBuilder().note(" ").build(),
                        "lifecycleChange.note must not be blank, but was blank"),
                bad(
                        "rule from a state to itself",
                        () -> new LifecycleRule(LifecycleState.LEAD, LifecycleState.LEAD, "x"),
                        "lifecycleRule.to must be another state than from, but was LEAD"),
                bad(
                        "rule without a name",
                        () -> new LifecycleRule(LifecycleState.LEAD, LifecycleState.LOST, " "),
                        "lifecycleRule.name must not be blank, but was \" \""),
                bad(
                        "rules without a first state",
                        () -> LifecycleRules.builder().build(),
                        "lifecycleRules.initialStates must hold at least one state, but was empty"),
                bad(
                        "one transition twice",
                        () -> LifecycleRules.builder()
                                .addInitialStates(LifecycleState.LEAD)
                                .addRules(
                                        new LifecycleRule(LifecycleState.LEAD, LifecycleState.LOST, "x"),
                                        new LifecycleRule(LifecycleState.LEAD, LifecycleState.LOST, "y"))
                                .build(),
                        "lifecycleRules.rules[1] must be a pair of states that is not listed before, but was LEAD to LOST"),
                bad(
                        "limit of no day",
                        () -> ActivityPolicy.builder().dormantAfterDays(0).build(),
                        "activityPolicy.dormantAfterDays must be one or more, but was 0"),
                bad(
                        "window of no day",
                        () -> ActivityPolicy.builder().retentionWindowDays(0).build(),
                        "activityPolicy.retentionWindowDays must be one or more, but was 0"),
                bad(
                        "limit of a segment",
                        () -> ActivityPolicy.builder()
                                .putDormantAfterDaysBySegment("key", -1)
                                .build(),
                        "activityPolicy.dormantAfterDaysBySegment[key] must be one or more, but was -1"),
                bad(
                        "segment without a name",
                        () -> ActivityPolicy.builder()
                                .putDormantAfterDaysBySegment(" ", 5)
                                .build(),
                        "activityPolicy.dormantAfterDaysBySegment must not be blank, but was \" \""),
                bad(
                        "state that begins after the report",
                        () -> ActivityPolicy.withDefaults()
                                .due(
                                        LifecycleState.LEAD,
                                        DATE.plusDays(1),
                                        Optional.empty(),
                                        ClientActivity.of(List.of(), List.of()),
                                        DATE),
                        "since must not be after asOf, 2026-01-02, but was 2026-01-03"));
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
