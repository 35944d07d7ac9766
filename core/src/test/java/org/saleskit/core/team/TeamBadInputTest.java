package org.saleskit.core.team;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class TeamBadInputTest {

    private static final RepId REP = RepId.of("7");
    private static final TeamId TEAM = TeamId.of("T");
    private static final RoleId ROLE = RoleId.of("R");
    private static final LocalDateRange NO_DAY = LocalDateRange.ofEmpty(LocalDate.of(2026, 1, 1));

    static Stream<Arguments> cases() {
        return Stream.of(
                bad("team id blank", () -> TeamId.of(" "), "teamId must not be blank, but was \" \""),
                bad("role id empty", () -> RoleId.of(""), "roleId must not be blank, but was \"\""),
                bad("rep name", () -> Rep.of(REP, "\t"), "rep.name must not be blank, but was blank"),
                bad(
                        "rep phone",
                        () -> Rep.builder().id(REP).name("n").phone(" ").build(),
                        "rep.phone must not be blank, but was blank"),
                bad(
                        "rep e-mail",
                        () -> Rep.builder().id(REP).name("n").email("").build(),
                        "rep.email must not be blank, but was blank"),
                bad(
                        "rep employed on no day",
                        () -> Rep.builder().id(REP).name("n").employed(NO_DAY).build(),
                        "rep.employed must hold at least one day, but was 2026-01-01/2026-01-01"),
                bad(
                        "rep as own manager",
                        () -> Rep.builder().id(REP).name("n").manager(REP).build(),
                        "rep.manager must be another rep, but was 7"),
                bad(
                        "responsibility without name",
                        () -> Responsibility.of(" ", "t"),
                        "responsibility.id must not be blank, but was \" \""),
                bad(
                        "responsibility without text",
                        () -> Responsibility.of("r", ""),
                        "responsibility.text must not be blank, but was \"\""),
                bad(
                        "role name",
                        () -> Role.of(ROLE, " ", RoleKind.OTHER),
                        "role.name must not be blank, but was \" \""),
                bad(
                        "responsibility twice",
                        () -> Role.builder()
                                .id(ROLE)
                                .name("n")
                                .kind(RoleKind.SELLER)
                                .addResponsibilities(Responsibility.of("a", "x"), Responsibility.of("b", "x"))
                                .addResponsibilities(Responsibility.of("a", "y"))
                                .build(),
                        "role.responsibilities[2].id must be unique in the role, but was \"a\""),
                bad(
                        "permitted action blank",
                        () -> Role.builder()
                                .id(ROLE)
                                .name("n")
                                .kind(RoleKind.SELLER)
                                .addPermittedActions(" ")
                                .build(),
                        "role.permittedActions must not be blank, but was \" \""),
                bad(
                        "team name",
                        () -> Team.of(TEAM, "", TeamStructure.INSIDE),
                        "team.name must not be blank, but was \"\""),
                bad(
                        "team in itself",
                        () -> Team.builder()
                                .id(TEAM)
                                .name("n")
                                .structure(TeamStructure.PRODUCT)
                                .parent(TEAM)
                                .build(),
                        "team.parent must be another team, but was T"),
                bad(
                        "membership on no day",
                        () -> Membership.of(REP, TEAM, ROLE, NO_DAY),
                        "membership.validity must hold at least one day, but was 2026-01-01/2026-01-01"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void build_badValue_isRejectedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
