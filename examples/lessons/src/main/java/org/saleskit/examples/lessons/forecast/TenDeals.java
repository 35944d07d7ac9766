package org.saleskit.examples.lessons.forecast;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecast;
import org.saleskit.forecasting.pipeline.PipelineForecaster;
import org.threeten.extra.LocalDateRange;

/** The pipeline of a month, nine deals and a whale, and what the library makes of it. */
final class TenDeals {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

    static final Money PLAN = rub(400_000);
    static final DealId WHALE = DealId.of("whale");

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final ReportPeriod MONTH =
            ReportPeriod.of(LocalDateRange.of(OCTOBER, OCTOBER.plusMonths(1)), ZoneOffset.UTC);

    // Change a line and see which numbers move. Thousands, and the probability of winning in the month.
    private static final double[][] NINE = {
        {60, 0.6}, {60, 0.5}, {55, 0.6}, {50, 0.5}, {45, 0.4}, {40, 0.5}, {35, 0.4}, {30, 0.4}, {20, 0.6}
    };

    private TenDeals() {}

    static Money rub(long amount) {
        return Money.ofMajor(RUB, amount);
    }

    static PipelineDeal whale() {
        return PipelineDeal.of(WHALE, rub(1_000_000), 0.2);
    }

    /** The whale if it is won. */
    static PipelineDeal whaleWon() {
        return PipelineDeal.won(WHALE, rub(1_000_000), OCTOBER.plusWeeks(2));
    }

    /** The nine others, each as so many deals of that part of its amount. */
    static List<PipelineDeal> nine(int parts) {
        List<PipelineDeal> deals = new ArrayList<>();
        for (int i = 0; i < NINE.length; i++) {
            Money amount = rub((long) (1_000 * NINE[i][0] / parts));
            for (int part = 0; part < parts; part++) {
                String id = String.format(Locale.ROOT, "%d.%d", i + 1, part);
                deals.add(PipelineDeal.of(DealId.of(parts == 1 ? String.valueOf(i + 1) : id), amount, NINE[i][1]));
            }
        }
        return deals;
    }

    static List<PipelineDeal> all() {
        List<PipelineDeal> deals = nine(1);
        deals.add(whale());
        return deals;
    }

    /** What the deals bring if nothing but chance joins them, or more. */
    static PipelineForecast forecast(List<PipelineDeal> deals, double correlation) {
        return PipelineForecaster.during(MONTH, RUB)
                .withCorrelation(correlation)
                .forecast(deals);
    }

    static PipelineForecast forecast() {
        return forecast(all(), 0);
    }
}
