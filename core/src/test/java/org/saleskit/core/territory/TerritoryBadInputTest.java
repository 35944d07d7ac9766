package org.saleskit.core.territory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.threeten.extra.LocalDateRange;

class TerritoryBadInputTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Territory T = territory("T");
    private static final Client CLIENT = Client.of(ClientId.of("C"), "Name", ClientKind.LEGAL);

    private static Territory territory(String id) {
        return Territory.of(TerritoryId.of(id), ClientRule.everyClient(), TerritoryOwner.of(RepId.of("1")));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                bad("territory id", () -> TerritoryId.of(""), "territoryId must not be blank, but was \"\""),
                bad(
                        "priority zero",
                        () -> T.toBuilder().priority(0).build(),
                        "territory.priority must be one or more, but was 0"),
                bad(
                        "in force on no day",
                        () -> T.toBuilder()
                                .validity(LocalDateRange.ofEmpty(DAY))
                                .build(),
                        "territory.validity must hold at least one day, but was 2026-01-01/2026-01-01"),
                bad(
                        "owner nobody",
                        () -> new TerritoryOwnerBuilder().build(),
                        "territoryOwner must be either a rep or a team, but was neither"),
                bad(
                        "owner both",
                        () -> new TerritoryOwnerBuilder()
                                .rep(RepId.of("1"))
                                .team(TeamId.of("W"))
                                .build(),
                        "territoryOwner must be either a rep or a team, but was both"),
                bad(
                        "no countries",
                        () -> ClientRule.ofCountries(List.of()),
                        "countries must hold at least one element, but was empty"),
                bad(
                        "blank country",
                        () -> ClientRule.ofCountries(List.of("DE", " ")),
                        "countries must not be blank, but was \" \""),
                bad(
                        "no territories",
                        () -> ClientRule.ofTerritories(List.of()),
                        "territories must hold at least one element, but was empty"),
                bad(
                        "no segments",
                        () -> ClientRule.ofSegments(List.of()),
                        "segments must hold at least one element, but was empty"),
                bad(
                        "no channels",
                        () -> ClientRule.ofChannels(List.of()),
                        "channels must hold at least one element, but was empty"),
                bad("no ids", () -> ClientRule.ofIds(List.of()), "ids must hold at least one element, but was empty"),
                bad(
                        "rule without words",
                        () -> ClientRule.of(" ", client -> true),
                        "description must not be blank, but was \" \""),
                bad(
                        "territory twice",
                        () -> CoverageCheck.of(List.of(territory("A"), T, territory("T"))),
                        "territories[2].id must be unique, but was T"),
                bad(
                        "client twice",
                        () -> CoverageCheck.of(List.of(T)).check(List.of(CLIENT, CLIENT), DAY),
                        "clients[1].id must be unique, but was C"),
                bad(
                        "assignment without territory",
                        () -> new ClientAssignment(CLIENT.id(), List.of(), TieBreak.SMALLEST_ID),
                        "contenders must hold at least one territory, but was empty"),
                bad(
                        "assignment of two priorities",
                        () -> new ClientAssignment(
                                CLIENT.id(),
                                List.of(
                                        T,
                                        territory("U").toBuilder().priority(2).build()),
                                TieBreak.SMALLEST_ID),
                        "contenders[1].priority must be that of the first, which is 1, but was 2"),
                bad(
                        "assignment in another order",
                        () -> new ClientAssignment(CLIENT.id(), List.of(T, territory("A")), TieBreak.SMALLEST_ID),
                        "contenders[1] must stand after T by SMALLEST_ID, but was A"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void call_badValue_isRejectedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway")
    void call_null_isRejectedByName() {
        assertThatThrownBy(() -> CoverageCheck.of(List.of(T)).check(List.of(), null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("asOf");
        assertThatThrownBy(() -> ClientRule.ofAttribute(AttributeKey.ofLabel("a"), null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }
}
