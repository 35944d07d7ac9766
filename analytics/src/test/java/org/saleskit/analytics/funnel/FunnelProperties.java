package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.PIPELINE;
import static org.saleskit.analytics.funnel.Rows.day;
import static org.saleskit.analytics.funnel.Rows.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.analytics.funnel.SlowFunnel.Unit;
import org.saleskit.analytics.variants.DisciplineGroup;
import org.saleskit.analytics.variants.StageDiscipline;
import org.saleskit.analytics.winrate.WinRateAnalysis;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;

class FunnelProperties {

    private static final int LAST_DAY = 12;

    /** The rules of reach, each of which counts no deal that the next one does not. */
    private static final List<Reach> CHAIN = List.of(
            Reach.ALL_IN_ORDER,
            Reach.ACTUAL_ONLY,
            Reach.IMPLIED_REACH_WON_ONLY,
            Reach.IMPLIED_REACH_UNLESS_LOST,
            Reach.IMPLIED_REACH);

    @Provide
    Arbitrary<List<Row>> logs() {
        return RandomRows.logs(LAST_DAY);
    }

    private static FunnelResult funnel(List<Row> rows, int asOfDay) {
        return funnel(rows, asOfDay, Reach.IMPLIED_REACH, Close.Rule.LAST_CLOSE);
    }

    private static FunnelResult funnel(List<Row> rows, int asOfDay, Reach reach, Close.Rule closes) {
        return FunnelAnalysis.withDefaults().withReach(reach).withCloses(closes).analyze(Rows.deals(rows, asOfDay));
    }

    /** Everything that a result says, as text. */
    private static String text(FunnelResult funnel) {
        StringBuilder text = new StringBuilder(funnel.toString());
        for (Count count : Count.values()) {
            text.append('\n').append(count).append(funnel.deals(count));
        }
        for (FunnelStep step : funnel.steps()) {
            for (FunnelStep.Count count : FunnelStep.Count.values()) {
                text.append('\n').append(step.stage()).append(count).append(step.deals(count));
            }
            text.append(step.conversion()).append(step.overall()).append(step.ratioToPrevious());
        }
        return text.append(funnel.regressionDepths()).append(funnel.leftOut()).toString();
    }

    @Property
    void steps_anyRules_haveTheDealsOfTheNaiveReplay(
            @ForAll("logs") List<Row> rows,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll Reach reach,
            @ForAll Close.Rule closes) {
        FunnelResult funnel = funnel(rows, asOf, reach, closes);
        SlowFunnel slow = new SlowFunnel(rows, day(asOf), reach, closes);
        for (int k = 0; k <= 3; k++) {
            int here = k;
            FunnelStep step = k == 3 ? funnel.wonStep() : funnel.steps().get(k);
            assertThat(texts(step.deals(FunnelStep.Count.REACHED))).isEqualTo(slow.where(u -> slow.reached(u, here)));
            assertThat(texts(step.deals(FunnelStep.Count.CONVERTED)))
                    .isEqualTo(slow.where(u -> here > 0 && slow.reached(u, here - 1) && slow.reached(u, here)));
            assertThat(texts(step.deals(FunnelStep.Count.UNDECIDED)))
                    .isEqualTo(slow.where(
                            u -> here > 0 && slow.reached(u, here - 1) && !slow.reached(u, here) && !u.isClosed()));
            assertThat(texts(step.deals(FunnelStep.Count.DROPPED)))
                    .isEqualTo(slow.where(
                            u -> here > 0 && slow.reached(u, here - 1) && !slow.reached(u, here) && u.isClosed()));
            assertThat(step.overall().successes())
                    .isEqualTo(slow.where(u -> slow.reached(u, 0) && slow.reached(u, here))
                            .size());
        }
        for (int k = 0; k < 3; k++) {
            int here = k;
            FunnelStep step = funnel.steps().get(k);
            assertThat(texts(step.deals(FunnelStep.Count.ENTERED))).isEqualTo(slow.where(u -> slow.entered(u, here)));
            assertThat(texts(step.deals(FunnelStep.Count.IMPLIED)))
                    .isEqualTo(slow.where(u -> slow.reached(u, here) && !slow.entered(u, here)));
            assertThat(texts(step.deals(FunnelStep.Count.OPEN_NOW)))
                    .isEqualTo(slow.where(u -> u.last() == SlowFunnel.OPEN.charAt(here)));
        }
    }

    @Property
    void states_anyRules_haveTheDealsOfTheNaiveReplay(
            @ForAll("logs") List<Row> rows,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll Close.Rule closes) {
        FunnelResult funnel = funnel(rows, asOf, Reach.IMPLIED_REACH, closes);
        SlowFunnel slow = new SlowFunnel(rows, day(asOf), Reach.IMPLIED_REACH, closes);
        assertThat(texts(funnel.deals(Count.DEALS))).isEqualTo(slow.where(u -> true));
        assertThat(texts(funnel.deals(Count.OPEN))).isEqualTo(slow.where(u -> "ABC".indexOf(u.last()) >= 0));
        assertThat(texts(funnel.deals(Count.ON_HOLD))).isEqualTo(slow.where(u -> u.last() == 'H'));
        assertThat(texts(funnel.deals(Count.WON))).isEqualTo(slow.where(u -> "WV".indexOf(u.last()) >= 0));
        assertThat(texts(funnel.deals(Count.LOST))).isEqualTo(slow.where(u -> u.last() == 'L'));
        assertThat(texts(funnel.deals(Count.DISQUALIFIED_IN_SALES)))
                .isEqualTo(slow.where(u -> u.last() == 'D' && SlowFunnel.isInSales(u.path())));
        assertThat(texts(funnel.deals(Count.WON_CLOSES))).isEqualTo(slow.closes('W'));
        assertThat(texts(funnel.deals(Count.LOST_CLOSES))).isEqualTo(slow.closes('L'));
        assertThat(texts(funnel.deals(Count.DISQUALIFIED_IN_SALES_CLOSES))).isEqualTo(slow.closes('S'));
        assertThat(texts(funnel.deals(Count.DISQUALIFIED_BEFORE_SALES_CLOSES))).isEqualTo(slow.closes('N'));
        // Each deal has one state.
        assertThat(Count.STATES.stream().mapToLong(funnel::count).sum()).isEqualTo(funnel.deals());
    }

    /** The number and the list come from one pass; the rates are made of the numbers. */
    @Property
    void counts_anyRules_areTheSizesOfTheirLists(
            @ForAll("logs") List<Row> rows, @ForAll Reach reach, @ForAll Close.Rule closes) {
        FunnelResult funnel = funnel(rows, LAST_DAY, reach, closes);
        for (Count count : Count.values()) {
            check(funnel.deals(count), funnel.count(count));
        }
        for (FunnelStep step : funnel.steps()) {
            for (FunnelStep.Count count : FunnelStep.Count.values()) {
                check(step.deals(count), step.count(count));
            }
            if (step.conversion().isPresent()) {
                long decided = step.count(FunnelStep.Count.CONVERTED) + step.count(FunnelStep.Count.DROPPED);
                assertThat(step.decidedConversion().orElseThrow().trials()).isEqualTo(decided);
                assertThat(step.conversion().orElseThrow().trials()).isEqualTo(decided + step.undecided());
            }
        }
    }

    private static void check(List<DealId> deals, long count) {
        boolean sorted =
                IntStream.range(1, deals.size()).allMatch(i -> deals.get(i - 1).compareTo(deals.get(i)) <= 0);
        assertThat(sorted && deals.size() == count).isTrue();
    }

    @Property
    void steps_nestedRules_neverIncreaseAndTheirRatioIsTheConversion(
            @ForAll("logs") List<Row> rows, @ForAll Reach reach, @ForAll Close.Rule closes) {
        FunnelResult funnel = funnel(rows, LAST_DAY, reach, closes);
        long before = funnel.deals();
        for (FunnelStep step : funnel.steps()) {
            if (reach.isNested()) {
                assertThat(step.reached()).isLessThanOrEqualTo(before);
                step.conversion()
                        .ifPresent(share -> assertThat(step.ratioToPrevious())
                                .isEqualTo(
                                        share.trials() == 0
                                                ? Optional.empty()
                                                : Optional.of(Fraction.of(share.successes(), share.trials()))));
            }
            if (reach == Reach.IMPLIED_REACH) {
                assertThat(step.reached()).isEqualTo(step.entered() + step.implied());
            }
            assertThat(step.reached()).isLessThanOrEqualTo(funnel.deals());
            assertThat(step.openNow()).isLessThanOrEqualTo(step.entered());
            before = step.reached();
        }
        if (reach == Reach.IMPLIED_REACH) {
            assertThat(funnel.won()).isLessThanOrEqualTo(before);
        }
    }

    @Property
    void reached_rulesFromStrictToLoose_neverLosesADeal(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        for (int k = 0; k < 3; k++) {
            List<String> stricter = List.of();
            for (Reach reach : CHAIN) {
                List<String> deals = texts(funnel(rows, asOf, reach, Close.Rule.LAST_CLOSE)
                        .steps()
                        .get(k)
                        .deals(FunnelStep.Count.REACHED));
                assertThat(deals).containsAll(stricter);
                stricter = deals;
            }
        }
    }

    @Property
    void analyze_rowsShuffledAndRepeated_changesNothing(
            @ForAll("logs") List<Row> rows, @ForAll Reach reach, @ForAll Close.Rule closes, @ForAll long seed) {
        List<Row> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        Collections.shuffle(twice, new Random(seed));
        assertThat(text(funnel(twice, LAST_DAY, reach, closes))).isEqualTo(text(funnel(rows, LAST_DAY, reach, closes)));
    }

    @Property
    void analyze_rowsAfterTheInstantAdded_changesNothing(
            @ForAll("logs") List<Row> rows,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll Reach reach,
            @ForAll Close.Rule closes) {
        List<Row> known =
                rows.stream().filter(row -> !row.at().isAfter(day(asOf))).toList();
        FunnelResult funnel = funnel(rows, asOf, reach, closes);
        assertThat(text(funnel)).isEqualTo(text(funnel(known, asOf, reach, closes)));
        assertThat(funnel.unknownStages())
                .isEqualTo(funnel(known, asOf, reach, closes).unknownStages());
        long later = funnel.leftOutEvents().stream()
                .filter(left -> left.reason() == LeftOutEvents.Reason.AFTER_AS_OF)
                .mapToLong(LeftOutEvents::events)
                .sum();
        assertThat(later).isEqualTo(rows.size() - known.size());
    }

    /** Every deal of the input is counted or stands under exactly one reason as a whole. */
    @Property
    void leftOutEvents_anyLog_placesEveryDealOnce(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        FunnelResult funnel = funnel(rows, asOf);
        long whole = funnel.leftOutEvents().stream()
                .mapToLong(LeftOutEvents::wholeDeals)
                .sum();
        assertThat(funnel.deals() + whole)
                .isEqualTo(rows.stream().map(Row::deal).distinct().count());
    }

    /** Going back or reopening never takes a reach away: the counts grow with the instant. */
    @Property
    void reached_laterInstant_isNeverSmaller(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY - 1) int asOf) {
        for (Reach reach : List.of(Reach.IMPLIED_REACH, Reach.ACTUAL_ONLY, Reach.ALL_IN_ORDER)) {
            List<FunnelStep> earlier =
                    funnel(rows, asOf, reach, Close.Rule.LAST_CLOSE).steps();
            List<FunnelStep> later =
                    funnel(rows, asOf + 1, reach, Close.Rule.LAST_CLOSE).steps();
            for (int k = 0; k < earlier.size(); k++) {
                assertThat(later.get(k).deals(FunnelStep.Count.REACHED))
                        .containsAll(earlier.get(k).deals(FunnelStep.Count.REACHED));
            }
        }
    }

    @Property
    void closedAndReopenedAtOnce_anyDeal_isOpenWithOneMoreReopening(@ForAll("logs") List<Row> rows) {
        FunnelResult before = funnel(rows, LAST_DAY);
        List<Row> more = new ArrayList<>(rows);
        before.deals(Count.DEALS).forEach(deal -> {
            more.add(new Row(deal.value(), day(LAST_DAY + 1), "L", 1));
            more.add(new Row(deal.value(), day(LAST_DAY + 1), "A", 2));
        });
        FunnelResult after = funnel(more, LAST_DAY + 1);
        assertThat(after.open()).isEqualTo(after.deals());
        Map<String, Long> times = texts(before.deals(Count.REOPENINGS)).stream()
                .collect(Collectors.groupingBy(deal -> deal, Collectors.counting()));
        for (String deal : texts(after.deals(Count.DEALS))) {
            assertThat(Collections.frequency(texts(after.deals(Count.REOPENINGS)), deal))
                    .isEqualTo(times.getOrDefault(deal, 0L) + 1);
        }
    }

    /** The same breaches, counted by another package from the visits of the deals. */
    @Property
    void breaches_anyLog_areThoseOfTheStageDiscipline(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf, @ForAll Reach reach) {
        FunnelResult funnel = funnel(rows, asOf, reach, Close.Rule.LAST_CLOSE);
        DisciplineGroup discipline =
                StageDiscipline.in(PIPELINE).of(Rows.deals(rows, asOf)).total();
        assertThat(funnel.count(Count.SKIPS)).isEqualTo(discipline.count(StageDiscipline.Breach.SKIP));
        assertThat(funnel.count(Count.REGRESSIONS)).isEqualTo(discipline.count(StageDiscipline.Breach.REGRESSION));
        assertThat(funnel.count(Count.RE_ENTRIES)).isEqualTo(discipline.count(StageDiscipline.Breach.RE_ENTRY));
        assertThat(funnel.count(Count.REOPENINGS)).isEqualTo(discipline.count(StageDiscipline.Breach.REOPENING));
        assertThat(funnel.regressionDepths().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(funnel.count(Count.REGRESSIONS));
    }

    /** The win rate over all time, by another package from the closes of the deals. */
    @Property
    void winRate_anyClosesAndReach_isThatOfTheWinRateAnalysis(
            @ForAll("logs") List<Row> rows,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll Reach reach,
            @ForAll Close.Rule closes) {
        assertThat(funnel(rows, asOf, reach, closes).winRate())
                .isEqualTo(WinRateAnalysis.between(day(1), day(LAST_DAY + 1))
                        .withCloses(closes)
                        .calculate(Rows.deals(rows, asOf))
                        .proportion());
    }

    /** The test itself: the naive replay has each deal in its lives without a gap. */
    @Property
    void slowFunnel_lives_makeUpTheWhole(@ForAll("logs") List<Row> rows) {
        SlowFunnel slow = new SlowFunnel(rows, day(LAST_DAY), Reach.IMPLIED_REACH, Close.Rule.LAST_CLOSE);
        for (Unit whole : slow.units) {
            assertThat(slow.lives(whole.deal()).stream().map(Unit::path).collect(Collectors.joining()))
                    .isEqualTo(whole.path());
        }
    }
}
