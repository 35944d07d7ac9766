package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.saleskit.analytics.funnel.Rows.PIPELINE;
import static org.saleskit.analytics.funnel.Rows.day;
import static org.saleskit.analytics.funnel.Rows.funnel;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

class FunnelAnalysisTest {

    /** The example of the Javadoc: A reached by 1, 2 and, implied, 3; B by 1 and 3. */
    @Test
    void analyze_exampleOfTheJavadoc_givesItsNumbers() {
        Pipeline pipeline = Pipeline.of("sales", List.of("A", "B"), List.of("Won"), List.of("Lost"));
        List<Row> rows = Rows.parse("""
                1 1 A
                1 2 B
                1 3 Won
                2 1 A
                2 4 Lost
                3 2 B
                """);
        FunnelResult<String> funnel =
                FunnelAnalysis.of(pipeline).asOf(day(5)).analyze(rows, Row::deal, Row::stage, Row::at);
        assertThat(funnel.steps())
                .extracting(FunnelStep::toString)
                .containsExactly(
                        "A: reached 3, entered 2, implied 1, open now 0",
                        "B: reached 2, entered 2, implied 0, open now 1");
        assertThat(funnel.steps().get(0).conversion()).isEmpty();
        assertThat(funnel.steps().get(1).conversion()).contains(Proportion.of(2, 3));
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(1, 2));
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(1, 2));
        assertThat(funnel.asOf()).isEqualTo(day(5));
        assertThat(funnel.pipeline()).isEqualTo(pipeline);
        assertThat(funnel.leftOut()).isEmpty();
    }

    /**
     * Reached: A by all but 6 (won 1 and 2 imply every stage; 3 entered C; 4 and 5 entered A): 1 2 3 4 5 = 5; B by 1 2 3
     * = 3; C by 1 2 3 = 3. Entered: A 1 4 5 = 3, B 1 = 1, C 3 = 1. Deal 6 was lost without any open stage.
     */
    @Test
    void analyze_skippedStages_areReachedByImplication() {
        FunnelResult<String> funnel = funnel("""
                1 1 A
                1 2 B
                1 3 W
                2 1 W
                3 1 C
                3 2 L
                4 1 A
                4 2 L
                5 1 A
                6 1 L
                """, 9);
        assertThat(funnel.steps())
                .extracting(FunnelStep::toString)
                .containsExactly(
                        "A: reached 5, entered 3, implied 2, open now 1",
                        "B: reached 3, entered 1, implied 2, open now 0",
                        "C: reached 3, entered 1, implied 2, open now 0");
        assertThat(funnel.steps())
                .extracting(FunnelStep::overall)
                .containsExactly(Proportion.of(5, 5), Proportion.of(3, 5), Proportion.of(3, 5));
        assertThat(funnel.steps().get(1).conversion()).contains(Proportion.of(3, 5));
        assertThat(funnel.steps().get(2).conversion()).contains(Proportion.of(3, 3));
        assertThat(funnel.deals()).isEqualTo(6);
        assertThat(funnel.won()).isEqualTo(2);
        assertThat(funnel.lost()).isEqualTo(3);
        assertThat(funnel.open()).isEqualTo(1);
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(2, 3));
        assertThat(funnel.wonFromFirstStage()).isEqualTo(Proportion.of(2, 5));
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(2, 5));
    }

    /**
     * Step A to B: 1 reached B; 2 was lost in A; 3 is open in A, 4 rests: undecided. Step B to C: 1 is open in A again but
     * reached B and not C: undecided; 5 was won. Conversion to B 2 of 5, of the decided 2 of 3; to C 1 of 2, decided 1 of 1.
     */
    @Test
    void decidedConversion_openAndRestingDeals_areLeftOut() {
        List<FunnelStep> steps = funnel("""
                1 1 A
                1 2 B
                1 3 A
                2 1 A
                2 2 L
                3 1 A
                4 1 A
                4 2 H
                5 1 A
                5 2 W
                """, 9).steps();
        assertThat(steps.get(0).decidedConversion()).isEmpty();
        assertThat(steps.get(1).conversion()).contains(Proportion.of(2, 5));
        assertThat(steps.get(1).decidedConversion()).contains(Proportion.of(2, 3));
        assertThat(steps.get(2).conversion()).contains(Proportion.of(1, 2));
        assertThat(steps.get(2).decidedConversion()).contains(Proportion.of(1, 1));
    }

    /** A to C, back to A (two stages), on to B: reach stays at C, one regression of depth 2. */
    @Test
    void analyze_regression_keepsTheReachAndCountsItsDepth() {
        FunnelResult<String> funnel = funnel("""
                1 1 A
                1 2 C
                1 3 A
                1 4 B
                """, 9);
        assertThat(funnel.steps()).extracting(FunnelStep::reached).containsExactly(1L, 1L, 1L);
        assertThat(funnel.steps()).extracting(FunnelStep::entered).containsExactly(1L, 1L, 1L);
        assertThat(funnel.steps()).extracting(FunnelStep::openNow).containsExactly(0L, 1L, 0L);
        DealState<String> state = funnel.states().get(0);
        assertThat(state.regressions()).isEqualTo(1);
        assertThat(state.deepestRegression()).isEqualTo(2);
        assertThat(state).hasToString("1 B (OPEN)");
    }

    /** Rest and closing lie outside the funnel: what counts is the open stage before them. */
    @Test
    void analyze_backAfterRestAndAfterReopening_isARegressionEachTime() {
        DealState<String> state = funnel("""
                1 1 C
                1 2 H
                1 3 B
                1 4 L
                1 5 A
                """, 9).states().get(0);
        assertThat(state.regressions()).isEqualTo(2);
        assertThat(state.deepestRegression()).isEqualTo(1);
        assertThat(state.reopenings()).isEqualTo(1);
    }

    /** Opened on day 1, lost on 11, reopened on 21, won on 31: 30 days less 10 days closed = 20 days. */
    @Test
    void analyze_reopenedDeal_hasTheOutcomeOfItsLastClose() {
        String log = """
                1 1 A
                1 11 L
                1 21 B
                1 31 W
                """;
        DealState<String> won = funnel(log, 31).states().get(0);
        assertThat(won.type()).isEqualTo(StageType.WON);
        assertThat(won.stage()).isEqualTo("W");
        assertThat(won.deal()).isEqualTo("1");
        assertThat(won.openedAt()).isEqualTo(day(1));
        assertThat(won.closedAt()).contains(day(31));
        assertThat(won.cycleTime()).contains(Duration.ofDays(20));
        assertThat(won.reopenings()).isEqualTo(1);

        DealState<String> reopened = funnel(log, 30).states().get(0);
        assertThat(reopened.type()).isEqualTo(StageType.OPEN);
        assertThat(reopened.closedAt()).isEmpty();
        assertThat(reopened.cycleTime()).isEmpty();

        DealState<String> lost = funnel(log, 20).states().get(0);
        assertThat(lost.type()).isEqualTo(StageType.LOST);
        assertThat(lost.closedAt()).contains(day(11));
        assertThat(lost.cycleTime()).contains(Duration.ofDays(10));
        assertThat(lost.reopenings()).isZero();
    }

    /** Lost on day 11, corrected to won on day 15 without reopening: decided on 15, worked on for 10 days. */
    @Test
    void analyze_closeCorrectedWithoutReopening_isDecidedAtTheCorrection() {
        DealState<String> state = funnel("""
                1 1 A
                1 11 L
                1 15 W
                """, 20).states().get(0);
        assertThat(state.closedAt()).contains(day(15));
        assertThat(state.cycleTime()).contains(Duration.ofDays(10));
        assertThat(state.reopenings()).isZero();
    }

    @Test
    void analyze_closeRecordedTwice_keepsTheFirstDate() {
        DealState<String> state = funnel("""
                1 1 A
                1 11 W
                1 15 W
                """, 20).states().get(0);
        assertThat(state.closedAt()).contains(day(11));
    }

    @Test
    void analyze_wonThenReopened_keepsItsReachButIsOpen() {
        FunnelResult<String> funnel = funnel("""
                1 1 A
                1 2 W
                1 3 A
                """, 9);
        assertThat(funnel.won()).isZero();
        assertThat(funnel.open()).isEqualTo(1);
        assertThat(funnel.steps()).extracting(FunnelStep::reached).containsExactly(1L, 1L, 1L);
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(0, 1));
    }

    @Test
    void analyze_equalInstants_takesTheClosingMoveAsTheLast() {
        // In the pipeline the lost stage is listed first of all; its row still comes after the open ones.
        assertThat(funnel("1 1 L \n 1 1 B \n 1 1 A", 1).states()).hasToString("[1 L (LOST)]");
        assertThat(funnel("1 1 W \n 1 1 A", 1).states()).hasToString("[1 W (WON)]");
        assertThat(funnel("1 1 H \n 1 1 C", 1).states()).hasToString("[1 H (ON_HOLD)]");
        // A before B: no regression.
        assertThat(funnel("1 1 B \n 1 1 A", 1).states().get(0).regressions()).isZero();
    }

    @Test
    void analyze_closedAndReopenedAtOnce_isOpenWithOneReopening() {
        FunnelResult<String> funnel = funnel("""
                1 1 A 1
                1 5 L 2
                1 5 A 3
                """, 9);
        assertThat(funnel.open()).isEqualTo(1);
        assertThat(funnel.states().get(0).reopenings()).isEqualTo(1);
    }

    @Test
    void analyze_restingAndDisqualifiedDeals_standApart() {
        FunnelResult<String> funnel = funnel("""
                1 1 A
                1 2 H
                2 1 A
                2 2 D
                3 1 D
                4 1 B
                4 2 W
                """, 9);
        assertThat(funnel.deals()).isEqualTo(4);
        assertThat(funnel.onHold()).isEqualTo(1);
        assertThat(funnel.disqualified()).isEqualTo(2);
        assertThat(funnel.open()).isZero();
        assertThat(funnel.lost()).isZero();
        // Deal 2 was in A before it was disqualified, deal 3 was in no open stage.
        assertThat(funnel.disqualifiedInSales()).isEqualTo(1);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(1, 2));
        assertThat(funnel.leftOut())
                .containsExactly(new LeftOutRows(LeftOutRows.Reason.DISQUALIFIED_BEFORE_SALES, 0, 1, 0));
        assertThat(funnel.steps()).extracting(FunnelStep::reached).containsExactly(3L, 1L, 1L);
    }

    /** Deal 2 opens after the instant; deals 3 and 4 have only unknown stages by it, 4 has a known one later. */
    @Test
    void analyze_rowsThatDoNotCount_areListedWithTheirReason() {
        FunnelResult<String> funnel = funnel("""
                1 1 A
                1 2 ?
                1 8 W
                2 8 A
                3 1 ?
                3 2 b
                4 1 ?
                4 8 A
                """, 7);
        assertThat(funnel.deals()).isEqualTo(1);
        assertThat(funnel.leftOut())
                .containsExactly(
                        new LeftOutRows(LeftOutRows.Reason.UNKNOWN_STAGE, 4, 3, 2),
                        new LeftOutRows(LeftOutRows.Reason.AFTER_AS_OF, 3, 3, 1));
        assertThat(funnel.unknownStages()).hasToString("{?=3, b=1}");
    }

    @Test
    void analyze_rowAtTheInstant_isSeen() {
        assertThat(funnel("1 1 A \n 1 5 W", 5).won()).isEqualTo(1);
        assertThat(funnel("1 1 A \n 1 5 W", 4).won()).isZero();
    }

    @Test
    void analyze_noRows_hasNoDealsAndNoRates() {
        FunnelResult<String> funnel = funnel("", 5);
        assertThat(funnel.deals()).isZero();
        assertThat(funnel.winRate().rate()).isEmpty();
        assertThat(funnel.steps()).hasSize(3);
        assertThat(funnel.steps().get(1).conversion().orElseThrow().rate()).isEmpty();
        assertThat(funnel.wonFromLastStage().rate()).isEmpty();
        assertThat(funnel.states()).isEmpty();
    }

    @Test
    void analyze_onlyUnknownStages_hasNoDeals() {
        FunnelResult<String> funnel = funnel("1 3 ?", 3);
        assertThat(funnel.deals()).isZero();
        assertThat(funnel.leftOut()).containsExactly(new LeftOutRows(LeftOutRows.Reason.UNKNOWN_STAGE, 1, 1, 1));
    }

    @Test
    void analyze_saleskitsOwnChanges_readsTheirSequence() {
        DealId deal = DealId.of("D1");
        StageChange close = StageChange.builder()
                .deal(deal)
                .stage("L")
                .happenedAt(day(2))
                .sequence(1)
                .build();
        StageChange reopen = StageChange.builder()
                .deal(deal)
                .stage("A")
                .happenedAt(day(2))
                .sequence(2)
                .build();
        StageLog<DealId> log = StageLog.ofChanges(PIPELINE, List.of(reopen, StageChange.of(deal, "A", day(1)), close));
        FunnelResult<DealId> funnel = FunnelAnalysis.of(PIPELINE).asOf(day(3)).analyze(log);
        assertThat(funnel.open()).isEqualTo(1);
        assertThat(funnel.states().get(0).reopenings()).isEqualTo(1);
        assertThat(log.deals()).isEqualTo(1);
        assertThat(log.firstAt()).contains(day(1));
    }

    @Test
    void analyze_sequenceExtractor_ordersRowsOfOneInstant() {
        List<Row> rows = Rows.parse("1 1 L 1 \n 1 1 A 2");
        FunnelAnalysis analysis = FunnelAnalysis.of(PIPELINE);
        assertThat(analysis.asOf(day(1))
                        .analyze(rows, Row::deal, Row::stage, Row::at, Row::sequence)
                        .open())
                .isEqualTo(1);
        assertThat(analysis.asOf(day(1))
                        .analyze(rows, Row::deal, Row::stage, Row::at)
                        .lost())
                .isEqualTo(1);
        assertThat(analysis.pipeline()).isEqualTo(PIPELINE);
    }

    @Test
    void analyze_instantBeforeTheFirstRow_isAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> funnel("1 3 A \n 2 2 B", 1))
                .withMessage("asOf must not be before the first row of the log, which is at 2026-01-02T00:00:00Z,"
                        + " but was 2026-01-01T00:00:00Z");
    }

    @Test
    void analyze_logOfAnotherPipeline_isAnError() {
        Pipeline other = Pipeline.of("other", List.of("A"), List.of("W"), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelAnalysis.of(other).asOf(day(3)).analyze(Rows.log("1 1 A")))
                .withMessageStartingWith("log.pipeline must be the pipeline of the analysis, Pipeline{id=other");
    }

    @Test
    @SuppressWarnings("NullAway")
    void log_missingPart_isNamedWithItsRow() {
        List<Row> rows = List.of(new Row("1", day(1), "A", 0), new Row("2", null, "A", 0));
        assertThatNullPointerException().isThrownBy(() -> Rows.log(rows)).withMessage("rows[1].at");
        List<Row> noStage = List.of(new Row("1", day(1), null, 0));
        assertThatNullPointerException().isThrownBy(() -> Rows.log(noStage)).withMessage("rows[0].stage");
        List<Row> noDeal = List.of(new Row(null, day(1), "A", 0));
        assertThatNullPointerException().isThrownBy(() -> Rows.log(noDeal)).withMessage("rows[0].deal");
    }

    @Test
    void steps_sameNumbers_areEqual() {
        List<FunnelStep> steps = funnel("1 1 A \n 2 1 B", 1).steps();
        assertThat(steps).isEqualTo(funnel("x 2 A \n y 1 B", 2).steps());
        assertThat(steps.get(0))
                .hasSameHashCodeAs(funnel("x 2 A \n y 1 B", 2).steps().get(0));
        assertThat(steps.get(0)).isNotEqualTo(steps.get(1)).isNotEqualTo("A");
    }

    @Test
    @SuppressWarnings("NullAway")
    void log_missingRow_isNamedWithItsPlace() {
        List<Row> rows = new ArrayList<>(List.of(new Row("1", day(1), "A", 0)));
        rows.add(null);
        assertThatNullPointerException().isThrownBy(() -> Rows.log(rows)).withMessage("rows[1]");
    }

    @Test
    void log_unequalDealsOfTheSameOrder_areRefused() {
        List<BigDecimal> rows = List.of(new BigDecimal("1.0"), new BigDecimal("1.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageLog.of(PIPELINE, rows, row -> row, row -> "A", row -> day(1)))
                .withMessageStartingWith("order of the deals must agree with equals, but was 1.0");
    }
}
