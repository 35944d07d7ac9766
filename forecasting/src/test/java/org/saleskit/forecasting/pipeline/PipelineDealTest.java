package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.due;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.pipeline.PipelineDeal.Adjustment;

class PipelineDealTest {

    @Test
    void defaults_ofAnOpenDeal_areAHostsNumber() {
        PipelineDeal deal = deal("1", 10, 0.25);

        assertThat(deal.type()).isEqualTo(StageType.OPEN);
        assertThat(deal.source()).isEqualTo(ChanceSource.HOST);
        assertThat(deal.stageProbability()).hasValue(0.25);
        assertThat(deal.category()).isEqualTo(ForecastCategory.PIPELINE);
        assertThat(deal.attributes()).isEqualTo(Attributes.none());
        assertThat(due("1", 10, 0.75, "2026-10-01").toBuilder()
                        .probability(0.5)
                        .build()
                        .stageProbability())
                .hasValue(0.75);
    }

    @Test
    void source_withAndWithoutAChance_isNeverContradictory() {
        PipelineDeal unknown = unknown("1", 10);

        assertThat(unknown.source()).isEqualTo(ChanceSource.UNKNOWN);
        assertThat(unknown.toBuilder().probability(0.5).build().source()).isEqualTo(ChanceSource.HOST);
        assertThat(unknown.toBuilder()
                        .source(ChanceSource.STAGE_DEFAULT)
                        .build()
                        .source())
                .isEqualTo(ChanceSource.UNKNOWN);
        assertThat(deal("1", 10, 0.5).toBuilder()
                        .source(ChanceSource.LEARNED_STAGE_RATE)
                        .build()
                        .source())
                .isEqualTo(ChanceSource.LEARNED_STAGE_RATE);
    }

    @Test
    void stageProbability_ofALearnedChance_isNotTheChance() {
        PipelineDeal learned = PipelineDeal.builder()
                .deal(DealId.of("1"))
                .probability(0.5)
                .source(ChanceSource.INCIDENCE_IN_STAGE)
                .build();

        assertThat(learned.stageProbability()).isEmpty();
        assertThat(PipelineDeal.builder()
                        .deal(DealId.of("1"))
                        .eventualProbability(0.5)
                        .source(ChanceSource.STAGE_DEFAULT)
                        .build()
                        .stageProbability())
                .hasValue(0.5);
    }

    @Test
    void won_always_isClosedForCertain() {
        PipelineDeal won = PipelineDeal.won(DealId.of("1"), usd(5), LocalDate.parse("2026-10-01"));

        assertThat(won.type()).isEqualTo(StageType.WON);
        assertThat(won.category()).isEqualTo(ForecastCategory.CLOSED);
        assertThat(won.amount()).contains(AmountDistribution.fixed(usd(5)));
        assertThat(won.closedOn()).contains(LocalDate.parse("2026-10-01"));
    }

    @Test
    void adjusted_probability_replacesEveryOtherChanceAndNothingElse() {
        PipelineDeal deal = due("1", 10, 0.75, "2026-10-01").toBuilder()
                .putWinBefore(LocalDate.parse("2027-01-01"), 0.25)
                .adjustment(Adjustment.ofProbability(0.5))
                .build();

        PipelineDeal adjusted = deal.adjusted();

        assertThat(adjusted.probability()).hasValue(0.5);
        assertThat(adjusted.winBefore()).isEmpty();
        assertThat(adjusted.eventualProbability()).isEmpty();
        assertThat(adjusted.adjustment()).isEmpty();
        assertThat(adjusted.stageProbability()).hasValue(0.75);
        assertThat(adjusted.amount()).isEqualTo(deal.amount());
        assertThat(deal.probability()).isEmpty();
    }

    @Test
    void adjusted_amount_keepsTheChance() {
        PipelineDeal deal = deal("1", 10, 0.25).toBuilder()
                .source(ChanceSource.INCIDENCE_IN_STAGE)
                .adjustment(Adjustment.ofAmount(usd(12)))
                .build();

        assertThat(deal.adjusted().amount()).contains(AmountDistribution.fixed(usd(12)));
        assertThat(deal.adjusted().probability()).isEqualTo(OptionalDouble.of(0.25));
        assertThat(deal.adjusted().source()).isEqualTo(ChanceSource.INCIDENCE_IN_STAGE);
        assertThat(deal("2", 1, 1).adjusted()).isEqualTo(deal("2", 1, 1));
    }

    @Test
    void byId_isTheOrderOfIdentifiers() {
        List<PipelineDeal> sorted = new ArrayList<>(List.of(deal("2", 1, 1), deal("10", 2, 0.5)));
        sorted.sort(PipelineDeal.BY_ID);

        assertThat(Sample.ids(sorted)).containsExactly("10", "2");
    }
}
