package org.saleskit.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.backtest.LeftOutPeriod.Reason.LOG_BEGINS_AFTER;
import static org.saleskit.forecasting.backtest.LeftOutPeriod.Reason.LOG_BEGINS_WITHIN;
import static org.saleskit.forecasting.backtest.LeftOutPeriod.Reason.LOG_ENDS_BEFORE;
import static org.saleskit.forecasting.backtest.LeftOutPeriod.Reason.LOG_ENDS_WITHIN;
import static org.saleskit.forecasting.backtest.SmallLog.FOLD;
import static org.saleskit.forecasting.backtest.SmallLog.JANUARY;
import static org.saleskit.forecasting.backtest.SmallLog.MAY;
import static org.saleskit.forecasting.backtest.SmallLog.USD;
import static org.saleskit.forecasting.backtest.SmallLog.log;
import static org.saleskit.forecasting.backtest.SmallLog.months;
import static org.saleskit.forecasting.backtest.SmallLog.move;
import static org.saleskit.forecasting.backtest.SmallLog.run;
import static org.saleskit.forecasting.backtest.SmallLog.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** A period before the log is listed, not scored as a forecast of 0 that came true. The log's first entry is of 5 January. */
class LogStartTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);

    private final RollingBacktest backtest = RollingBacktest.of(FOLD, USD)
            .withLogCompleteUntil(MAY)
            .withHistoryFrom(LocalDate.of(2026, 1, 1))
            .withModels(List.of(NaiveModel.lastPeriod(), NaiveModel.pastPeriods()));

    private static BacktestResult fromNovember(RollingBacktest backtest, List<DealEvent> log) {
        return backtest.run(
                log, PeriodUnit.MONTH, LocalDateRange.of(NOVEMBER, LocalDate.of(2026, 3, 1)), ZoneOffset.UTC);
    }

    private static List<LocalDateRange> scored(BacktestResult result) {
        return result.lines("last period").stream()
                .map(line -> line.period().dates())
                .toList();
    }

    @Test
    void periodsBeforeTheLogAndItsHalfCoveredFirstOne_areListedAndNotScored() {
        BacktestResult result = fromNovember(backtest, log());
        assertThat(scored(result)).containsExactly(months(2, 3));
        assertThat(result.leftOut())
                .extracting(each -> each.period().dates().getStart())
                .containsExactly(NOVEMBER, NOVEMBER.plusMonths(1), NOVEMBER.plusMonths(2));
        assertThat(result.leftOut())
                .extracting(LeftOutPeriod::reason)
                .containsExactly(LOG_BEGINS_AFTER, LOG_BEGINS_AFTER, LOG_BEGINS_WITHIN);
        assertThat(result.completeFrom()).contains(Instant.parse("2026-01-05T00:00:00Z"));
    }

    /** As a reviewer ran it: thirteen months, of which twelve were 0 against 0. Now there is nothing to score. */
    @Test
    void yearBeforeTheLog_isNotTwelvePerfectForecasts() {
        BacktestResult result = backtest.run(
                log(),
                PeriodUnit.MONTH,
                LocalDateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 1)),
                ZoneOffset.UTC);
        assertThat(result.lines()).isEmpty();
        assertThat(result.leftOut()).hasSize(13);
        assertThat(result.accuracy("last period")).isEmpty();
    }

    /** An entry at the first instant of January proves January; one a moment later does not. */
    @Test
    void entryAtTheStartOfAPeriod_provesThePeriod() {
        List<DealEvent> log = log();
        log.add(move("d0", "Open", "2026-01-01").build());
        assertThat(scored(run(backtest, log, 1, 3))).containsExactly(months(1, 2), months(2, 3));
        List<DealEvent> later = log();
        later.add(move("d0", "Open", "2026-01-01")
                .happenedAt(JANUARY.plusNanos(1))
                .build());
        assertThat(scored(run(backtest, later, 1, 3))).containsExactly(months(2, 3));
    }

    /** A deal of December entered on 6 January shows that nobody wrote in December. */
    @Test
    void entryWrittenDownLater_doesNotProveItsPeriod() {
        List<DealEvent> log = log();
        log.add(move("d0", "Open", "2025-12-01")
                .recordedAt(Instant.parse("2026-01-06T10:00:00Z"))
                .build());
        BacktestResult result = fromNovember(backtest, log);
        assertThat(scored(result)).containsExactly(months(2, 3));
        assertThat(result.completeFrom()).contains(Instant.parse("2026-01-05T00:00:00Z"));
    }

    @Test
    void statedStart_countsMoreThanTheFirstEntry() {
        BacktestResult earlier = fromNovember(backtest.withLogCompleteFrom(JANUARY), log());
        assertThat(scored(earlier)).containsExactly(months(1, 2), months(2, 3));
        assertThat(earlier.lines("last period"))
                .extracting(BacktestLine::actual)
                .containsExactly(usd(100), usd(250));
        assertThat(earlier.leftOut()).extracting(LeftOutPeriod::reason).containsOnly(LOG_BEGINS_AFTER);
        assertThat(earlier.backtest().logCompleteFrom()).contains(JANUARY);
        assertThat(earlier.completeFrom()).contains(JANUARY);
        BacktestResult later =
                run(backtest.withLogCompleteFrom(Instant.parse("2026-02-01T00:00:00.000000001Z")), log(), 1, 4);
        assertThat(scored(later)).containsExactly(months(3, 4));
        assertThat(later.leftOut())
                .extracting(LeftOutPeriod::reason)
                .containsExactly(LOG_BEGINS_AFTER, LOG_BEGINS_WITHIN);
    }

    /** The statement says what is scored, not what is known: February is forecast from what the log holds of January. */
    @Test
    void statedStart_doesNotHideWhatTheLogHolds() {
        BacktestResult result = run(backtest.withLogCompleteFrom(Instant.parse("2026-02-01T00:00:00Z")), log(), 2, 4);
        assertThat(result.lines())
                .hasSize(4)
                .hasToString(run(backtest, log(), 2, 4).lines().toString());
    }

    /** The log of 5 to 20 January begins and ends within January: the start is said. */
    @Test
    void periodThatIsCutAtBothEnds_isListedOnce() {
        RollingBacktest byEntries = RollingBacktest.of(FOLD, USD).withModels(List.of(NaiveModel.lastPeriod()));
        BacktestResult result = fromNovember(byEntries, log().subList(0, 2));
        assertThat(result.leftOut())
                .extracting(LeftOutPeriod::reason)
                .containsExactly(LOG_BEGINS_AFTER, LOG_BEGINS_AFTER, LOG_BEGINS_WITHIN, LOG_ENDS_BEFORE);
        BacktestResult stated = run(byEntries.withLogCompleteFrom(JANUARY), log().subList(0, 2), 1, 2);
        assertThat(stated.leftOut()).extracting(LeftOutPeriod::reason).containsExactly(LOG_ENDS_WITHIN);
    }

    @Test
    void emptyLogOfWhichTheEndIsStated_beginsNowhere() {
        BacktestResult result = run(backtest, List.of(), 2, 4);
        assertThat(result.lines()).isEmpty();
        assertThat(result.leftOut()).extracting(LeftOutPeriod::reason).containsOnly(LOG_BEGINS_AFTER);
        assertThat(result.completeFrom()).isEmpty();
    }

    @Test
    void explanation_listsPeriodsBeforeTheLog() {
        BacktestResult result = fromNovember(backtest, log());
        assertThat(result.explain(Locale.US)).endsWith("""

                        Periods not scored, as the log begins after the period: 2, first that from 2025-11-01.
                        Periods not scored, as the log begins within the period: 1, first that from 2026-01-01.""");
        assertThat(result.explain(RUSSIAN)).endsWith("""

                        Не оценены, так как журнал начинается после окончания периода, периодов: 2; первый — с 2025-11-01.
                        Не оценены, так как журнал начинается внутри периода, периодов: 1; первый — с 2026-01-01.""");
        assertThat(result.leftOut().get(2).explain(Locale.US))
                .isEqualTo("2026-01-01/2026-02-01: the log begins within the period");
    }
}
