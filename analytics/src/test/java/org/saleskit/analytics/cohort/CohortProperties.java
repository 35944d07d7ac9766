package org.saleskit.analytics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.day;
import static org.saleskit.analytics.cohort.CohortLogs.deals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class CohortProperties {

    private static final int AS_OF = 9;

    @Provide
    Arbitrary<List<StageChange>> logs() {
        return CohortLogs.any();
    }

    @Provide
    Arbitrary<List<StageChange>> spaced() {
        return CohortLogs.spaced();
    }

    @Provide
    Arbitrary<CohortConversion> conversions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of(Deal.Reach.values()),
                        Arbitraries.of(ImmatureRule.values()),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as((window, from, reach, rule, stepWindow, winWindow) -> {
                    CohortConversion conversion = CohortConversion.in(PIPELINE, Duration.ofDays(window))
                            .from(from)
                            .withReach(reach)
                            .withImmature(rule);
                    if (stepWindow > 0) {
                        for (String step : conversion.steps()) {
                            conversion = conversion.withStepWindow(step, Duration.ofDays(stepWindow));
                        }
                    }
                    return winWindow > 0 ? conversion.withWinWindow(Duration.ofDays(winWindow)) : conversion;
                })
                .withoutEdgeCases();
    }

    private static List<DealId> joined(List<DealId> a, List<DealId> b) {
        return Stream.concat(a.stream(), b.stream()).sorted().toList();
    }

    private static List<DealId> allOf(Collection<CohortLeftOut> leftOut) {
        return leftOut.stream().flatMap(left -> left.deals().stream()).toList();
    }

    private static ReportPeriod days(int from, int to) {
        LocalDate first = LocalDate.of(2026, 3, 1);
        return ReportPeriod.of(LocalDateRange.of(first.plusDays(from), first.plusDays(to)), ZoneOffset.UTC);
    }

    @Property
    void entrants_anyLog_areMatureOrImmature_andNoStepHasMoreThanTheOneBefore(
            @ForAll("logs") List<StageChange> log, @ForAll("conversions") CohortConversion conversion) {
        Deals deals = deals(AS_OF, log);
        CohortResult result = conversion.of(deals);
        assertThat(joined(result.mature(), result.immature())).isEqualTo(result.entrants());
        assertThat(joined(result.entrants(), allOf(result.leftOut())))
                .isEqualTo(deals.list().stream().map(Deal::id).toList());
        for (CohortStep step : result.steps()) {
            assertThat(joined(step.converted(), step.dropped())).isEqualTo(result.mature());
            assertThat(step.immature()).isEqualTo(result.immature());
            assertThat(joined(joined(step.convertedEarly(), step.droppedEarly()), step.undecided()))
                    .isEqualTo(result.immature());
            long counted = conversion.immatureRule() == ImmatureRule.INCLUDE_IMMATURE
                    ? result.entrants().size()
                    : result.mature().size();
            assertThat(step.rate().trials()).isEqualTo(counted);
        }
        if (conversion.isEachGoalNeeded()) {
            assertNeverIncreasing(result.steps());
        }
    }

    private static void assertNeverIncreasing(List<CohortStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i - 1).converted()).containsAll(steps.get(i).converted());
            assertThat(steps.get(i - 1).convertedEarly())
                    .containsAll(steps.get(i).convertedEarly());
            assertThat(steps.get(i).droppedEarly()).containsAll(steps.get(i - 1).droppedEarly());
        }
    }

    @Property
    void result_shuffledInput_isTheSame(
            @ForAll("logs") List<StageChange> log,
            @ForAll("conversions") CohortConversion conversion,
            @ForAll Random random) {
        List<StageChange> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        assertThat(conversion.of(deals(AS_OF, shuffled))).isEqualTo(conversion.of(deals(AS_OF, log)));
        assertThat(conversion.trend(deals(AS_OF, shuffled), PeriodUnit.WEEK, ZoneOffset.UTC))
                .isEqualTo(conversion.trend(deals(AS_OF, log), PeriodUnit.WEEK, ZoneOffset.UTC));
    }

    @Property
    void result_laterRecords_changeNothing(
            @ForAll("logs") List<StageChange> log,
            @ForAll("conversions") CohortConversion conversion,
            @ForAll @IntRange(min = 0, max = 8) int asOf) {
        List<StageChange> known = log.stream()
                .filter(change -> !change.happenedAt().isAfter(day(asOf)))
                .toList();
        assertThat(conversion.of(deals(asOf, log))).isEqualTo(conversion.of(deals(asOf, known)));
    }

    @Property
    void periods_adjacent_addUp(
            @ForAll("logs") List<StageChange> log,
            @ForAll("conversions") CohortConversion conversion,
            @ForAll @IntRange(min = 1, max = 6) int cut) {
        Deals deals = deals(AS_OF, log);
        CohortResult first = conversion.of(deals, days(0, cut));
        CohortResult second = conversion.of(deals, days(cut, 7));
        CohortResult both = conversion.of(deals, days(0, 7));
        for (int i = 0; i < both.steps().size(); i++) {
            for (Fate fate : Fate.values()) {
                assertThat(joined(
                                first.steps().get(i).deals(fate),
                                second.steps().get(i).deals(fate)))
                        .isEqualTo(both.steps().get(i).deals(fate));
            }
        }
        FlowResult flow = PeriodFlow.in(PIPELINE).of(deals, days(0, 7));
        FlowResult before = PeriodFlow.in(PIPELINE).of(deals, days(0, cut));
        FlowResult after = PeriodFlow.in(PIPELINE).of(deals, days(cut, 7));
        for (int i = 0; i < flow.ratios().size(); i++) {
            assertThat(joined(
                            before.ratios().get(i).wentOnTo(),
                            after.ratios().get(i).wentOnTo()))
                    .isEqualTo(flow.ratios().get(i).wentOnTo());
        }
    }

    @Property
    void trend_anyUnit_holdsEachEntrantOnce(
            @ForAll("logs") List<StageChange> log,
            @ForAll("conversions") CohortConversion conversion,
            @ForAll PeriodUnit unit) {
        Deals deals = deals(AS_OF, log);
        CohortTrend trend = conversion.trend(deals, unit, ZoneOffset.ofHours(3));
        assertThat(trend.points().stream()
                        .flatMap(point -> point.result().entrants().stream())
                        .sorted())
                .isEqualTo(conversion.of(deals).entrants());
        for (TrendPoint point : trend.points()) {
            if (unit == PeriodUnit.WEEK) {
                assertThat(point.result().steps())
                        .isEqualTo(conversion
                                .of(deals, point.period().in(ZoneOffset.ofHours(3)))
                                .steps());
            }
            switch (point.maturity()) {
                case MATURE -> assertThat(point.result().immature()).isEmpty();
                case PARTLY -> assertThat(point.matureAt()).isAfter(day(AS_OF));
                case IMMATURE -> assertThat(point.result().mature()).isEmpty();
            }
            assertThat(point.whyNoRate(Locale.ROOT).isPresent())
                    .isEqualTo(point.rate().isEmpty());
        }
    }

    @Property
    void groups_anyKey_partition(
            @ForAll("logs") List<StageChange> log, @ForAll("conversions") CohortConversion conversion) {
        CohortResult whole = conversion.of(deals(AS_OF, log));
        Map<String, CohortResult> groups = whole.by(deal -> deal.id().value().compareTo("D3") < 0 ? "x" : "y");
        for (int i = 0; i < whole.steps().size(); i++) {
            for (Fate fate : Fate.values()) {
                int step = i;
                assertThat(groups.values().stream()
                                .flatMap(group -> group.steps().get(step).deals(fate).stream())
                                .sorted())
                        .isEqualTo(whole.steps().get(i).deals(fate));
            }
        }
    }

    @Property
    void reach_anyRule_isThatOfTheDeal(@ForAll("logs") List<StageChange> log, @ForAll Deal.Reach reach) {
        for (Deal deal : deals(AS_OF, log).list()) {
            StageTimes times = StageTimes.of(deal, reach, StageTimes.positions(PIPELINE));
            List<Stage> open = PIPELINE.openStages();
            for (int i = 0; i < open.size(); i++) {
                assertThat(times.at(i).isPresent())
                        .isEqualTo(deal.hasReached(open.get(i).name(), reach));
                assertThat(times.isEntered(i))
                        .isEqualTo(deal.hasReached(open.get(i).name(), Deal.Reach.ACTUAL_ONLY));
            }
        }
    }

    @Property
    void result_slowReplay_isTheSame(
            @ForAll("spaced") List<StageChange> log, @ForAll("conversions") CohortConversion conversion) {
        CohortConversion each =
                conversion.isEachGoalNeeded() ? conversion : conversion.withReach(Deal.Reach.IMPLIED_REACH);
        SlowCohort slow = new SlowCohort(log, day(AS_OF));
        CohortResult result = each.of(deals(AS_OF, log));
        List<DealId> entrants = new ArrayList<>();
        for (Deal deal : deals(AS_OF, log).list()) {
            var path = slow.path(deal.id(), each);
            if (path.get(0).isEmpty()) {
                continue;
            }
            entrants.add(deal.id());
            Duration age = Duration.between(
                    slow.reachedAt(deal.id(), each.from(), each.reach()).orElseThrow(), day(AS_OF));
            boolean mature = age.compareTo(each.horizon()) >= 0;
            for (int goal = 1; goal < path.size(); goal++) {
                CohortStep step = result.steps().get(goal - 1);
                boolean inside = SlowCohort.isInside(path, goal, each);
                assertThat(step.converted().contains(deal.id())).isEqualTo(mature && inside);
                assertThat(step.dropped().contains(deal.id())).isEqualTo(mature && !inside);
                assertThat(step.immature().contains(deal.id())).isEqualTo(!mature);
                assertThat(step.convertedEarly().contains(deal.id())).isEqualTo(!mature && inside);
            }
        }
        assertThat(result.entrants()).isEqualTo(entrants);
    }

    /** An undecided deal is one that would convert if it went on to the goal at the next moment. */
    @Property
    void undecided_impliedReach_couldStillConvert(
            @ForAll("spaced") List<StageChange> log, @ForAll("conversions") CohortConversion conversion) {
        CohortConversion implied = conversion.withReach(Deal.Reach.IMPLIED_REACH);
        CohortResult result = implied.of(deals(AS_OF, log));
        for (CohortStep step : result.steps()) {
            for (DealId id : step.immature()) {
                if (step.convertedEarly().contains(id)) {
                    continue;
                }
                Deal deal = deals(AS_OF, log).find(id).orElseThrow();
                List<StageChange> longer = new ArrayList<>(log);
                longer.add(StageChange.of(
                        id, step.stage().orElse("Won"), day(AS_OF).plusSeconds(1)));
                CohortResult later = implied.of(
                        DealFold.of(PIPELINE).asOf(day(AS_OF).plusSeconds(1)).fold(longer));
                CohortStep same = later.steps().get(result.steps().indexOf(step));
                boolean could = !deal.type().isClosed()
                        && (same.converted().contains(id)
                                || same.convertedEarly().contains(id));
                assertThat(step.undecided().contains(id)).isEqualTo(could);
            }
        }
    }

    @Property
    void reachTimes_slowReplay_areTheSame(@ForAll("spaced") List<StageChange> log, @ForAll Deal.Reach reach) {
        SlowCohort slow = new SlowCohort(log, day(AS_OF));
        deals(AS_OF, log).find(DealId.of("D1")).ifPresent(deal -> {
            StageTimes times = StageTimes.of(deal, reach, StageTimes.positions(PIPELINE));
            List<Stage> open = PIPELINE.openStages();
            for (int i = 0; i < open.size(); i++) {
                assertThat(times.at(i))
                        .isEqualTo(slow.reachedAt(deal.id(), open.get(i).name(), reach));
            }
        });
    }
}
