package org.saleskit.core.organization;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.Team;
import org.saleskit.core.team.TeamId;
import org.threeten.extra.LocalDateRange;

/** The lists of a sales organisation by their keys, and the two hierarchies. */
final class OrganizationIndex {

    private final Map<RepId, Rep> reps;
    private final Map<TeamId, Team> teams;
    private final Map<RoleId, Role> roles;
    private final ListMultimap<TeamId, Membership> byTeam;
    private final ListMultimap<RepId, Membership> byRep;
    private final Hierarchy<RepId> managers;
    private final Hierarchy<TeamId> parents;

    OrganizationIndex(SalesOrganization organization) {
        this.reps = Maps.uniqueIndex(organization.reps(), Rep::id);
        this.teams = Maps.uniqueIndex(organization.teams(), Team::id);
        this.roles = Maps.uniqueIndex(organization.roles(), Role::id);
        this.byTeam = Multimaps.index(organization.memberships(), Membership::team);
        this.byRep = Multimaps.index(organization.memberships(), Membership::rep);
        Map<RepId, RepId> managerOf = new HashMap<>();
        organization.reps().forEach(rep -> rep.manager().ifPresent(manager -> managerOf.put(rep.id(), manager)));
        this.managers = new Hierarchy<>(managerOf);
        Map<TeamId, TeamId> parentOf = new HashMap<>();
        organization.teams().forEach(team -> team.parent().ifPresent(parent -> parentOf.put(team.id(), parent)));
        this.parents = new Hierarchy<>(parentOf);
    }

    Map<RepId, Rep> reps() {
        return reps;
    }

    Map<TeamId, Team> teams() {
        return teams;
    }

    Map<RoleId, Role> roles() {
        return roles;
    }

    Hierarchy<RepId> managers() {
        return managers;
    }

    Hierarchy<TeamId> parents() {
        return parents;
    }

    /** In their order. */
    List<Membership> membershipsOf(TeamId team) {
        return byTeam.get(team);
    }

    /** In their order. */
    List<Membership> membershipsOf(RepId rep) {
        return byRep.get(rep);
    }

    /** The days on which the rep is employed; all days if they or the rep are not known. */
    LocalDateRange employment(RepId rep) {
        return Optional.ofNullable(reps.get(rep)).flatMap(Rep::employed).orElse(LocalDateRange.ALL);
    }

    boolean isEmployed(RepId rep, LocalDate asOf) {
        return employment(rep).contains(asOf);
    }

    boolean isInForce(Membership membership, LocalDate asOf) {
        return membership.validity().contains(asOf) && isEmployed(membership.rep(), asOf);
    }

    boolean answersFor(Membership membership, String responsibility) {
        Objects.requireNonNull(responsibility, "responsibility");
        Role role = roles.get(membership.role());
        return role != null && role.answersFor(responsibility);
    }

    /** The membership on the days on which its rep is employed, if there is such a day. */
    Optional<Membership> employedPart(Membership membership) {
        LocalDateRange employment = employment(membership.rep());
        if (!overlap(employment, membership.validity())) {
            return Optional.empty();
        }
        LocalDateRange part = membership.validity().intersection(employment);
        return Optional.of(membership.toBuilder().validity(part).build());
    }

    /** Whether two ranges, neither empty, share a day. */
    static boolean overlap(LocalDateRange left, LocalDateRange right) {
        return left.getStart().isBefore(right.getEnd()) && right.getStart().isBefore(left.getEnd());
    }
}
