package org.saleskit.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.team.RepId;

class StageChangeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");

    @Test
    void of_threeAttributes_isRecordedWhenItHappened() {
        StageChange change = StageChange.of(DealId.of("d1"), "Offer", NOON);
        assertThat(change.deal()).isEqualTo(DealId.of("d1"));
        assertThat(change.stage()).isEqualTo("Offer");
        assertThat(change.recordedAt()).isEqualTo(NOON);
        assertThat(change.sequence()).isZero();
        assertThat(change.by()).isEmpty();
        assertThat(change.amount()).isEmpty();
    }

    @Test
    void toBuilder_changedClock_keepsTheRest() {
        StageChange full = StageChange.builder()
                .deal(DealId.of("d1"))
                .stage("Offer")
                .happenedAt(NOON)
                .recordedAt(EVENING)
                .sequence(2)
                .by(RepId.of("r1"))
                .amount(Money.parse("USD 5000.00"))
                .build();
        assertThat(full.recordedAt()).isEqualTo(EVENING);
        assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
        assertThat(full.toBuilder().recordedAt(NOON).build()).isNotEqualTo(full);
        assertThat(full.toString()).contains("deal=d1", "sequence=2", "by=r1", "amount=USD 5000.00");
    }

    @Test
    void of_blankStage_isRejected() {
        assertThatThrownBy(() -> StageChange.of(DealId.of("d1"), " ", NOON))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("stageChange.stage must not be blank, but was \" \"");
    }

    @Test
    void build_withoutHappenedAt_namesIt() {
        assertThatThrownBy(StageChange.builder().deal(DealId.of("d1")).stage("A")::build)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("happenedAt");
    }
}
