package org.saleskit.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.Team;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.team.TeamStructure;
import org.threeten.extra.LocalDateRange;

class SalesOrganizationProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;
    private static final int SIZE = 6;

    private static Arbitrary<LocalDateRange> ranges() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS);
        Arbitrary<LocalDateRange> closed = Combinators.combine(day, day)
                .as((one, other) -> LocalDateRange.of(
                        FIRST.plusDays(Math.min(one, other)), FIRST.plusDays(Math.max(one, other) + 1L)));
        return Arbitraries.oneOf(
                closed,
                day.map(one -> LocalDateRange.ofUnboundedEnd(FIRST.plusDays(one))),
                day.map(one -> LocalDateRange.ofUnboundedStart(FIRST.plusDays(one))),
                Arbitraries.just(LocalDateRange.ALL));
    }

    /** Number of another element, or none when the two are the same. */
    private static Arbitrary<List<Integer>> uppers() {
        return Arbitraries.integers().between(0, SIZE).list().ofSize(SIZE);
    }

    @Provide
    Arbitrary<SalesOrganization> organizations() {
        Arbitrary<List<Membership>> memberships = Combinators.combine(
                        Arbitraries.integers().between(0, SIZE),
                        Arbitraries.integers().between(0, SIZE),
                        ranges(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Company.HEAD, Company.SELLER))
                .as((rep, team, validity, primary, role) -> Membership.builder()
                        .rep(RepId.of("r" + rep))
                        .team(TeamId.of("t" + team))
                        .role(role.id())
                        .validity(validity)
                        .primary(primary)
                        .build())
                .list()
                .ofMaxSize(12);
        return Combinators.combine(
                        uppers(), uppers(), ranges().optional().list().ofSize(SIZE), memberships)
                .as(SalesOrganizationProperties::organization);
    }

    private static SalesOrganization organization(
            List<Integer> managers,
            List<Integer> parents,
            List<Optional<LocalDateRange>> employed,
            List<Membership> memberships) {
        SalesOrganizationBuilder builder = SalesOrganization.builder().addRoles(Company.HEAD, Company.SELLER);
        for (int i = 0; i < SIZE; i++) {
            int self = i;
            builder.addReps(Company.rep("r" + i).toBuilder()
                    .manager(Optional.of(managers.get(i))
                            .filter(manager -> manager != self)
                            .map(manager -> RepId.of("r" + manager)))
                    .employed(employed.get(i))
                    .build());
            builder.addTeams(Team.builder()
                    .id(TeamId.of("t" + i))
                    .name("Team")
                    .structure(TeamStructure.PRODUCT)
                    .parent(Optional.of(parents.get(i))
                            .filter(parent -> parent != self)
                            .map(parent -> TeamId.of("t" + parent)))
                    .build());
        }
        return builder.memberships(memberships).build();
    }

    private static boolean inForce(SalesOrganization organization, Membership one, LocalDate day) {
        boolean employed = organization.reps().stream()
                .filter(rep -> rep.id().equals(one.rep()))
                .allMatch(rep ->
                        rep.employed().isEmpty() || rep.employed().orElseThrow().contains(day));
        return one.validity().contains(day) && employed;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void membersOf_anyDay_equalsANaiveFilter(
            @ForAll("organizations") SalesOrganization organization, @ForAll @IntRange(min = -1, max = 32) int offset) {
        LocalDate day = FIRST.plusDays(offset);
        for (Team team : organization.teams()) {
            assertThat(organization.membersOf(team.id(), day))
                    .containsExactlyElementsOf(organization.memberships().stream()
                            .filter(one -> one.team().equals(team.id()) && inForce(organization, one, day))
                            .toList());
        }
        for (Rep rep : organization.reps()) {
            assertThat(organization.membershipsOf(rep.id(), day))
                    .containsExactlyElementsOf(organization.memberships().stream()
                            .filter(one -> one.rep().equals(rep.id()) && inForce(organization, one, day))
                            .toList());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void membersWithSubteamsOf_anyDay_equalsAWalkUpFromEachMembership(
            @ForAll("organizations") SalesOrganization organization, @ForAll @IntRange(min = -1, max = 32) int offset) {
        LocalDate day = FIRST.plusDays(offset);
        for (Team team : organization.teams()) {
            List<Membership> expected = organization.memberships().stream()
                    .filter(one -> inForce(organization, one, day)
                            && withParents(organization, one.team()).contains(team.id()))
                    .toList();
            assertThat(organization.membersWithSubteamsOf(team.id(), day)).containsExactlyElementsOf(expected);
            assertThat(organization.headcount(team.id(), day))
                    .isEqualTo(expected.stream().map(Membership::rep).distinct().count());
        }
    }

    private static Set<TeamId> withParents(SalesOrganization organization, TeamId team) {
        Set<TeamId> seen = new TreeSet<>();
        Optional<TeamId> next = Optional.of(team);
        while (next.isPresent() && seen.add(next.orElseThrow())) {
            next = next.flatMap(organization::team).flatMap(Team::parent);
        }
        return seen;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void circles_everyRep_isInOneExactlyIfTheWalkUpReturns(@ForAll("organizations") SalesOrganization organization) {
        Set<RepId> inCircles = new TreeSet<>();
        for (StructureFinding finding : organization.findings()) {
            if (finding.flaw() == StructureFlaw.MANAGER_CIRCLE) {
                assertThat(finding.reps().get(0)).isEqualTo(Collections.min(finding.reps()));
                assertThat(finding.reps()).allMatch(inCircles::add);
            }
        }
        for (Rep rep : organization.reps()) {
            assertThat(inCircles.contains(rep.id())).isEqualTo(returns(organization, rep));
        }
    }

    private static boolean returns(SalesOrganization organization, Rep rep) {
        Optional<RepId> next = rep.manager();
        for (int i = 0; i < SIZE && next.isPresent(); i++) {
            if (next.orElseThrow().equals(rep.id())) {
                return true;
            }
            next = next.flatMap(organization::rep).flatMap(Rep::manager);
        }
        return false;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void managersOf_everyRep_isTheWalkUpOrFailsBelowACircle(@ForAll("organizations") SalesOrganization organization) {
        for (Rep rep : organization.reps()) {
            List<RepId> walk = new ArrayList<>();
            Optional<RepId> next = rep.manager();
            while (next.isPresent() && walk.size() <= SIZE) {
                walk.add(next.orElseThrow());
                next = next.flatMap(organization::rep).flatMap(Rep::manager);
            }
            Optional<List<RepId>> managers;
            try {
                managers = Optional.of(organization.managersOf(rep.id()));
            } catch (ManagerCircleException circle) {
                managers = Optional.empty();
            }
            assertThat(managers).isEqualTo(next.isPresent() ? Optional.empty() : Optional.of(walk));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noPrimary_everySideMembership_isFoundExactlyIfADayLacksAPrimaryTeam(
            @ForAll("organizations") SalesOrganization organization) {
        Set<Membership> found = new TreeSet<>();
        organization.findings().stream()
                .filter(finding -> finding.flaw() == StructureFlaw.NO_PRIMARY)
                .forEach(finding -> found.addAll(finding.memberships()));
        for (Membership one : organization.memberships()) {
            boolean lacks = false;
            for (int offset = -1; offset <= DAYS + 2; offset++) {
                LocalDate day = FIRST.plusDays(offset);
                lacks |= inForce(organization, one, day)
                        && organization.primaryTeamOf(one.rep(), day).isEmpty();
            }
            assertThat(found.contains(one)).isEqualTo(!one.primary() && lacks);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void organization_listsInAnotherOrder_isTheSame(
            @ForAll("organizations") SalesOrganization organization, @ForAll long seed) {
        Random random = new Random(seed);
        SalesOrganization shuffled = SalesOrganization.builder()
                .reps(shuffled(organization.reps(), random))
                .teams(shuffled(organization.teams(), random))
                .roles(shuffled(organization.roles(), random))
                .memberships(shuffled(organization.memberships(), random))
                .build();
        assertThat(shuffled).isEqualTo(organization);
        assertThat(shuffled.findings()).isEqualTo(organization.findings()).isSorted();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
