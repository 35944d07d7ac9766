package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.TEN;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.forecasting.pipeline.LeftOutDeal.Reason;

/** What if a deal were removed, added, larger, won or lost. */
class WhatIfTest {

    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-15");

    @Test
    void whatIf_dealRemovedAddedReplaced_isTheLawOfTheOtherDeals() {
        PipelineForecast forecast = INDEPENDENT.forecast(TEN);

        assertSame(
                forecast.without(DealId.of("E")),
                INDEPENDENT.forecast(TEN.stream()
                        .filter(deal -> !deal.deal().value().equals("E"))
                        .toList()));
        List<PipelineDeal> more = new ArrayList<>(TEN);
        more.add(deal("B2", 35, 0.4));
        assertSame(forecast.with(deal("B2", 35, 0.4)), INDEPENDENT.forecast(more));
        List<PipelineDeal> other = new ArrayList<>(TEN);
        other.set(4, deal("E", 150, 0.8));
        assertSame(forecast.replaced(deal("E", 150, 0.8)), INDEPENDENT.forecast(other));
        assertSame(forecast.without(DealId.of("E")).with(TEN.get(4)), forecast);
    }

    @Test
    void whatIf_dealWonLostOrUnknown_countsAsSuch() {
        PipelineForecast forecast = INDEPENDENT.forecast(TEN);

        PipelineForecast won = forecast.replaced(PipelineDeal.won(DealId.of("E"), usd(280), NOVEMBER));
        assertThat(won.expected()).isEqualTo(usd(327.25 - 75 + 280));
        assertThat(won.revenue().least()).isEqualTo(usd(75 + 25 + 280));
        PipelineDeal lostDeal = deal("E", 300, 0.25).toBuilder()
                .type(StageType.LOST)
                .closedOn(NOVEMBER)
                .build();
        PipelineForecast lost = won.replaced(lostDeal);
        assertSame(lost, forecast.without(DealId.of("E")));
        assertThat(forecast.without(DealId.of("V")).closed()).isEqualTo(usd(30));
        assertThat(forecast.without(DealId.of("V")).expected()).isEqualTo(usd(327.25 - 45));
        PipelineForecast unknown = forecast.with(unknown("X", 5));
        assertThat(unknown.leftOut()).extracting(LeftOutDeal::reason).containsExactly(Reason.UNKNOWN_PROBABILITY);
        assertSame(unknown, forecast);
        assertSame(unknown.without(DealId.of("X")), forecast);
    }

    private static void assertSame(PipelineForecast actual, PipelineForecast expected) {
        assertThat(actual.expectedUnrounded()).isEqualByComparingTo(expected.expectedUnrounded());
        assertThat(actual.closed()).isEqualTo(expected.closed());
        assertThat(actual.revenue().variance()).isCloseTo(expected.revenue().variance(), within(1e-8));
        for (int plan = 0; plan <= 800; plan += 5) {
            assertThat(actual.probabilityOfPlan(usd(plan)))
                    .as("plan " + plan)
                    .isCloseTo(expected.probabilityOfPlan(usd(plan)), within(1e-13));
        }
    }
}
