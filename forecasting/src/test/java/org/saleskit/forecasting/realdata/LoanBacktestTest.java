package org.saleskit.forecasting.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.RollingBacktest;
import org.threeten.extra.LocalDateRange;

class LoanBacktestTest {

    private static final Pipeline LOANS = Pipeline.of(
            "loans",
            List.of("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "O_SENT", "O_SENT_BACK"),
            List.of("A_APPROVED"),
            List.of("A_DECLINED", "A_CANCELLED"));

    static List<DealEvent> read() {
        Map<String, Money> amounts = new HashMap<>();
        DataFolder.read("bpi-challenge-2012", "cases.csv.gz", row -> row)
                .forEach(row -> amounts.put(
                        row.getField("case_id"),
                        Money.of(CurrencyUnit.EUR, new BigDecimal(row.getField("AMOUNT_REQ")))));
        List<DealEvent> log = new ArrayList<>();
        DataFolder.read("bpi-challenge-2012", "events.csv.gz", row -> row).stream()
                .filter(row -> LOANS.stage(row.getField("activity")).isPresent())
                .forEach(row -> log.add(StageChange.builder()
                        .deal(DealId.of(row.getField("case_id")))
                        .stage(row.getField("activity"))
                        .happenedAt(OffsetDateTime.parse(row.getField("timestamp")).toInstant())
                        .sequence(Long.parseLong(row.getField("seq")))
                        .amount(
                                row.getField("activity").equals("A_SUBMITTED")
                                        ? Optional.ofNullable(amounts.get(row.getField("case_id")))
                                        : Optional.empty())
                        .build()));
        return log;
    }

    @Test
    void weeks() {
        BacktestResult result = RollingBacktest.of(DealFold.of(LOANS), CurrencyUnit.EUR)
                .withHistoryFrom(LocalDate.of(2011, 10, 3))
                .run(
                        read(),
                        PeriodUnit.WEEK,
                        LocalDateRange.of(LocalDate.of(2011, 11, 14), LocalDate.of(2012, 2, 27)),
                        ZoneId.of("Europe/Amsterdam"));
        System.out.println(result.table(Locale.US));
        System.out.println(result.explain(Locale.US));
        assertThat(result.lines()).hasSize(60);
    }
}
