package org.saleskit.analytics.winrate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.id;
import static org.saleskit.analytics.velocity.DealLines.ids;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.velocity.DealLines;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.identity.IdentityHistory;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class WinRateAnalysisTest {

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

    private static WinRateResult rate(String log, long from, long to) {
        return WinRateAnalysis.between(day(from), day(to)).calculate(deals(log, to));
    }

    @Test
    void calculate_smallLog_givesTheCountsAndTheDealsBehindThem() {
        WinRateResult rate = rate(LOG, 1, 31);
        assertThat(rate.proportion()).isEqualTo(Proportion.of(2, 4));
        assertThat(rate.rate()).hasValue(0.5);
        assertThat(rate.won()).isEqualTo(ids("1", "2"));
        assertThat(rate.lost()).isEqualTo(ids("3"));
        // A is the first open stage and so the first sales stage.
        assertThat(rate.disqualified()).isEqualTo(ids("7"));
        assertThat(rate.stale()).isEmpty();
        assertThat(rate.undecided()).isEqualTo(ids("4", "5", "6"));
        assertThat(rate.leftOut())
                .containsExactly(
                        new WinRateLeftOut(WinRateLeftOut.Reason.OPEN, ids("4", "5")),
                        new WinRateLeftOut(WinRateLeftOut.Reason.ON_HOLD, ids("6")));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.ON_HOLD)).isEqualTo(ids("6"));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.MERGED)).isEmpty();
        assertThat(rate.byAmount()).isEmpty();
        assertThat(rate.ofOpened()).isEmpty();
        assertThat(rate.isLowCount()).isTrue();
        assertThat(rate.isSuppressed()).isFalse();
        assertThat(rate.isComplete()).isTrue();
        assertThat(rate.asOf()).isEqualTo(before(31));
        assertThat(rate.analysis()).isEqualTo(WinRateAnalysis.between(day(1), day(31)));
    }

    @Test
    void calculate_closeAtTheEnds_belongsToTheSpanThatBeginsThere() {
        Deals deals = deals(LOG, 31);
        assertThat(WinRateAnalysis.between(day(11), day(15)).calculate(deals).proportion())
                .isEqualTo(Proportion.of(1, 2));
        assertThat(WinRateAnalysis.between(day(1), day(11)).calculate(deals).proportion())
                .isEqualTo(Proportion.none());
        WinRateResult later = WinRateAnalysis.between(day(15), day(21)).calculate(deals);
        assertThat(later.proportion()).isEqualTo(Proportion.of(0, 1));
        assertThat(later.leftOut(WinRateLeftOut.Reason.OUTSIDE_SPAN)).isEqualTo(ids("1", "2", "7"));
    }

    @Test
    void calculate_nothingDecided_hasNoRateAndNoInterval() {
        WinRateResult rate = rate("1 1 A", 1, 5);
        assertThat(rate.proportion()).isEqualTo(Proportion.none());
        assertThat(rate.rate()).isEmpty();
        assertThat(rate.interval()).isEmpty();
        assertThat(rate.isLowCount()).isTrue();
    }

    /** Moscow's January begins on 31 December at 21:00 UTC. */
    @Test
    void during_reportPeriod_isTheSpanOfItsLocalDays() {
        ReportPeriod january = ReportPeriod.of(
                LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)), ZoneId.of("Europe/Moscow"));
        WinRateAnalysis analysis = WinRateAnalysis.during(january);
        assertThat(analysis.from()).isEqualTo(Instant.parse("2025-12-31T21:00:00Z"));
        assertThat(analysis.to()).isEqualTo(Instant.parse("2026-01-31T21:00:00Z"));
    }

    @Test
    void defaults_areThoseOfTheJavadoc() {
        WinRateAnalysis analysis = WinRateAnalysis.between(day(1), day(2));
        assertThat(analysis.isByCreation()).isFalse();
        assertThat(analysis.closes()).isEqualTo(Close.Rule.LAST_CLOSE);
        assertThat(analysis.isIncludingDisqualified()).isFalse();
        assertThat(analysis.stale()).isEmpty();
        assertThat(analysis.currency()).isEmpty();
        assertThat(analysis.minimum()).isEqualTo(10);
        assertThat(analysis.isSuppressing()).isFalse();
        assertThat(analysis)
                .hasToString("win rate of deals closed in [2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z)")
                .hasSameHashCodeAs(WinRateAnalysis.between(day(1), day(2)))
                .isNotEqualTo(analysis.byCreation())
                .isNotEqualTo(analysis.withMinimum(11));
        assertThat(analysis.byCreation()).hasToString(analysis.toString().replace("closed", "opened"));
    }

    /** Rows at the end of a span and later belong to the next one; a deal reopened exactly there is still won in this one. */
    @Test
    void calculate_dealsOfTheLastNanosecond_seeNothingOfTheNextSpan() {
        String log = """
                1 10 A
                1 32 W
                3 5 A
                3 15 W
                3 32 A
                """;
        assertThat(rate(log, 1, 32).won()).isEqualTo(ids("3"));
        WinRateAnalysis january = WinRateAnalysis.between(day(1), day(32));
        assertThat(january.calculate(deals(DealLines.parse(log), day(32))).proportion())
                .isEqualTo(Proportion.none());
        assertThat(WinRateAnalysis.between(day(32), day(60))
                        .calculate(deals(log, 60))
                        .won())
                .isEqualTo(ids("1"));
    }

    @Test
    void isComplete_dealsReadBeforeTheLastInstant_isFalse() {
        WinRateAnalysis analysis = WinRateAnalysis.between(day(1), day(31));
        assertThat(analysis.calculate(deals(DealLines.parse(LOG), before(31))).isComplete())
                .isTrue();
        WinRateResult early =
                analysis.calculate(deals(DealLines.parse(LOG), before(31).minusNanos(1)));
        assertThat(early.isComplete()).isFalse();
        assertThat(early.proportion()).isEqualTo(Proportion.of(2, 4));
    }

    /** Selling begins with B: 1 and 4 were disqualified in A, 2 in B, 3 back in A; 6 was won before. */
    @Test
    void calculate_disqualifiedDeals_countFromTheFirstSalesStageOn() {
        Deals deals = deals(DealLines.SALES_FROM_B, DealLines.parse("""
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
                7 2 A
                7 3 H
                7 13 D
                """), before(20));
        WinRateResult rate = WinRateAnalysis.between(day(10), day(20)).calculate(deals);
        assertThat(rate.proportion()).isEqualTo(Proportion.of(1, 4));
        assertThat(rate.disqualified()).isEqualTo(ids("2", "3", "6"));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.DISQUALIFIED_BEFORE_SALES))
                .isEqualTo(ids("1", "7"));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.OUTSIDE_SPAN)).isEqualTo(ids("4"));
    }

    /** The names say the opposite of what the stages mean, and a second stage means won too. */
    @Test
    void T9_outcome_comesFromTheTypeOfTheStageAndFromNothingElse() {
        Pipeline pipeline = Pipeline.builder()
                .id("names")
                .addStage(Stage.of("Probability 100 %", StageType.OPEN))
                .addStage(Stage.of("Lost", StageType.WON))
                .addStage(Stage.of("Archived", StageType.WON))
                .addStage(Stage.of("Won", StageType.LOST))
                .build();
        List<DealLines.Line> lines = List.of(
                new DealLines.Line("1", 1, "Probability 100 %", ""),
                new DealLines.Line("2", 2, "Lost", ""),
                new DealLines.Line("3", 2, "Archived", ""),
                new DealLines.Line("4", 2, "Won", ""));
        WinRateResult rate = WinRateAnalysis.between(day(1), day(5)).calculate(deals(pipeline, lines, before(5)));
        assertThat(rate.won()).isEqualTo(ids("2", "3"));
        assertThat(rate.lost()).isEqualTo(ids("4"));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.OPEN)).isEqualTo(ids("1"));
    }

    /** Wilson's interval, golden vector G7. */
    @ParameterizedTest
    @CsvSource({"1,10,0.017876,0.404150", "10,100,0.055229,0.174366", "0,10,0,0.277533", "10,10,0.722467,1"})
    void interval_goldenVectorG7_isWilsons(int won, int decided, double low, double high) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < decided; i++) {
            log.append(1000 + i).append(i < won ? " 2 W\n" : " 2 L\n");
        }
        WinRateResult rate = rate(log.toString(), 1, 5);
        Interval interval = rate.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(5e-7));
        assertThat(interval.high()).isCloseTo(high, within(5e-7));
        assertThat(won > 0 || interval.low() == 0).isTrue();
        assertThat(won < decided || interval.high() == 1).isTrue();
        assertThat(rate.isLowCount()).isFalse();
    }

    @Test
    void calculate_mergedDeals_countOnceAndAreListed() {
        IdentityHistory<DealId> merges = IdentityHistory.of(List.of(IdentityChange.merge(id("1"), ids("2"), day(3))));
        Deals deals = DealFold.of(DealLines.PIPELINE)
                .asOf(before(10))
                .withMerges(merges)
                .fold(DealLines.events(DealLines.parse("1 1 A \n 2 2 A \n 2 5 W")));
        WinRateResult rate = WinRateAnalysis.between(day(1), day(10)).calculate(deals);
        assertThat(rate.won()).isEqualTo(ids("1"));
        assertThat(rate.leftOut()).containsExactly(new WinRateLeftOut(WinRateLeftOut.Reason.MERGED, ids("2")));
    }

    @Test
    void calculate_filter_otherDealsDoNotExist() {
        WinRateResult rate = WinRateAnalysis.between(day(1), day(31))
                .calculate(
                        deals(LOG, 31),
                        deal -> !deal.id().equals(id("1")) && !deal.id().equals(id("4")));
        assertThat(rate.proportion()).isEqualTo(Proportion.of(1, 3));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.OPEN)).isEqualTo(ids("5"));
    }

    @Test
    void calculateBy_groups_haveTheirOwnCountsInOrder() {
        Map<String, WinRateResult> groups = WinRateAnalysis.between(day(1), day(31))
                .calculateBy(deals(LOG, 31), deal -> deal.id().value().compareTo("3") < 0 ? "x" : "b");
        assertThat(groups.keySet()).containsExactly("b", "x");
        assertThat(requireNonNull(groups.get("x")).proportion()).isEqualTo(Proportion.of(2, 2));
        assertThat(requireNonNull(groups.get("b")).proportion()).isEqualTo(Proportion.of(0, 2));
        assertThat(requireNonNull(groups.get("b")).leftOut(WinRateLeftOut.Reason.OPEN))
                .isEqualTo(ids("4", "5"));
    }

    @Test
    void results_sameInput_areEqual() {
        WinRateAnalysis analysis = WinRateAnalysis.between(day(1), day(31)).byAmount(USD);
        WinRateResult rate = analysis.calculate(deals(LOG, 31));
        assertThat(analysis.calculate(deals(LOG, 31))).isEqualTo(rate).hasSameHashCodeAs(rate);
        assertThat(analysis.calculate(deals(LOG + "4 5 L", 31))).isNotEqualTo(rate);
        assertThat(analysis.calculate(deals(LOG + "4 5 H", 31))).isNotEqualTo(rate);
        assertThat(analysis.calculate(deals(LOG + "2 21 = 7", 31))).isNotEqualTo(rate);
    }

    @Test
    void weightedRate_handArithmetic_rateNumberAndInterval() {
        WinRateResult rate = WinRateAnalysis.between(day(1), day(9))
                .byAmount(USD)
                .calculate(deals("1 2 W 300 \n 2 2 W 100 \n 3 2 L 200", 9));
        WeightedRate weighted = rate.byAmount().orElseThrow().rate();
        assertThat(weighted.share()).contains(Fraction.of(2, 3));
        // 600² / (300² + 100² + 200²) = 360 000 / 140 000.
        assertThat(weighted.effectiveDeals()).isEqualTo(Fraction.of(18, 7));
        assertThat(weighted).hasToString("400 of 600");
        // Python: c, h = (p*n + z*z/2)/(n + z*z), z*sqrt(n*p*(1-p) + z*z/4)/(n + z*z) with n = 18/7, p = 2/3.
        Interval interval = weighted.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.18856610930822149, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.9450933181434026, within(1e-12));
        assertThat(weighted.interval(0.5).orElseThrow().width()).isLessThan(interval.width());
    }

    @Test
    void weightedRate_allWonOrNothing_hasExactEnds() {
        WinRateAnalysis analysis = WinRateAnalysis.between(day(1), day(9)).byAmount(USD);
        Interval all = analysis.calculate(deals("1 2 W 3 \n 2 2 W 1", 9))
                .byAmount()
                .flatMap(rate -> rate.rate().interval())
                .orElseThrow();
        assertThat(all.high()).isEqualTo(1);
        assertThat(all.low()).isBetween(0.2, 0.5);
        Interval none = analysis.calculate(deals("1 2 L 3 \n 2 2 L 1", 9))
                .byAmount()
                .flatMap(rate -> rate.rate().interval())
                .orElseThrow();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isBetween(0.5, 0.8);
    }

    @Test
    void weightedRate_zeroAmounts_haveNoRate() {
        AmountRate rate = WinRateAnalysis.between(day(1), day(9))
                .byAmount(USD)
                .calculate(deals("1 2 W 0 \n 2 2 L 0", 9))
                .byAmount()
                .orElseThrow();
        assertThat(rate.rate().share()).isEmpty();
        assertThat(rate.rate().rate()).isEmpty();
        assertThat(rate.rate().interval()).isEmpty();
        assertThat(rate.rate().effectiveDeals()).isEqualTo(Fraction.ZERO);
        assertThat(rate.rate().isLowCount()).isTrue();
        assertThat(rate.decided()).isEqualTo(Money.zero(USD));
        assertThat(rate.currency()).isEqualTo(USD);
    }
}
