package org.saleskit.core.organization;

import com.google.common.collect.Comparators;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.Role;
import org.saleskit.core.team.RoleId;
import org.saleskit.core.team.Team;
import org.saleskit.core.team.TeamId;

/**
 * Who sells in which team, under whom, in which role, on any day?
 *
 * <p>Reps with their managers, teams with the teams that they are a part of, roles, and dated memberships. All queries
 * are pure functions of these and of a day.
 *
 * <p><b>In force</b> A membership is in force on a day that lies in its validity and on which the rep is employed; a rep
 * whose employment is not known counts as employed.
 *
 * <p><b>Input</b> Identifiers of reps, teams and roles must be unique in their lists. Everything else that a host's data
 * may get wrong - circles, unknown identifiers, contradictory memberships - is accepted and told by {@link #findings},
 * so that it can be loaded and mended.
 *
 * <p><b>Result</b> Lists are unmodifiable and sorted: reps, teams and roles by identifier, memberships in their own
 * order. The order in which the lists are given changes nothing, not even equality.
 *
 * <p><b>Limits</b> Managers and the tree of teams are the present ones; only memberships and employment are dated.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class SalesOrganization {

    private static final Comparator<Rep> BY_REP = Comparator.comparing(Rep::id);
    private static final Comparator<Team> BY_TEAM = Comparator.comparing(Team::id);
    private static final Comparator<Role> BY_ROLE = Comparator.comparing(Role::id);
    private static final Comparator<Membership> LATEST_FIRST = Comparator.comparing(
                    (Membership one) -> one.validity().getStart(), Comparator.reverseOrder())
            .thenComparing(Membership::team);

    SalesOrganization() {}

    /** {@return the reps, by identifier} */
    public abstract List<Rep> reps();

    /** {@return the teams, by identifier} */
    public abstract List<Team> teams();

    /** {@return the roles, by identifier} */
    public abstract List<Role> roles();

    /** {@return the memberships, in their order} */
    public abstract List<Membership> memberships();

    /** {@return a new builder} */
    public static SalesOrganizationBuilder builder() {
        return new SalesOrganizationBuilder();
    }

    /** {@return a builder that holds the values of this organisation} */
    public final SalesOrganizationBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    SalesOrganization sorted() {
        checkUnique(reps(), Rep::id, "reps");
        checkUnique(teams(), Team::id, "teams");
        checkUnique(roles(), Role::id, "roles");
        if (Comparators.isInOrder(reps(), BY_REP)
                && Comparators.isInOrder(teams(), BY_TEAM)
                && Comparators.isInOrder(roles(), BY_ROLE)
                && Comparators.isInOrder(memberships(), Comparator.naturalOrder())) {
            return this;
        }
        return builder()
                .reps(Ordering.from(BY_REP).immutableSortedCopy(reps()))
                .teams(Ordering.from(BY_TEAM).immutableSortedCopy(teams()))
                .roles(Ordering.from(BY_ROLE).immutableSortedCopy(roles()))
                .memberships(Ordering.natural().immutableSortedCopy(memberships()))
                .build();
    }

    private static <T, K> void checkUnique(List<T> values, Function<T, K> id, String name) {
        Set<K> known = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            K key = id.apply(values.get(i));
            Checks.check(known.add(key), name + "[" + i + "].id", "be unique in the organization", key);
        }
    }

    /** The same by identifier. */
    @Value.Lazy
    OrganizationIndex index() {
        return new OrganizationIndex(this);
    }

    /**
     * {@return the rep with this identifier, if there is one}
     *
     * @param rep the identifier
     */
    public final Optional<Rep> rep(RepId rep) {
        return Optional.ofNullable(index().reps().get(Objects.requireNonNull(rep, "rep")));
    }

    /**
     * {@return the team with this identifier, if there is one}
     *
     * @param team the identifier
     */
    public final Optional<Team> team(TeamId team) {
        return Optional.ofNullable(index().teams().get(Objects.requireNonNull(team, "team")));
    }

    /**
     * {@return the role with this identifier, if there is one}
     *
     * @param role the identifier
     */
    public final Optional<Role> role(RoleId role) {
        return Optional.ofNullable(index().roles().get(Objects.requireNonNull(role, "role")));
    }

    /**
     * {@return the managers of a rep, its own first, then the manager of that one, up to the top} A manager who is not in
     * the list of reps ends the list.
     *
     * @param rep the rep
     * @throws IllegalArgumentException if the rep is not in the list of reps
     * @throws ManagerCircleException if the managers lead round in a circle
     */
    public final List<RepId> managersOf(RepId rep) {
        Checks.check(rep(rep).isPresent(), "rep", "be in the list of reps", rep);
        index().managers().circleAbove(rep).ifPresent(circle -> {
            throw new ManagerCircleException(rep, circle);
        });
        return index().managers().allAbove(rep);
    }

    /**
     * {@return who reports to a manager directly and is employed on the day}
     *
     * @param manager the manager
     * @param asOf the day
     */
    public final List<RepId> directReportsOf(RepId manager, LocalDate asOf) {
        return employed(index().managers().directlyBelow(Objects.requireNonNull(manager, "manager")), asOf);
    }

    /**
     * {@return who reports to a manager, directly or through others, and is employed on the day} Those in between need
     * not be employed any more. In a circle of managers everybody reports to everybody, but nobody to oneself.
     *
     * @param manager the manager
     * @param asOf the day
     */
    public final List<RepId> allReportsOf(RepId manager, LocalDate asOf) {
        return employed(index().managers().allBelow(Objects.requireNonNull(manager, "manager")), asOf);
    }

    private List<RepId> employed(List<RepId> reps, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return reps.stream().filter(rep -> index().isEmployed(rep, asOf)).toList();
    }

    /**
     * {@return the teams that are parts of a team, at any depth, without the team itself}
     *
     * @param team the team
     * @throws IllegalArgumentException if the team is not in the list of teams
     */
    public final List<TeamId> subteamsOf(TeamId team) {
        checkKnown(team);
        return index().parents().allBelow(team);
    }

    private void checkKnown(TeamId team) {
        Checks.check(team(team).isPresent(), "team", "be in the list of teams", team);
    }

    /**
     * {@return all memberships in force on a day}
     *
     * @param asOf the day
     */
    public final List<Membership> membershipsAsOf(LocalDate asOf) {
        return inForce(memberships().stream(), asOf);
    }

    /**
     * {@return the memberships of a team in force on a day; those of its parts are not among them}
     *
     * @param team the team
     * @param asOf the day
     * @throws IllegalArgumentException if the team is not in the list of teams
     */
    public final List<Membership> membersOf(TeamId team, LocalDate asOf) {
        checkKnown(team);
        return inForce(index().membershipsOf(team).stream(), asOf);
    }

    /**
     * {@return the memberships of a team and of its parts at any depth in force on a day}
     *
     * @param team the team
     * @param asOf the day
     * @throws IllegalArgumentException if the team is not in the list of teams
     */
    public final List<Membership> membersWithSubteamsOf(TeamId team, LocalDate asOf) {
        Stream<TeamId> teams = Stream.concat(Stream.of(team), subteamsOf(team).stream());
        return inForce(teams.flatMap(one -> index().membershipsOf(one).stream()).sorted(), asOf);
    }

    /**
     * {@return the memberships of a rep in force on a day; none if the rep is not known}
     *
     * @param rep the rep
     * @param asOf the day
     */
    public final List<Membership> membershipsOf(RepId rep, LocalDate asOf) {
        return inForce(index().membershipsOf(Objects.requireNonNull(rep, "rep")).stream(), asOf);
    }

    private List<Membership> inForce(Stream<Membership> memberships, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return memberships.filter(one -> index().isInForce(one, asOf)).toList();
    }

    /**
     * {@return the team that a rep belongs to primarily on a day, if there is one} Of several, which are a finding, the
     * one that the rep came to last, then the smallest.
     *
     * @param rep the rep
     * @param asOf the day
     */
    public final Optional<TeamId> primaryTeamOf(RepId rep, LocalDate asOf) {
        return membershipsOf(rep, asOf).stream()
                .filter(Membership::primary)
                .min(LATEST_FIRST)
                .map(Membership::team);
    }

    /**
     * {@return how many reps of the list are employed on a day}
     *
     * @param asOf the day
     */
    public final int headcount(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return (int) reps().stream().filter(rep -> rep.isEmployed(asOf)).count();
    }

    /**
     * {@return how many reps belong to a team or its parts on a day, each counted once}
     *
     * @param team the team
     * @param asOf the day
     * @throws IllegalArgumentException if the team is not in the list of teams
     */
    public final int headcount(TeamId team, LocalDate asOf) {
        return (int) membersWithSubteamsOf(team, asOf).stream()
                .map(Membership::rep)
                .distinct()
                .count();
    }

    /**
     * {@return who answers for something on a day: the memberships in force whose role does}
     *
     * @param responsibility the short name of the responsibility
     * @param asOf the day
     */
    public final List<Membership> answerableFor(String responsibility, LocalDate asOf) {
        Stream<Membership> all = memberships().stream().filter(one -> index().answersFor(one, responsibility));
        return inForce(all, asOf);
    }

    /**
     * {@return who answered for something when} The memberships whose role answers for it, each cut to the employment of
     * its rep; one that lies outside it wholly is a finding and not in the list.
     *
     * @param responsibility the short name of the responsibility
     */
    public final List<Membership> historyOf(String responsibility) {
        return memberships().stream()
                .filter(one -> index().answersFor(one, responsibility))
                .flatMap(one -> index().employedPart(one).stream())
                .sorted()
                .toList();
    }

    /** {@return everything that is wrong in the structure, each flaw once, in the order of the findings} */
    public final List<StructureFinding> findings() {
        return new StructureCheck(this).findings();
    }
}
