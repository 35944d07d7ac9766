package org.saleskit.core.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.Team;
import org.saleskit.core.team.TeamId;
import org.threeten.extra.LocalDateRange;

/** Finds what is wrong in a sales organisation. Time: memberships of one rep are compared pair by pair. */
final class StructureCheck {

    private final SalesOrganization organization;
    private final OrganizationIndex index;
    private final List<StructureFinding> found = new ArrayList<>();

    StructureCheck(SalesOrganization organization) {
        this.organization = organization;
        this.index = organization.index();
    }

    List<StructureFinding> findings() {
        index.managers()
                .circles()
                .forEach(circle -> found.add(StructureFinding.ofReps(StructureFlaw.MANAGER_CIRCLE, circle)));
        index.parents()
                .circles()
                .forEach(circle -> found.add(StructureFinding.ofTeams(StructureFlaw.TEAM_CIRCLE, circle)));
        organization.reps().forEach(rep -> rep.manager().ifPresent(manager -> checkManager(rep, manager)));
        organization.teams().forEach(team -> team.parent().ifPresent(parent -> checkParent(team, parent)));
        organization.memberships().forEach(this::checkMembership);
        new TreeSet<>(organization.memberships().stream().map(Membership::rep).toList())
                .forEach(rep -> checkTogether(index.membershipsOf(rep)));
        return found.stream().distinct().sorted().toList();
    }

    private void checkManager(Rep rep, RepId manager) {
        List<RepId> both = List.of(rep.id(), manager);
        if (!index.reps().containsKey(manager)) {
            found.add(StructureFinding.ofReps(StructureFlaw.UNKNOWN_MANAGER, both));
        } else if (index.employment(manager)
                .getEnd()
                .isBefore(index.employment(rep.id()).getEnd())) {
            found.add(StructureFinding.ofReps(StructureFlaw.MANAGER_LEFT, both));
        }
    }

    private void checkParent(Team team, TeamId parent) {
        if (!index.teams().containsKey(parent)) {
            found.add(StructureFinding.ofTeams(StructureFlaw.UNKNOWN_PARENT, List.of(team.id(), parent)));
        }
    }

    private void checkMembership(Membership membership) {
        if (!index.reps().containsKey(membership.rep())) {
            found.add(StructureFinding.ofMemberships(StructureFlaw.UNKNOWN_REP, membership));
        }
        if (!index.teams().containsKey(membership.team())) {
            found.add(StructureFinding.ofMemberships(StructureFlaw.UNKNOWN_TEAM, membership));
        }
        if (!index.roles().containsKey(membership.role())) {
            found.add(StructureFinding.ofMemberships(StructureFlaw.UNKNOWN_ROLE, membership));
        }
        if (leavesEmployment(membership)) {
            found.add(StructureFinding.ofMemberships(StructureFlaw.OUTSIDE_EMPLOYMENT, membership));
        }
    }

    /** A membership without a first day begins with the employment; one without a last day goes on for ever. */
    private boolean leavesEmployment(Membership membership) {
        LocalDateRange employment = index.employment(membership.rep());
        LocalDateRange validity = membership.validity();
        boolean tooEarly = !validity.isUnboundedStart() && validity.getStart().isBefore(employment.getStart());
        boolean tooLate = employment.getEnd().isBefore(validity.getEnd());
        return tooEarly || tooLate || !OrganizationIndex.overlap(validity, employment);
    }

    private void checkTogether(List<Membership> ofOneRep) {
        for (int i = 0; i < ofOneRep.size(); i++) {
            for (int j = i + 1; j < ofOneRep.size(); j++) {
                contradiction(ofOneRep.get(i), ofOneRep.get(j)).ifPresent(found::add);
            }
        }
        List<Membership> primary = ofOneRep.stream().filter(Membership::primary).toList();
        for (Membership membership : ofOneRep) {
            Optional<Membership> employed = index.employedPart(membership);
            if (!membership.primary()
                    && employed.isPresent()
                    && !covers(primary, employed.orElseThrow().validity())) {
                found.add(StructureFinding.ofMemberships(StructureFlaw.NO_PRIMARY, membership));
            }
        }
    }

    private static Optional<StructureFinding> contradiction(Membership one, Membership other) {
        if (!OrganizationIndex.overlap(one.validity(), other.validity())) {
            return Optional.empty();
        }
        if (one.team().equals(other.team()) && one.role().equals(other.role())) {
            return Optional.of(StructureFinding.ofMemberships(StructureFlaw.DUPLICATE_MEMBERSHIP, one, other));
        }
        return one.primary() && other.primary()
                ? Optional.of(StructureFinding.ofMemberships(StructureFlaw.PRIMARY_OVERLAP, one, other))
                : Optional.empty();
    }

    /** Whether every day of the range lies in one of the memberships, which are sorted by their first days. */
    private static boolean covers(List<Membership> sorted, LocalDateRange range) {
        LocalDate uncovered = range.getStart();
        for (Membership membership : sorted) {
            LocalDateRange validity = membership.validity();
            if (!validity.getStart().isAfter(uncovered) && validity.getEnd().isAfter(uncovered)) {
                uncovered = validity.getEnd();
            }
        }
        return !uncovered.isBefore(range.getEnd());
    }
}
