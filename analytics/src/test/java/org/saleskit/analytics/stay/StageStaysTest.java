package org.saleskit.analytics.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.cycle.DayLogs;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.WorkSchedule;

/** Stays of small logs, by hand. */
class StageStaysTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final double EXACT = 1e-12;
    private static final StageStays ALL = StageStays.in(DayLogs.PIPELINE);

    /** The example of the class: leaves for B after 2 days, lost after 4, there for 6. */
    private static final Deals EXAMPLE = DayLogs.asOf(6, "a: A@0 B@2 W@3", "b: A@1 L@5", "c: A@0");

    private static StageStay stage(StageStayResult result, String name) {
        return result.stage(name).orElseThrow();
    }

    /** Such as "d#2 5.0 WON", "d 3.0 ..." for one under way, "d 3.0 resting". */
    private static List<String> read(StageStay stage) {
        return stage.stays().stream()
                .map(stay -> stay.deal() + (stay.number() == 1 ? "" : "#" + stay.number()) + " "
                        + stay.time().toHours() / 24.0 + " "
                        + stay.end().map(StayEnd::name).orElse(stay.resting() ? "resting" : "..."))
                .toList();
    }

    private static List<String> read(StageStays options, Deals deals, String name) {
        return read(stage(options.analyze(deals), name));
    }

    @Test
    void example_medianCountsTheStayUnderWay_theMeanOfCompletedDoesNot() {
        StageStay a = stage(ALL.analyze(EXAMPLE), "A");
        assertThat(read(a)).containsExactly("a 2.0 NEXT_STAGE", "b 4.0 LOST", "c 6.0 ...");
        assertThat(a.curve().median().time()).hasValue(4);
        assertThat(a.curve().points())
                .extracting(point -> point.time() + " " + point.atRisk())
                .containsExactly("2.0 3", "4.0 2", "6.0 1");
        assertThat(a.naive()).contains(new NaiveTimes(2, 3, 3));
        assertThat(a.completed()).extracting(Stay::deal).containsExactly(DealId.of("a"), DealId.of("b"));
        assertThat(a.underWay()).extracting(Stay::deal).containsExactly(DealId.of("c"));
        assertThat(a.deals()).hasSize(3);
        assertThat(a.total()).isEqualTo(Duration.ofDays(12));
        assertThat(a.shareOfOpenTime()).contains(Fraction.of(12, 13));
        assertThat(a.stays().get(1).entered()).isEqualTo(DayLogs.day(1));
        assertThat(a.stays().get(0).stage()).isEqualTo("A");
        assertThat(a)
                .hasToString("StageStay[A, SurvivalData[deals 3, closed 2, open 1, late entries 0, days of 86400"
                        + " ticks]]");
    }

    /** T7: the funnel gives counts only, no time per step and no dwell before drop-off. Here both are part of the result. */
    @Test
    void T7_countsOnly_haveTimePerStageAndBeforeDropOff() {
        Deals deals = DayLogs.asOf(
                40, "a: A@0 B@2 C@5 W@9", "b: A@0 B@4 L@14", "c: A@0 L@7", "d: A@0 B@6 L@26", "e: A@0 L@1 X@2");
        StageStayResult stays = ALL.analyze(deals);
        StageStay a = stage(stays, "A");
        assertThat(a.naive(StayEnd.NEXT_STAGE)).contains(new NaiveTimes(3, 4, 4));
        assertThat(a.naive(StayEnd.LOST)).contains(new NaiveTimes(1, 7, 7));
        // Lost on day 1 and found to be no real one on day 2: the end is the outcome after all corrections.
        assertThat(a.naive(StayEnd.DISQUALIFIED)).contains(new NaiveTimes(1, 1, 1));
        StageStay b = stage(stays, "B");
        assertThat(b.naive(StayEnd.LOST)).contains(new NaiveTimes(2, 15, 15));
        assertThat(b.followedBy(StayEnd.LOST)).extracting(Stay::deal).containsExactly(DealId.of("b"), DealId.of("d"));
        assertThat(b.followedBy(StayEnd.NEXT_STAGE)).extracting(Stay::deal).containsExactly(DealId.of("a"));
        assertThat(b.ends()).containsExactly(entry(StayEnd.NEXT_STAGE, 1 / 3.0), entry(StayEnd.LOST, 2 / 3.0));
        assertThat(stage(stays, "C").naive(StayEnd.WON)).contains(new NaiveTimes(1, 4, 4));
        assertThat(stage(stays, "C").naive(StayEnd.LOST)).isEmpty();
    }

    @Test
    void ends_nextLaterEarlierWonLostDisqualified() {
        Deals deals = DayLogs.asOf(9, "a: A@0 C@1 B@3 W@6", "b: A@0 B@1 A@2 L@4", "c: A@0 X@1 W@2 L@3", "d: C@0 A@5");
        StageStayResult stays = ALL.analyze(deals);
        assertThat(read(stage(stays, "A")))
                .containsExactly("a 1.0 LATER_STAGE", "b 1.0 NEXT_STAGE", "b#2 2.0 LOST", "c 1.0 LOST", "d 4.0 ...");
        assertThat(read(stage(stays, "B"))).containsExactly("a 3.0 WON", "b 1.0 EARLIER_STAGE");
        assertThat(read(stage(stays, "C"))).containsExactly("a 2.0 EARLIER_STAGE", "d 5.0 EARLIER_STAGE");
        assertThat(StayEnd.ALL.stream().filter(StayEnd::isForward))
                .containsExactly(StayEnd.NEXT_STAGE, StayEnd.LATER_STAGE, StayEnd.WON);
    }

    /**
     * Of the stays 1 (later), 1 (next), 2 (lost), 3 (under way) the incidences after 3 days are 1/4, 1/4 and 1/4; one quarter
     * is still there. A stay of 1.5 days: of the half that is left half is lost. So forward after 0 days 1/2, after 1.5 none.
     */
    @Test
    void ends_andForward_byHand() {
        Deals deals = DayLogs.asOf(3, "a: A@0 C@1", "b: A@0 B@1", "c: A@0 L@2", "d: A@0");
        StageStay a = stage(ALL.analyze(deals), "A");
        assertThat(a.ends())
                .containsExactly(
                        entry(StayEnd.NEXT_STAGE, 0.25), entry(StayEnd.LATER_STAGE, 0.25), entry(StayEnd.LOST, 0.25));
        assertThat(a.curve().lowestSurvival()).hasValue(0.25);
        assertThat(a.forwardGivenAge(0).orElseThrow()).isCloseTo(0.5, within(EXACT));
        assertThat(a.forwardGivenAge(1.5)).hasValue(0);
        // The last end was seen at 2.
        assertThat(a.forwardGivenAge(2)).isEmpty();
        assertThat(a.forwardGivenAge(2.9)).isEmpty();
        assertThat(a.forwardGivenAge(3)).isEmpty();
        assertThat(a.forwardGivenAge(4)).isEmpty();
        StageStay b = stage(ALL.analyze(deals), "B");
        // Nobody was seen to leave B within two days.
        assertThat(b.forwardGivenAge(1)).isEmpty();
        assertThat(b.isLowCount()).isTrue();
        assertThat(b.forwardGivenAge(2)).isEmpty();
        assertThat(stage(ALL.analyze(DayLogs.asOf(3)), "B").forwardGivenAge(0)).isEmpty();
        // Won at 1, open at 2: at the age 0.5 half will be won.
        Deals two = DayLogs.asOf(2, "a: A@0 W@1", "b: A@0");
        assertThat(stage(ALL.analyze(two), "A").forwardGivenAge(0.5)).hasValue(0.5);
    }

    @Test
    void visitRules_changeWhichStaysCount() {
        // A: days 0 to 2, 5 to 6, 10 to 14; B between, the last stay in A under way.
        Deals deals = DayLogs.asOf(14, "d: A@0 B@2 A@5 B@6 A@10");
        assertThat(read(ALL, deals, "A")).containsExactly("d 2.0 NEXT_STAGE", "d#2 1.0 NEXT_STAGE", "d#3 4.0 ...");
        StageStays first = ALL.withVisits(Visit.Rule.FIRST_VISIT);
        assertThat(read(first, deals, "A")).containsExactly("d 2.0 NEXT_STAGE");
        StageStays last = ALL.withVisits(Visit.Rule.LAST_VISIT);
        assertThat(read(last, deals, "A")).containsExactly("d#3 4.0 ...");
        assertThat(stage(ALL.analyze(deals), "A").timeOf(DealId.of("d"))).isEqualTo(Duration.ofDays(7));
        assertThat(stage(first.analyze(deals), "A").total()).isEqualTo(Duration.ofDays(2));
        assertThat(stage(last.analyze(deals), "A").total()).isEqualTo(Duration.ofDays(4));
        // The part is that of all open time, 14 days, whatever counts.
        assertThat(stage(first.analyze(deals), "A").shareOfOpenTime()).contains(Fraction.of(2, 14));
        assertThat(stage(last.analyze(deals), "B").shareOfOpenTime()).contains(Fraction.of(4, 14));
        assertThat(first.analyze(deals).openTime()).isEqualTo(Duration.ofDays(14));
        assertThat(first.analyze(deals).current()).extracting(Stay::number).containsExactly(3);
        assertThat(stage(ALL.analyze(deals), "A").timeOf(DealId.of("e"))).isEqualTo(Duration.ZERO);
        assertThat(first.visits()).isEqualTo(Visit.Rule.FIRST_VISIT);
    }

    @Test
    void holdRules_changeWhatARestDoes() {
        // Two days in A, three at rest, four more in A; then at rest until day 20.
        Deals deals = DayLogs.asOf(20, "d: A@0 H@2 A@5 H@9 R@11");
        assertThat(read(ALL, deals, "A")).containsExactly("d 6.0 resting");
        assertThat(read(ALL, deals, "H")).containsExactly("d 3.0 RESUMED", "d#2 2.0 ON_HOLD");
        assertThat(read(ALL, deals, "R")).containsExactly("d 9.0 resting");
        assertThat(ALL.analyze(deals).current()).extracting(Stay::stage).containsExactly("A");
        StageStays ends = ALL.withHold(StageStays.HoldRule.ENDS_STAY);
        assertThat(ends.hold()).isEqualTo(StageStays.HoldRule.ENDS_STAY);
        assertThat(read(ends, deals, "A")).containsExactly("d 2.0 ON_HOLD", "d#2 4.0 ON_HOLD");
        assertThat(read(ends, deals, "H")).containsExactly("d 3.0 RESUMED", "d#2 2.0 ON_HOLD");
        assertThat(ends.analyze(deals).current()).extracting(Stay::stage).containsExactly("R");
    }

    @Test
    void rest_thenAnotherStageOrAClose_endsTheStayBeforeIt() {
        Deals deals = DayLogs.asOf(20, "a: A@0 H@2 B@5", "b: A@0 H@3 L@9", "c: B@0 H@1 A@2", "d: A@0 H@1 R@2 A@3 W@7");
        assertThat(read(ALL, deals, "A")).containsExactly("a 2.0 NEXT_STAGE", "b 3.0 LOST", "c 18.0 ...", "d 5.0 WON");
        assertThat(read(ALL, deals, "B")).containsExactly("a 15.0 ...", "c 1.0 EARLIER_STAGE");
        assertThat(read(ALL, deals, "H"))
                .containsExactly("a 3.0 RESUMED", "b 6.0 LOST", "c 1.0 RESUMED", "d 1.0 ON_HOLD");
        assertThat(read(ALL, deals, "R")).containsExactly("d 1.0 RESUMED");
    }

    /** T11, the timer stops at refusal: lost after 3 days in A, the age does not grow; reopened, it starts again. */
    @Test
    void T11_theTimerStopsAtTheClose_andAReopenedDealStartsAgain() {
        Deals lost = DayLogs.asOf(100, "d: A@0 L@3");
        assertThat(read(ALL, lost, "A")).containsExactly("d 3.0 LOST");
        assertThat(ALL.analyze(lost).current()).isEmpty();
        Deals again = DayLogs.asOf(100, "d: A@0 L@3 A@90", "e: A@0 L@3 H@90");
        assertThat(read(ALL, again, "A")).containsExactly("d 3.0 LOST", "d#2 10.0 ...", "e 3.0 LOST");
        assertThat(ALL.analyze(again).current()).extracting(Stay::stage).containsExactly("A", "H");
        assertThat(ALL.analyze(again).openTime()).isEqualTo(Duration.ofDays(26));
    }

    /** T11, without weekends: day 0 is a Monday, days 4 (Friday) to 7 (Monday) hold one working day of 8 hours. */
    @Test
    void T11_workingTime_leavesWeekendsOut() {
        WorkSchedule schedule = WorkSchedule.builder().zone(ZoneOffset.UTC).build();
        Deals deals = DayLogs.asOf(8, "a: A@4 B@7", "b: A@0");
        StageStays working = ALL.withWorkingTime(schedule);
        StageStay a = stage(working.analyze(deals), "A");
        assertThat(a.stays()).extracting(Stay::time).containsExactly(Duration.ofHours(8), Duration.ofHours(48));
        assertThat(a.naive()).contains(new NaiveTimes(1, 8, 8));
        assertThat(working.workingTime()).contains(schedule);
        assertThat(a.explain(Locale.ENGLISH)).contains("half end within 8.0 working hours");
        assertThat(working.analyze(deals).explain(Locale.ENGLISH))
                .startsWith(
                        "Time in stage: all stays, the timer rests on hold and stops at the close, working time by the"
                                + " schedule.\n");
        assertThat(working.analyze(deals).explain(RUSSIAN))
                .startsWith("Время на этапах: все пребывания, пока сделка отложена, время не идёт, при закрытии отсчёт"
                        + " прекращается, рабочее время по графику.\n");
    }

    @Test
    void bottlenecks_byTotalTime_andByTheMeanOfAStay() {
        // A: 2, 2, 2 and 4 under way; B: 3, 1; C: 6. Many short stays in A, one long in C.
        Deals deals = DayLogs.asOf(10, "a: A@0 B@2 C@5 W@9", "b: A@0 B@2 L@3", "c: A@0 L@2", "d: A@6", "e: C@0 L@6");
        StageStayResult stays = ALL.analyze(deals);
        List<StageBottleneck> total = stays.byTotalTime();
        assertThat(total).extracting(StageBottleneck::stage).containsExactly("A", "C", "B", "H", "R");
        assertThat(total)
                .extracting(StageBottleneck::total)
                .containsExactly(
                        Duration.ofDays(10), Duration.ofDays(10), Duration.ofDays(4), Duration.ZERO, Duration.ZERO);
        assertThat(total.get(2).share()).contains(Fraction.of(4, 24));
        // A is known up to its stay under way, 4 days; the others are over.
        assertThat(stays.commonHorizon()).hasValue(4);
        List<StageBottleneck> mean = stays.byRestrictedMean(4);
        assertThat(mean).extracting(StageBottleneck::stage).containsExactly("C", "A", "B", "H", "R");
        // A: 2 + 2 · 1/4; B: 1 + 2 · 1/2; C: all four days.
        assertThat(mean)
                .extracting(each -> each.mean().map(found -> found.mean()).orElse(-1.0))
                .containsExactly(4.0, 2.5, 2.0, -1.0, -1.0);
        assertThat(total.get(0).mean().orElseThrow().mean()).isEqualTo(2.5);
        assertThat(stays.byRestrictedMean(5))
                .extracting(StageBottleneck::stage)
                .containsExactly("C", "B", "A", "H", "R");
    }

    @Test
    void commonHorizon_allStaysOver_isTheLongestStay_andNoneWithoutTime() {
        assertThat(ALL.analyze(DayLogs.asOf(10, "a: A@0 B@2 W@5")).commonHorizon())
                .hasValue(3);
        assertThat(ALL.analyze(DayLogs.asOf(10, "a: A@10")).commonHorizon()).isEmpty();
        StageStayResult none = ALL.analyze(DayLogs.asOf(10));
        assertThat(none.commonHorizon()).isEmpty();
        assertThat(none.byTotalTime()).hasSize(5).allSatisfy(each -> {
            assertThat(each.mean()).isEmpty();
            assertThat(each.share()).isEmpty();
        });
    }

    @Test
    void otherPipelines_areListedAndLeftOut() {
        Pipeline other = DayLogs.PIPELINE.toBuilder().version(2).build();
        StageStayResult stays = StageStays.in(other).analyze(EXAMPLE);
        assertThat(stays.otherPipelines()).containsExactly(DealId.of("a"), DealId.of("b"), DealId.of("c"));
        assertThat(stays.openTime()).isEqualTo(Duration.ZERO);
        assertThat(stays.explain(Locale.ENGLISH)).endsWith("\nLeft out: 3 deals of another pipeline or version.");
        assertThat(stays.explain(RUSSIAN)).endsWith("\nНе учтено сделок другой воронки или версии: 3.");
        assertThat(stays.options().pipeline()).isEqualTo(other);
        assertThat(stays.asOf()).isEqualTo(DayLogs.day(6));
    }

    @Test
    void stages_areTheOpenOnesInOrder_thenThoseOnHold() {
        StageStayResult stays = ALL.analyze(EXAMPLE);
        assertThat(stays.stages()).extracting(StageStay::name).containsExactly("A", "B", "C", "H", "R");
        assertThat(stays.stages().get(3).stage().type()).isEqualTo(StageType.ON_HOLD);
        assertThat(stays.stage("W")).isEmpty();
        assertThat(stays).asString().startsWith("StageStayResult[StageStay[A, ");
    }

    @Test
    void explain_inWords() {
        StageStayResult stays = ALL.analyze(EXAMPLE);
        assertThat(stays.explain(Locale.ENGLISH)).isEqualTo("""
                        Time in stage: all stays, the timer rests on hold and stops at the close.
                        A: 3 stays, 2 ended, 1 under way; half end within 4.0 days (95%: 2.0 or more); the mean of those that \
                        ended alone, 3.0 days, is biased short; 12.0 days in all, 92.3% of all open time; then: next stage 33.3%, \
                        lost 33.3%.
                        B: 1 stay, 1 ended, 0 under way; half end within 1.0 days; 1.0 days in all, 7.7% of all open time; \
                        then: won 100.0%.
                        C: no deal was here.
                        H: no deal was here.
                        R: no deal was here.
                        Most time goes to A.""");
        assertThat(stays.explain(RUSSIAN).replace('\u00a0', ' ')).isEqualTo("""
                        Время на этапах: все пребывания, пока сделка отложена, время не идёт, при закрытии отсчёт прекращается.
                        A: пребываний — 3, завершено 2, продолжается 1; половина длится не дольше 4,0 дн. (95 %: 2,0 и больше); \
                        среднее только по завершённым, 3,0 дн., занижено; всего 12,0 дн., 92,3 % всего открытого времени; \
                        затем: следующий этап 33,3 %, проиграна 33,3 %.
                        B: пребываний — 1, завершено 1, продолжается 0; половина длится не дольше 1,0 дн.; всего 1,0 дн., \
                        7,7 % всего открытого времени; затем: выиграна 100,0 %.
                        C: сделок не было.
                        H: сделок не было.
                        R: сделок не было.
                        Больше всего времени уходит на этап A.""");
        StageStays others = ALL.withVisits(Visit.Rule.FIRST_VISIT).withHold(StageStays.HoldRule.ENDS_STAY);
        assertThat(others.analyze(EXAMPLE).explain(Locale.ENGLISH))
                .startsWith("Time in stage: the first stay of each deal, a rest ends a stay and stops at the close.");
        assertThat(others.withVisits(Visit.Rule.LAST_VISIT).analyze(EXAMPLE).explain(RUSSIAN))
                .startsWith(
                        "Время на этапах: последнее пребывание каждой сделки, откладывание завершает пребывание, при"
                                + " закрытии отсчёт прекращается.");
        Deals slow = DayLogs.asOf(6, "a: A@0", "b: A@0 B@1", "c: A@0");
        assertThat(stage(ALL.analyze(slow), "A").explain(Locale.ENGLISH))
                .isEqualTo(
                        "A: 3 stays, 1 ended, 2 under way; less than half end within the time observed; the mean of those that"
                                + " ended alone, 1.0 days, is biased short; 13.0 days in all, 72.2% of all open time; then: next stage"
                                + " 33.3%.");
        assertThat(stage(ALL.analyze(slow), "A").explain(RUSSIAN)).contains("меньше половины");
    }
}
