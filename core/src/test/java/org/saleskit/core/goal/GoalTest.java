package org.saleskit.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.goal.Goals.FULL;
import static org.saleskit.core.goal.Goals.PREPARED;
import static org.saleskit.core.goal.Goals.RUBRIC;
import static org.saleskit.core.goal.Goals.TODAY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.team.RepId;

class GoalTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Attributes RED = Attributes.none().with(AttributeKey.ofLabel("colour"), "red");

    @Test
    void smartGoal_fields_readEveryAttribute() {
        SmartGoal all = FULL.toBuilder().attributes(RED).build();
        assertThat(SmartGoal.fields())
                .hasSize(11)
                .allMatch(field -> field.read(all).isPresent());
        SmartGoal bare = SmartGoal.builder().id(GoalId.of("g2")).build();
        assertThat(SmartGoal.fields().stream()
                        .filter(field -> field.read(bare).isPresent())
                        .map(Field::name))
                .containsExactly("smartGoal.id");
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(bare).isGreaterThan(FULL).isNotEqualTo(FULL);
    }

    @Test
    void qualitativeGoal_fields_readEveryAttribute() {
        QualitativeGoal all = PREPARED.toBuilder()
                .owner(KpiOwner.company())
                .deadline(TODAY)
                .serves(GoalId.of("company"))
                .attributes(RED)
                .build();
        assertThat(QualitativeGoal.fields())
                .hasSize(7)
                .allMatch(field -> field.read(all).isPresent());
        assertThat(QualitativeGoal.fields().stream()
                        .filter(field -> field.read(PREPARED).isPresent())
                        .map(Field::name))
                .containsExactly("qualitativeGoal.id", "qualitativeGoal.statement", "qualitativeGoal.rubric");
        Goal goal = PREPARED;
        assertThat(goal.compareTo(FULL)).isPositive();
    }

    /** Three levels: 0 of 2, 1 of 2, 2 of 2. */
    @Test
    void rubric_evenly_scoresFromZeroToOne() {
        assertThat(RUBRIC.levels())
                .extracting(Rubric.Level::score)
                .containsExactly(Fraction.ZERO, Fraction.of(1, 2), Fraction.ONE);
        assertThat(RUBRIC.level("some").evidence()).isEqualTo("a sheet for key clients");
        assertThat(RUBRIC)
                .hasToString("Rubric[none, some, all]")
                .isEqualTo(Rubric.of(RUBRIC.levels()))
                .hasSameHashCodeAs(Rubric.of(RUBRIC.levels()))
                .isNotEqualTo(Rubric.evenly(List.of("no", "yes"), List.of("a", "b")))
                .isNotEqualTo("x");
    }

    @Test
    void assessment_level_givesTheScore() {
        Assessment half = Assessment.of(PREPARED, "some", List.of("Secret note"), TODAY, NOON);
        assertThat(half.score()).isEqualTo(Fraction.of(1, 2));
        assertThat(half.toString()).doesNotContain("Secret");
        assertThat(Assessment.of(PREPARED, "none", List.of(), TODAY, NOON).score())
                .isEqualTo(Fraction.ZERO);
        Assessment all = half.toBuilder().by(RepId.of("ann")).build();
        assertThat(Assessment.fields())
                .hasSize(6)
                .allMatch(field -> field.read(all).isPresent());
        assertThat(Assessment.fields().get(2).read(Assessment.of(PREPARED, "none", List.of(), TODAY, NOON)))
                .isEmpty();
    }
}
