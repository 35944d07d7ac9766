package org.saleskit.core.team;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * What somebody in a team is there for: what the role answers for and what it may do. By which KPIs the role is judged is
 * said by the charter of the department.
 */
@Value.Immutable
public abstract class Role {

    Role() {}

    /** {@return the host's identifier} */
    public abstract RoleId id();

    /** {@return the host's name of the role, such as "key account manager"} */
    public abstract String name();

    /** {@return what the role means, whatever it is called} */
    public abstract RoleKind kind();

    /** {@return what the role answers for, in the host's order; no short name occurs twice} */
    public abstract List<Responsibility> responsibilities();

    /** {@return the names of the actions that the role may take, for the host's access policy; in the order of the names} */
    @Value.NaturalOrder
    public abstract SortedSet<String> permittedActions();

    /**
     * {@return a role without responsibilities and permitted actions}
     *
     * @param id the host's identifier
     * @param name the host's name of the role, not blank
     * @param kind what the role means
     */
    public static Role of(RoleId id, String name, RoleKind kind) {
        return builder().id(id).name(name).kind(kind).build();
    }

    /** {@return a new builder} */
    public static RoleBuilder builder() {
        return new RoleBuilder();
    }

    /** {@return a builder that holds the values of this role} */
    public final RoleBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * {@return whether the role may take the action}
     *
     * @param action the name of the action
     */
    public final boolean permits(String action) {
        return permittedActions().contains(Objects.requireNonNull(action, "action"));
    }

    /**
     * {@return whether the role answers for something}
     *
     * @param responsibility the short name of the responsibility
     */
    public final boolean answersFor(String responsibility) {
        Objects.requireNonNull(responsibility, "responsibility");
        return responsibilities().stream().anyMatch(one -> one.id().equals(responsibility));
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "role.name");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < responsibilities().size(); i++) {
            String id = responsibilities().get(i).id();
            Checks.check(ids.add(id), "role.responsibilities[" + i + "].id", "be unique in the role", "\"" + id + "\"");
        }
        permittedActions().forEach(action -> Checks.notBlank(action, "role.permittedActions"));
    }
}
