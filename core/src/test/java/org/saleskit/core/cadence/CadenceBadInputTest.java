package org.saleskit.core.cadence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactView;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.WeekdayCalendar;

class CadenceBadInputTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final FollowedClient CLIENT = FollowedClient.of(ClientId.of("c1"), "key", LocalDate.of(2026, 1, 1));
    private static final CadenceRule RULE = CadenceRule.of("key", 14);
    private static final ContactView EMPTY = ContactHistory.empty().asOf(NOON);

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "blank segment of a rule",
                        () -> CadenceRule.of(" ", 14),
                        "cadenceRule.segment must not be blank, but was \" \""),
                bad(
                        "interval of nothing",
                        () -> CadenceRule.of("key", 0),
                        "cadenceRule.interval must be one or more, but was 0"),
                bad(
                        "negative tolerance",
                        RULE.toBuilder().tolerance(-1)::build,
                        "cadenceRule.tolerance must be zero or more, but was -1"),
                bad(
                        "no kind",
                        RULE.toBuilder().kinds(List.of())::build,
                        "cadenceRule.kinds must hold at least one kind, but was []"),
                bad(
                        "two rules of a segment",
                        () -> Cadence.of(List.of(RULE, CadenceRule.of("key", 7))),
                        "rules must hold one rule for each segment, but was two for \"key\""),
                bad(
                        "blank segment of a client",
                        CLIENT.toBuilder().segment("")::build,
                        "followedClient.segment must not be blank, but was \"\""),
                bad(
                        "client given twice",
                        () -> Cadence.of(List.of(RULE))
                                .due(List.of(CLIENT, CLIENT), EMPTY, ZoneOffset.UTC, WeekdayCalendar.mondayToFriday()),
                        "clients must hold each client once, but was two of c1"),
                bad(
                        "client that was merged",
                        () -> Cadence.of(List.of(RULE))
                                .due(List.of(CLIENT), merged(), ZoneOffset.UTC, WeekdayCalendar.mondayToFriday()),
                        "clients must name the canonical client c9, but was c1"),
                bad(
                        "working days without a calendar",
                        () -> Cadence.of(List.of(
                                        RULE,
                                        CadenceRule.of("other", 5).toBuilder()
                                                .dayCount(DayCount.WORKING_DAYS)
                                                .build()))
                                .due(List.of(CLIENT), EMPTY, ZoneOffset.UTC),
                        "calendar must be given when the rule for segment \"other\" counts working days,"
                                + " but was absent"),
                bad(
                        "calendar without a working day",
                        () -> Cadence.of(List.of(RULE.toBuilder()
                                        .dayCount(DayCount.WORKING_DAYS)
                                        .build()))
                                .due(List.of(CLIENT), EMPTY, ZoneOffset.UTC, neverWorked()),
                        "calendar must have 14 working days in the 1000000 days after 2026-01-01, but was 0"));
    }

    private static ContactView merged() {
        ContactEvent event = ContactEvent.builder()
                .id(ContactEventId.of("e"))
                .client(CLIENT.id())
                .rep(RepId.of("r"))
                .kind(ContactKind.CALL)
                .happenedAt(NOON)
                .recordedAt(NOON)
                .build();
        return ContactHistory.of(List.of(event)).asOf(NOON).withCanonicalClients(client -> ClientId.of("c9"));
    }

    private static WeekdayCalendar neverWorked() {
        return WeekdayCalendar.builder()
                .restDays(Arrays.asList(DayOfWeek.values()))
                .build();
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void input_bad_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
