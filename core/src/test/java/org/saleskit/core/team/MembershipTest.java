package org.saleskit.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class MembershipTest {

    private static final Membership ALWAYS = Membership.of(RepId.of("2"), TeamId.of("B"), RoleId.of("s"));

    @Test
    void of_shortForm_isPrimaryAtAllTimes() {
        assertThat(ALWAYS.primary()).isTrue();
        assertThat(ALWAYS.validity()).isEqualTo(LocalDateRange.ALL);
        LocalDateRange year = LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        assertThat(Membership.of(RepId.of("2"), TeamId.of("B"), RoleId.of("s"), year))
                .isEqualTo(ALWAYS.toBuilder().validity(year).build());
    }

    @Test
    void compareTo_differences_countInTheOrderOfTheirWeight() {
        LocalDateRange later = LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1));
        LocalDateRange shorter = LocalDateRange.ofUnboundedStart(LocalDate.of(2026, 1, 1));
        List<Membership> ordered = List.of(
                ALWAYS.toBuilder().rep(RepId.of("1")).validity(later).build(),
                ALWAYS.toBuilder().validity(shorter).team(TeamId.of("Z")).build(),
                ALWAYS.toBuilder().team(TeamId.of("A")).role(RoleId.of("z")).build(),
                ALWAYS.toBuilder().role(RoleId.of("a")).primary(false).build(),
                ALWAYS,
                ALWAYS.toBuilder().primary(false).build(),
                ALWAYS.toBuilder().validity(later).team(TeamId.of("A")).build());
        assertThat(ordered).isSorted().doesNotHaveDuplicates();
        assertThat(ALWAYS.toBuilder().build()).isEqualTo(ALWAYS).isEqualByComparingTo(ALWAYS);
    }

    @Test
    void of_team_isAPartOfNoOther() {
        Team team = Team.of(TeamId.of("B"), "South", TeamStructure.GEOGRAPHIC);
        assertThat(team.parent()).isEmpty();
        assertThat(team.toBuilder().build()).isEqualTo(team).hasSameHashCodeAs(team);
        assertThat(team.toBuilder().parent(TeamId.of("A")).build()).isNotEqualTo(team);
    }

    @Test
    void identifiers_compared_areOrderedAsText() {
        assertThat(TeamId.of("10")).isLessThan(TeamId.of("9")).hasToString("10");
        assertThat(RoleId.of("10")).isLessThan(RoleId.of("9")).hasToString("10");
    }
}
