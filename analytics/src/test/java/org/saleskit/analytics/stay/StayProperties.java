package org.saleskit.analytics.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.analytics.cycle.DayLogs;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.WorkSchedule;

/** What must hold for any deals: the invariants of 3.5 of the project's semantics, and those of ages. */
class StayProperties {

    private static final double ROUNDING = 1e-12;
    private static final WorkSchedule SCHEDULE =
            WorkSchedule.builder().zone(ZoneId.of("Europe/Berlin")).build();
    private static final StageStays ALL = StageStays.in(DayLogs.PIPELINE);

    @Provide
    Arbitrary<List<String>> logs() {
        return DayLogs.logs();
    }

    @Provide
    Arbitrary<StageStays> options() {
        Arbitrary<StageStays> rules = Arbitraries.of(Visit.Rule.class)
                .flatMap(visits -> Arbitraries.of(StageStays.HoldRule.class)
                        .map(hold -> ALL.withVisits(visits).withHold(hold)));
        return rules.flatMap(each -> Arbitraries.of(each, each.withWorkingTime(SCHEDULE)));
    }

    private static Deals deals(List<String> lines) {
        return DayLogs.asOf(25, lines.toArray(String[]::new));
    }

    private static Duration sum(StageStayResult result, Deal deal) {
        return result.stages().stream().map(stage -> stage.timeOf(deal.id())).reduce(Duration.ZERO, Duration::plus);
    }

    /** The stage times of a deal sum to its open time, whatever a rest does, and the totals to that of all deals. */
    @Property
    void stageTimes_sumToTheOpenTime(@ForAll("logs") List<String> lines, @ForAll StageStays.HoldRule hold) {
        Deals deals = deals(lines);
        StageStayResult result = ALL.withHold(hold).analyze(deals);
        Duration open = Duration.ZERO;
        for (Deal deal : deals.list()) {
            assertThat(sum(result, deal)).isEqualTo(deal.openTime());
            open = open.plus(deal.openTime());
        }
        assertThat(result.openTime()).isEqualTo(open);
        if (!open.isZero()) {
            assertThat(result.stages().stream()
                            .map(stage -> stage.shareOfOpenTime().orElseThrow())
                            .reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(Fraction.ONE);
        }
    }

    /** Where a rest ends a stay, a stay is a visit, and its times are those that the fold of the deals knows. */
    @Property
    void stageTimes_areThoseOfTheFold(@ForAll("logs") List<String> lines, @ForAll Visit.Rule rule) {
        Deals deals = deals(lines);
        StageStayResult result =
                ALL.withVisits(rule).withHold(StageStays.HoldRule.ENDS_STAY).analyze(deals);
        List<Duration> ours = new ArrayList<>();
        List<Duration> fold = new ArrayList<>();
        for (Deal deal : deals.list()) {
            for (StageStay stage : result.stages()) {
                ours.add(stage.timeOf(deal.id()));
                fold.add(deal.timeIn(stage.name(), rule));
            }
        }
        assertThat(ours).isEqualTo(fold);
    }

    @Property
    void firstAndLast_areAtMostTheSum_andEqualForASingleStay(
            @ForAll("logs") List<String> lines, @ForAll("options") StageStays options) {
        Deals deals = deals(lines);
        StageStayResult all = options.withVisits(Visit.Rule.ALL_VISITS).analyze(deals);
        List<String> wrong = new ArrayList<>();
        for (Visit.Rule rule : Visit.Rule.values()) {
            StageStayResult some = options.withVisits(rule).analyze(deals);
            assertThat(some.openTime()).isEqualTo(all.openTime());
            assertThat(some.current()).isEqualTo(all.current());
            for (StageStay stage : some.stages()) {
                StageStay whole = all.stage(stage.name()).orElseThrow();
                for (Deal deal : deals.list()) {
                    long stays = whole.stays().stream()
                            .filter(stay -> stay.deal().equals(deal.id()))
                            .count();
                    int order = stage.timeOf(deal.id()).compareTo(whole.timeOf(deal.id()));
                    if (order > 0 || (stays <= 1 && order != 0)) {
                        wrong.add(rule + " of " + deal + " in " + stage);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Property
    void workingTime_isAtMostElapsedTime(@ForAll("logs") List<String> lines, @ForAll StageStays.HoldRule hold) {
        StageStays elapsed = ALL.withHold(hold);
        StageStayResult all = elapsed.analyze(deals(lines));
        StageStayResult worked = elapsed.withWorkingTime(SCHEDULE).analyze(deals(lines));
        for (int i = 0; i < all.stages().size(); i++) {
            List<Stay> stays = all.stages().get(i).stays();
            for (int j = 0; j < stays.size(); j++) {
                Stay each = worked.stages().get(i).stays().get(j);
                assertThat(each.time()).isBetween(Duration.ZERO, stays.get(j).time());
                assertThat(each.end()).isEqualTo(stays.get(j).end());
            }
        }
    }

    @Property
    void ends_andThoseStillThere_sumToOne_andForwardIsAProbability(
            @ForAll("logs") List<String> lines, @ForAll("options") StageStays options) {
        for (StageStay stage : options.analyze(deals(lines)).stages()) {
            if (!stage.stays().isEmpty()) {
                double sum = stage.curve().lowestSurvival().orElseThrow()
                        + stage.ends().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum();
                assertThat(sum).isCloseTo(1, within(ROUNDING));
                double forward = stage.ends().entrySet().stream()
                        .filter(end -> end.getKey().isForward())
                        .mapToDouble(end -> end.getValue())
                        .sum();
                boolean instantly =
                        stage.stays().stream().anyMatch(stay -> stay.time().isZero());
                if (!instantly) {
                    assertThat(stage.forwardGivenAge(0).isPresent())
                            .isEqualTo(!stage.completed().isEmpty());
                    assertThat(stage.forwardGivenAge(0).orElse(forward)).isCloseTo(forward, within(ROUNDING));
                }
            }
            assertThat(stage.completed().size() + stage.underWay().size())
                    .isEqualTo(stage.stays().size());
        }
    }

    /** Each open deal and each on hold is in the report once, closed ones are not. */
    @Property
    void ageing_listsEveryOpenDealOnce(@ForAll("logs") List<String> lines, @ForAll("options") StageStays options) {
        Deals deals = deals(lines);
        AgeingReport report =
                AgeingAnalysis.withDefaults().withMinimumCompleted(2).report(options.analyze(deals));
        assertThat(report.deals())
                .extracting(AgeingDeal::deal)
                .containsExactlyInAnyOrderElementsOf(deals.list().stream()
                        .filter(deal -> !deal.type().isClosed())
                        .map(Deal::id)
                        .toList());
        for (int i = 1; i < report.deals().size(); i++) {
            assertThat(report.deals().get(i).state())
                    .isGreaterThanOrEqualTo(report.deals().get(i - 1).state());
        }
        for (AgeingDeal deal : report.deals()) {
            boolean above = deal.limit()
                    .filter(limit -> deal.age().compareTo(limit) > 0)
                    .isPresent();
            assertThat(deal.state() == AgeingDeal.State.OVERDUE)
                    .isEqualTo(above && !deal.stay().resting());
            assertThat(deal.overdueBy().isPresent()).isEqualTo(deal.state() == AgeingDeal.State.OVERDUE);
            assertThat(deal.forward().orElse(0)).isBetween(0.0, 1.0);
        }
    }

    /** Where the deal never rested, its age in its stage is that of the fold. */
    @Property
    void age_isTheTimeInStageOfTheFold(@ForAll("logs") List<String> lines) {
        Deals deals = deals(lines);
        for (Stay stay :
                ALL.withHold(StageStays.HoldRule.ENDS_STAY).analyze(deals).current()) {
            Deal deal = deals.find(stay.deal()).orElseThrow();
            assertThat(stay.time()).isEqualTo(deal.timeInStage());
            assertThat(stay.stage()).isEqualTo(deal.stage().name());
        }
    }

    @Property
    void order_andPartition_changeNothing(
            @ForAll("logs") List<String> lines, @ForAll("options") StageStays options, @ForAll Random random) {
        Deals deals = deals(lines);
        List<Deal> shuffled = new ArrayList<>(deals.list());
        Collections.shuffle(shuffled, random);
        StageStayResult whole = options.analyze(deals);
        StageStayResult merged = merged(options.collector(deals.asOf()), shuffled, random.nextInt(shuffled.size() + 1));
        assertThat(merged.current()).isEqualTo(whole.current());
        assertThat(merged.openTime()).isEqualTo(whole.openTime());
        assertThat(merged.byTotalTime()).isEqualTo(whole.byTotalTime());
        for (int i = 0; i < whole.stages().size(); i++) {
            assertThat(merged.stages().get(i).stays())
                    .isEqualTo(whole.stages().get(i).stays());
            assertThat(merged.stages().get(i).ends())
                    .isEqualTo(whole.stages().get(i).ends());
        }
        AgeingAnalysis ageing = AgeingAnalysis.withDefaults().withMinimumCompleted(1);
        assertThat(ageing.report(merged).deals()).isEqualTo(ageing.report(whole).deals());
    }

    private static <A> StageStayResult merged(
            Collector<Deal, A, StageStayResult> collector, List<Deal> deals, int cut) {
        A left = collector.supplier().get();
        A right = collector.supplier().get();
        deals.subList(0, cut).forEach(deal -> collector.accumulator().accept(left, deal));
        deals.subList(cut, deals.size()).forEach(deal -> collector.accumulator().accept(right, deal));
        return collector.finisher().apply(collector.combiner().apply(left, right));
    }

    /** The slow reading of a rest: without the visits on hold, equal neighbours joined, a log has the same stays in A. */
    @Property
    void timerRests_isTheLogWithoutItsRests(@ForAll("logs") List<String> lines) {
        Deals deals = deals(lines);
        StageStayResult result = ALL.analyze(deals);
        for (Deal deal : deals.list()) {
            List<Visit> worked = deal.visits().stream()
                    .filter(visit -> visit.stage().type() != StageType.ON_HOLD)
                    .toList();
            List<Duration> slow = new ArrayList<>();
            String before = "";
            for (Visit visit : worked) {
                Duration time = Duration.between(visit.entered(), visit.left().orElse(deal.asOf()));
                boolean here = visit.stage().name().equals("A");
                if (here && before.equals("A")) {
                    slow.set(slow.size() - 1, slow.get(slow.size() - 1).plus(time));
                } else if (here) {
                    slow.add(time);
                }
                before = visit.stage().name();
            }
            assertThat(result.stage("A").orElseThrow().stays().stream()
                            .filter(stay -> stay.deal().equals(deal.id()))
                            .map(Stay::time)
                            .toList())
                    .isEqualTo(slow);
        }
    }
}
