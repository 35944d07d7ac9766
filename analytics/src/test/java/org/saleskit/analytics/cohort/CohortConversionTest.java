package org.saleskit.analytics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.day;
import static org.saleskit.analytics.cohort.CohortLogs.deals;
import static org.saleskit.analytics.cohort.CohortLogs.ids;
import static org.saleskit.analytics.cohort.CohortLogs.log;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class CohortConversionTest {

    private static final CohortConversion MONTH = CohortConversion.in(PIPELINE, Duration.ofDays(30));

    private static ReportPeriod days(int from, int to) {
        LocalDate first = LocalDate.of(2026, 3, 1);
        return ReportPeriod.of(LocalDateRange.of(first.plusDays(from), first.plusDays(to)), ZoneOffset.UTC);
    }

    /** The example of the documentation: the window of D has three weeks to go. */
    private static final Deals EXAMPLE = deals(60, "A A@0 Won@30", "B A@0 B@5", "C A@0 Won@31", "D A@50 Won@52");

    @Test
    void win_example_isOneOfThree() {
        CohortStep win = MONTH.of(EXAMPLE).win();
        assertThat(win.converted()).isEqualTo(ids("A"));
        assertThat(win.dropped()).isEqualTo(ids("B", "C"));
        assertThat(win.immature()).isEqualTo(ids("D"));
        assertThat(win.rate()).isEqualTo(Proportion.of(1, 3));
        assertThat(win.isWin()).isTrue();
        assertThat(win.entered()).isEqualTo(4);
        assertThat(win.mature()).isEqualTo(3);
    }

    @Test
    void T1_entrantsWithAnOpenWindow_areImmatureAndNotDropped() {
        // As of day 40 the window of 31 days is over for A alone; B, C and D were in on days 15 to 39.
        Deals trial = deals(40, "A A@0 Lost@9", "B A@15 Won@20", "C A@20", "D A@39 Lost@40");
        CohortStep win =
                CohortConversion.in(PIPELINE, Duration.ofDays(31)).of(trial).win();
        assertThat(win.deals(Fate.CONVERTED)).isEmpty();
        assertThat(win.deals(Fate.DROPPED)).isEqualTo(ids("A"));
        assertThat(win.deals(Fate.IMMATURE)).isEqualTo(ids("B", "C", "D"));
        assertThat(win.convertedEarly()).isEqualTo(ids("B"));
        assertThat(win.droppedEarly()).isEqualTo(ids("D"));
        assertThat(win.undecided()).isEqualTo(ids("C"));
        // B won inside its window, but is not counted: those of its cohort that are slower cannot have won yet.
        assertThat(win.rate()).isEqualTo(Proportion.of(0, 1));
    }

    @Test
    void T2_windows_perStepAndInAll() {
        // From A: to B within 2 days, from B to C within 5, in all 6 days for each step and the win.
        CohortConversion steps = CohortConversion.in(PIPELINE, Duration.ofDays(6))
                .withStepWindow("B", Duration.ofDays(2))
                .withStepWindow("C", Duration.ofDays(5));
        CohortResult result = steps.of(deals(
                90,
                "inTime A@0 B@2 C@6 Won@6",
                "lateB A@0 B@3 C@4 Won@5",
                "lateC A@0 B@0.5 C@5.75 Won@6",
                "lateInAll A@0 B@2 C@6.5 Won@6.5"));
        assertThat(result.step("B").converted()).isEqualTo(ids("inTime", "lateC", "lateInAll"));
        assertThat(result.step("C").converted()).isEqualTo(ids("inTime"));
        assertThat(result.win().converted()).isEqualTo(ids("inTime"));
        assertThat(result.win().dropped()).isEqualTo(ids("lateB", "lateC", "lateInAll"));
    }

    @Test
    void window_itsEnd_isInside() {
        CohortConversion week = CohortConversion.in(PIPELINE, Duration.ofDays(7));
        CohortResult result = week.of(DealFold.of(PIPELINE)
                .asOf(day(50))
                .fold(List.of(
                        StageChange.of(DealId.of("at"), "A", day(0)),
                        StageChange.of(DealId.of("at"), "Won", day(7)),
                        StageChange.of(DealId.of("after"), "A", day(0)),
                        StageChange.of(DealId.of("after"), "Won", day(7).plusNanos(1)))));
        assertThat(result.win().converted()).isEqualTo(ids("at"));
        assertThat(result.win().dropped()).isEqualTo(ids("after"));
    }

    @Test
    void maturity_windowEndsNow_isMature() {
        CohortConversion week = CohortConversion.in(PIPELINE, Duration.ofDays(7));
        List<StageChange> log = log("D A@3");
        assertThat(week.of(deals(9, log)).immature()).isEqualTo(ids("D"));
        assertThat(week.of(deals(10, log)).mature()).isEqualTo(ids("D"));
        assertThat(week.of(DealFold.of(PIPELINE).asOf(day(10).minusNanos(1)).fold(log))
                        .mature())
                .isEmpty();
    }

    @Test
    void horizon_stepWindows_isTheirSumIfLess() {
        CohortConversion all = MONTH.withStepWindow("B", Duration.ofDays(5)).withStepWindow("C", Duration.ofDays(6));
        assertThat(all.horizon()).isEqualTo(Duration.ofDays(30));
        CohortConversion whole = all.withWinWindow(Duration.ofDays(7));
        assertThat(whole.horizon()).isEqualTo(Duration.ofDays(18));
        assertThat(whole.from("A").withWinWindow(Duration.ofDays(19)).horizon()).isEqualTo(Duration.ofDays(30));
        assertThat(whole.of(deals(18, "D A@0")).mature()).isEqualTo(ids("D"));
        assertThat(whole.of(deals(17, "D A@0")).mature()).isEmpty();
    }

    @Test
    void fate_stepWindowOverInAnImmatureCohort_isDroppedEarly() {
        CohortConversion steps = MONTH.withStepWindow("B", Duration.ofDays(5)).withStepWindow("C", Duration.ofDays(9));
        // D can reach neither B nor anything after it in time. E has until day 4 + 9 = 13 for C.
        CohortResult result = steps.of(deals(12, "D A@0", "E A@0 B@4", "F A@8"));
        assertThat(result.step("B").droppedEarly()).isEqualTo(ids("D"));
        assertThat(result.step("B").convertedEarly()).isEqualTo(ids("E"));
        assertThat(result.step("C").droppedEarly()).isEqualTo(ids("D"));
        assertThat(result.win().droppedEarly()).isEqualTo(ids("D"));
        assertThat(result.win().undecided()).isEqualTo(ids("E", "F"));
        // Of F not even B is decided: C may follow until day 8 + 5 + 9.
        CohortResult later = steps.of(deals(13, "D A@0", "E A@0 B@4", "F A@8"));
        assertThat(later.step("C").droppedEarly()).isEqualTo(ids("D", "E", "F"));
        assertThat(later.step("B").droppedEarly()).isEqualTo(ids("D", "F"));
    }

    @Test
    void fate_stepMayBePassedOver_nextWindowStartsAtTheLastStepReached() {
        CohortConversion actual = MONTH.withReach(Deal.Reach.ACTUAL_ONLY)
                .withStepWindow("B", Duration.ofDays(2))
                .withStepWindow("C", Duration.ofDays(4));
        // Never in B: C counts from A. E came to C before it came to B, and then after its window.
        CohortResult result = actual.of(deals(90, "D A@0 C@4", "E A@0 C@3 B@5", "F A@0 C@5"));
        assertThat(result.step("B").dropped()).isEqualTo(ids("D", "E", "F"));
        assertThat(result.step("C").converted()).isEqualTo(ids("D"));
        // As of day 3 B is missed, and C may still follow until day 4.
        CohortStep open = actual.of(deals(3, "D A@0")).step("C");
        assertThat(open.undecided()).isEqualTo(ids("D"));
        assertThat(actual.of(deals(4, "D A@0")).step("C").droppedEarly()).isEqualTo(ids("D"));
        // While B may still be reached, C may follow up to four days after it.
        assertThat(actual.of(deals(1, "D A@0")).step("C").undecided()).isEqualTo(ids("D"));
    }

    @Test
    void fate_stepReachedBeforeTheEntry_countsAsReachedAtIt() {
        CohortResult result = MONTH.withReach(Deal.Reach.ACTUAL_ONLY).from("B").of(deals(90, "D C@0 B@40"));
        assertThat(result.step("C").converted()).isEqualTo(ids("D"));
        assertThat(result.period()).isEmpty();
    }

    @Test
    void onHold_counts_asOpen() {
        CohortStep win = MONTH.of(deals(10, "D A@0 Rest@2", "E A@0 Lost@2")).win();
        assertThat(win.undecided()).isEqualTo(ids("D"));
        assertThat(win.droppedEarly()).isEqualTo(ids("E"));
    }

    @Test
    void reopenedWin_isNoWin_butTheStagesStayReached() {
        CohortResult result = MONTH.of(deals(90, "D A@0 Won@5 B@10 Lost@12"));
        assertThat(result.win().dropped()).isEqualTo(ids("D"));
        assertThat(result.step("C").converted()).isEqualTo(ids("D"));
        assertThat(result.implied("C")).isEqualTo(ids("D"));
        assertThat(result.implied("B")).isEmpty();
    }

    @Test
    void rates_fromTheEntryAndFromTheStepBefore_ofTheSameEntrants() {
        CohortResult result =
                MONTH.of(deals(90, "D1 A@0 B@1 C@2 Won@3", "D2 A@0 B@1 C@2", "D3 A@0 B@9", "D4 A@0", "D5 A@80 B@81"));
        assertThat(result.step("B").rate()).isEqualTo(Proportion.of(3, 4));
        assertThat(result.step("C").rate()).isEqualTo(Proportion.of(2, 4));
        assertThat(result.win().rate()).isEqualTo(Proportion.of(1, 4));
        assertThat(result.rateFromStepBefore("B")).isEqualTo(Proportion.of(3, 4));
        assertThat(result.rateFromStepBefore("C")).isEqualTo(Proportion.of(2, 3));
        assertThat(result.winRateFromStepBefore()).isEqualTo(Proportion.of(1, 2));
        CohortResult soFar = MONTH.withImmature(ImmatureRule.INCLUDE_IMMATURE)
                .of(deals(90, "D4 A@0", "D5 A@80 B@81 Lost@82", "D6 A@80 B@81 C@82"));
        assertThat(soFar.step("B").rate()).isEqualTo(Proportion.of(2, 3));
        assertThat(soFar.rateFromStepBefore("C")).isEqualTo(Proportion.of(1, 2));
    }

    @Test
    void rates_nobodyMature_isEmptyAndNotZero() {
        CohortResult result = MONTH.of(deals(10, "D A@0"));
        assertThat(result.win().rate().rate()).isEmpty();
        assertThat(result.entrants()).isEqualTo(ids("D"));
        assertThat(MONTH.of(deals(10)).win().rate()).isEqualTo(Proportion.none());
    }

    @Test
    void leftOut_everyDeal_hasAReason() {
        Pipeline other = Pipeline.of("q", List.of("X"), List.of("Done"), List.of());
        Deals deals = DealFold.of(Pipelines.of(PIPELINE).with(other).toBuilder()
                        .defaultPipeline("p")
                        .build())
                .asOf(day(50))
                .fold(List.of(
                        StageChange.of(DealId.of("early"), "A", day(0)),
                        StageChange.of(DealId.of("in"), "A", day(2)),
                        StageChange.of(DealId.of("late"), "A", day(4)),
                        StageChange.of(DealId.of("never"), "Lost", day(2)),
                        StageChange.builder()
                                .deal(DealId.of("other"))
                                .stage("X")
                                .happenedAt(day(2))
                                .pipeline(other.ref())
                                .build()));
        CohortResult result = MONTH.of(deals, days(1, 4));
        assertThat(result.entrants()).isEqualTo(ids("in"));
        assertThat(result.leftOut())
                .containsExactly(
                        new CohortLeftOut(CohortLeftOut.Reason.OTHER_PIPELINE, ids("other")),
                        new CohortLeftOut(CohortLeftOut.Reason.NOT_ENTERED, ids("never")),
                        new CohortLeftOut(CohortLeftOut.Reason.OUTSIDE_PERIOD, ids("early", "late")));
        assertThat(result.period()).contains(days(1, 4));
        assertThat(result.asOf()).isEqualTo(day(50));
        assertThat(result.analysis()).isEqualTo(MONTH);
    }

    @Test
    void groups_ofAHostsKey_partitionTheCohort() {
        SortedMap<String, CohortResult> groups =
                MONTH.of(EXAMPLE).by(deal -> deal.id().value().compareTo("C") < 0 ? "Ann" : "Bob");
        assertThat(groups).containsOnlyKeys("Ann", "Bob");
        CohortResult ann = groups.values().iterator().next();
        CohortResult bob = List.copyOf(groups.values()).get(1);
        assertThat(ann.win().rate()).isEqualTo(Proportion.of(1, 2));
        assertThat(bob.win().rate()).isEqualTo(Proportion.of(0, 1));
        assertThat(bob.immature()).isEqualTo(ids("D"));
        assertThat(bob.leftOut()).isEmpty();
    }

    @Test
    void equality_isOfOptionsAndDeals() {
        assertThat(MONTH.of(EXAMPLE)).isEqualTo(MONTH.of(EXAMPLE)).hasSameHashCodeAs(MONTH.of(EXAMPLE));
        assertThat(MONTH.of(EXAMPLE)).isNotEqualTo(MONTH.from("B").of(EXAMPLE)).isNotEqualTo(MONTH.of(deals(60)));
        assertThat(MONTH.of(EXAMPLE)).isNotEqualTo(MONTH.of(EXAMPLE, days(0, 60)));
        assertThat(MONTH.of(deals(1))).isNotEqualTo(MONTH.of(deals(2)));
        assertThat(MONTH).isNotEqualTo(CohortConversion.in(PIPELINE, Duration.ofDays(31)));
        assertThat(MONTH.from("B")).isNotEqualTo(MONTH).isEqualTo(MONTH.from("B"));
        assertThat(MONTH.withWinWindow(Duration.ofDays(1))).isNotEqualTo(MONTH);
        assertThat(MONTH.withReach(Deal.Reach.ACTUAL_ONLY)).isNotEqualTo(MONTH);
        assertThat(MONTH.withImmature(ImmatureRule.INCLUDE_IMMATURE)).isNotEqualTo(MONTH);
        assertThat(MONTH).hasSameHashCodeAs(CohortConversion.in(PIPELINE, Duration.ofDays(30)));
    }
}
