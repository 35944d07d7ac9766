package org.saleskit.core.organization;

import java.time.LocalDate;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.Responsibility;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.RoleKind;
import org.saleskit.core.team.Team;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.team.TeamStructure;
import org.threeten.extra.LocalDateRange;

/**
 * A small company without flaws, drawn by hand.
 *
 * <pre>
 * teams       All (geographic) holds West and East; West holds Key (key account)
 * managers    boss leads ann and bob; ann leads cat
 * employed    bob until 2026-06-30; the others not known
 *
 * boss  All   head    always
 * ann   West  head    always
 * bob   East  seller  always, to the end of the employment
 * cat   West  seller  until 2026-02-28, then East
 * cat   Key   seller  not primary, since 2026-01-01
 * </pre>
 */
final class Company {

    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    static final Role HEAD = Role.builder()
            .id(RoleId.of("head"))
            .name("Head of sales")
            .kind(RoleKind.MANAGER)
            .addResponsibilities(Responsibility.of("plan", "Set the plan"))
            .build();
    static final Role SELLER = Role.builder()
            .id(RoleId.of("seller"))
            .name("Account manager")
            .kind(RoleKind.SELLER)
            .addResponsibilities(Responsibility.of("calls", "Call every client monthly"))
            .build();

    private Company() {}

    static SalesOrganization example() {
        return SalesOrganization.builder()
                .addReps(rep("boss"), rep("ann", "boss"), rep("cat", "ann"))
                .addReps(rep("bob", "boss").toBuilder()
                        .employed(LocalDateRange.ofUnboundedStart(JULY))
                        .build())
                .addTeams(team("All"), team("West", "All"), team("East", "All"))
                .addTeams(team("Key", "West").toBuilder()
                        .structure(TeamStructure.KEY_ACCOUNT)
                        .build())
                .addRoles(HEAD, SELLER)
                .addMemberships(member("boss", "All", HEAD), member("ann", "West", HEAD))
                .addMemberships(member("bob", "East", SELLER, LocalDateRange.ofUnboundedStart(JULY)))
                .addMemberships(member("cat", "West", SELLER, LocalDateRange.ofUnboundedStart(MARCH)))
                .addMemberships(member("cat", "East", SELLER, LocalDateRange.ofUnboundedEnd(MARCH)))
                .addMemberships(member("cat", "Key", SELLER, LocalDateRange.ofUnboundedEnd(NEW_YEAR)).toBuilder()
                        .primary(false)
                        .build())
                .build();
    }

    static Rep rep(String id) {
        return Rep.of(RepId.of(id), "Name of " + id);
    }

    static Rep rep(String id, String manager) {
        return rep(id).toBuilder().manager(RepId.of(manager)).build();
    }

    static Team team(String id) {
        return Team.of(TeamId.of(id), "Team " + id, TeamStructure.GEOGRAPHIC);
    }

    static Team team(String id, String parent) {
        return team(id).toBuilder().parent(TeamId.of(parent)).build();
    }

    static Membership member(String rep, String team, Role role) {
        return Membership.of(RepId.of(rep), TeamId.of(team), role.id());
    }

    static Membership member(String rep, String team, Role role, LocalDateRange validity) {
        return Membership.of(RepId.of(rep), TeamId.of(team), role.id(), validity);
    }
}
