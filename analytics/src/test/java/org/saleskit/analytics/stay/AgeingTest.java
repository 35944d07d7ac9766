package org.saleskit.analytics.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.cycle.DayLogs;
import org.saleskit.analytics.stay.AgeingDeal.State;
import org.saleskit.analytics.stay.AgeingLimit.Source;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.PipelineBuilder;
import org.saleskit.core.time.WorkSchedule;

/** Limits and ages of small logs, by hand. */
class AgeingTest {

    private static final double EXACT = 1e-12;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final AgeingAnalysis DEFAULTS = AgeingAnalysis.withDefaults();
    private static final Duration DAY = Duration.ofDays(1);

    /** Ten stays of 1 to 10 days in A, all over: nine go to B, the longest is lost; and more lines. */
    private static Deals tenStaysAnd(Pipeline pipeline, String... more) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lines.add("t" + i + ": A@0 " + (i < 10 ? "B@" + i + " W@" + i : "L@" + i));
        }
        lines.addAll(List.of(more));
        return DayLogs.asOf(pipeline, 100, lines.toArray(String[]::new));
    }

    private static AgeingReport report(AgeingAnalysis ageing, Deals deals) {
        return ageing.report(StageStays.in(deals.list().get(0).pipeline()).analyze(deals));
    }

    private static AgeingReport report(AgeingAnalysis ageing, String... more) {
        return report(ageing, tenStaysAnd(DayLogs.PIPELINE, more));
    }

    /** All over, so the curve is the share still there: a share of 0.8 has ended by day 8. */
    @Test
    void limit_isTheQuantileOfTheStays() {
        AgeingLimit limit = report(DEFAULTS).limits().get(0);
        assertThat(limit.stage()).isEqualTo("A");
        assertThat(limit.source()).isEqualTo(Source.STAYS);
        assertThat(limit.limit()).contains(DAY.multipliedBy(8));
        assertThat(limit.quantile().time()).hasValue(8);
        assertThat(limit.quantile().low()).hasValue(5);
        assertThat(limit.completed()).isEqualTo(10);
        assertThat(limit.censored()).isZero();
        assertThat(report(DEFAULTS.withQuantile(0.5)).limits().get(0).limit()).contains(DAY.multipliedBy(5));
        assertThat(DEFAULTS.withQuantile(0.5).quantile()).isEqualTo(0.5);
    }

    /**
     * Two stays of 20 days under way besides: S is 11/12 … 4/12 after 8 days, 3/12 after 9, 2/12 after 10; a share of 0.8
     * has ended by day 10, though of the completed stays alone by day 8.
     */
    @Test
    void limit_countsStaysUnderWay() {
        AgeingReport report = report(DEFAULTS, "x: A@80", "y: A@80");
        assertThat(report.limits().get(0).limit()).contains(DAY.multipliedBy(10));
        assertThat(report.limits().get(0).censored()).isEqualTo(2);
        assertThat(report.members(State.OVERDUE)).containsExactly(DealId.of("x"), DealId.of("y"));
    }

    @Test
    void limit_ofTooFewStays_isNone() {
        AgeingReport report = report(DEFAULTS, "x: C@1 W@2", "y: C@1");
        assertThat(report.limits())
                .extracting(AgeingLimit::source)
                .containsExactly(Source.STAYS, Source.LOW_N, Source.LOW_N);
        assertThat(report.limits().get(2).limit()).isEmpty();
        assertThat(report.members(State.NO_LIMIT)).containsExactly(DealId.of("y"));
        AgeingReport enough = report(DEFAULTS.withMinimumCompleted(1).withQuantile(0.5), "x: C@1 W@2", "y: C@1");
        // All nine stays in B last no time, as those deals are won at once.
        assertThat(enough.limits())
                .extracting(AgeingLimit::source)
                .containsExactly(Source.STAYS, Source.ZERO, Source.STAYS);
        assertThat(enough.limits().get(1).limit()).isEmpty();
        assertThat(enough.limits().get(2).limit()).contains(DAY);
        AgeingReport more = report(DEFAULTS.withMinimumCompleted(11));
        assertThat(more.limits().get(0).source()).isEqualTo(Source.LOW_N);
        assertThat(more.limits().get(0).quantile().time()).hasValue(8);
        assertThat(DEFAULTS.withMinimumCompleted(11).minimumCompleted()).isEqualTo(11);
    }

    @Test
    void limit_thatIsNotReached_isNone() {
        AgeingReport report = report(DEFAULTS, "x: A@80", "y: A@80", "z: A@80");
        assertThat(report.limits().get(0).source()).isEqualTo(Source.NOT_REACHED);
        assertThat(report.limits().get(0).quantile().reached()).isCloseTo(10 / 13.0, within(EXACT));
        assertThat(report.members(State.NO_LIMIT)).hasSize(3);
    }

    private static Pipeline withExpected(Duration expected) {
        PipelineBuilder builder = DayLogs.PIPELINE.toBuilder().stages(List.of());
        DayLogs.PIPELINE
                .stages()
                .forEach(stage -> builder.addStage(
                        stage.name().equals("A")
                                ? stage.toBuilder().expectedDuration(expected).build()
                                : stage));
        return builder.build();
    }

    @Test
    void limit_byHandBeforeThePipelineBeforeTheStays() {
        Deals deals = tenStaysAnd(withExpected(DAY.multipliedBy(3)), "x: A@96");
        AgeingReport pipeline = report(DEFAULTS, deals);
        assertThat(pipeline.limits().get(0).source()).isEqualTo(Source.PIPELINE);
        assertThat(pipeline.limits().get(0).limit()).contains(DAY.multipliedBy(3));
        // What the stays say is there all the same.
        assertThat(pipeline.limits().get(0).quantile().time()).hasValue(9);
        assertThat(pipeline.deals().get(0).overdueBy()).contains(DAY);
        assertThat(deals.find(DealId.of("x")).orElseThrow().overdueBy()).contains(DAY);
        AgeingReport byHand = report(DEFAULTS.withLimit("A", DAY.multipliedBy(5)), deals);
        assertThat(byHand.limits().get(0).source()).isEqualTo(Source.MANUAL);
        assertThat(byHand.limits().get(0).limit()).contains(DAY.multipliedBy(5));
        AgeingReport stays = report(DEFAULTS.withoutPipelineLimits(), deals);
        assertThat(stays.limits().get(0).source()).isEqualTo(Source.STAYS);
        assertThat(DEFAULTS.isUsingPipelineLimits()).isTrue();
        assertThat(DEFAULTS.withoutPipelineLimits().isUsingPipelineLimits()).isFalse();
        assertThat(DEFAULTS.withLimit("A", DAY).withLimit("B", DAY).manualLimits())
                .containsOnlyKeys("A", "B");
    }

    /** T11, limits per stage without weekends: the expected time of the pipeline is elapsed time and not used. */
    @Test
    void T11_limitsInWorkingTime() {
        Deals deals = tenStaysAnd(withExpected(DAY.multipliedBy(3)), "x: A@91");
        StageStays working = StageStays.in(deals.list().get(0).pipeline())
                .withWorkingTime(WorkSchedule.builder().zone(ZoneOffset.UTC).build());
        AgeingLimit limit = DEFAULTS.report(working.analyze(deals)).limits().get(0);
        assertThat(limit.source()).isEqualTo(Source.STAYS);
        // Days 0 to 10 hold 1, 2, 3, 4, 5, 5, 5, 6, 7, 8 working days; x has been there for 7, day 91 being a Monday.
        // Of the
        // eleven stays nine have ended by the second of 7 days, of which the one under way counts after that that is
        // over.
        assertThat(limit.limit()).contains(Duration.ofHours(56));
        AgeingReport byHand = DEFAULTS.withLimit("A", Duration.ofHours(50)).report(working.analyze(deals));
        assertThat(byHand.deals().get(0).age()).isEqualTo(Duration.ofHours(56));
        assertThat(byHand.deals().get(0).overdueBy()).contains(Duration.ofHours(6));
    }

    @Test
    void states_haveTheirBounds_andTheMostOverdueComesFirst() {
        AgeingAnalysis eight = DEFAULTS.withLimit("A", DAY.multipliedBy(8)).withLimit("B", DAY.multipliedBy(40));
        AgeingReport report = report(
                eight,
                "a: A@92", // 8: at the limit
                "b: A@94", // 6: three quarters of it
                "c: A@94.5", // 5.5
                "d: A@90", // 10: over by 2
                "e: B@55", // 45: over by 5
                "f: B@65", // 35 of 40
                "g: C@50",
                "h: C@40",
                "i: A@10 H@20",
                "j: A@90",
                "k: R@99",
                "l: A@1 L@5");
        assertThat(report.deals())
                .extracting(deal -> deal.deal() + " " + deal.state())
                .containsExactly(
                        "e OVERDUE",
                        "d OVERDUE",
                        "j OVERDUE",
                        "a AGEING",
                        "b AGEING",
                        "f AGEING",
                        "c FRESH",
                        "h NO_LIMIT",
                        "g NO_LIMIT",
                        "i ON_HOLD",
                        "k ON_HOLD");
        assertThat(report.deals().get(0).overdueBy()).contains(DAY.multipliedBy(5));
        assertThat(report.deals().get(0).limit()).contains(DAY.multipliedBy(40));
        assertThat(report.deals().get(3).overdueBy()).isEmpty();
        // The timer of i rests since day 20.
        assertThat(report.deals().get(9).age()).isEqualTo(DAY.multipliedBy(10));
        assertThat(report.deals().get(9).forward()).isEmpty();
        assertThat(report.deals().get(10).stay().stage()).isEqualTo("R");
        assertThat(report.deals().get(10).limit()).isEmpty();
        assertThat(report.members(State.FRESH)).containsExactly(DealId.of("c"));
        assertThat(report.asOf()).isEqualTo(DayLogs.day(100));
        assertThat(report.options()).isSameAs(eight);
        assertThat(report.stays().current()).hasSize(11);
        assertThat(report).asString().startsWith("AgeingReport[11 deals, [AgeingLimit[stage=A, source=MANUAL");
        AgeingReport half = report(eight.withAgeingFrom(0.5), "c: A@94.5", "m: A@96", "n: A@96.5");
        assertThat(half.members(State.AGEING)).containsExactly(DealId.of("c"), DealId.of("m"));
        assertThat(half.options().ageingFrom()).isEqualTo(0.5);
        assertThat(report(eight.withAgeingFrom(1), "a: A@92", "b: A@92.5").members(State.AGEING))
                .containsExactly(DealId.of("a"));
    }

    /**
     * Of the ten stays nine end forward, after 1 to 9 days, the one of 10 is lost. After 4.5 days 6 of 11 are left with x, of
     * which 5 go forward, x being last seen at 4.5: so 5/6.
     */
    @Test
    void forward_isTheProbabilityGivenTheAge() {
        AgeingReport report = report(DEFAULTS, "x: A@95.5");
        assertThat(report.deals().get(0).forward().orElseThrow()).isCloseTo(5 / 6.0, within(EXACT));
        // The oldest of all: nothing was seen beyond its age.
        assertThat(report(DEFAULTS, "x: A@80").deals().get(0).forward()).isEmpty();
        // Too few are over.
        assertThat(report(DEFAULTS.withMinimumCompleted(11), "x: A@95.5")
                        .deals()
                        .get(0)
                        .forward())
                .isEmpty();
    }

    @Test
    void holdThatEndsAStay_isListedInItsOwnStage() {
        Deals deals = DayLogs.asOf(10, "x: A@0 H@4", "y: H@2");
        AgeingReport report = DEFAULTS.report(StageStays.in(DayLogs.PIPELINE)
                .withHold(StageStays.HoldRule.ENDS_STAY)
                .analyze(deals));
        assertThat(report.deals())
                .extracting(deal -> deal.deal() + " " + deal.stay().stage() + " " + deal.state() + " " + deal.age())
                .containsExactly("y H ON_HOLD PT192H", "x H ON_HOLD PT144H");
    }

    @Test
    void explain_inWords() {
        AgeingReport report = report(
                DEFAULTS.withLimit("B", DAY.multipliedBy(40)),
                "d: A@80",
                "e: B@55",
                "g: C@99.5",
                "i: A@98 H@99",
                "x: A@96");
        assertThat(report.explain(Locale.ENGLISH)).isEqualTo("""
                        Overdue: in the stage for longer than its limit; ageing: for 75% of it or more.
                        A: limit 9.0 days, from the stays themselves; 80% of the stays end within 9.0 days (95%: 6.0 or more); \
                        ended: 10, under way: 3.
                        B: limit 40.0 days, set by hand; 80% of the stays end within 0.0 days (95%: 0.0 or more); ended: 9, \
                        under way: 1.
                        C: no limit, too few stays have ended; ended: 0, under way: 1.
                        Overdue — 2: d (A, 20.0 days, past the limit by 11.0 days); e (B, 45.0 days, past the limit by 5.0 days).
                        Fresh — 1: x (A, 4.0 days, moves forward: 71.4%).
                        No limit — 1: g (C, 0.5 days).
                        On hold — 1: i (A, 1.0 days).""");
        assertThat(report.explain(RUSSIAN).replace('\u00a0', ' ')).isEqualTo("""
                        Просрочено: на этапе дольше предела; стареет: от 75 % предела.
                        A: предел 9,0 дн., по самим пребываниям; 80 % пребываний длятся не дольше 9,0 дн. (95 %: 6,0 и больше); \
                        завершено: 10, продолжается: 3.
                        B: предел 40,0 дн., задан вручную; 80 % пребываний длятся не дольше 0,0 дн. (95 %: 0,0 и больше); \
                        завершено: 9, продолжается: 1.
                        C: предела нет, завершённых пребываний слишком мало; завершено: 0, продолжается: 1.
                        Просрочено — 2: d (A, 20,0 дн., сверх предела 11,0 дн.); e (B, 45,0 дн., сверх предела 5,0 дн.).
                        Свежие — 1: x (A, 4,0 дн., пойдёт дальше: 71,4 %).
                        Без предела — 1: g (C, 0,5 дн.).
                        Отложено — 1: i (A, 1,0 дн.).""");
        assertThat(State.NO_LIMIT.label(RUSSIAN)).isEqualTo("без предела");
        assertThat(Source.NOT_REACHED.label(Locale.ENGLISH)).isEqualTo("too few stays end within the time observed");
        assertThat(Source.ZERO.label(RUSSIAN)).isEqualTo("почти все пребывания не занимают времени");
        assertThat(Source.PIPELINE.label(RUSSIAN)).isEqualTo("задан в воронке");
    }

    /** An age beyond the last end, with an older stay under way: nothing can be said, least of all that none moves forward. */
    @Test
    void forward_beyondTheLastEnd_isNotSaid() {
        AgeingReport report = report(DEFAULTS, "old: A@60", "x: A@88");
        assertThat(report.deals()).extracting(deal -> deal.deal().value()).containsExactly("old", "x");
        assertThat(report.deals()).allSatisfy(deal -> assertThat(deal.forward()).isEmpty());
        assertThat(report.explain(Locale.ENGLISH)).doesNotContain("moves forward");
        assertThat(report.stays().stage("A").orElseThrow().isLowCount()).isFalse();
    }

    @Test
    void noOpenDeals_noLines() {
        AgeingReport report = report(DEFAULTS);
        assertThat(report.deals()).isEmpty();
        assertThat(report.explain(Locale.ENGLISH)).doesNotContain("—");
    }
}
