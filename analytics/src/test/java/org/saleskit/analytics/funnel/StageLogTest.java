package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.saleskit.analytics.funnel.Rows.PIPELINE;
import static org.saleskit.analytics.funnel.Rows.day;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;

class StageLogTest {

    private static StageChange change(String deal, String stage, long happened, long recorded) {
        return StageChange.builder()
                .deal(DealId.of(deal))
                .stage(stage)
                .happenedAt(day(happened))
                .recordedAt(day(recorded))
                .build();
    }

    private static FunnelResult<DealId> asOf(StageLog<DealId> log, long day) {
        return FunnelAnalysis.of(PIPELINE).asOf(day(day)).analyze(log);
    }

    /** The win of deal 1 happened on day 5 and was written down on day 9; deal 2 was written down late as a whole. */
    @Test
    void ofChanges_knownAtAnInstant_reproducesTheReportMadeThen() {
        List<StageChange> then = List.of(change("1", "A", 1, 1), change("3", "A", 2, 7));
        List<StageChange> now = new ArrayList<>(then);
        now.add(change("1", "W", 5, 9));
        now.add(change("2", "A", 3, 8));
        FunnelResult<DealId> made = asOf(StageLog.ofChanges(PIPELINE, then), 7);
        FunnelResult<DealId> again = asOf(StageLog.ofChanges(PIPELINE, now, day(7)), 7);
        assertThat(again).hasToString(made.toString());
        assertThat(again.states()).hasToString("[1 A (OPEN), 3 A (OPEN)]");
        assertThat(again.leftOut()).containsExactly(new LeftOutRows(LeftOutRows.Reason.RECORDED_LATER, 2, 2, 1));
        FunnelResult<DealId> corrected = asOf(StageLog.ofChanges(PIPELINE, now), 7);
        assertThat(corrected.won()).isEqualTo(1);
        assertThat(corrected.deals()).isEqualTo(3);
        assertThat(corrected.leftOut()).isEmpty();
    }

    /** Each row and each deal has one place: recorded too late, after the instant, or of a stage not known. */
    @Test
    void leftOut_severalReasons_listsEachRowAndDealOnce() {
        StageLog<DealId> log = StageLog.ofChanges(
                PIPELINE,
                List.of(
                        change("1", "A", 1, 1),
                        change("1", "?", 8, 20),
                        change("2", "A", 8, 8),
                        change("2", "?", 2, 2),
                        change("3", "?", 9, 9),
                        change("3", "A", 2, 20),
                        change("4", "A", 2, 20)),
                day(10));
        assertThat(asOf(log, 5).leftOut())
                .containsExactly(
                        new LeftOutRows(LeftOutRows.Reason.UNKNOWN_STAGE, 1, 1, 1),
                        new LeftOutRows(LeftOutRows.Reason.AFTER_AS_OF, 2, 2, 1),
                        new LeftOutRows(LeftOutRows.Reason.RECORDED_LATER, 3, 3, 1));
        assertThat(asOf(log, 5).unknownStages()).hasToString("{?=1}");
        assertThat(log.unknownStages()).hasToString("{?=2}");
    }

    /** An old report lists what it listed: an unknown stage that occurs later is just a later row. */
    @Test
    void leftOut_laterRowOfAnUnknownStage_doesNotCountAsUnknown() {
        FunnelResult<String> funnel = Rows.funnel("1 1 A \n 1 9 ?", 5);
        assertThat(funnel.leftOut()).containsExactly(new LeftOutRows(LeftOutRows.Reason.AFTER_AS_OF, 1, 1, 0));
        assertThat(funnel.unknownStages()).isEmpty();
        assertThat(Rows.funnel("1 1 A \n 1 9 ?", 9).leftOut())
                .containsExactly(new LeftOutRows(LeftOutRows.Reason.UNKNOWN_STAGE, 1, 1, 0));
    }

    @Test
    @SuppressWarnings("NullAway")
    void ofChanges_missingPart_isNamed() {
        List<StageChange> changes = new ArrayList<>(List.of(change("1", "A", 1, 9)));
        changes.add(null);
        assertThatNullPointerException()
                .isThrownBy(() -> StageLog.ofChanges(PIPELINE, changes, day(5)))
                .withMessage("rows[1]");
        assertThatNullPointerException()
                .isThrownBy(() -> StageLog.ofChanges(PIPELINE, List.of(), null))
                .withMessage("knownAt");
    }
}
