package org.saleskit.core.charter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;

/** Finds what is missing in a charter. */
final class CharterCheck {

    private final DepartmentCharter charter;
    private final Set<RoleId> roles;
    private final Set<String> reports;
    private final Set<RoleId> owners = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final List<CharterFinding> found = new ArrayList<>();
    private long items;
    private long complete;

    CharterCheck(DepartmentCharter charter) {
        this.charter = charter;
        this.roles = charter.roles().stream().map(Role::id).collect(Collectors.toSet());
        this.reports = charter.reports().stream().map(ControlReport::id).collect(Collectors.toSet());
        for (Duty duty : charter.duties()) {
            duty.owner().ifPresent(owners::add);
            duty.report().ifPresent(shown::add);
        }
        checkEach(charter.duties(), this::checkDuty);
        checkEach(charter.roles(), this::checkRole);
        checkEach(charter.reports(), this::checkReport);
        checkEach(charter.handOffs(), this::checkHandOff);
        for (RoleKpis kpis : charter.roleKpis()) {
            foundIf(
                    !roles.contains(kpis.role()),
                    CharterGap.KPI_OF_UNKNOWN_ROLE,
                    kpis.role().value());
        }
    }

    List<CharterFinding> findings() {
        return found.stream().sorted().toList();
    }

    Proportion completeness() {
        return Proportion.of(complete, items);
    }

    private <T> void checkEach(List<T> values, Consumer<T> check) {
        for (T value : values) {
            int before = found.size();
            check.accept(value);
            items++;
            complete += found.size() == before ? 1 : 0;
        }
    }

    private void checkDuty(Duty duty) {
        foundIf(duty.owner().isEmpty(), CharterGap.DUTY_WITHOUT_OWNER, duty.id());
        foundIf(!duty.owner().map(roles::contains).orElse(true), CharterGap.UNKNOWN_OWNER, duty.id());
        foundIf(duty.report().isEmpty(), CharterGap.DUTY_WITHOUT_REPORT, duty.id());
        foundIf(!duty.report().map(reports::contains).orElse(true), CharterGap.UNKNOWN_REPORT, duty.id());
    }

    private void checkRole(Role role) {
        foundIf(
                !owners.contains(role.id()),
                CharterGap.ROLE_WITHOUT_DUTY,
                role.id().value());
        foundIf(
                charter.kpisOf(role.id()).isEmpty(),
                CharterGap.ROLE_WITHOUT_KPI,
                role.id().value());
    }

    private void checkReport(ControlReport report) {
        foundIf(report.regularity().isEmpty(), CharterGap.REPORT_WITHOUT_REGULARITY, report.id());
        foundIf(!shown.contains(report.id()), CharterGap.REPORT_WITHOUT_DUTY, report.id());
    }

    private void checkHandOff(HandOff handOff) {
        foundIf(handOff.timeLimit().isEmpty(), CharterGap.HAND_OFF_WITHOUT_TIME_LIMIT, handOff.id());
        foundIf(handOff.acceptance().isEmpty(), CharterGap.HAND_OFF_WITHOUT_ACCEPTANCE, handOff.id());
    }

    private void foundIf(boolean missing, CharterGap gap, String subject) {
        if (missing) {
            found.add(new CharterFinding(gap, subject));
        }
    }
}
