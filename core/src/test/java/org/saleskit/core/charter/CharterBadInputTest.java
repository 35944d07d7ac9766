package org.saleskit.core.charter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.RoleKind;

class CharterBadInputTest {

    private static final RoleId ROLE = RoleId.of("R");
    private static final HandOff HAND_OFF = HandOff.of("h", "Sales", "Shipping", "order");

    private static DepartmentCharterBuilder sales() {
        return DepartmentCharter.builder().department("Sales");
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                bad("right id", () -> Right.of("", "t"), "right.id must not be blank, but was \"\""),
                bad("right text", () -> Right.of("r", " "), "right.text must not be blank, but was \" \""),
                bad("duty id", () -> Duty.of(" ", "t"), "duty.id must not be blank, but was \" \""),
                bad("duty text", () -> Duty.of("d", ""), "duty.text must not be blank, but was \"\""),
                bad("duty report", () -> Duty.of("d", "t", ROLE, " "), "duty.report must not be blank, but was \" \""),
                bad("report id", () -> ControlReport.of("", "t"), "controlReport.id must not be blank, but was \"\""),
                bad(
                        "report text",
                        () -> ControlReport.of("c", ""),
                        "controlReport.text must not be blank, but was \"\""),
                bad(
                        "regularity zero",
                        () -> ControlReport.of("c", "t", Period.ZERO),
                        "controlReport.regularity must be longer than zero, without a negative part, but was P0D"),
                bad(
                        "regularity with a negative part",
                        () -> ControlReport.of("c", "t", Period.of(0, 1, -1)),
                        "controlReport.regularity must be longer than zero, without a negative part, but was P1M-1D"),
                bad("hand-off id", () -> HandOff.of("", "a", "b", "w"), "handOff.id must not be blank, but was \"\""),
                bad(
                        "hand-off giver",
                        () -> HandOff.of("h", "", "b", "w"),
                        "handOff.giver must not be blank, but was \"\""),
                bad(
                        "hand-off taker",
                        () -> HandOff.of("h", "a", "", "w"),
                        "handOff.taker must not be blank, but was \"\""),
                bad(
                        "hand-off of nothing",
                        () -> HandOff.of("h", "a", "b", ""),
                        "handOff.what must not be blank, but was \"\""),
                bad(
                        "hand-off to itself",
                        () -> HandOff.of("h", "a", "a", "w"),
                        "handOff.taker must be another department, but was \"a\""),
                bad(
                        "time limit zero",
                        () -> HAND_OFF.toBuilder().timeLimit(Duration.ZERO).build(),
                        "handOff.timeLimit must be longer than zero, but was PT0S"),
                bad(
                        "time limit below zero",
                        () -> HAND_OFF.toBuilder()
                                .timeLimit(Duration.ofHours(-1))
                                .build(),
                        "handOff.timeLimit must be longer than zero, but was PT-1H"),
                bad(
                        "acceptance blank",
                        () -> HAND_OFF.toBuilder().acceptance(" ").build(),
                        "handOff.acceptance must not be blank, but was \" \""),
                bad(
                        "role without KPIs",
                        () -> RoleKpis.of(ROLE, List.of()),
                        "roleKpis.kpis must hold at least one KPI, but was empty"),
                bad(
                        "finding without subject",
                        () -> new CharterFinding(CharterGap.ROLE_WITHOUT_DUTY, ""),
                        "charterFinding.subject must not be blank, but was \"\""),
                bad(
                        "department",
                        () -> DepartmentCharter.builder().department(" ").build(),
                        "departmentCharter.department must not be blank, but was \" \""),
                bad(
                        "right twice",
                        () -> sales().addRights(Right.of("r", "a"), Right.of("r", "b"))
                                .build(),
                        "rights[1].id must be unique in the charter, but was r"),
                bad(
                        "role twice",
                        () -> sales().addRoles(role(), role()).build(),
                        "roles[1].id must be unique in the charter, but was R"),
                bad(
                        "KPIs of a role twice",
                        () -> sales().addRoleKpis(kpis(), kpis()).build(),
                        "roleKpis[1].role must be unique in the charter, but was R"),
                bad(
                        "duty twice",
                        () -> sales().addDuties(Duty.of("a", "x"), Duty.of("b", "x"), Duty.of("a", "y"))
                                .build(),
                        "duties[2].id must be unique in the charter, but was a"),
                bad(
                        "report twice",
                        () -> sales().addReports(ControlReport.of("c", "x"), ControlReport.of("c", "y"))
                                .build(),
                        "reports[1].id must be unique in the charter, but was c"),
                bad(
                        "hand-off twice",
                        () -> sales().addHandOffs(HAND_OFF, HAND_OFF).build(),
                        "handOffs[1].id must be unique in the charter, but was h"),
                bad(
                        "hand-off between others",
                        () -> sales().addHandOffs(HandOff.of("x", "Shipping", "Accounts", "bill"))
                                .build(),
                        "handOffs[0] must go from or to the department, which is \"Sales\", "
                                + "but was from \"Shipping\" to \"Accounts\""));
    }

    private static Role role() {
        return Role.of(ROLE, "n", RoleKind.OTHER);
    }

    private static RoleKpis kpis() {
        return RoleKpis.of(ROLE, List.of(KpiId.of("k")));
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
