package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.Pipeline;

/** What a stay is, and its quantiles. */
class StageTimesTest {

    private static final ColumnFunnel FUNNEL =
            ColumnFunnel.of(Pipeline.of("sales", List.of("A", "B"), List.of("won"), List.of("lost")));
    private static final int A = 0;
    private static final int B = 1;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private static Optional<Duration> days(double days) {
        return Optional.of(Duration.ofMillis(Math.round(days * DAY)));
    }

    /** A on days 0-1, B 1-3, back in A 3-7, B 7-20 and still there on day 20. */
    private static final LogColumns BACK =
            LogColumns.of(new int[4], new int[] {A, B, A, B}, new long[] {0, DAY, 3 * DAY, 7 * DAY});

    private static StageTimes times(StageTimes.Rule rule, String stage) {
        return FUNNEL.withTimes(rule)
                .asOf(Instant.EPOCH.plus(20, ChronoUnit.DAYS))
                .analyze(BACK)
                .step(stage)
                .times();
    }

    @Test
    void timesOption_allVisits_addsTheVisitsUp() {
        assertThat(times(StageTimes.Rule.ALL_VISITS, "A").median()).isEqualTo(days(5));
        assertThat(times(StageTimes.Rule.ALL_VISITS, "B").completed()).isZero();
        assertThat(times(StageTimes.Rule.ALL_VISITS, "B").survivalData().lastTime())
                .hasValue(15);
    }

    @Test
    void timesOption_firstVisit_isOverThoughTheDealCameAgain() {
        assertThat(times(StageTimes.Rule.FIRST_VISIT, "A").median()).isEqualTo(days(1));
        assertThat(times(StageTimes.Rule.FIRST_VISIT, "B").median()).isEqualTo(days(2));
        assertThat(times(StageTimes.Rule.FIRST_VISIT, "B").running()).isZero();
    }

    @Test
    void timesOption_lastVisit_goesOn() {
        assertThat(times(StageTimes.Rule.LAST_VISIT, "A").median()).isEqualTo(days(4));
        assertThat(times(StageTimes.Rule.LAST_VISIT, "B").completed()).isZero();
        assertThat(times(StageTimes.Rule.LAST_VISIT, "B").survivalData().lastTime())
                .hasValue(13);
    }

    @Test
    void timesOption_eachVisit_hasSeveralStays() {
        assertThat(times(StageTimes.Rule.EACH_VISIT, "A").median()).isEqualTo(days(2.5));
        assertThat(times(StageTimes.Rule.EACH_VISIT, "A").rule()).isEqualTo(StageTimes.Rule.EACH_VISIT);
        assertThat(times(StageTimes.Rule.EACH_VISIT, "B").median()).isEqualTo(days(2));
        assertThat(times(StageTimes.Rule.EACH_VISIT, "B").running()).isEqualTo(1);
    }

    @Test
    void unitOption_sameNumbersInSecondsMillisAndMicros() {
        for (ChronoUnit unit : List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS)) {
            long ticks = Duration.ofDays(1).dividedBy(unit.getDuration());
            LogColumns log = LogColumns.of(new int[2], new byte[] {A, B}, new long[] {-2 * ticks, 3 * ticks});
            ColumnFunnelResult result = FUNNEL.withUnit(unit)
                    .asOf(Instant.EPOCH.plus(9, ChronoUnit.DAYS))
                    .analyze(log);
            assertThat(result.step("A").times().median()).isEqualTo(days(5));
            assertThat(result.step("B").times().survivalData().lastTime()).hasValue(6);
        }
    }

    /** Independent computation: Python's statistics.quantiles([1, 2, 4, 8, 16, 32, 64], n=20 and n=3, method="inclusive"). */
    @Test
    void quantile_type7_asPython() {
        int[] stays = {64, 1, 32, 2, 16, 4, 8};
        int[] deals = new int[2 * stays.length];
        byte[] stages = new byte[2 * stays.length];
        long[] seconds = new long[2 * stays.length];
        for (int i = 0; i < stays.length; i++) {
            deals[2 * i] = i;
            deals[2 * i + 1] = i;
            stages[2 * i + 1] = B;
            seconds[2 * i + 1] = stays[i];
        }
        StageTimes times = FUNNEL.withUnit(ChronoUnit.SECONDS)
                .asOf(Instant.ofEpochSecond(100))
                .analyze(LogColumns.of(deals, stages, seconds))
                .step("A")
                .times();
        assertThat(times.quantile(0.1)).contains(Duration.ofMillis(1_600));
        assertThat(times.quantile(0.25)).contains(Duration.ofSeconds(3));
        assertThat(times.quantile(0.5)).contains(Duration.ofSeconds(8));
        assertThat(times.quantile(0.9)).contains(Duration.ofMillis(44_800));
        assertThat(times.quantile(1 / 3.0)).contains(Duration.ofSeconds(4));
    }
}
