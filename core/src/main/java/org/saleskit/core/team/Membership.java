package org.saleskit.core.team;

import java.util.Comparator;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * Who belonged to which team in which role, and when. A rep may belong to several teams at a time, to one of them
 * primarily: that one counts the rep where nobody may be counted twice.
 */
@Value.Immutable
public abstract class Membership implements Comparable<Membership> {

    private static final Comparator<Membership> ORDER = Comparator.comparing(Membership::rep)
            .thenComparing(membership -> membership.validity().getStart())
            .thenComparing(membership -> membership.validity().getEnd())
            .thenComparing(Membership::team)
            .thenComparing(Membership::role)
            .thenComparing(Membership::primary, Comparator.reverseOrder());

    Membership() {}

    /** {@return who} */
    public abstract RepId rep();

    /** {@return in which team} */
    public abstract TeamId team();

    /** {@return in which role} */
    public abstract RoleId role();

    /** {@return the days of the membership, at least one, possibly without a first or a last; by default all days} */
    @Value.Default
    public LocalDateRange validity() {
        return LocalDateRange.ALL;
    }

    /** {@return whether the rep belongs to this team first of all; by default so} */
    @Value.Default
    public boolean primary() {
        return true;
    }

    /**
     * {@return a primary membership at all times}
     *
     * @param rep who
     * @param team in which team
     * @param role in which role
     */
    public static Membership of(RepId rep, TeamId team, RoleId role) {
        return builder().rep(rep).team(team).role(role).build();
    }

    /**
     * {@return a primary membership}
     *
     * @param rep who
     * @param team in which team
     * @param role in which role
     * @param validity the days of the membership, at least one
     */
    public static Membership of(RepId rep, TeamId team, RoleId role, LocalDateRange validity) {
        return builder().rep(rep).team(team).role(role).validity(validity).build();
    }

    /** {@return a new builder} */
    public static MembershipBuilder builder() {
        return new MembershipBuilder();
    }

    /** {@return a builder that holds the values of this membership} */
    public final MembershipBuilder toBuilder() {
        return builder().from(this);
    }

    /** Orders by rep, first day, last day, team, role; a primary membership before another. */
    @Override
    public final int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }

    @Value.Check
    void check() {
        Checks.check(!validity().isEmpty(), "membership.validity", "hold at least one day", validity());
    }
}
