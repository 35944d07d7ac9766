package org.saleskit.core.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleKind;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.team.TeamStructure;

/**
 * How many people a team should have: a rule of the company's own, with the place where it is written. For example, at
 * least two sellers in every section, so that clients are served when one is away.
 */
@Value.Immutable
public abstract class StructureNorm {

    StructureNorm() {}

    /** {@return the host's name of the norm} */
    public abstract String name();

    /** {@return the smallest number of people that keeps the norm; by default none} */
    @Value.Default
    public int atLeast() {
        return 0;
    }

    /** {@return the largest number of people that keeps the norm, if there is one} */
    public abstract OptionalInt atMost();

    /** {@return to teams of which structure the norm applies; absent for all} */
    public abstract Optional<TeamStructure> structure();

    /** {@return people of which kind of role are counted; absent for all} */
    public abstract Optional<RoleKind> kind();

    /** {@return how serious a breach is; by default a {@link NormSeverity#WARNING}} */
    @Value.Default
    public NormSeverity severity() {
        return NormSeverity.WARNING;
    }

    /** {@return where the norm comes from, such as an order of the company or a book} */
    public abstract String source();

    /**
     * {@return a norm for all teams and all roles}
     *
     * @param name the host's name of the norm, not blank
     * @param atLeast the smallest number of people that keeps it, zero or more
     * @param source where it comes from, not blank
     */
    public static StructureNorm ofAtLeast(String name, int atLeast, String source) {
        return builder().name(name).atLeast(atLeast).source(source).build();
    }

    /** {@return a new builder} */
    public static StructureNormBuilder builder() {
        return new StructureNormBuilder();
    }

    /** {@return a builder that holds the values of this norm} */
    public final StructureNormBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * {@return whether the number of people keeps the norm}
     *
     * @param people how many people there are, zero or more
     */
    public final boolean isKeptBy(int people) {
        Checks.nonNegative(people, "people");
        return people >= atLeast() && (atMost().isEmpty() || people <= atMost().getAsInt());
    }

    /**
     * {@return the teams that do not keep the norm on a day, by identifier} A team's people are those of the team and its
     * parts, each counted once.
     *
     * @param organization the organisation with the teams
     * @param asOf the day
     */
    public final List<NormBreach> breaches(SalesOrganization organization, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return organization.teams().stream()
                .filter(team -> structure().map(team.structure()::equals).orElse(true))
                .map(team -> new TeamSize(team.id(), people(organization, team.id(), asOf)))
                .filter(size -> !isKeptBy(size.people()))
                .map(size -> new NormBreach(this, size.team(), size.people()))
                .toList();
    }

    private int people(SalesOrganization organization, TeamId team, LocalDate asOf) {
        return (int) organization.membersWithSubteamsOf(team, asOf).stream()
                .filter(one -> kind().isEmpty() || kindOf(organization, one).equals(kind()))
                .map(Membership::rep)
                .distinct()
                .count();
    }

    private static Optional<RoleKind> kindOf(SalesOrganization organization, Membership membership) {
        return organization.role(membership.role()).map(Role::kind);
    }

    private record TeamSize(TeamId team, int people) {}

    @Value.Check
    void check() {
        Checks.notBlank(name(), "structureNorm.name");
        Checks.notBlank(source(), "structureNorm.source");
        Checks.nonNegative(atLeast(), "structureNorm.atLeast");
        atMost().ifPresent(most -> Checks.check(
                most >= atLeast(), "structureNorm.atMost", "be at least atLeast, which is " + atLeast(), most));
    }
}
