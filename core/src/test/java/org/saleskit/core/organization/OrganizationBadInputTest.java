package org.saleskit.core.organization;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.organization.Company.MARCH;
import static org.saleskit.core.organization.Company.rep;
import static org.saleskit.core.organization.Company.team;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;

class OrganizationBadInputTest {

    private static final SalesOrganization COMPANY = Company.example();
    private static final TeamId NORTH = TeamId.of("North");

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "rep twice",
                        () -> SalesOrganization.builder()
                                .addReps(rep("b"), rep("a"), rep("b", "a"))
                                .build(),
                        "reps[2].id must be unique in the organization, but was b"),
                bad(
                        "team twice",
                        () -> SalesOrganization.builder()
                                .addTeams(team("T"), team("T"))
                                .build(),
                        "teams[1].id must be unique in the organization, but was T"),
                bad(
                        "role twice",
                        () -> SalesOrganization.builder()
                                .addRoles(Company.HEAD, Company.HEAD)
                                .build(),
                        "roles[1].id must be unique in the organization, but was head"),
                bad(
                        "managers of unknown rep",
                        () -> COMPANY.managersOf(RepId.of("dan")),
                        "rep must be in the list of reps, but was dan"),
                bad(
                        "parts of unknown team",
                        () -> COMPANY.subteamsOf(NORTH),
                        "team must be in the list of teams, but was North"),
                bad(
                        "members of unknown team",
                        () -> COMPANY.membersOf(NORTH, MARCH),
                        "team must be in the list of teams, but was North"),
                bad(
                        "members of unknown team with its parts",
                        () -> COMPANY.membersWithSubteamsOf(NORTH, MARCH),
                        "team must be in the list of teams, but was North"),
                bad(
                        "headcount of unknown team",
                        () -> COMPANY.headcount(NORTH, MARCH),
                        "team must be in the list of teams, but was North"),
                bad(
                        "norm without name",
                        () -> StructureNorm.ofAtLeast(" ", 2, "order 7"),
                        "structureNorm.name must not be blank, but was \" \""),
                bad(
                        "norm without source",
                        () -> StructureNorm.ofAtLeast("Two", 2, ""),
                        "structureNorm.source must not be blank, but was \"\""),
                bad(
                        "norm below zero",
                        () -> StructureNorm.ofAtLeast("Two", -1, "order 7"),
                        "structureNorm.atLeast must be zero or more, but was -1"),
                bad(
                        "norm that nobody can keep",
                        () -> StructureNorm.ofAtLeast("Two", 2, "order 7").toBuilder()
                                .atMost(1)
                                .build(),
                        "structureNorm.atMost must be at least atLeast, which is 2, but was 1"),
                bad(
                        "people below zero",
                        () -> StructureNorm.ofAtLeast("Two", 2, "order 7").isKeptBy(-1),
                        "people must be zero or more, but was -1"),
                bad(
                        "breach of a norm that is kept",
                        () -> new NormBreach(StructureNorm.ofAtLeast("Two", 2, "order 7"), NORTH, 2),
                        "people must break the norm \"Two\", but was 2"));
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
    void query_null_isRejectedByName() {
        assertThatThrownBy(() -> COMPANY.membershipsAsOf(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("asOf");
        assertThatThrownBy(() -> COMPANY.answerableFor(null, MARCH))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("responsibility");
    }
}
