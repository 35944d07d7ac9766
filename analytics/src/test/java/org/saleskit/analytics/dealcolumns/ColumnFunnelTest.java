package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

class ColumnFunnelTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pipeline AB = Pipeline.of("sales", List.of("A", "B"), List.of("won"), List.of("lost"));
    private static final ColumnFunnel FUNNEL = ColumnFunnel.of(AB);

    /** Codes of {@link #AB}. */
    private static final int A = 0;

    private static final int B = 1;
    private static final int WON = 2;
    private static final int LOST = 3;

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Deal 1: A, B, won; deal 2: A, lost; deal 3: B. One move a day, in no order. */
    private static final LogColumns LOG =
            LogColumns.of(new long[] {1, 3, 2, 1, 2, 1}, new int[] {WON, B, A, A, LOST, B}, new long[] {
                4 * DAY, 2 * DAY, DAY, DAY, 6 * DAY, 3 * DAY
            });

    private static ColumnFunnelResult asOfDay(int day, LogColumns log) {
        return FUNNEL.asOf(Instant.EPOCH.plus(day, ChronoUnit.DAYS)).analyze(log);
    }

    private static LogColumns oneDeal(int[] stages, long... days) {
        long[] times = days.clone();
        for (int i = 0; i < times.length; i++) {
            times[i] *= DAY;
        }
        return LogColumns.of(new int[stages.length], stages, times);
    }

    private static Optional<Duration> days(double days) {
        return Optional.of(Duration.ofMillis(Math.round(days * DAY)));
    }

    @Test
    void example_countsConversionsAndTimes() {
        ColumnFunnelResult result = asOfDay(10, LOG);
        ColumnFunnelStep a = result.step("A");
        ColumnFunnelStep b = result.step("B");
        assertThat(List.of(a.reached(), a.entered(), a.implied())).containsExactly(3L, 2L, 1L);
        assertThat(List.of(b.reached(), b.entered(), b.implied())).containsExactly(2L, 2L, 0L);
        assertThat(a.conversion()).isEmpty();
        assertThat(a.decidedConversion()).isEmpty();
        assertThat(b.conversion()).contains(Proportion.of(2, 3));
        assertThat(b.decidedConversion()).contains(Proportion.of(2, 3));
        assertThat(a.overall()).isEqualTo(Proportion.of(3, 3));
        assertThat(b.overall()).isEqualTo(Proportion.of(2, 3));
        assertThat(b.openNow()).isEqualTo(1);
        assertThat(result.winRate()).isEqualTo(Proportion.of(1, 2));
        assertThat(result.wonFromLastStage()).isEqualTo(Proportion.of(1, 2));
        assertThat(result.wonFromFirstStage()).isEqualTo(Proportion.of(1, 3));
        // Stays in A: deal 1 two days, deal 2 five.
        assertThat(a.times().median()).isEqualTo(days(3.5));
        assertThat(a.times().quantile(0)).isEqualTo(days(2));
        assertThat(a.times().quantile(0.1)).isEqualTo(days(2.3));
        assertThat(a.times().quantile(1)).isEqualTo(days(5));
        assertThat(b.times().completed()).isEqualTo(1);
        assertThat(b.times().running()).isEqualTo(1);
        assertThat(result.deals()).isEqualTo(3);
        assertThat(result.rows()).isEqualTo(6);
        assertThat(result.repeats()).isZero();
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.pipeline()).isEqualTo(AB);
        assertThat(result.asOf()).isEqualTo(Instant.EPOCH.plus(10, ChronoUnit.DAYS));
        assertThat(result.times()).hasSize(2);
        assertThat(result.steps()).hasSize(2);
    }

    @Test
    void asOf_rowsAtItAreSeenAndLaterOnesListed() {
        ColumnFunnelResult result = asOfDay(3, LOG);
        assertThat(result.deals(StageType.OPEN)).isEqualTo(3);
        assertThat(result.step("B").openNow()).isEqualTo(2);
        assertThat(result.winRate().rate()).isEmpty();
        assertThat(result.leftOut()).containsExactly(new LeftOutEvents(LeftOutEvents.Reason.AFTER_AS_OF, 2, 2, 0));
        // Only deal 2 has not reached B and may still come.
        assertThat(result.step("B").undecided()).isEqualTo(1);
        assertThat(result.step("B").decidedConversion()).contains(Proportion.of(2, 2));
        // The stay of deal 2 in A goes on since day 1, that of deal 1 took two days: half are over then.
        KaplanMeier curve = KaplanMeier.of(result.step("A").times().survivalData());
        assertThat(curve.survivalAt(2)).hasValue(0.5);
        assertThat(result.step("A").times().survivalData().censored()).isEqualTo(1);
    }

    @Test
    void asOfBetweenTicks_rowsOfTheTickAreSeen() {
        ColumnFunnel seconds = FUNNEL.withUnit(ChronoUnit.SECONDS);
        LogColumns log = LogColumns.of(new long[] {1, 1}, new byte[] {A, B}, new long[] {-2, -1});
        assertThat(seconds.asOf(Instant.ofEpochSecond(-1).plusNanos(999_999_999))
                        .analyze(log)
                        .step("B")
                        .openNow())
                .isEqualTo(1);
        assertThat(seconds.asOf(Instant.ofEpochSecond(-1).minusNanos(1))
                        .analyze(log)
                        .step("A")
                        .openNow())
                .isEqualTo(1);
    }

    @Test
    void noRows_noDealsAndNothingDefined() {
        ColumnFunnelResult result = asOfDay(3, LogColumns.of(new int[0], new byte[0], new long[0]));
        assertThat(result.deals()).isZero();
        assertThat(result.winRate().rate()).isEmpty();
        assertThat(result.step("A").overall().rate()).isEmpty();
        assertThat(result.step("A").times().median()).isEmpty();
        assertThat(result.step("A").times().quantile(0.9)).isEmpty();
        assertThat(result.step("A").times().survivalData().rows()).isZero();
    }

    @Test
    void T5_sameTimestamp_openStagesInOrderThenTheClose() {
        ColumnFunnelResult result = asOfDay(9, oneDeal(new int[] {WON, B, A}, 5, 5, 5));
        assertThat(result.deals(StageType.WON)).isEqualTo(1);
        assertThat(result.step("A").times().median()).isEqualTo(days(0));
        assertThat(result.step("B").times().median()).isEqualTo(days(0));
        LogColumns reopened = oneDeal(new int[] {WON, B, A}, 5, 5, 5).withSequence(new long[] {1, 0, 2});
        assertThat(asOfDay(9, reopened).step("A").openNow()).isEqualTo(1);
    }

    @Test
    void T9_wonAndLost_fromTheTypeOfTheStageOnly() {
        Pipeline odd = Pipeline.builder()
                .id("odd")
                .addStages(
                        Stage.of("lost", StageType.WON),
                        Stage.builder()
                                .name("won")
                                .type(StageType.LOST)
                                .defaultProbability(1)
                                .build(),
                        Stage.of("A", StageType.OPEN))
                .build();
        ColumnFunnelResult result = ColumnFunnel.of(odd)
                .asOf(Instant.ofEpochSecond(9))
                .analyze(LogColumns.of(new int[] {1, 2, 3}, new byte[] {0, 1, 1}, new long[3]));
        assertThat(result.winRate()).isEqualTo(Proportion.of(1, 3));
    }

    @Test
    void T10_reopenedAfterWin_isOpenAndKeepsItsReach() {
        LogColumns log = oneDeal(new int[] {A, WON, A}, 1, 2, 6);
        assertThat(asOfDay(5, log).deals(StageType.WON)).isEqualTo(1);
        ColumnFunnelResult result = asOfDay(9, log);
        assertThat(result.deals(StageType.WON)).isZero();
        assertThat(result.winRate().rate()).isEmpty();
        assertThat(result.step("A").openNow()).isEqualTo(1);
        assertThat(result.step("B").implied()).isEqualTo(1);
        // The timer stopped while it was closed: one day and three.
        assertThat(result.step("A").times().survivalData().lastTime()).hasValue(4);
    }

    @Test
    void repeats_ofTheStageTheDealIsIn_areCountedAndChangeNothing() {
        ColumnFunnelResult result = asOfDay(9, oneDeal(new int[] {A, A, B, B, B}, 1, 2, 4, 4, 6));
        assertThat(result.repeats()).isEqualTo(3);
        assertThat(result.step("A").times().median()).isEqualTo(days(3));
    }

    @Test
    void unknownStage_leftOutWithItsDeals() {
        LogColumns log = LogColumns.of(
                new int[] {1, 1, 2, 3}, new int[] {A, FUNNEL.codes().code("?"), -1, -1}, new long[] {1, 2, 2, 20 * DAY
                });
        ColumnFunnelResult result = asOfDay(9, log);
        assertThat(result.deals()).isEqualTo(1);
        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOutEvents(LeftOutEvents.Reason.UNKNOWN_STAGE, 2, 2, 1),
                        new LeftOutEvents(LeftOutEvents.Reason.AFTER_AS_OF, 1, 1, 1));
    }

    @Test
    void explain_saysWhatIsCounted() {
        ColumnFunnelResult result = asOfDay(10, LOG);
        assertThat(result.step("A").explain(Locale.ENGLISH))
                .isEqualTo(
                        "A: reached by 3 deals, 1 of them without entering it; may still come: 0; open in it now: 0");
        assertThat(result.step("B").explain(Locale.ENGLISH))
                .isEqualTo(
                        "B: reached by 2 deals, 0 of them without entering it; conversion from A: 2 of 3 deals, 66.7%;"
                                + " may still come: 0; open in it now: 1");
        assertThat(result.step("B").explain(RUSSIAN))
                .isEqualTo(
                        "Этап «B»: дошло сделок: 2, из них минуя его: 0; конверсия из «A»: 2 из 3 сделок, 66,7\u00a0%;"
                                + " ещё могут дойти: 0; сейчас на этом этапе: 1");
        assertThat(result.explainWinRate(Locale.ENGLISH))
                .isEqualTo(
                        "Won: 1 of 2 decided deals, 50.0%; not counted: open 1, on hold 0, disqualified before sales 0");
        assertThat(result.explainWinRate(RUSSIAN))
                .isEqualTo(
                        "Выиграно: 1 из 2 завершённых сделок, 50,0\u00a0%; не учтены: открытые — 1, приостановленные — 0,"
                                + " дисквалифицированные до начала продажи — 0");
        assertThat(result.step("A").times().explain(Locale.ENGLISH))
                .isEqualTo("A: median of completed stays (2) 3.5 days, biased short; stays that go on: 0");
        assertThat(result.step("A").times().explain(RUSSIAN))
                .isEqualTo("Этап «A»: медиана завершённых пребываний (2) — 3,5 дн., занижена; продолжаются: 0");
        assertThat(asOfDay(2, LOG).step("B").times().explain(Locale.ENGLISH))
                .isEqualTo("B: no completed stays; stays that go on: 1");
        assertThat(asOfDay(2, LOG).step("B").times().explain(RUSSIAN))
                .isEqualTo("Этап «B»: завершённых пребываний нет; продолжаются: 1");
    }

    @Test
    void columns_ofIntsAndLongsAndBytes_readAlike() {
        long[] times = {3, 5};
        for (LogColumns log : List.of(
                LogColumns.of(new long[] {7, 7}, new byte[] {A, B}, times),
                LogColumns.of(new long[] {7, 7}, new int[] {A, B}, times),
                LogColumns.of(new int[] {7, 7}, new byte[] {A, B}, times),
                LogColumns.of(new int[] {7, 7}, new int[] {A, B}, times))) {
            assertThat(log.size()).isEqualTo(2);
            ColumnFunnelResult result = asOfDay(1, log);
            assertThat(result.step("A").times().median()).contains(Duration.ofMillis(2));
            assertThat(asOfDay(1, log.rows(1, 2)).step("A").entered()).isZero();
            assertThat(asOfDay(1, log.rows(1, 2)).step("B").entered()).isEqualTo(1);
        }
    }

    @Test
    void texts_nameWhatTheyAre() {
        assertThat(FUNNEL.codes()).hasToString("[A=0, B=1, won=2, lost=3]");
        assertThat(FUNNEL.codes().stage(2).name()).isEqualTo("won");
        assertThat(FUNNEL.codes().size()).isEqualTo(4);
        assertThat(FUNNEL.codes()).isEqualTo(StageCodes.of(AB)).hasSameHashCodeAs(StageCodes.of(AB));
        assertThat(FUNNEL.codes()).isNotEqualTo(StageCodes.of(LogRow.PIPELINE));
        assertThat(LOG.rows(1, 3)).hasToString("LogColumns[rows 1 to 3]");
        assertThat(LOG.withSequence(new long[6])).hasToString("LogColumns[rows 0 to 6, with sequence]");
        ColumnFunnel.AsOf funnel = FUNNEL.asOf(Instant.EPOCH);
        assertThat(funnel.accumulator())
                .hasToString("ColumnFunnelAccumulator[ColumnFunnel[" + AB.ref()
                        + ", as of 1970-01-01T00:00:00Z, Millis, ALL_VISITS], rows 0]");
        ColumnFunnelResult result = asOfDay(10, LOG);
        assertThat(result)
                .hasToString("Funnel of " + AB.ref()
                        + " as of 1970-01-11T00:00:00Z: {OPEN=1, WON=1, LOST=1}, win rate 1 of 2");
        assertThat(result.step("A")).hasToString("ColumnFunnelStep[A, reached 3, entered 2]");
        assertThat(result.step("A").times()).hasToString("StageTimes[A, ALL_VISITS, completed 2, running 0]");
    }
}
