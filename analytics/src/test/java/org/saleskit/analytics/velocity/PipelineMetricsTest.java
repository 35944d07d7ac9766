package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.ids;
import static org.saleskit.analytics.velocity.DealLines.parse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class PipelineMetricsTest {

    /** Won: 1 on day 11 after 10 days, 2 on day 21 after 20; lost: 3 on day 15; open at day 31: 4, 5; resting: 6. */
    private static final String LOG = """
            1 1 A
            1 11 W 100
            2 1 B
            2 21 W 300
            3 1 A
            3 15 L
            4 2 A
            5 3 C
            6 3 A
            6 4 H
            7 1 A
            7 12 D
            """;

    private static PipelineMetrics metrics(String log, long from, long to) {
        return PipelineMetricsAnalysis.between(day(from), day(to)).calculate(deals(log, to), USD);
    }

    /** N 2, W 2/4, A (100 + 300)/2 = 200, L (10 + 20)/2 = 15: V = 2 × 2/4 × 200 / 15 = 13.33 a day. */
    @Test
    void calculate_smallLog_givesTheNumbersCountedByHand() {
        PipelineMetrics metrics = metrics(LOG, 1, 31);
        assertThat(metrics.dealsInWork().qualified()).isEqualTo(ids("4", "5"));
        assertThat(metrics.dealsInWork().onHold()).isEqualTo(ids("6"));
        assertThat(metrics.winRate().proportion()).isEqualTo(Proportion.of(2, 4));
        assertThat(metrics.wonAmounts().mean()).contains(Fraction.of(200));
        assertThat(metrics.wonCycleTimes().total()).isEqualTo(Duration.ofDays(30));
        assertThat(metrics.wonCycleTimes().meanDays()).hasValue(15);
        assertThat(metrics.velocity().velocity()).contains(Fraction.of(40, 3));
        assertThat(metrics.velocityPerDay().orElseThrow()).isCloseTo(2 * 2.0 / 4 * 200 / 15, within(1e-12));
        assertThat(metrics.isLowCount()).isTrue();
        assertThat(metrics.from()).isEqualTo(day(1));
        assertThat(metrics.to()).isEqualTo(day(31));
        assertThat(metrics.asOf()).isEqualTo(before(31));
    }

    /**
     * Day 32 is 1 February and the window is January. What happens on 1 February at 0:00 is February's: deal 1
     * is in work at the end of January though won then, deal 2 is not yet opened, deal 3 is won though reopened then.
     */
    @Test
    void between_eventsAtTheEnd_belongToTheNextWindow() {
        String log = """
                1 10 A
                1 32 W
                2 32 A
                3 5 A
                3 15 W 50
                3 32 A
                """;
        PipelineMetrics january = metrics(log, 1, 32);
        assertThat(january.dealsInWork().qualified()).isEqualTo(ids("1"));
        assertThat(january.winRate().won()).isEqualTo(ids("3"));
        assertThat(january.wonAmounts().sum()).isEqualTo(Fraction.of(50));
        // Read as of that instant the reopening is seen; the deals in work are still January's.
        PipelineMetrics later =
                PipelineMetricsAnalysis.between(day(1), day(32)).calculate(deals(parse(log), day(32)), USD);
        assertThat(later.dealsInWork().qualified()).isEqualTo(ids("1"));
        assertThat(later.winRate().proportion()).isEqualTo(Proportion.none());
        PipelineMetrics february = metrics(log, 32, 60);
        assertThat(february.winRate().won()).isEqualTo(ids("1"));
        assertThat(february.dealsInWork().qualified()).isEqualTo(ids("2", "3"));
    }

    @Test
    void during_reportPeriod_isTheWindowOfItsLocalDays() {
        ReportPeriod january = ReportPeriod.of(
                LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)), ZoneId.of("Europe/Moscow"));
        PipelineMetricsAnalysis analysis = PipelineMetricsAnalysis.during(january);
        PipelineMetrics metrics = analysis.calculate(deals(LOG, 40), USD);
        assertThat(metrics.from()).isEqualTo(Instant.parse("2025-12-31T21:00:00Z"));
        assertThat(metrics.to()).isEqualTo(Instant.parse("2026-01-31T21:00:00Z"));
        assertThat(metrics.winRate().won()).isEqualTo(ids("1", "2"));
        assertThat(analysis)
                .isEqualTo(PipelineMetricsAnalysis.between(metrics.from(), metrics.to()))
                .hasSameHashCodeAs(PipelineMetricsAnalysis.during(january))
                .isNotEqualTo(PipelineMetricsAnalysis.between(day(1), day(2)))
                .hasToString("metrics of [2025-12-31T21:00:00Z, 2026-01-31T21:00:00Z)");
    }

    /** G15: N 40, W 10/40, A 50 000, L 50 days; then N 44, W 10/50, A 60 000, L 48 days. */
    @Test
    void velocity_goldenVectorG15_isThatOfTheLog() {
        PipelineMetrics first = golden(40, 30, 50_000, 50);
        PipelineMetrics second = golden(44, 40, 60_000, 48);
        assertThat(first.velocity().velocity()).contains(Fraction.of(10_000));
        assertThat(second.velocity().velocity()).contains(Fraction.of(11_000));
        assertThat(second.velocityPerDay()).hasValue(11_000);
        assertThat(second.isLowCount()).isFalse();
        VelocityChange change = VelocityChange.between(first.velocity(), second.velocity());
        assertThat(change.logRatio(VelocityLevers.Lever.WIN_RATE).orElseThrow()).isCloseTo(-0.223144, within(5e-7));
        assertThat(change.logRatio().orElseThrow()).isCloseTo(0.095310, within(5e-7));
    }

    private static PipelineMetrics golden(int inWork, int lost, int amount, int cycleDays) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < inWork; i++) {
            log.append("open" + i + " 60 A \n");
        }
        for (int i = 0; i < lost; i++) {
            log.append("lost" + i + " 60 L \n");
        }
        for (int i = 0; i < 10; i++) {
            log.append("won" + i + " " + (80 - cycleDays) + " A \n won" + i + " 80 W " + amount + "\n");
        }
        return metrics(log.toString(), 1, 100);
    }

    @Test
    void dealsInWork_pastWindows_ignoreWhatCameLater() {
        assertThat(metrics(LOG, 1, 2).dealsInWork().qualified()).isEqualTo(ids("1", "2", "3", "7"));
        assertThat(metrics(LOG, 1, 12).dealsInWork().qualified()).isEqualTo(ids("2", "3", "4", "5", "7"));
        // Deals read much later say the same of that window.
        assertThat(PipelineMetricsAnalysis.between(day(1), day(12))
                        .calculate(deals(LOG, 31), USD)
                        .dealsInWork())
                .isEqualTo(metrics(LOG, 1, 12).dealsInWork());
    }

    @Test
    void calculate_noDeals_hasEmptyParts() {
        PipelineMetrics metrics = metrics("", 1, 3);
        assertThat(metrics.dealsInWork().count()).isZero();
        assertThat(metrics.winRate().rate()).isEmpty();
        assertThat(metrics.wonAmounts().mean()).isEmpty();
        assertThat(metrics.wonCycleTimes().mean()).isEmpty();
        assertThat(metrics.wonCycleTimes().meanDays()).isEmpty();
        assertThat(metrics.wonCycleTimes().medianDays()).isEmpty();
        assertThat(metrics.wonCycleTimes().longest()).isEmpty();
        assertThat(metrics.velocityPerDay()).isEmpty();
    }

    /** G9: deals closed after 10, 20, 30 and 40 days have the mean 25, which is biased by those still open. */
    @Test
    void cycleTimes_goldenVectorG9_areThoseOfClosedDealsOnly() {
        CycleTimes times = metrics("""
                4 1 A
                4 41 W
                1 1 A
                1 11 W
                3 1 A
                3 31 W
                2 1 A
                2 21 W
                5 1 A
                6 1 A
                """, 1, 51).wonCycleTimes();
        assertThat(times.meanDays()).hasValue(25);
        assertThat(times.medianDays()).hasValue(25);
        assertThat(times.total()).isEqualTo(Duration.ofDays(100));
        assertThat(times.day()).isEqualTo(Duration.ofDays(1));
        assertThat(times.longest()).contains(new CycleTimes.OfDeal(DealLines.id("4"), Duration.ofDays(40)));
        assertThat(times.count()).isEqualTo(4);
        assertThat(times.deals()).extracting(CycleTimes.OfDeal::deal).isEqualTo(ids("1", "2", "3", "4"));
        assertThat(times).hasToString("4 deals, PT2400H");
    }

    /** Three days from day 1 to 4, without the day closed, and half a day: a corrected outcome ends the work when it was lost. */
    @Test
    void cycleTimes_reopenedAndCorrectedDeals_countTheTimeOpen() {
        CycleTimes times = metrics("""
                1 1 A
                1 3 L
                1 4 B
                1 5 W
                2 1 A
                2 2 L
                2 4 W
                3 1 A
                3 2 H
                3 8 W
                """, 1, 9).wonCycleTimes();
        assertThat(times.deals())
                .extracting(CycleTimes.OfDeal::time)
                .containsExactly(Duration.ofDays(3), Duration.ofDays(1), Duration.ofDays(7));
        assertThat(times.median()).contains(Fraction.of(3));
        assertThat(times.mean()).contains(Fraction.of(11, 3));
    }
}
