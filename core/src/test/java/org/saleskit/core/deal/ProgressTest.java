package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.saleskit.core.deal.Logs.BOTH;
import static org.saleskit.core.deal.Logs.NEW;
import static org.saleskit.core.deal.Logs.OLD;
import static org.saleskit.core.deal.Logs.day;
import static org.saleskit.core.deal.Logs.move;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;

class ProgressTest {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    /** The stages entered on day 1, 2, 3 and so on. */
    private static Deal deal(String stages) {
        List<DealEvent> log = IntStream.range(0, stages.length())
                .<DealEvent>mapToObj(i -> move("d", i + 1, stages.substring(i, i + 1)))
                .toList();
        return DealFold.of(OLD).asOf(day(20)).fold(log).list().get(0);
    }

    /** The days on which A, B and C were reached, 0 for never. */
    private static List<Long> reached(String stages, Reach reach) {
        Progress progress = deal(stages).progress();
        return IntStream.rangeClosed(A, C)
                .mapToObj(position -> {
                    Optional<Instant> at = progress.reachedAt(position, reach);
                    assertThat(at.isPresent()).isEqualTo(progress.hasReached(position, reach));
                    return at.map(instant -> (instant.getEpochSecond() - day(0).getEpochSecond()) / 86_400)
                            .orElse(0L);
                })
                .toList();
    }

    /** A on day 1, C on day 2, back to A on day 3, B on day 4. */
    @Test
    void reachedAt_backAndOn_isTheDayByEachRule() {
        assertThat(reached("ACAB", Reach.IMPLIED_REACH)).containsExactly(1L, 2L, 2L);
        assertThat(reached("ACAB", Reach.IMPLIED_REACH_UNLESS_LOST)).containsExactly(1L, 2L, 2L);
        assertThat(reached("ACAB", Reach.IMPLIED_REACH_WON_ONLY)).containsExactly(1L, 4L, 2L);
        assertThat(reached("ACAB", Reach.ACTUAL_ONLY)).containsExactly(1L, 4L, 2L);
        assertThat(reached("ACAB", Reach.ALL_IN_ORDER)).containsExactly(1L, 4L, 0L);
        assertThat(reached("ACAB", Reach.RESET_ON_REGRESS)).containsExactly(1L, 4L, 0L);
    }

    /** The skipped stage B of a deal that is open, won, lost, and won before it was lost. */
    @Test
    void reachedAt_skippedStage_dependsOnTheRuleAndTheOutcome() {
        assertThat(reached("AC", Reach.IMPLIED_REACH_UNLESS_LOST)).containsExactly(1L, 2L, 2L);
        assertThat(reached("AC", Reach.IMPLIED_REACH_WON_ONLY)).containsExactly(1L, 0L, 2L);
        assertThat(reached("ACH", Reach.IMPLIED_REACH_UNLESS_LOST)).containsExactly(1L, 2L, 2L);
        assertThat(reached("ACW", Reach.IMPLIED_REACH_UNLESS_LOST)).containsExactly(1L, 2L, 2L);
        assertThat(reached("ACW", Reach.IMPLIED_REACH_WON_ONLY)).containsExactly(1L, 3L, 2L);
        assertThat(reached("ACL", Reach.IMPLIED_REACH_UNLESS_LOST)).containsExactly(1L, 0L, 2L);
        assertThat(reached("ACD", Reach.IMPLIED_REACH_UNLESS_LOST)).containsExactly(1L, 0L, 2L);
        assertThat(reached("ACL", Reach.IMPLIED_REACH)).containsExactly(1L, 2L, 2L);
        assertThat(reached("ACWCL", Reach.IMPLIED_REACH_UNLESS_LOST)).containsExactly(1L, 2L, 2L);
    }

    @Test
    void progress_byTheClosesThatCount_isTheWholeLogTheFirstLifeOrEach() {
        Deal deal = deal("ALBW");
        for (Close.Rule whole : List.of(Close.Rule.LAST_CLOSE, Close.Rule.COUNT_EACH_CLOSE)) {
            assertThat(deal.progress(whole)).singleElement().satisfies(progress -> {
                assertThat(progress.openedAt()).isEqualTo(day(1));
                assertThat(progress.closedAt()).contains(day(4));
                assertThat(progress.reopenings()).isEqualTo(1);
            });
        }
        Progress first = deal.progress(Close.Rule.FIRST_CLOSE).get(0);
        assertThat(deal.progress(Close.Rule.FIRST_CLOSE)).hasSize(1);
        assertThat(first.stage().name()).isEqualTo("L");
        assertThat(first.openedAt()).isEqualTo(day(1));
        assertThat(first.closedAt()).contains(day(2));
        assertThat(first.hasReached(A, Reach.IMPLIED_REACH)).isTrue();
        assertThat(first.hasReached(B, Reach.IMPLIED_REACH)).isFalse();
        List<Progress> lives = deal.progress(Close.Rule.NEW_DEAL_ON_REOPEN);
        assertThat(lives).extracting(life -> life.stage().type()).containsExactly(StageType.LOST, StageType.WON);
        assertThat(lives.get(1).openedAt()).isEqualTo(day(3));
        assertThat(lives.get(1).closedAt()).contains(day(4));
        assertThat(lives.get(1).reopenings()).isZero();
        assertThat(lives.get(1).hasReached(A, Reach.ACTUAL_ONLY)).isFalse();
        assertThat(lives.get(1).reachedAt(A, Reach.IMPLIED_REACH)).contains(day(3));
        assertThat(lives.get(1).reachedAt(C, Reach.IMPLIED_REACH)).contains(day(4));
    }

    /** A correction of the outcome is no reopening, and the close date is that of the correction. */
    @Test
    void progress_correctedOutcome_isOneLife() {
        List<Progress> lives = deal("ALW").progress(Close.Rule.NEW_DEAL_ON_REOPEN);
        assertThat(lives)
                .singleElement()
                .satisfies(life -> assertThat(life.closedAt()).contains(day(3)));
    }

    /** Back to A is one; B and the rest are entered again too; an entry after the same stage is none. */
    @Test
    void reEntries_anyStageThatIsNotClosed_isCounted() {
        Progress progress = deal("ABAHBBHLWL").progress();
        assertThat(progress.reEntries()).isEqualTo(3);
        assertThat(progress.regressions()).containsExactly(1);
        assertThat(progress.reopenings()).isZero();
        assertThat(deal("ALALA").progress().reopenings()).isEqualTo(2);
        assertThat(deal("ALALA").progress().reEntries()).isEqualTo(2);
        assertThat(deal("CAB").progress().regressions()).containsExactly(2);
    }

    /** In the terms of the redesign A and B are one stage, and so are both won ones. */
    @Test
    void progress_inTermsOfARedesign_readsStagesThatBecameOneAsOne() {
        List<DealEvent> log = List.of(move("d", 1, "A"), move("d", 2, "B"), move("d", 3, "V"), move("d", 4, "W"));
        Progress progress = DealFold.of(BOTH)
                .inTermsOf(NEW.ref())
                .asOf(day(5))
                .fold(log)
                .list()
                .get(0)
                .progress();
        assertThat(progress.reEntries()).isZero();
        assertThat(progress.closedAt()).contains(day(3));
        assertThat(progress.skippedStages()).extracting(Stage::name).containsExactly("Y", "Z");
    }

    @Test
    void position_openStagesOnly_haveOne() {
        assertThat(deal("AC").progress().position()).isEqualTo(C);
        assertThat(deal("AH").progress().position()).isEqualTo(-1);
        assertThat(deal("AW").progress().position()).isEqualTo(-1);
        assertThat(deal("AC").progress().closedAt()).isEmpty();
    }

    @Test
    void hasReached_noSuchPlace_isAnError() {
        Progress progress = deal("A").progress();
        for (int position : new int[] {-1, 3}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> progress.hasReached(position, Reach.IMPLIED_REACH));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> progress.reachedAt(position, Reach.IMPLIED_REACH));
        }
    }

    @Test
    void isNested_rulesByWhichCountsNeverIncrease_areThree() {
        assertThat(Arrays.stream(Reach.values()).filter(Reach::isNested))
                .containsExactly(Reach.IMPLIED_REACH, Reach.ALL_IN_ORDER, Reach.RESET_ON_REGRESS);
    }
}
