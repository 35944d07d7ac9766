package org.saleskit.core.charter;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;

/**
 * What a department may do, what it has to do, who answers for each duty, which report shows it, how regularly, and what
 * is handed over to other departments: the rules of the department as a list that can be checked.
 *
 * <p>Short names and identifiers must be unique in their lists. Whatever else is missing is accepted and told by {@link
 * #findings}, so that a charter can be written step by step.
 */
@Value.Immutable
public abstract class DepartmentCharter {

    DepartmentCharter() {}

    /** {@return the host's name of the department} */
    public abstract String department();

    /** {@return what the department may do or demand, in the host's order} */
    public abstract List<Right> rights();

    /** {@return the roles in the department, in the host's order} */
    public abstract List<Role> roles();

    /** {@return by which KPIs the roles are judged, each role at most once} */
    public abstract List<RoleKpis> roleKpis();

    /** {@return what the department has to do, in the host's order} */
    public abstract List<Duty> duties();

    /** {@return the reports by which duties are controlled, in the host's order} */
    public abstract List<ControlReport> reports();

    /** {@return what is handed over to or taken from other departments, in the host's order} */
    public abstract List<HandOff> handOffs();

    /** {@return a new builder} */
    public static DepartmentCharterBuilder builder() {
        return new DepartmentCharterBuilder();
    }

    /** {@return a builder that holds the values of this charter} */
    public final DepartmentCharterBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(department(), "departmentCharter.department");
        checkUnique(rights(), Right::id, "rights", "id");
        checkUnique(roles(), Role::id, "roles", "id");
        checkUnique(roleKpis(), RoleKpis::role, "roleKpis", "role");
        checkUnique(duties(), Duty::id, "duties", "id");
        checkUnique(reports(), ControlReport::id, "reports", "id");
        checkUnique(handOffs(), HandOff::id, "handOffs", "id");
        for (int i = 0; i < handOffs().size(); i++) {
            HandOff one = handOffs().get(i);
            Checks.check(
                    one.giver().equals(department()) || one.taker().equals(department()),
                    "handOffs[" + i + "]",
                    "go from or to the department, which is \"" + department() + "\"",
                    "from \"" + one.giver() + "\" to \"" + one.taker() + "\"");
        }
    }

    private static <T, K> void checkUnique(List<T> values, Function<T, K> key, String list, String name) {
        Set<K> known = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            K one = key.apply(values.get(i));
            Checks.check(known.add(one), list + "[" + i + "]." + name, "be unique in the charter", one);
        }
    }

    /**
     * {@return the duties that a role answers for, in the host's order}
     *
     * @param role the role
     */
    public final List<Duty> dutiesOf(RoleId role) {
        Objects.requireNonNull(role, "role");
        return duties().stream()
                .filter(duty -> duty.owner().equals(Optional.of(role)))
                .toList();
    }

    /**
     * {@return the KPIs by which a role is judged, possibly none}
     *
     * @param role the role
     */
    public final SortedSet<KpiId> kpisOf(RoleId role) {
        Objects.requireNonNull(role, "role");
        return roleKpis().stream()
                .filter(one -> one.role().equals(role))
                .map(RoleKpis::kpis)
                .findFirst()
                .orElseGet(Collections::emptySortedSet);
    }

    /**
     * {@return the report of this short name, if there is one}
     *
     * @param id the short name
     */
    public final Optional<ControlReport> report(String id) {
        Objects.requireNonNull(id, "id");
        return reports().stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /** {@return everything that is missing, in the order of the findings; empty if the charter is complete} */
    public final List<CharterFinding> findings() {
        return new CharterCheck(this).findings();
    }

    /** {@return the share of duties, roles, reports and hand-offs of the charter that nothing is missing in} */
    public final Proportion completeness() {
        return new CharterCheck(this).completeness();
    }
}
