package org.saleskit.forecasting.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.RollingBacktest;
import org.threeten.extra.LocalDateRange;

class CrmBacktestTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    static List<DealEvent> read() {
        Map<String, Money> prices = new HashMap<>();
        DataFolder.read("crm-sales-opportunities", "products.csv", row -> row)
                .forEach(row -> prices.put(
                        row.getField("product").replace(" ", ""),
                        Money.of(USD, new BigDecimal(row.getField("sales_price")))));
        List<DealEvent> log = new ArrayList<>();
        DataFolder.read("crm-sales-opportunities", "sales_pipeline.csv", row -> row).stream()
                .filter(row -> !row.getField("engage_date").isEmpty())
                .forEach(row -> {
                    DealId deal = DealId.of(row.getField("opportunity_id"));
                    log.add(StageChange.builder()
                            .deal(deal)
                            .stage("Engaging")
                            .happenedAt(start(row.getField("engage_date")))
                            .amount(Optional.ofNullable(
                                    prices.get(row.getField("product").replace(" ", ""))))
                            .build());
                    if (!row.getField("close_date").isEmpty()) {
                        StageChangeBuilder close = StageChange.builder()
                                .deal(deal)
                                .stage(row.getField("deal_stage"))
                                .happenedAt(start(row.getField("close_date")));
                        if (row.getField("deal_stage").equals("Won")) {
                            close.amount(Money.of(USD, new BigDecimal(row.getField("close_value"))));
                        }
                        log.add(close.build());
                    }
                });
        return log;
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void months() {
        long t = System.nanoTime();
        BacktestResult result = RollingBacktest.of(
                        DealFold.of(Pipeline.of("crm", List.of("Engaging"), List.of("Won"), List.of("Lost"))), USD)
                .withHistoryFrom(LocalDate.of(2017, 3, 1))
                .run(
                        read(),
                        PeriodUnit.MONTH,
                        LocalDateRange.of(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 1, 1)),
                        ZoneOffset.UTC);
        System.out.println(result.table(Locale.US));
        System.out.println(result.explain(Locale.US));
        System.out.println((System.nanoTime() - t) / 1e9);
        assertThat(result.lines()).hasSize(36);
    }
}
