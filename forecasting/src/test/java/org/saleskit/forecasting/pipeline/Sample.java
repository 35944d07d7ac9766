package org.saleskit.forecasting.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.threeten.extra.LocalDateRange;

/** Deals and periods of the tests: the fourth quarter of 2026, in dollars. */
final class Sample {

    static final CurrencyUnit USD = CurrencyUnit.USD;
    static final ReportPeriod QUARTER = period("2026-10-01", "2027-01-01");
    static final PipelineForecaster INDEPENDENT =
            PipelineForecaster.during(QUARTER, USD).withCorrelation(0);

    /** PB3: five deals. */
    static final List<PipelineDeal> FIVE = List.of(
            deal("1", 50, 0.1), deal("2", 80, 0.25), deal("3", 120, 0.5), deal("4", 30, 0.75), deal("5", 200, 0.9));

    /** Eight open deals and two won ones of 45 and 30; the expected numbers come from exact fractions, see the reference test. */
    static final List<PipelineDeal> TEN = List.of(
            deal("A", 40, 0.2),
            deal("B", 65, 0.35),
            deal("C", 120, 0.5),
            deal("D", 15, 0.9),
            deal("E", 300, 0.25),
            deal("F", 80, 0.6),
            deal("G", 55, 0),
            deal("H", 25, 1),
            PipelineDeal.won(DealId.of("V"), usd(45), LocalDate.parse("2026-10-01")),
            PipelineDeal.won(DealId.of("W"), usd(30), LocalDate.parse("2026-12-31")));

    private Sample() {}

    static ReportPeriod period(String from, String to) {
        return ReportPeriod.of(LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(to)), ZoneOffset.UTC);
    }

    static Money usd(double amount) {
        return Money.of(USD, amount);
    }

    static PipelineDeal deal(String id, double amount, double probability) {
        return PipelineDeal.of(DealId.of(id), usd(amount), probability);
    }

    /** A deal that is probable for ever, with the day of its expected close. */
    static PipelineDeal due(String id, double amount, double eventual, String expected) {
        return PipelineDeal.builder()
                .deal(DealId.of(id))
                .amount(AmountDistribution.fixed(usd(amount)))
                .eventualProbability(eventual)
                .expectedClose(LocalDate.parse(expected))
                .build();
    }

    static PipelineDeal unknown(String id, double amount) {
        return PipelineDeal.builder()
                .deal(DealId.of(id))
                .amount(AmountDistribution.fixed(usd(amount)))
                .build();
    }

    static List<String> ids(List<PipelineDeal> deals) {
        return deals.stream().map(deal -> deal.deal().value()).toList();
    }
}
