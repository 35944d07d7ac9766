package org.saleskit.forecasting.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** A log of five deals that can be read by eye. */
final class SmallLog {

    static final CurrencyUnit USD = CurrencyUnit.USD;
    static final DealFold FOLD = DealFold.of(Pipeline.of("p", List.of("Open"), List.of("Won"), List.of("Lost")));

    static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private SmallLog() {}

    static Money usd(double amount) {
        return Money.of(USD, amount);
    }

    static StageChangeBuilder move(String deal, String stage, String day) {
        Instant at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        return StageChange.builder().deal(DealId.of(deal)).stage(stage).happenedAt(at);
    }

    /** Won: 100 in January, 250 in February; in March 300 at its first instant and a deal without an amount. */
    static List<DealEvent> log() {
        return new ArrayList<>(List.of(
                move("d1", "Open", "2026-01-05").amount(usd(100)).build(),
                move("d1", "Won", "2026-01-20").build(),
                move("d2", "Open", "2026-01-10").amount(usd(200)).build(),
                move("d2", "Won", "2026-02-03").amount(usd(250)).build(),
                move("d3", "Open", "2026-01-10").amount(usd(400)).build(),
                move("d3", "Lost", "2026-02-10").build(),
                move("d4", "Open", "2026-02-05").amount(usd(300)).build(),
                move("d4", "Won", "2026-03-01").build(),
                move("d5", "Open", "2026-02-20").build(),
                move("d5", "Won", "2026-03-15").build()));
    }

    static LocalDateRange months(int from, int end) {
        return LocalDateRange.of(LocalDate.of(2026, from, 1), LocalDate.of(2026, end, 1));
    }

    static BacktestResult run(RollingBacktest backtest, List<DealEvent> log, int from, int end) {
        return backtest.run(log, PeriodUnit.MONTH, months(from, end), ZoneOffset.UTC);
    }

    static RollingBacktest backtest() {
        return untilMay(RollingBacktest.of(FOLD, USD)).withHistoryFrom(LocalDate.of(2026, 1, 1));
    }

    /** The last entry is of 15 March, and nothing came in the rest of March and in April. */
    static RollingBacktest untilMay(RollingBacktest backtest) {
        return backtest.withLogCompleteUntil(MAY);
    }

    /** Sees what every origin holds. */
    record Spy(List<BacktestOrigin> seen) implements BacktestModel {

        Spy() {
            this(new ArrayList<>());
        }

        @Override
        public String name() {
            return "spy";
        }

        @Override
        public BacktestForecast forecast(BacktestOrigin origin) {
            seen.add(origin);
            return BacktestForecast.refused("only looks");
        }
    }
}
