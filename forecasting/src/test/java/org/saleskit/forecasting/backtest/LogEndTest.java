package org.saleskit.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.backtest.LeftOutPeriod.Reason.LOG_ENDS_BEFORE;
import static org.saleskit.forecasting.backtest.LeftOutPeriod.Reason.LOG_ENDS_WITHIN;
import static org.saleskit.forecasting.backtest.SmallLog.FOLD;
import static org.saleskit.forecasting.backtest.SmallLog.USD;
import static org.saleskit.forecasting.backtest.SmallLog.log;
import static org.saleskit.forecasting.backtest.SmallLog.months;
import static org.saleskit.forecasting.backtest.SmallLog.move;
import static org.saleskit.forecasting.backtest.SmallLog.run;
import static org.saleskit.forecasting.backtest.SmallLog.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealEvent;
import org.threeten.extra.LocalDateRange;

/** A period of which the log may not hold everything is listed, not scored. The log's last entry is of 15 March. */
class LogEndTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final RollingBacktest backtest = RollingBacktest.of(FOLD, USD)
            .withHistoryFrom(LocalDate.of(2026, 1, 1))
            .withModels(List.of(NaiveModel.lastPeriod(), NaiveModel.pastPeriods()));

    private static List<LocalDateRange> scored(BacktestResult result) {
        return result.lines("last period").stream()
                .map(line -> line.period().dates())
                .toList();
    }

    @Test
    void periodThatTheLogCoversByHalf_isListedAndNotScored() {
        BacktestResult result = run(backtest, log(), 2, 6);
        assertThat(scored(result)).containsExactly(months(2, 3));
        assertThat(result.leftOut())
                .extracting(each -> each.period().dates())
                .containsExactly(months(3, 4), months(4, 5), months(5, 6));
        assertThat(result.leftOut())
                .extracting(LeftOutPeriod::reason)
                .containsExactly(LOG_ENDS_WITHIN, LOG_ENDS_BEFORE, LOG_ENDS_BEFORE);
        assertThat(result.completeUntil()).contains(Instant.parse("2026-03-15T00:00:00Z"));
        assertThat(result.wonWithoutAmount()).isEmpty();
        assertThat(result.accuracy("last period").orElseThrow().outcomes()).hasSize(1);
    }

    /** An entry in the night to 1 April proves that somebody still wrote when March was over; one a moment before does not. */
    @Test
    void entryAtTheEndOfAPeriod_provesThePeriod() {
        List<DealEvent> log = log();
        log.add(move("d6", "Open", "2026-04-01").build());
        assertThat(scored(run(backtest, log, 2, 4))).containsExactly(months(2, 3), months(3, 4));
        List<DealEvent> before = log();
        before.add(move("d6", "Open", "2026-03-31")
                .happenedAt(Instant.parse("2026-03-31T23:59:59.999999999Z"))
                .build());
        assertThat(scored(run(backtest, before, 2, 4))).containsExactly(months(2, 3));
    }

    /** What happened in March was written down in April: then somebody kept the log in April. */
    @Test
    void entryWrittenDownLater_provesThePeriod() {
        List<DealEvent> log = log();
        log.add(move("d6", "Open", "2026-03-16")
                .recordedAt(Instant.parse("2026-04-02T10:00:00Z"))
                .build());
        BacktestResult result = run(backtest, log, 2, 5);
        assertThat(scored(result)).containsExactly(months(2, 3), months(3, 4));
        assertThat(result.completeUntil()).contains(Instant.parse("2026-04-02T10:00:00Z"));
    }

    @Test
    void statedEnd_countsMoreThanTheLastEntry() {
        BacktestResult later = run(backtest.withLogCompleteUntil(SmallLog.MAY), log(), 2, 6);
        assertThat(scored(later)).containsExactly(months(2, 3), months(3, 4), months(4, 5));
        assertThat(later.lines("last period"))
                .extracting(BacktestLine::actual)
                .containsExactly(usd(250), usd(300), usd(0));
        assertThat(later.leftOut())
                .containsExactly(new LeftOutPeriod(later.leftOut().get(0).period(), LOG_ENDS_BEFORE));
        assertThat(later.backtest().logCompleteUntil()).contains(SmallLog.MAY);
        BacktestResult earlier = run(backtest.withLogCompleteUntil(Instant.parse("2026-02-28T12:00:00Z")), log(), 2, 4);
        assertThat(earlier.lines()).isEmpty();
        assertThat(earlier.leftOut())
                .extracting(LeftOutPeriod::reason)
                .containsExactly(LOG_ENDS_WITHIN, LOG_ENDS_BEFORE);
        assertThat(earlier.accuracy("last period")).isEmpty();
        assertThat(earlier.table(Locale.ENGLISH).lines()).hasSize(2);
    }

    @Test
    void emptyLog_isCompleteForNoPeriod() {
        BacktestResult result = run(backtest, List.of(), 2, 4);
        assertThat(result.lines()).isEmpty();
        assertThat(result.leftOut()).extracting(LeftOutPeriod::reason).containsOnly(LOG_ENDS_BEFORE);
        assertThat(result.completeUntil()).isEmpty();
    }

    @Test
    void explanation_listsPeriodsNotScored() {
        BacktestResult result = run(backtest, log(), 2, 6);
        assertThat(result.explain(Locale.US)).endsWith("""

                        Periods not scored, as the log ends within the period: 1, first that from 2026-03-01.
                        Periods not scored, as the log ends before the period: 2, first that from 2026-04-01.""");
        assertThat(result.explain(RUSSIAN)).endsWith("""

                        Не оценены, так как журнал заканчивается внутри периода, периодов: 1; первый — с 2026-03-01.
                        Не оценены, так как журнал заканчивается до начала периода, периодов: 2; первый — с 2026-04-01.""");
        assertThat(result.leftOut().get(0).explain(Locale.US))
                .isEqualTo("2026-03-01/2026-04-01: the log ends within the period");
        assertThat(result.leftOut().get(1).explain(RUSSIAN))
                .isEqualTo("2026-04-01/2026-05-01: журнал заканчивается до начала периода");
    }
}
