package org.saleskit.core.team;

import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/** A group of reps that divides clients among itself in one way, possibly a part of a larger team. */
@Value.Immutable
public abstract class Team {

    Team() {}

    /** {@return the host's identifier} */
    public abstract TeamId id();

    /** {@return the host's name of the team} */
    public abstract String name();

    /** {@return by what clients are divided} */
    public abstract TeamStructure structure();

    /** {@return the team that this one is a part of, never itself, if there is one} */
    public abstract Optional<TeamId> parent();

    /**
     * {@return a team that is a part of no other}
     *
     * @param id the host's identifier
     * @param name the host's name of the team, not blank
     * @param structure by what clients are divided
     */
    public static Team of(TeamId id, String name, TeamStructure structure) {
        return builder().id(id).name(name).structure(structure).build();
    }

    /** {@return a new builder} */
    public static TeamBuilder builder() {
        return new TeamBuilder();
    }

    /** {@return a builder that holds the values of this team} */
    public final TeamBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "team.name");
        parent().ifPresent(parent -> Checks.check(!parent.equals(id()), "team.parent", "be another team", parent));
    }
}
