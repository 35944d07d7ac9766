package org.saleskit.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.organization.SalesOrganization;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.Team;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.team.TeamStructure;
import org.threeten.extra.LocalDateRange;

class CoverageCheckTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final TerritoryOwner REP_1 = TerritoryOwner.of(RepId.of("1"));
    private static final TerritoryOwner REP_2 = TerritoryOwner.of(RepId.of("2"));
    private static final TerritoryOwner TEAM_W = TerritoryOwner.of(TeamId.of("W"));
    private static final Client C1 = client("C1", "FR");
    private static final Client C2 = client("C2", "FR");
    private static final Client C3 = client("C3", "DE");
    private static final Client C4 = client("C4", "DE");

    private static final Territory WEST =
            country("West", "FR", REP_1).toBuilder().priority(2).build();
    private static final Territory KEY =
            Territory.of(TerritoryId.of("Key"), ClientRule.ofIds(List.of(C2.id(), C3.id())), REP_2);

    private static Client client(String id, String country) {
        return Client.builder()
                .id(ClientId.of(id))
                .name("Name of " + id)
                .kind(ClientKind.LEGAL)
                .country(country)
                .build();
    }

    private static Client owned(Client client, String rep) {
        return client.toBuilder().owner(RepId.of(rep)).build();
    }

    private static Territory country(String id, String country, TerritoryOwner owner) {
        return Territory.of(TerritoryId.of(id), ClientRule.ofCountries(List.of(country)), owner);
    }

    private static Territory since(Territory territory, String start) {
        return territory.toBuilder()
                .validity(LocalDateRange.ofUnboundedEnd(LocalDate.parse(start)))
                .build();
    }

    private static void assertOnly(CoverageResult result, CoverageFlaw flaw, String english, String russian) {
        assertThat(result.findings()).hasSize(1);
        CoverageFinding finding = result.findings().get(0);
        assertThat(finding.flaw()).isEqualTo(flaw);
        assertThat(finding).hasToString(english);
        assertThat(finding.explain(RUSSIAN)).isEqualTo(russian);
    }

    @Test
    void check_exampleOfTheDocumentation_givesItsResult() {
        CoverageResult result = CoverageCheck.of(List.of(WEST, KEY)).check(List.of(C4, C3, C2, C1), TODAY);
        assertThat(result.assignments())
                .extracting(ClientAssignment::client, ClientAssignment::owner)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(C1.id(), REP_1),
                        org.assertj.core.api.Assertions.tuple(C2.id(), REP_2),
                        org.assertj.core.api.Assertions.tuple(C3.id(), REP_2));
        assertThat(result.orphans()).containsExactly(C4.id());
        assertThat(result.overlaps()).isEmpty();
        assertThat(result.clientsByOwner()).hasToString("{rep 1=[C1], rep 2=[C2, C3]}");
        assertThat(result.assignment(C4.id())).isEmpty();
        assertThat(result.coverage()).isEqualTo(Proportion.of(3, 4));
        assertThat(result.asOf()).isEqualTo(TODAY);
        assertThat(result).hasToString("CoverageResult{asOf=2026-11-21, assigned=3, orphans=1, findings=1}");
    }

    @Test
    void check_orphan_isExplained() {
        CoverageCheck check = CoverageCheck.of(List.of(KEY));
        assertOnly(
                check.check(List.of(C1, C2), TODAY),
                CoverageFlaw.ORPHAN,
                "Client C1: no territory in force covers it.",
                "Клиент C1: ни одна действующая территория его не охватывает.");
        assertOnly(
                check.check(List.of(owned(C1, "9"), C2), TODAY),
                CoverageFlaw.ORPHAN,
                "Client C1: no territory in force covers it; the card names rep 9.",
                "Клиент C1: ни одна действующая территория его не охватывает; в карточке указан сотрудник 9.");
    }

    @Test
    void explain_onlyContender_saysPriority() {
        ClientAssignment assignment = CoverageCheck.of(List.of(WEST, KEY))
                .check(List.of(C1), TODAY)
                .assignment(C1.id())
                .orElseThrow();
        assertThat(assignment.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Client C1 belongs to rep 1 through territory West (country: FR): the only one of priority 2 "
                                + "that covers it, and none of an earlier priority does.");
        assertThat(assignment.explain(RUSSIAN))
                .isEqualTo("Клиент C1: владелец сотрудник 1, территория West (страна: FR): единственная очереди 2, "
                        + "которая его охватывает, и ни одна более ранней очереди его не охватывает.");
        assertThat(assignment.isOverlap()).isFalse();
    }

    @Test
    void check_samePriority_isAnOverlapDecidedByTheTieBreak() {
        Territory a = since(country("A", "FR", REP_1), "2025-01-01");
        Territory b = since(country("B", "FR", REP_2), "2024-01-01");
        Territory c = since(country("C", "FR", TEAM_W), "2026-01-01");
        CoverageCheck check = CoverageCheck.of(List.of(b, c, a));

        CoverageResult byId = check.check(List.of(C1), TODAY);
        assertThat(byId.overlaps()).hasSize(1);
        assertThat(byId.findings(CoverageFlaw.OVERLAP))
                .hasToString(
                        "[Client C1 is covered by several territories of priority 1: A, B, C; it was given to A.]");
        assertThat(byId.findings(CoverageFlaw.OVERLAP).get(0).explain(RUSSIAN))
                .isEqualTo("Клиента C1 охватывают несколько территорий очереди 1: A, B, C; он отдан территории A.");
        assertThat(byId.assignments().get(0).explain(Locale.ENGLISH))
                .endsWith(
                        "(country: FR): chosen before B, C, also of priority 1, because it has the smallest identifier.");
        assertThat(byId.findings(CoverageFlaw.NO_CLIENTS)).hasSize(2);

        CoverageResult earliest = check.withTieBreak(TieBreak.EARLIEST_START).check(List.of(C1), TODAY);
        assertThat(earliest.assignments().get(0).contenders()).containsExactly(b, a, c);
        assertThat(earliest.tieBreak()).isEqualTo(TieBreak.EARLIEST_START);
        assertThat(earliest.assignments().get(0).explain(RUSSIAN))
                .endsWith("выбрана перед A, C, также очереди 1, так как она действует дольше всех или с наименьшим "
                        + "идентификатором среди таких.");

        CoverageResult latest = check.withTieBreak(TieBreak.LATEST_START).check(List.of(C1), TODAY);
        assertThat(latest.assignments().get(0).contenders()).containsExactly(c, a, b);
        assertThat(latest.assignments().get(0).owner()).isEqualTo(TEAM_W);
        assertThat(latest.assignments().get(0).explain(Locale.ENGLISH))
                .contains("belongs to team W through territory C")
                .endsWith("because it came into force last, or has the smallest identifier among those.");
    }

    @Test
    void check_sameStart_fallsBackToTheIdentifier() {
        CoverageCheck check = CoverageCheck.of(List.of(country("B", "FR", REP_1), country("A", "FR", REP_2)));
        for (TieBreak tieBreak : TieBreak.values()) {
            CoverageResult result = check.withTieBreak(tieBreak).check(List.of(C1), TODAY);
            assertThat(result.assignments().get(0).territory().id()).isEqualTo(TerritoryId.of("A"));
        }
        assertThat(check.territories())
                .extracting(Territory::id)
                .containsExactly(TerritoryId.of("A"), TerritoryId.of("B"));
    }

    @Test
    void check_territoryOfAnotherTime_isLeftOutAndListed() {
        Territory soon = since(country("Soon", "FR", REP_1), "2026-11-22");
        assertOnly(
                CoverageCheck.of(List.of(KEY, soon)).check(List.of(C2), TODAY),
                CoverageFlaw.NOT_IN_FORCE,
                "Territory Soon is left out: it is in force since 2026-11-22.",
                "Территория Soon не учтена: она действует с 2026-11-22.");
        assertThat(CoverageCheck.of(List.of(soon))
                        .check(List.of(C2), TODAY.plusDays(1))
                        .findings())
                .isEmpty();
    }

    @Test
    void check_territoryWithoutClients_isListed() {
        assertOnly(
                CoverageCheck.of(List.of(KEY)).check(List.of(), TODAY),
                CoverageFlaw.NO_CLIENTS,
                "Territory Key got no client.",
                "Территория Key не получила ни одного клиента.");
    }

    @Test
    void check_cardNamesAnotherRep_isAFinding() {
        CoverageCheck check = CoverageCheck.of(List.of(KEY));
        assertThat(check.check(List.of(owned(C2, "2")), TODAY).findings()).isEmpty();
        CoverageResult result = check.check(List.of(owned(C2, "1")), TODAY);
        assertOnly(
                result,
                CoverageFlaw.CARD_OWNER_DIFFERS,
                "Client C2 is in territory Key, owned by rep 2, but the card names rep 1, who is not the owner or in "
                        + "its team.",
                "Клиент C2 входит в территорию Key, владелец: сотрудник 2, а в карточке указан сотрудник 1, который "
                        + "не владелец и не в его команде.");
        CoverageFinding finding = result.findings().get(0);
        assertThat(finding.client()).contains(C2.id());
        assertThat(finding.cardOwner()).contains(RepId.of("1"));
        assertThat(finding.territories()).containsExactly(KEY);
        assertThat(finding)
                .isEqualTo(
                        check.check(List.of(owned(C2, "1")), TODAY).findings().get(0))
                .hasSameHashCodeAs(
                        check.check(List.of(owned(C2, "1")), TODAY).findings().get(0))
                .isNotEqualTo(
                        check.check(List.of(owned(C2, "3")), TODAY).findings().get(0));
    }

    @Test
    void check_teamOwner_takesAnOrganizationToCompare() {
        Territory west = country("West", "FR", TEAM_W);
        CoverageCheck check = CoverageCheck.of(List.of(west));
        assertOnly(
                check.check(List.of(owned(C1, "1")), TODAY),
                CoverageFlaw.CARD_OWNER_NOT_COMPARED,
                "Client C1 is in territory West, owned by team W, but the card names rep 1. Not compared: the members "
                        + "of the team are not known.",
                "Клиент C1 входит в территорию West, владелец: команда W, а в карточке указан сотрудник 1. Не "
                        + "сравнивалось: состав команды неизвестен.");
        CoverageResult result = check.withOrganization(organization())
                .check(List.of(owned(C1, "1"), owned(C2, "2"), owned(client("C5", "FR"), "3")), TODAY);
        assertThat(result.findings())
                .extracting(CoverageFinding::flaw, finding -> finding.client().orElseThrow())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(CoverageFlaw.CARD_OWNER_DIFFERS, ClientId.of("C5")));
    }

    @Test
    void check_ownerNotInTheOrganization_isAFinding() {
        CoverageCheck check = CoverageCheck.of(List.of(country("West", "FR", TerritoryOwner.of(RepId.of("9")))));
        assertOnly(
                check.withOrganization(organization()).check(List.of(C1), TODAY),
                CoverageFlaw.UNKNOWN_OWNER,
                "Territory West: the owner, rep 9, is not in the organisation.",
                "Территория West: владельца (сотрудник 9) нет в организации.");
        CoverageCheck team = CoverageCheck.of(List.of(country("West", "FR", TerritoryOwner.of(TeamId.of("X")))));
        assertThat(team.withOrganization(organization())
                        .check(List.of(owned(C1, "1")), TODAY)
                        .findings())
                .extracting(CoverageFinding::flaw)
                .containsExactly(CoverageFlaw.CARD_OWNER_NOT_COMPARED, CoverageFlaw.UNKNOWN_OWNER);
    }

    @Test
    void check_ownerWhoLeft_isAFindingFromTheFirstDayAfter() {
        CoverageCheck check = CoverageCheck.of(List.of(country("West", "FR", TerritoryOwner.of(RepId.of("3")))))
                .withOrganization(organization());
        assertThat(check.check(List.of(C1), TODAY).findings()).isEmpty();
        assertOnly(
                check.check(List.of(C1), TODAY.plusDays(1)),
                CoverageFlaw.OWNER_NOT_EMPLOYED,
                "Territory West: the owner, rep 3, is not employed on the day.",
                "Территория West: владелец (сотрудник 3) на эту дату не работает.");
    }

    /** Rep 1 in team W, rep 2 in its part V, rep 3 in no team and employed until today. */
    private static SalesOrganization organization() {
        RoleId seller = RoleId.of("seller");
        return SalesOrganization.builder()
                .addReps(Rep.of(RepId.of("1"), "One"), Rep.of(RepId.of("2"), "Two"))
                .addReps(Rep.builder()
                        .id(RepId.of("3"))
                        .name("Three")
                        .employed(LocalDateRange.ofUnboundedStart(TODAY.plusDays(1)))
                        .build())
                .addTeams(Team.of(TeamId.of("W"), "West", TeamStructure.GEOGRAPHIC))
                .addTeams(Team.builder()
                        .id(TeamId.of("V"))
                        .name("Part")
                        .structure(TeamStructure.INSIDE)
                        .parent(TeamId.of("W"))
                        .build())
                .addMemberships(
                        Membership.of(RepId.of("1"), TeamId.of("W"), seller),
                        Membership.of(RepId.of("2"), TeamId.of("V"), seller))
                .build();
    }

    @Test
    void findings_names_areInNoText() {
        CoverageResult result = CoverageCheck.of(List.of(WEST)).check(List.of(owned(C1, "9"), C4), TODAY);
        assertThat(result.findings().toString() + result.assignments() + result).doesNotContain("Name of");
        assertThat(result.findings()).isSorted();
    }

    @Test
    void owner_repsBeforeTeams_areOrdered() {
        assertThat(List.of(REP_1, REP_2, TerritoryOwner.of(TeamId.of("0")), TEAM_W))
                .isSorted();
        assertThat(TEAM_W).hasToString("team W").isEqualTo(TerritoryOwner.of(TeamId.of("W")));
        assertThat(TEAM_W.rep()).isEmpty();
        assertThat(TerritoryId.of("10")).isLessThan(TerritoryId.of("9")).hasToString("10");
    }

    @Test
    void toBuilder_unchanged_isEqual() {
        assertThat(WEST.toBuilder().build()).isEqualTo(WEST).hasSameHashCodeAs(WEST);
        assertThat(WEST.validity()).isEqualTo(LocalDateRange.ALL);
        assertThat(KEY.priority()).isEqualTo(1);
    }
}
