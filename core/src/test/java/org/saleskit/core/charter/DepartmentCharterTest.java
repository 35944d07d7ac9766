package org.saleskit.core.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.RoleKind;

class DepartmentCharterTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final RoleId HEAD = RoleId.of("head");
    private static final RoleId SELLER = RoleId.of("seller");

    private static final DepartmentCharter COMPLETE = DepartmentCharter.builder()
            .department("Sales")
            .addRights(Right.of("stop", "Stop deliveries to a client in arrears"))
            .addRoles(Role.of(HEAD, "Head of sales", RoleKind.MANAGER))
            .addRoles(Role.of(SELLER, "Account manager", RoleKind.SELLER))
            .addRoleKpis(RoleKpis.of(HEAD, List.of(KpiId.of("revenue"))))
            .addRoleKpis(RoleKpis.of(SELLER, List.of(KpiId.of("revenue"), KpiId.of("calls"))))
            .addDuties(Duty.of("plan", "Set the plan", HEAD, "plan-fact"))
            .addDuties(Duty.of("calls", "Call every client monthly", SELLER, "call-log"))
            .addReports(ControlReport.of("plan-fact", "Plan and fact", Period.ofMonths(1)))
            .addReports(ControlReport.of("call-log", "Calls by rep", Period.ofWeeks(1)))
            .addHandOffs(HandOff.of("order", "Sales", "Shipping", "Paid order").toBuilder()
                    .timeLimit(Duration.ofHours(4))
                    .acceptance("All lines are in stock")
                    .build())
            .build();

    private static void assertOnly(DepartmentCharter charter, CharterGap gap, String english, String russian) {
        assertThat(charter.findings()).hasSize(1);
        CharterFinding finding = charter.findings().get(0);
        assertThat(finding.gap()).isEqualTo(gap);
        assertThat(finding.explain(Locale.ENGLISH)).isEqualTo(english);
        assertThat(finding.explain(RUSSIAN)).isEqualTo(russian);
    }

    private static DepartmentCharter withDuty(Duty duty) {
        return COMPLETE.toBuilder().addDuties(duty).build();
    }

    @Test
    void findings_completeCharter_areNone() {
        assertThat(COMPLETE.findings()).isEmpty();
        assertThat(COMPLETE.completeness()).isEqualTo(Proportion.of(7, 7));
        assertThat(COMPLETE.toBuilder().build()).isEqualTo(COMPLETE).hasSameHashCodeAs(COMPLETE);
    }

    @Test
    void completeness_emptyCharter_isUndefined() {
        DepartmentCharter empty =
                DepartmentCharter.builder().department("Sales").build();
        assertThat(empty.findings()).isEmpty();
        assertThat(empty.completeness()).isEqualTo(Proportion.none());
    }

    @Test
    void queries_byRoleAndName_findWhatIsThere() {
        assertThat(COMPLETE.dutiesOf(SELLER)).extracting(Duty::id).containsExactly("calls");
        assertThat(COMPLETE.kpisOf(SELLER)).containsExactly(KpiId.of("calls"), KpiId.of("revenue"));
        assertThat(COMPLETE.kpisOf(RoleId.of("clerk"))).isEmpty();
        assertThat(COMPLETE.dutiesOf(RoleId.of("clerk"))).isEmpty();
        assertThat(COMPLETE.report("call-log").orElseThrow().regularity()).contains(Period.ofDays(7));
        assertThat(COMPLETE.report("diary")).isEmpty();
    }

    @Test
    void roleKpis_setInAnotherOrder_isTurnedToThatOfTheIdentifiers() {
        TreeSet<KpiId> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(List.of(KpiId.of("a"), KpiId.of("b")));
        assertThat(new RoleKpis(SELLER, backwards).kpis()).containsExactly(KpiId.of("a"), KpiId.of("b"));
    }

    @Test
    void findings_dutyWithoutOwner_isNamed() {
        assertOnly(
                withDuty(Duty.builder()
                        .id("debts")
                        .text("Collect debts")
                        .report("plan-fact")
                        .build()),
                CharterGap.DUTY_WITHOUT_OWNER,
                "Duty debts: no role answers for it.",
                "Обязанность debts: за неё не отвечает ни одна роль.");
    }

    @Test
    void findings_dutyOfUnknownRole_isNamed() {
        assertOnly(
                withDuty(Duty.of("debts", "Collect debts", RoleId.of("clerk"), "plan-fact")),
                CharterGap.UNKNOWN_OWNER,
                "Duty debts: its owner is not a role of the charter.",
                "Обязанность debts: её владельца нет среди ролей.");
    }

    @Test
    void findings_dutyWithoutReport_isNamed() {
        assertOnly(
                withDuty(Duty.of("debts", "Collect debts").toBuilder()
                        .owner(HEAD)
                        .build()),
                CharterGap.DUTY_WITHOUT_REPORT,
                "Duty debts: no report shows it.",
                "Обязанность debts: её не показывает ни один отчёт.");
    }

    @Test
    void findings_dutyOfUnknownReport_isNamed() {
        assertOnly(
                withDuty(Duty.of("debts", "Collect debts", HEAD, "debt-list")),
                CharterGap.UNKNOWN_REPORT,
                "Duty debts: its report is not in the charter.",
                "Обязанность debts: её отчёта нет в положении об отделе.");
    }

    @Test
    void findings_roleWithoutDutyOrKpi_areTwo() {
        DepartmentCharter charter = COMPLETE.toBuilder()
                .addRoles(Role.of(RoleId.of("clerk"), "Clerk", RoleKind.SUPPORT))
                .build();
        assertThat(charter.findings())
                .containsExactly(
                        new CharterFinding(CharterGap.ROLE_WITHOUT_DUTY, "clerk"),
                        new CharterFinding(CharterGap.ROLE_WITHOUT_KPI, "clerk"));
        assertThat(charter.findings().get(0).explain(Locale.ENGLISH)).isEqualTo("Role clerk: it owns no duty.");
        assertThat(charter.findings().get(1).explain(RUSSIAN))
                .isEqualTo("Роль clerk: её не оценивает ни один показатель.");
        assertThat(charter.completeness()).isEqualTo(Proportion.of(7, 8));
    }

    @Test
    void findings_kpiOfUnknownRole_isNamed() {
        assertOnly(
                COMPLETE.toBuilder()
                        .addRoleKpis(RoleKpis.of(RoleId.of("clerk"), List.of(KpiId.of("errors"))))
                        .build(),
                CharterGap.KPI_OF_UNKNOWN_ROLE,
                "Role clerk: it has KPIs but is not in the charter.",
                "Роль clerk: показатели заданы, а в положении её нет.");
    }

    @Test
    void findings_reportWithoutRegularityAndDuty_areTwo() {
        DepartmentCharter charter = COMPLETE.toBuilder()
                .addReports(ControlReport.of("diary", "Diary"))
                .build();
        assertThat(charter.findings())
                .containsExactly(
                        new CharterFinding(CharterGap.REPORT_WITHOUT_REGULARITY, "diary"),
                        new CharterFinding(CharterGap.REPORT_WITHOUT_DUTY, "diary"));
        assertThat(charter.findings().get(0).explain(RUSSIAN)).isEqualTo("Отчёт diary: не задана его регулярность.");
        assertThat(charter.findings().get(1).explain(Locale.ENGLISH)).isEqualTo("Report diary: it shows no duty.");
    }

    @Test
    void findings_handOffWithoutLimitAndAcceptance_areTwo() {
        DepartmentCharter charter = COMPLETE.toBuilder()
                .addHandOffs(HandOff.of("lead", "Marketing", "Sales", "Qualified lead"))
                .build();
        assertThat(charter.findings())
                .containsExactly(
                        new CharterFinding(CharterGap.HAND_OFF_WITHOUT_TIME_LIMIT, "lead"),
                        new CharterFinding(CharterGap.HAND_OFF_WITHOUT_ACCEPTANCE, "lead"));
        assertThat(charter.findings().get(0).explain(Locale.ENGLISH))
                .isEqualTo("Hand-off lead: its time limit is not set.");
        assertThat(charter.findings().get(1).explain(RUSSIAN)).isEqualTo("Передача lead: не задан критерий приёмки.");
    }

    @Test
    void findings_listsInAnotherOrder_areTheSame() {
        DepartmentCharter charter = DepartmentCharter.builder()
                .department("Sales")
                .addDuties(Duty.of("b", "B"), Duty.of("a", "A"))
                .build();
        DepartmentCharter turned = charter.toBuilder()
                .duties(List.of(Duty.of("a", "A"), Duty.of("b", "B")))
                .build();
        assertThat(turned.findings()).isEqualTo(charter.findings()).isSorted().hasSize(4);
    }

    @Test
    void explain_everyGap_hasItsOwnWordsInBothLanguages() {
        assertThat(Arrays.stream(CharterGap.values()).map(gap -> new CharterFinding(gap, "x").explain(Locale.ENGLISH)))
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.codePoints().anyMatch(letter -> letter > 127));
        assertThat(Arrays.stream(CharterGap.values()).map(gap -> new CharterFinding(gap, "x").explain(RUSSIAN)))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.codePoints().anyMatch(letter -> letter > 127));
    }
}
