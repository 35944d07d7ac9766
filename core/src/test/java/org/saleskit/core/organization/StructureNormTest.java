package org.saleskit.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.organization.Company.JULY;
import static org.saleskit.core.organization.Company.MARCH;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.team.RoleKind;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.team.TeamStructure;

class StructureNormTest {

    private static final SalesOrganization COMPANY = Company.example();
    private static final StructureNorm TWO = StructureNorm.ofAtLeast("Two to a section", 2, "order 7");

    @Test
    void breaches_teamsBelowTheNorm_areListedByTeam() {
        assertThat(TWO.breaches(COMPANY, MARCH)).containsExactly(new NormBreach(TWO, TeamId.of("Key"), 1));
        assertThat(TWO.breaches(COMPANY, JULY))
                .containsExactly(new NormBreach(TWO, TeamId.of("East"), 1), new NormBreach(TWO, TeamId.of("Key"), 1));
        assertThat(TWO.severity()).isEqualTo(NormSeverity.WARNING);
    }

    @Test
    void breaches_structureAndKindGiven_countOnlyThose() {
        StructureNorm norm = TWO.toBuilder()
                .structure(TeamStructure.GEOGRAPHIC)
                .kind(RoleKind.SELLER)
                .severity(NormSeverity.ERROR)
                .build();
        assertThat(norm.breaches(COMPANY, MARCH))
                .extracting(NormBreach::team, NormBreach::people)
                .containsExactly(org.assertj.core.api.Assertions.tuple(TeamId.of("West"), 1));
        StructureNorm support =
                norm.toBuilder().kind(RoleKind.SUPPORT).atLeast(1).build();
        assertThat(support.breaches(COMPANY, MARCH))
                .extracting(NormBreach::people)
                .containsExactly(0, 0, 0);
    }

    @Test
    void isKeptBy_limits_belongToTheNorm() {
        StructureNorm norm = TWO.toBuilder().atMost(3).build();
        assertThat(List.of(norm.isKeptBy(1), norm.isKeptBy(2), norm.isKeptBy(3), norm.isKeptBy(4)))
                .containsExactly(false, true, true, false);
        assertThat(TWO.isKeptBy(Integer.MAX_VALUE)).isTrue();
        assertThat(norm.toBuilder().build()).isEqualTo(norm).isNotEqualTo(TWO);
    }

    @Test
    void explain_breach_saysNumberLimitAndSource() {
        NormBreach few = new NormBreach(TWO, TeamId.of("Key"), 1);
        assertThat(few.explain(Locale.ENGLISH))
                .isEqualTo("Team Key has 1, but the norm \"Two to a section\" asks for at least 2 (order 7).");
        NormBreach many = new NormBreach(TWO.toBuilder().atMost(3).build(), TeamId.of("Key"), 4);
        assertThat(many.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("В команде Key человек: 4, а норма «Two to a section» требует не более 3 (order 7).");
    }
}
