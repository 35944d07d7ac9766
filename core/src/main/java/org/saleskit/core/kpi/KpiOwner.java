package org.saleskit.core.kpi;

import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;

/**
 * Whose reading, target or goal it is: the company's, a team's or a rep's. Ordered from the company to the reps, then by
 * identifier.
 *
 * @param level the company, a team or a rep
 * @param id the host's identifier at that level, not blank
 */
public record KpiOwner(Level level, String id) implements Comparable<KpiOwner> {

    /** The level of the company at which an owner stands. */
    public enum Level {
        /** The whole company. */
        COMPANY,
        /** A team or department. */
        TEAM,
        /** One rep. */
        REP
    }

    /**
     * Checks that the identifier is not blank.
     *
     * @param level the company, a team or a rep
     * @param id the host's identifier at that level
     */
    public KpiOwner {
        Objects.requireNonNull(level, "level");
        Checks.notBlank(id, "kpiOwner.id");
    }

    /** {@return the company, where the host has only one} */
    public static KpiOwner company() {
        return new KpiOwner(Level.COMPANY, "company");
    }

    /**
     * {@return a team}
     *
     * @param team the team
     */
    public static KpiOwner team(TeamId team) {
        return new KpiOwner(Level.TEAM, team.value());
    }

    /**
     * {@return a rep}
     *
     * @param rep the rep
     */
    public static KpiOwner rep(RepId rep) {
        return new KpiOwner(Level.REP, rep.value());
    }

    @Override
    public int compareTo(KpiOwner other) {
        int byLevel = level.compareTo(other.level);
        return byLevel != 0 ? byLevel : id.compareTo(other.id);
    }

    /** {@return the level and the identifier, such as "REP r1"} */
    @Override
    public String toString() {
        return level + " " + id;
    }
}
