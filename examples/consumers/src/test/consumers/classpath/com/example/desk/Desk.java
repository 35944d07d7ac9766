package com.example.desk;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.saleskit.analytics.funnel.FunnelAnalysis;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.SalesActivity;

/** Uses values, statistics and a forecast from the class path. */
public final class Desk {

    private Desk() {}

    /**
     * Prints two lines.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Pipeline leads = Pipeline.of("leads", List.of("Prospecting", "Engaging"), List.of("Won"), List.of("Lost"));
        Instant at = Instant.parse("2024-05-02T09:00:00Z");
        List<StageChange> log = List.of(
                StageChange.of(DealId.of("1"), "Prospecting", at), StageChange.of(DealId.of("2"), "Won", at));
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .asOf(leads, at)
                .analyze(log, StageChange::deal, StageChange::stage, StageChange::happenedAt);
        System.out.println("won " + funnel.won() + " of " + funnel.deals() + " deals, win rate " + funnel.winRate());

        SalesActivity month = SalesActivity.of(22, 2, Proportion.of(1, 10), Money.parse("EUR 50000"));
        ActivityForecast plan = ActivityForecaster.withDefaults().withFixedRate().forecast(month);
        System.out.println("expected " + plan.expected().orElseThrow());
    }
}
