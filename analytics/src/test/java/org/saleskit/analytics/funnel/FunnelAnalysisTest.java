package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.PIPELINE;
import static org.saleskit.analytics.funnel.Rows.day;
import static org.saleskit.analytics.funnel.Rows.funnel;
import static org.saleskit.analytics.funnel.Rows.texts;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.stats.Proportion;

class FunnelAnalysisTest {

    private static DealId id(Row row) {
        return DealId.of(row.deal());
    }

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
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .asOf(pipeline, day(5))
                .analyze(rows, FunnelAnalysisTest::id, Row::stage, Row::at);
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
        FunnelResult funnel = funnel("""
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

    @Test
    void analyze_wonThenReopened_keepsItsReachButIsOpen() {
        FunnelResult funnel = funnel("""
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
    void analyze_restingAndDisqualifiedDeals_standApart() {
        FunnelResult funnel = funnel("""
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
                .containsExactly(
                        new FunnelLeftOut(FunnelLeftOut.Reason.DISQUALIFIED_BEFORE_SALES, List.of(DealId.of("3"))));
        assertThat(funnel.steps()).extracting(FunnelStep::reached).containsExactly(3L, 1L, 1L);
    }

    @Test
    void analyze_rowAtTheInstant_isSeen() {
        assertThat(funnel("1 1 A \n 1 5 W", 5).won()).isEqualTo(1);
        assertThat(funnel("1 1 A \n 1 5 W", 4).won()).isZero();
    }

    @Test
    void analyze_noRows_hasNoDealsAndNoRates() {
        FunnelResult funnel = funnel("", 5);
        assertThat(funnel.deals()).isZero();
        assertThat(funnel.winRate().rate()).isEmpty();
        assertThat(funnel.steps()).hasSize(3);
        assertThat(funnel.steps().get(1).conversion().orElseThrow().rate()).isEmpty();
        assertThat(funnel.wonFromLastStage().rate()).isEmpty();
        assertThat(funnel.deals(Count.DEALS)).isEmpty();
        assertThat(funnel.steps().get(1).ratioToPrevious()).isEmpty();
    }

    @Test
    void steps_sameNumbers_areEqual() {
        List<FunnelStep> steps = funnel("1 1 A \n 2 1 B", 1).steps();
        assertThat(steps).isEqualTo(funnel("x 2 A \n y 1 B", 2).steps());
        assertThat(steps.get(0))
                .hasSameHashCodeAs(funnel("x 2 A \n y 1 B", 2).steps().get(0));
        assertThat(steps.get(0)).isNotEqualTo(steps.get(1)).isNotEqualTo("A");
    }

    /** A to C, back to A (two stages), on to B: reach stays at C, one move back of depth 2; after a rest one of depth 1. */
    @Test
    void analyze_regression_keepsTheReachAndCountsItsDepth() {
        FunnelResult funnel = funnel("""
                1 1 A
                1 2 C
                1 3 A
                1 4 B
                2 1 C
                2 2 H
                2 3 B
                """, 9);
        assertThat(funnel.steps()).extracting(FunnelStep::reached).containsExactly(2L, 2L, 2L);
        assertThat(funnel.steps()).extracting(FunnelStep::entered).containsExactly(1L, 2L, 2L);
        assertThat(funnel.steps()).extracting(FunnelStep::openNow).containsExactly(0L, 2L, 0L);
        assertThat(funnel.regressionDepths()).hasToString("{1=1, 2=1}");
        assertThat(funnel.count(Count.REGRESSIONS)).isEqualTo(2);
        assertThat(texts(funnel.deals(Count.RE_ENTRIES))).containsExactly("1");
    }

    @Test
    void analyze_equalInstants_takesTheClosingMoveAsTheLast() {
        // In the pipeline the lost stage is listed first of all; its row still comes after the open ones.
        assertThat(funnel("1 1 L \n 1 1 B \n 1 1 A", 1).lost()).isEqualTo(1);
        assertThat(funnel("1 1 W \n 1 1 A", 1).won()).isEqualTo(1);
        assertThat(funnel("1 1 H \n 1 1 C", 1).onHold()).isEqualTo(1);
        // A before B: no move back.
        assertThat(funnel("1 1 B \n 1 1 A", 1).count(Count.REGRESSIONS)).isZero();
    }

    /** Deal 2 opens after the instant; deals 3 and 4 have only unknown stages by it, 4 has a known one later. */
    @Test
    void analyze_rowsThatDoNotCount_areListedWithTheirReason() {
        FunnelResult funnel = funnel("""
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
        assertThat(funnel.leftOut()).isEmpty();
        assertThat(funnel.leftOutEvents())
                .containsExactly(
                        new LeftOutEvents(LeftOutEvents.Reason.UNKNOWN_STAGE, 4, 3, 2),
                        new LeftOutEvents(LeftOutEvents.Reason.AFTER_AS_OF, 3, 3, 1));
        assertThat(funnel.unknownStages()).hasToString("{?=3, b=1}");
    }

    /** An instant before the first row has no deals yet, and says so. */
    @Test
    void analyze_instantBeforeTheFirstRow_listsAllRowsAsLater() {
        FunnelResult funnel = funnel("1 3 A \n 2 2 B", 1);
        assertThat(funnel.deals()).isZero();
        assertThat(funnel.leftOutEvents())
                .containsExactly(new LeftOutEvents(LeftOutEvents.Reason.AFTER_AS_OF, 2, 2, 2));
    }

    @Test
    void analyze_sequenceExtractor_ordersRowsOfOneInstant() {
        List<Row> rows = Rows.parse("1 1 L 1 \n 1 1 A 2");
        FunnelAnalysis.AsOf analysis = FunnelAnalysis.withDefaults().asOf(PIPELINE, day(1));
        assertThat(analysis.analyze(rows, FunnelAnalysisTest::id, Row::stage, Row::at, Row::sequence)
                        .open())
                .isEqualTo(1);
        assertThat(analysis.analyze(rows, FunnelAnalysisTest::id, Row::stage, Row::at)
                        .lost())
                .isEqualTo(1);
    }

    /** The win of deal 1 happened on day 5 and was written down on day 9; deal 2 was written down late as a whole. */
    @Test
    void analyze_logAsKnownAtAnInstant_reproducesTheReportMadeThen() {
        List<StageChange> then = List.of(change("1", "A", 1, 1), change("3", "A", 2, 7));
        List<StageChange> now = new ArrayList<>(then);
        now.add(change("1", "W", 5, 9));
        now.add(change("2", "A", 3, 8));
        DealFold.AsOf fold = DealFold.of(PIPELINE).asOf(day(7));
        FunnelResult made = FunnelAnalysis.withDefaults().analyze(fold.fold(then));
        FunnelResult again =
                FunnelAnalysis.withDefaults().analyze(fold.knownAt(day(7)).fold(now));
        assertThat(again).hasToString(made.toString());
        assertThat(again.leftOutEvents())
                .containsExactly(new LeftOutEvents(LeftOutEvents.Reason.RECORDED_LATER, 2, 2, 1));
        FunnelResult corrected = FunnelAnalysis.withDefaults().analyze(fold.fold(now));
        assertThat(corrected.won()).isEqualTo(1);
        assertThat(corrected.deals()).isEqualTo(3);
        assertThat(corrected.leftOutEvents()).isEmpty();
    }

    private static StageChange change(String deal, String stage, long happened, long recorded) {
        return StageChange.of(DealId.of(deal), stage, day(happened)).toBuilder()
                .recordedAt(day(recorded))
                .build();
    }

    /** With B as the first sales stage, a deal disqualified in A is not in the win rate, one that skipped to C is. */
    @Test
    void analyze_firstSalesStage_decidesWhichDisqualifiedDealsCount() {
        Pipeline pipeline = PIPELINE.toBuilder().firstSalesStage("B").build();
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .withReach(Deal.Reach.ACTUAL_ONLY)
                .asOf(pipeline, day(9))
                .analyze(
                        Rows.parse("1 1 A \n 1 2 D \n 2 1 C \n 2 2 D \n 3 1 W"),
                        FunnelAnalysisTest::id,
                        Row::stage,
                        Row::at);
        assertThat(texts(funnel.deals(Count.DISQUALIFIED_IN_SALES))).containsExactly("2");
        assertThat(texts(funnel.deals(Count.DISQUALIFIED_BEFORE_SALES))).containsExactly("1");
        assertThat(funnel.disqualified()).isEqualTo(2);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(1, 2));
    }

    /** What is open in the last stage is the open mass of the win. */
    @Test
    void wonStep_openDealsInTheLastStage_areUndecided() {
        FunnelStep won = funnel("1 1 C \n 2 1 C \n 2 2 W \n 3 1 C \n 3 2 L", 5).wonStep();
        assertThat(won.stage()).isEqualTo("W, V");
        assertThat(won.reached()).isEqualTo(1);
        assertThat(won.entered()).isEqualTo(1);
        assertThat(won.implied()).isZero();
        assertThat(won.openNow()).isZero();
        assertThat(won.undecided()).isEqualTo(1);
        assertThat(won.conversion()).contains(Proportion.of(1, 3));
        assertThat(won.decidedConversion()).contains(Proportion.of(1, 2));
        assertThat(won.overall()).isEqualTo(Proportion.of(1, 3));
    }
}
