package org.saleskit.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.core.organization.Company.JULY;
import static org.saleskit.core.organization.Company.MARCH;
import static org.saleskit.core.organization.Company.NEW_YEAR;
import static org.saleskit.core.organization.Company.member;
import static org.saleskit.core.organization.Company.rep;
import static org.saleskit.core.organization.Company.team;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.TeamId;
import org.threeten.extra.LocalDateRange;

class SalesOrganizationTest {

    private static final SalesOrganization COMPANY = Company.example();
    private static final RepId BOSS = RepId.of("boss");
    private static final RepId ANN = RepId.of("ann");
    private static final RepId BOB = RepId.of("bob");
    private static final RepId CAT = RepId.of("cat");
    private static final TeamId ALL = TeamId.of("All");
    private static final TeamId WEST = TeamId.of("West");
    private static final TeamId EAST = TeamId.of("East");
    private static final TeamId KEY = TeamId.of("Key");

    @Test
    void lookups_byIdentifier_findWhatIsThere() {
        assertThat(COMPANY.rep(ANN).orElseThrow().name()).isEqualTo("Name of ann");
        assertThat(COMPANY.team(WEST).orElseThrow().name()).isEqualTo("Team West");
        assertThat(COMPANY.role(RoleId.of("head"))).contains(Company.HEAD);
        assertThat(COMPANY.rep(RepId.of("dan"))).isEmpty();
        assertThat(COMPANY.team(TeamId.of("North"))).isEmpty();
        assertThat(COMPANY.role(RoleId.of("clerk"))).isEmpty();
    }

    @Test
    void managersOf_chain_leadsToTheTop() {
        assertThat(COMPANY.managersOf(CAT)).containsExactly(ANN, BOSS);
        assertThat(COMPANY.managersOf(BOSS)).isEmpty();
    }

    @Test
    void managersOf_unknownManager_endsTheList() {
        SalesOrganization organization =
                SalesOrganization.builder().addReps(rep("ann", "gone")).build();
        assertThat(organization.managersOf(ANN)).containsExactly(RepId.of("gone"));
    }

    @Test
    void managersOf_circleAbove_isNamedFromItsSmallestMember() {
        SalesOrganization organization = SalesOrganization.builder()
                .addReps(rep("z", "c"), rep("c", "b"), rep("b", "a"), rep("a", "c"))
                .build();
        assertThatThrownBy(() -> organization.managersOf(RepId.of("z")))
                .isInstanceOfSatisfying(
                        ManagerCircleException.class,
                        circle -> assertThat(circle.circle())
                                .containsExactly(RepId.of("a"), RepId.of("c"), RepId.of("b")))
                .hasMessage("managers of rep z must not form a circle, but was a → c → b → a");
        assertThat(organization.allReportsOf(RepId.of("a"), NEW_YEAR))
                .containsExactly(RepId.of("b"), RepId.of("c"), RepId.of("z"));
    }

    @Test
    void reports_ofManager_areThoseEmployedOnTheDay() {
        assertThat(COMPANY.directReportsOf(BOSS, MARCH)).containsExactly(ANN, BOB);
        assertThat(COMPANY.directReportsOf(BOSS, JULY)).containsExactly(ANN);
        assertThat(COMPANY.allReportsOf(BOSS, MARCH)).containsExactly(ANN, BOB, CAT);
        assertThat(COMPANY.allReportsOf(CAT, MARCH)).isEmpty();
    }

    @Test
    void subteamsOf_anyDepth_leaveTheTeamOut() {
        assertThat(COMPANY.subteamsOf(ALL)).containsExactly(EAST, KEY, WEST);
        assertThat(COMPANY.subteamsOf(KEY)).isEmpty();
        SalesOrganization circle = SalesOrganization.builder()
                .addTeams(team("West", "East"), team("East", "West"))
                .build();
        assertThat(circle.subteamsOf(WEST)).containsExactly(EAST);
    }

    @Test
    void membersOf_lastDay_isTheDayBeforeTheEnd() {
        assertThat(COMPANY.membersOf(WEST, MARCH.minusDays(1)))
                .extracting(Membership::rep)
                .containsExactly(ANN, CAT);
        assertThat(COMPANY.membersOf(WEST, MARCH)).extracting(Membership::rep).containsExactly(ANN);
        assertThat(COMPANY.membersOf(EAST, MARCH)).extracting(Membership::rep).containsExactly(BOB, CAT);
    }

    @Test
    void membersWithSubteamsOf_repInTwoParts_isListedTwiceAndCountedOnce() {
        assertThat(COMPANY.membersWithSubteamsOf(ALL, MARCH))
                .extracting(Membership::rep)
                .containsExactly(ANN, BOB, BOSS, CAT, CAT);
        assertThat(COMPANY.headcount(ALL, MARCH)).isEqualTo(4);
        assertThat(COMPANY.headcount(ALL, JULY)).isEqualTo(3);
        assertThat(COMPANY.headcount(MARCH)).isEqualTo(4);
        assertThat(COMPANY.headcount(JULY)).isEqualTo(3);
    }

    @Test
    void membershipsOf_rep_areThoseInForce() {
        assertThat(COMPANY.membershipsOf(CAT, NEW_YEAR.minusDays(1)))
                .extracting(Membership::team)
                .containsExactly(WEST);
        assertThat(COMPANY.membershipsOf(CAT, MARCH))
                .extracting(Membership::team)
                .containsExactly(KEY, EAST);
        assertThat(COMPANY.membershipsOf(RepId.of("dan"), MARCH)).isEmpty();
        assertThat(COMPANY.membershipsAsOf(JULY)).extracting(Membership::rep).containsExactly(ANN, BOSS, CAT, CAT);
    }

    @Test
    void primaryTeamOf_severalOnTheDay_isTheLatestThenTheSmallest() {
        assertThat(COMPANY.primaryTeamOf(CAT, MARCH)).contains(EAST);
        assertThat(COMPANY.primaryTeamOf(BOB, JULY)).isEmpty();
        SalesOrganization contradictory = COMPANY.toBuilder()
                .addMemberships(member("cat", "West", Company.SELLER, LocalDateRange.ofUnboundedEnd(JULY)))
                .addMemberships(member("cat", "All", Company.SELLER, LocalDateRange.ofUnboundedEnd(JULY)))
                .build();
        assertThat(contradictory.primaryTeamOf(CAT, JULY)).contains(ALL);
    }

    @Test
    void answerableFor_responsibility_isWhoHasTheRoleOnTheDay() {
        assertThat(COMPANY.answerableFor("calls", JULY))
                .extracting(Membership::rep)
                .containsExactly(CAT, CAT);
        assertThat(COMPANY.answerableFor("plan", JULY))
                .extracting(Membership::rep)
                .containsExactly(ANN, BOSS);
        assertThat(COMPANY.answerableFor("parking", JULY)).isEmpty();
    }

    @Test
    void historyOf_responsibility_isCutToEmployment() {
        LocalDate hired = LocalDate.of(2026, 2, 1);
        SalesOrganization organization = SalesOrganization.builder()
                .addReps(rep("bob").toBuilder()
                        .employed(LocalDateRange.of(hired, JULY))
                        .build())
                .addRoles(Company.SELLER)
                .addMemberships(member("bob", "East", Company.SELLER))
                .addMemberships(member("bob", "West", Company.SELLER, LocalDateRange.ofUnboundedStart(hired)))
                .addMemberships(member("dan", "West", Company.SELLER))
                .build();
        assertThat(organization.historyOf("calls"))
                .containsExactly(
                        member("bob", "East", Company.SELLER, LocalDateRange.of(hired, JULY)),
                        member("dan", "West", Company.SELLER));
        assertThat(organization.historyOf("plan")).isEmpty();
    }

    @Test
    void build_otherOrderOfLists_isEqual() {
        SalesOrganization turned = SalesOrganization.builder()
                .reps(reversed(COMPANY.reps()))
                .teams(reversed(COMPANY.teams()))
                .roles(reversed(COMPANY.roles()))
                .memberships(reversed(COMPANY.memberships()))
                .build();
        assertThat(turned).isEqualTo(COMPANY).hasSameHashCodeAs(COMPANY).hasToString(COMPANY.toString());
        assertThat(COMPANY.toString()).doesNotContain("Name of");
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new java.util.ArrayList<>(list);
        java.util.Collections.reverse(copy);
        return copy;
    }
}
