package org.saleskit.core.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saleskit.core.organization.SalesOrganization;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;

/** Compares owners with the organisation on one day. It remembers the members of the teams it was asked for. */
final class OwnerCheck {

    private final Optional<SalesOrganization> organization;
    private final LocalDate asOf;
    private final Map<TeamId, Set<RepId>> members = new HashMap<>();

    OwnerCheck(Optional<SalesOrganization> organization, LocalDate asOf) {
        this.organization = organization;
        this.asOf = asOf;
    }

    /** What is wrong about the owner on a card, given the territory that got the client. */
    Optional<CoverageFlaw> cardFlaw(RepId cardOwner, Territory territory) {
        Optional<TeamId> team = territory.owner().team();
        if (team.isEmpty()) {
            boolean same = territory.owner().rep().equals(Optional.of(cardOwner));
            return same ? Optional.empty() : Optional.of(CoverageFlaw.CARD_OWNER_DIFFERS);
        }
        Optional<SalesOrganization> knowing =
                organization.filter(one -> team.flatMap(one::team).isPresent());
        if (knowing.isEmpty()) {
            return Optional.of(CoverageFlaw.CARD_OWNER_NOT_COMPARED);
        }
        Set<RepId> reps = members.computeIfAbsent(team.orElseThrow(), one -> membersOf(knowing.orElseThrow(), one));
        return reps.contains(cardOwner) ? Optional.empty() : Optional.of(CoverageFlaw.CARD_OWNER_DIFFERS);
    }

    private Set<RepId> membersOf(SalesOrganization one, TeamId team) {
        return one.membersWithSubteamsOf(team, asOf).stream()
                .map(Membership::rep)
                .collect(Collectors.toSet());
    }

    /** What is wrong about the territory itself, if anything. */
    Optional<CoverageFlaw> territoryFlaw(Territory territory) {
        if (!territory.isInForce(asOf)) {
            return Optional.of(CoverageFlaw.NOT_IN_FORCE);
        }
        return organization.flatMap(one -> ownerFlaw(one, territory.owner()));
    }

    private Optional<CoverageFlaw> ownerFlaw(SalesOrganization one, TerritoryOwner owner) {
        Optional<Rep> rep = owner.rep().flatMap(one::rep);
        if (rep.isEmpty() && owner.team().flatMap(one::team).isEmpty()) {
            return Optional.of(CoverageFlaw.UNKNOWN_OWNER);
        }
        return rep.filter(known -> !known.isEmployed(asOf)).map(known -> CoverageFlaw.OWNER_NOT_EMPLOYED);
    }
}
