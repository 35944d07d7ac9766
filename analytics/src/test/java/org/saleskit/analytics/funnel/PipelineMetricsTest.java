package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.funnel.Rows.day;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class PipelineMetricsTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    /** Won: 1 on day 11 after 10 days, 2 on day 21 after 20; lost: 3 on day 15; open at day 31: 4, 5; resting: 6. */
    private static final String LOG = """
            1 1 A
            1 11 W
            2 1 B
            2 21 W
            3 1 A
            3 15 L
            4 2 A
            5 3 C
            6 3 A
            6 4 H
            7 1 A
            7 12 D
            """;

    private static Function<String, Optional<Money>> amounts(Map<String, String> amounts) {
        return deal -> Optional.ofNullable(amounts.get(deal)).map(Money::parse);
    }

    private static PipelineMetrics<String> metrics(String log, long from, long to, Map<String, String> amounts) {
        return PipelineMetricsAnalysis.between(day(from), day(to)).calculate(Rows.log(log), USD, amounts(amounts));
    }

    /** N 2, W 2/4, A (100 + 300)/2 = 200, L (10 + 20)/2 = 15: V = 2 × 2/4 × 200 / 15 = 13.33 a day. */
    @Test
    void calculate_smallLog_givesTheNumbersCountedByHand() {
        PipelineMetrics<String> metrics = metrics(LOG, 1, 31, Map.of("1", "USD 100", "2", "USD 300"));
        assertThat(metrics.dealsInWork()).isEqualTo(2);
        assertThat(metrics.dealsOnHold()).isEqualTo(1);
        // Deal 7 was disqualified in A, the first open stage and so the first sales stage.
        assertThat(metrics.winRate()).isEqualTo(Proportion.of(2, 4));
        assertThat(metrics.disqualified()).isEqualTo(1);
        assertThat(metrics.disqualifiedInSales()).isEqualTo(1);
        assertThat(metrics.wonDeals()).containsExactly("1", "2");
        assertThat(metrics.lostDeals()).containsExactly("3");
        assertThat(metrics.pipeline()).isEqualTo(Rows.PIPELINE);
        assertThat(metrics.wonAmounts().sum()).isEqualTo(Money.parse("USD 400"));
        assertThat(metrics.wonAmounts().mean()).contains(new BigDecimal("200.000000"));
        assertThat(metrics.wonCycleTimes().total()).isEqualTo(Duration.ofDays(30));
        assertThat(metrics.wonCycleTimes().meanDays()).hasValue(15.0);
        assertThat(metrics.velocityPerDay().orElseThrow()).isCloseTo(2 * 2.0 / 4 * 200 / 15, within(1e-12));
        assertThat(metrics.isLowCount()).isTrue();
        assertThat(metrics.from()).isEqualTo(day(1));
        assertThat(metrics.to()).isEqualTo(day(31));
        assertThat(metrics.asOf()).isEqualTo(day(31).minusNanos(1));
        assertThat(metrics.leftOut()).isEmpty();
    }

    @Test
    void calculate_closeAtTheEnds_belongsToTheWindowThatBeginsThere() {
        assertThat(metrics(LOG, 11, 15, Map.of()).winRate()).isEqualTo(Proportion.of(1, 2));
        assertThat(metrics(LOG, 1, 11, Map.of()).winRate()).isEqualTo(Proportion.of(0, 0));
        assertThat(metrics(LOG, 15, 21, Map.of()).winRate()).isEqualTo(Proportion.of(0, 1));
    }

    /**
     * Day 32 is 1 February and the window is January. What happens on 1 February at 0:00 is February's: deal 1
     * is in work at the end of January though won then, deal 2 is not yet opened, deal 3 is won though reopened then.
     */
    @Test
    void between_rowsAtTheEnd_belongToTheNextWindow() {
        String log = """
                1 10 A
                1 32 W
                2 32 A
                3 5 A
                3 15 W
                3 32 A
                """;
        PipelineMetrics<String> january = metrics(log, 1, 32, Map.of("3", "USD 50"));
        assertThat(january.dealsInWork()).isEqualTo(1);
        assertThat(january.winRate()).isEqualTo(Proportion.of(1, 1));
        assertThat(january.wonDeals()).containsExactly("3");
        assertThat(january.wonAmounts().sum()).isEqualTo(Money.parse("USD 50"));
        assertThat(january.leftOut()).containsExactly(new LeftOutRows(LeftOutRows.Reason.AFTER_AS_OF, 3, 3, 1));

        // Asked as of that instant, the report sees what happened at it; the deals in work are still January's.
        PipelineMetrics<String> asOf = PipelineMetricsAnalysis.between(day(1), day(32))
                .asOf(day(32))
                .calculate(Rows.log(log), USD, amounts(Map.of()));
        assertThat(asOf.dealsInWork()).isEqualTo(1);
        assertThat(asOf.winRate()).isEqualTo(Proportion.of(0, 0));
        assertThat(asOf.leftOut()).isEmpty();

        PipelineMetrics<String> february = metrics(log, 32, 60, Map.of());
        assertThat(february.wonDeals()).containsExactly("1");
        assertThat(february.dealsInWork()).isEqualTo(2);
    }

    /** Moscow's January begins on 31 December at 21:00 UTC. */
    @Test
    void during_reportPeriod_isTheWindowOfItsLocalDays() {
        ReportPeriod january = ReportPeriod.of(
                LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)), ZoneId.of("Europe/Moscow"));
        PipelineMetrics<String> metrics =
                PipelineMetricsAnalysis.during(january).calculate(Rows.log(LOG), USD, amounts(Map.of()));
        assertThat(metrics.from()).isEqualTo(Instant.parse("2025-12-31T21:00:00Z"));
        assertThat(metrics.to()).isEqualTo(Instant.parse("2026-01-31T21:00:00Z"));
        assertThat(metrics.wonDeals()).containsExactly("1", "2");
    }

    /** Selling begins with B: 1 and 4 were disqualified in A, before or after the window; 2 in B, 3 back in A. */
    @Test
    void winRate_disqualifiedDeals_countFromTheFirstSalesStageOn() {
        Pipeline pipeline = Rows.PIPELINE.toBuilder().firstSalesStage("B").build();
        List<Row> rows = Rows.parse("""
                1 2 A
                1 12 D
                2 2 B
                2 12 D
                3 2 C
                3 3 A
                3 12 D
                4 2 A
                4 5 D
                5 2 A
                5 12 W
                6 2 W
                6 13 D
                """);
        StageLog<String> log = StageLog.of(pipeline, rows, Row::deal, Row::stage, Row::at);
        PipelineMetrics<String> metrics =
                PipelineMetricsAnalysis.between(day(10), day(20)).calculate(log, USD, amounts(Map.of()));
        assertThat(metrics.winRate()).isEqualTo(Proportion.of(1, 4));
        assertThat(metrics.disqualified()).isEqualTo(4);
        assertThat(metrics.disqualifiedInSales()).isEqualTo(3);
        assertThat(metrics.leftOut())
                .containsExactly(new LeftOutRows(LeftOutRows.Reason.DISQUALIFIED_BEFORE_SALES, 0, 1, 0));
        FunnelResult<String> funnel = FunnelAnalysis.of(pipeline).asOf(day(20)).analyze(log);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(1, 4));
        assertThat(funnel.disqualified()).isEqualTo(5);
        assertThat(funnel.leftOut())
                .containsExactly(new LeftOutRows(LeftOutRows.Reason.DISQUALIFIED_BEFORE_SALES, 0, 2, 0));
        assertThat(funnel.states())
                .filteredOn(DealState::isDecided)
                .extracting(DealState::deal)
                .containsExactly("2", "3", "5", "6");
    }

    @Test
    void toString_metrics_hasItsNumbers() {
        assertThat(metrics("1 1 A \n 1 3 W \n 2 1 A", 1, 5, Map.of("1", "USD 8")))
                .hasToString("Metrics of test in [2026-01-01T00:00:00Z, 2026-01-05T00:00:00Z) as of"
                        + " 2026-01-04T23:59:59.999999999Z: deals in work 1, win rate 1 of 1, mean won amount USD"
                        + " 8.000000, mean cycle days 2.0, velocity per day 4.0");
        assertThat(metrics("1 1 A", 1, 5, Map.of()).toString())
                .endsWith("win rate 0 of 0, mean won amount none, mean cycle days none, velocity per day none");
    }

    /** G15: N 40, W 10/40, A 50 000, L 50 days; then N 44, W 10/50, A 60 000, L 48 days. */
    @Test
    void velocity_goldenVectorG15_agrees() {
        PipelineMetrics<String> first = golden(40, 30, 50_000, 50);
        assertThat(first.velocityPerDay().orElseThrow()).isCloseTo(10_000, within(1e-9));
        PipelineMetrics<String> second = golden(44, 40, 60_000, 48);
        assertThat(second.velocityPerDay().orElseThrow()).isCloseTo(11_000, within(1e-9));
        assertThat(second.isLowCount()).isFalse();
        assertThat(logOfParts(second) - logOfParts(first))
                .isCloseTo(0.095310, within(5e-7))
                .isCloseTo(
                        Math.log(second.velocityPerDay().orElseThrow())
                                - Math.log(first.velocityPerDay().orElseThrow()),
                        within(1e-12));
    }

    /** ln N + ln W + ln A - ln L. */
    private static double logOfParts(PipelineMetrics<String> metrics) {
        return Math.log((double) metrics.dealsInWork())
                + Math.log(metrics.winRate().rate().orElseThrow())
                + Math.log(metrics.wonAmounts().mean().orElseThrow().doubleValue())
                - Math.log(metrics.wonCycleTimes().meanDays().orElseThrow());
    }

    private static PipelineMetrics<String> golden(int inWork, int lost, int amount, int cycleDays) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < inWork; i++) {
            rows.add(new Row("open" + i, day(60), "A", 0));
        }
        for (int i = 0; i < lost; i++) {
            rows.add(new Row("lost" + i, day(60), "L", 0));
        }
        for (int i = 0; i < 10; i++) {
            rows.add(new Row("won" + i, day(80 - cycleDays), "A", 0));
            rows.add(new Row("won" + i, day(80), "W", 0));
        }
        return PipelineMetricsAnalysis.between(day(1), day(100))
                .calculate(Rows.log(rows), USD, deal -> Optional.of(Money.of(USD, amount)));
    }

    @Test
    void dealsInWork_pastInstant_ignoresWhatCameLater() {
        // Just before day 2 the deals 1, 2, 3 and 7; just before day 12 the deals 2, 3, 4, 5 and 7.
        assertThat(metrics(LOG, 1, 2, Map.of()).dealsInWork()).isEqualTo(4);
        assertThat(metrics(LOG, 1, 12, Map.of("1", "USD 1")).dealsInWork()).isEqualTo(5);
    }

    /** Deal 1 is won on day 5 and reopened on day 20: a report of day 10 has the win, one of day 30 has not. */
    @Test
    void calculate_laterInstant_dropsAWinThatWasReopened() {
        StageLog<String> log = Rows.log("1 1 A \n 1 5 W \n 1 20 A");
        PipelineMetricsAnalysis window = PipelineMetricsAnalysis.between(day(1), day(10));
        Function<String, Optional<Money>> amount = deal -> Optional.of(Money.of(USD, 7));
        PipelineMetrics<String> then = window.calculate(log, USD, amount);
        PipelineMetrics<String> later = window.asOf(day(30)).calculate(log, USD, amount);
        assertThat(then.winRate()).isEqualTo(Proportion.of(1, 1));
        assertThat(then.leftOut()).containsExactly(new LeftOutRows(LeftOutRows.Reason.AFTER_AS_OF, 1, 1, 0));
        assertThat(later.winRate()).isEqualTo(Proportion.of(0, 0));
        assertThat(later.dealsInWork()).isZero();
        assertThat(later.asOf()).isEqualTo(day(30));
        assertThat(later.leftOut()).isEmpty();
    }

    @Test
    void calculate_wonWithoutAmount_isListedAndNotTakenAsZero() {
        PipelineMetrics<String> metrics = metrics(LOG, 1, 31, Map.of("2", "USD 300"));
        assertThat(metrics.wonWithoutAmount()).containsExactly("1");
        assertThat(metrics.wonAmounts().count()).isEqualTo(1);
        assertThat(metrics.wonAmounts().mean()).contains(new BigDecimal("300.000000"));
        assertThat(metrics.winRate()).isEqualTo(Proportion.of(2, 4));
        assertThat(metrics.wonCycleTimes().count()).isEqualTo(2);
    }

    @Test
    void calculate_wonForZero_isCountedAndListed() {
        PipelineMetrics<String> metrics = metrics(LOG, 1, 31, Map.of("1", "USD 0", "2", "USD 300"));
        assertThat(metrics.wonForZero()).containsExactly("1");
        assertThat(metrics.wonAmounts().zeroCount()).isEqualTo(1);
        assertThat(metrics.wonAmounts().mean()).contains(new BigDecimal("150.000000"));
    }

    @Test
    void velocity_emptyPart_isEmpty() {
        assertThat(metrics(LOG, 15, 16, Map.of()).velocityPerDay())
                .as("nothing won")
                .isEmpty();
        assertThat(metrics(LOG, 1, 31, Map.of()).velocityPerDay())
                .as("no amount known")
                .isEmpty();
        assertThat(metrics(LOG, 22, 31, Map.of()).velocityPerDay())
                .as("nothing decided")
                .isEmpty();
    }

    @Test
    void velocity_closedAtOpening_isEmptyAndNotInfinite() {
        PipelineMetrics<String> metrics = metrics("1 1 A \n 2 2 W", 1, 3, Map.of("2", "USD 5"));
        assertThat(metrics.wonCycleTimes().meanDays()).hasValue(0.0);
        assertThat(metrics.velocityPerDay()).isEmpty();
    }

    @Test
    void calculate_amountsOfDealsNotWon_areNotAskedFor() {
        PipelineMetrics<String> metrics =
                metrics(LOG, 1, 31, Map.of("1", "USD 1", "2", "USD 2", "3", "EUR 9", "4", "USD -9"));
        assertThat(metrics.wonAmounts().sum()).isEqualTo(Money.parse("USD 3"));
    }

    @Test
    void calculate_mixedCurrencies_isAnErrorThatNamesTheDeal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metrics(LOG, 1, 31, Map.of("1", "USD 100", "2", "EUR 300")))
                .withMessage("amount of deal 2 must be in USD, but was EUR 300.00");
    }

    @Test
    void calculate_negativeAmount_isAnErrorThatNamesTheDeal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metrics(LOG, 1, 31, Map.of("1", "USD -1")))
                .withMessage("amount of deal 1 must be zero or more, but was USD -1.00");
    }

    @Test
    void between_endNotAfterBegin_isAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelineMetricsAnalysis.between(day(2), day(2)))
                .withMessage("to must be after from, which is 2026-01-02T00:00:00Z, but was 2026-01-02T00:00:00Z");
    }

    @Test
    void asOf_beforeTheEndOfTheWindow_isAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PipelineMetricsAnalysis.between(day(1), day(3)).asOf(day(2)))
                .withMessage("asOf must not be before to, which is 2026-01-03T00:00:00Z, but was 2026-01-02T00:00:00Z");
    }

    @Test
    void calculate_windowBeforeTheFirstRow_isAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metrics("1 9 A", 1, 3, Map.of()))
                .withMessage("to must be after the first row of the log, which is at 2026-01-09T00:00:00Z,"
                        + " but was 2026-01-03T00:00:00Z");
    }

    @Test
    void calculate_noRows_hasEmptyParts() {
        PipelineMetrics<String> metrics = metrics("", 1, 3, Map.of());
        assertThat(metrics.dealsInWork()).isZero();
        assertThat(metrics.winRate().rate()).isEmpty();
        assertThat(metrics.wonAmounts().mean()).isEmpty();
        assertThat(metrics.wonCycleTimes().meanDays()).isEmpty();
        assertThat(metrics.velocityPerDay()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void calculate_badAmount_namesTheDeal() {
        StageLog<String> log = Rows.log("1 1 A \n 1 5 W");
        PipelineMetricsAnalysis window = PipelineMetricsAnalysis.between(day(1), day(10));
        Money beyond = Money.of(USD, new BigDecimal("1E+400"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window.calculate(log, USD, deal -> Optional.of(beyond)))
                .withMessageStartingWith(
                        "amount of deal 1 must be at most 9223372036854775807 minor units, but was USD 1");
        assertThatNullPointerException()
                .isThrownBy(() -> window.calculate(log, USD, deal -> null))
                .withMessage("amount of deal 1");
        assertThatNullPointerException()
                .isThrownBy(() -> window.calculate(log, null, deal -> Optional.empty()))
                .withMessage("currency");
    }
}
