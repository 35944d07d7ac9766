package org.saleskit.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.organization.Company.HEAD;
import static org.saleskit.core.organization.Company.JULY;
import static org.saleskit.core.organization.Company.MARCH;
import static org.saleskit.core.organization.Company.NEW_YEAR;
import static org.saleskit.core.organization.Company.SELLER;
import static org.saleskit.core.organization.Company.member;
import static org.saleskit.core.organization.Company.rep;
import static org.saleskit.core.organization.Company.team;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.threeten.extra.LocalDateRange;

class StructureFindingTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final LocalDateRange SPRING = LocalDateRange.of(MARCH, JULY);

    private static SalesOrganizationBuilder plain() {
        return SalesOrganization.builder()
                .addReps(rep("ann"))
                .addTeams(team("East"), team("West"))
                .addRoles(HEAD, SELLER);
    }

    private static void assertOnly(SalesOrganization organization, StructureFlaw flaw, String english, String russian) {
        assertThat(organization.findings()).hasSize(1);
        StructureFinding finding = organization.findings().get(0);
        assertThat(finding.flaw()).isEqualTo(flaw);
        assertThat(finding).hasToString(english);
        assertThat(finding.explain(Locale.ENGLISH)).isEqualTo(english);
        assertThat(finding.explain(RUSSIAN)).isEqualTo(russian);
    }

    @Test
    void findings_goodCompany_areNone() {
        assertThat(Company.example().findings()).isEmpty();
    }

    @Test
    void findings_managersInACircle_listIt() {
        SalesOrganization organization = SalesOrganization.builder()
                .addReps(rep("d", "b"), rep("c", "b"), rep("b", "a"), rep("a", "c"))
                .build();
        assertOnly(
                organization,
                StructureFlaw.MANAGER_CIRCLE,
                "The managers form a circle: a → c → b → a.",
                "Руководители образуют круг: a → c → b → a.");
        assertThat(organization.findings().get(0).reps()).containsExactly(RepId.of("a"), RepId.of("c"), RepId.of("b"));
    }

    @Test
    void findings_teamsInACircle_listIt() {
        SalesOrganization organization = SalesOrganization.builder()
                .addTeams(team("West", "East"), team("East", "West"), team("Key", "West"))
                .build();
        assertOnly(
                organization,
                StructureFlaw.TEAM_CIRCLE,
                "The teams are parts of each other: East → West → East.",
                "Команды входят друг в друга: East → West → East.");
        assertThat(organization.findings().get(0).teams()).containsExactly(TeamId.of("East"), TeamId.of("West"));
    }

    @Test
    void findings_unknownManager_isNamed() {
        assertOnly(
                SalesOrganization.builder().addReps(rep("ann", "dan")).build(),
                StructureFlaw.UNKNOWN_MANAGER,
                "The manager dan of rep ann is not in the list of reps.",
                "Руководителя dan сотрудника ann нет в списке сотрудников.");
    }

    @Test
    void findings_unknownParent_isNamed() {
        assertOnly(
                SalesOrganization.builder().addTeams(team("West", "All")).build(),
                StructureFlaw.UNKNOWN_PARENT,
                "The team All, of which West is a part, is not in the list of teams.",
                "Команды All, в которую входит West, нет в списке команд.");
    }

    @Test
    void findings_managerWhoLeftBefore_isNamed() {
        SalesOrganization organization = SalesOrganization.builder()
                .addReps(rep("ann", "boss"))
                .addReps(rep("boss").toBuilder()
                        .employed(LocalDateRange.ofUnboundedStart(JULY))
                        .build())
                .addReps(rep("bob", "boss").toBuilder().employed(SPRING).build())
                .build();
        assertOnly(
                organization,
                StructureFlaw.MANAGER_LEFT,
                "The manager boss of rep ann left the company before the rep did.",
                "Руководитель boss сотрудника ann уволен раньше сотрудника.");
    }

    @Test
    void findings_unknownRep_isNamed() {
        assertOnly(
                plain().addMemberships(member("dan", "East", SELLER, SPRING)).build(),
                StructureFlaw.UNKNOWN_REP,
                "Rep dan in team East as seller (from 2026-03-01 to 2026-06-30): the rep is not in the list of reps.",
                "Сотрудник dan в команде East в роли seller (с 2026-03-01 по 2026-06-30): "
                        + "сотрудника нет в списке сотрудников.");
    }

    @Test
    void findings_unknownTeam_isNamed() {
        assertOnly(
                plain().addMemberships(member("ann", "North", SELLER)).build(),
                StructureFlaw.UNKNOWN_TEAM,
                "Rep ann in team North as seller (at all times): the team is not in the list of teams.",
                "Сотрудник ann в команде North в роли seller (всегда): команды нет в списке команд.");
    }

    @Test
    void findings_unknownRole_isNamed() {
        assertOnly(
                SalesOrganization.builder()
                        .addReps(rep("ann"))
                        .addTeams(team("East"))
                        .addMemberships(member("ann", "East", SELLER, LocalDateRange.ofUnboundedEnd(MARCH)))
                        .build(),
                StructureFlaw.UNKNOWN_ROLE,
                "Rep ann in team East as seller (since 2026-03-01): the role is not in the list of roles.",
                "Сотрудник ann в команде East в роли seller (с 2026-03-01): роли нет в списке ролей.");
    }

    @Test
    void findings_twoPrimaryTeams_shareTheDays() {
        SalesOrganization organization = plain().addMemberships(
                        member("ann", "East", SELLER, LocalDateRange.ofUnboundedStart(JULY)))
                .addMemberships(member("ann", "West", HEAD, LocalDateRange.ofUnboundedEnd(MARCH)))
                .build();
        assertOnly(
                organization,
                StructureFlaw.PRIMARY_OVERLAP,
                "Rep ann in team East as seller (until 2026-06-30): is also a primary member of team West as head "
                        + "from 2026-03-01 to 2026-06-30.",
                "Сотрудник ann в команде East в роли seller (по 2026-06-30): он также основной член команды West "
                        + "в роли head с 2026-03-01 по 2026-06-30.");
        assertThat(organization.findings().get(0).memberships()).isEqualTo(organization.memberships());
    }

    @Test
    void findings_secondTeamNotPrimaryOrLater_areNone() {
        Membership primary = member("ann", "East", SELLER, LocalDateRange.ofUnboundedStart(JULY));
        Membership later = member("ann", "West", SELLER, LocalDateRange.ofUnboundedEnd(JULY));
        Membership beside =
                member("ann", "West", SELLER, SPRING).toBuilder().primary(false).build();
        assertThat(plain().addMemberships(primary, later, beside).build().findings())
                .isEmpty();
    }

    @Test
    void findings_sameMembershipTwice_isOneFinding() {
        assertOnly(
                plain().addMemberships(member("ann", "East", SELLER), member("ann", "East", SELLER))
                        .build(),
                StructureFlaw.DUPLICATE_MEMBERSHIP,
                "Rep ann in team East as seller (at all times): is stated twice at all times.",
                "Сотрудник ann в команде East в роли seller (всегда): указан дважды всегда.");
    }

    @Test
    void findings_daysWithoutPrimaryTeam_areFound() {
        Membership beside =
                member("ann", "West", SELLER).toBuilder().primary(false).build();
        Membership first = member("ann", "East", SELLER, LocalDateRange.ofUnboundedStart(MARCH));
        Membership afterGap = member("ann", "East", SELLER, LocalDateRange.ofUnboundedEnd(MARCH.plusDays(1)));
        assertOnly(
                plain().addMemberships(beside, first, afterGap).build(),
                StructureFlaw.NO_PRIMARY,
                "Rep ann in team West as seller (at all times): on some of these days the rep belongs to no team "
                        + "primarily.",
                "Сотрудник ann в команде West в роли seller (всегда): в некоторые из этих дней у сотрудника нет "
                        + "основной команды.");
        Membership withoutGap = member("ann", "East", SELLER, LocalDateRange.ofUnboundedEnd(MARCH));
        assertThat(plain().addMemberships(beside, first, withoutGap).build().findings())
                .isEmpty();
    }

    @Test
    void findings_membershipOutsideEmployment_isFound() {
        SalesOrganizationBuilder employed = SalesOrganization.builder()
                .addReps(rep("ann").toBuilder().employed(SPRING).build())
                .addTeams(team("East"))
                .addRoles(SELLER);
        assertOnly(
                employed.addMemberships(member("ann", "East", SELLER, LocalDateRange.of(NEW_YEAR, JULY)))
                        .build(),
                StructureFlaw.OUTSIDE_EMPLOYMENT,
                "Rep ann in team East as seller (from 2026-01-01 to 2026-06-30): a part of these days lies outside "
                        + "the rep's employment.",
                "Сотрудник ann в команде East в роли seller (с 2026-01-01 по 2026-06-30): часть этих дней лежит "
                        + "вне срока его работы в компании.");
    }

    @Test
    void findings_openMembership_isMeasuredAtItsEndOnly() {
        SalesOrganization base = SalesOrganization.builder()
                .addReps(rep("ann").toBuilder().employed(SPRING).build())
                .addTeams(team("East"))
                .addRoles(SELLER)
                .build();
        assertThat(flaws(base, LocalDateRange.ofUnboundedStart(JULY))).isEmpty();
        assertThat(flaws(base, LocalDateRange.ofUnboundedEnd(MARCH))).containsExactly(StructureFlaw.OUTSIDE_EMPLOYMENT);
        assertThat(flaws(base, LocalDateRange.ofUnboundedStart(MARCH)))
                .containsExactly(StructureFlaw.OUTSIDE_EMPLOYMENT);
    }

    private static List<StructureFlaw> flaws(SalesOrganization base, LocalDateRange validity) {
        SalesOrganization organization = base.toBuilder()
                .addMemberships(member("ann", "East", SELLER, validity))
                .build();
        return organization.findings().stream().map(StructureFinding::flaw).toList();
    }

    @Test
    void findings_several_areOrderedByFlawThenSubject() {
        SalesOrganization organization = SalesOrganization.builder()
                .addReps(rep("bob", "x"), rep("ann", "x"))
                .addMemberships(member("ann", "East", SELLER, SPRING), member("ann", "East", SELLER))
                .build();
        assertThat(organization.findings())
                .isSorted()
                .extracting(StructureFinding::flaw)
                .containsExactly(
                        StructureFlaw.UNKNOWN_MANAGER,
                        StructureFlaw.UNKNOWN_MANAGER,
                        StructureFlaw.UNKNOWN_TEAM,
                        StructureFlaw.UNKNOWN_TEAM,
                        StructureFlaw.UNKNOWN_ROLE,
                        StructureFlaw.UNKNOWN_ROLE,
                        StructureFlaw.DUPLICATE_MEMBERSHIP);
        StructureFinding first = organization.findings().get(0);
        assertThat(first)
                .isEqualTo(organization.toBuilder().build().findings().get(0))
                .hasSameHashCodeAs(organization.toBuilder().build().findings().get(0))
                .isNotEqualTo(organization.findings().get(1));
    }
}
