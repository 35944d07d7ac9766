package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.deal.Logs.BOTH;
import static org.saleskit.core.deal.Logs.LAST_DAY;
import static org.saleskit.core.deal.Logs.NEW;
import static org.saleskit.core.deal.Logs.day;
import static org.saleskit.core.deal.Logs.move;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

class DealProperties {

    private static final DealFold FOLD = DealFold.of(BOTH);

    @Provide
    Arbitrary<List<DealEvent>> logs() {
        return Logs.any();
    }

    private static Deals fold(List<DealEvent> log, int asOf) {
        return FOLD.asOf(day(asOf)).fold(log);
    }

    private static Map<DealId, List<DealEvent>> byDeal(List<DealEvent> log) {
        return log.stream().collect(Collectors.groupingBy(DealEvent::deal, TreeMap::new, Collectors.toList()));
    }

    @Property
    void fold_anyLog_agreesWithTheNaiveReplay(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        Deals deals = fold(log, asOf);
        List<DealId> opened = new ArrayList<>();
        byDeal(log).forEach((id, events) -> {
            SlowDeal slow = new SlowDeal(events, asOf);
            if (slow.isOpened()) {
                opened.add(id);
                assertAgrees(deals.find(id).orElseThrow(), slow);
            }
        });
        assertThat(deals.list()).extracting(Deal::id).containsExactlyElementsOf(opened);
    }

    private static void assertAgrees(Deal deal, SlowDeal slow) {
        assertThat(deal.stage().name()).isEqualTo(slow.stage());
        assertThat(deal.type().isClosed()).isEqualTo(slow.isClosed());
        assertThat(deal.closedAt()).isEqualTo(slow.closedAt());
        assertThat(deal.cycleTime()).isEqualTo(slow.cycleTime());
        assertThat(deal.openTime()).isEqualTo(slow.openTime());
        assertThat(deal.regressions()).isEqualTo(slow.regressions());
        assertThat(deal.reopenings()).isEqualTo((int) slow.reopenings());
        assertThat(deal.amount()).isEqualTo(slow.amount());
        assertThat(deal.lossReason()).isEqualTo(slow.lossReason());
        for (Stage stage : deal.pipeline().stages()) {
            assertThat(deal.timeIn(stage.name(), Visit.Rule.ALL_VISITS)).isEqualTo(slow.timeIn(stage.name()));
        }
        for (Stage stage : deal.pipeline().openStages()) {
            assertThat(deal.hasReached(stage.name())).isEqualTo(slow.hasReached(stage.name()));
            assertThat(deal.hasReached(stage.name(), Reach.ACTUAL_ONLY)).isEqualTo(slow.hasEntered(stage.name()));
            assertThat(deal.skippedStages().contains(stage))
                    .isEqualTo(slow.hasReached(stage.name()) && !slow.hasEntered(stage.name()));
        }
    }

    @Property
    void fold_eventsShuffledAndRepeated_givesTheSameDeals(
            @ForAll("logs") List<DealEvent> log,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll long seed) {
        List<DealEvent> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(fold(shuffled, asOf)).isEqualTo(fold(log, asOf)).hasSameHashCodeAs(fold(log, asOf));
        List<DealEvent> twice = new ArrayList<>(log);
        twice.addAll(shuffled);
        assertThat(fold(twice, asOf).list()).isEqualTo(fold(log, asOf).list());
    }

    @Property
    void merge_anyPartition_givesTheSameDeals(
            @ForAll("logs") List<DealEvent> log,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf,
            @ForAll long seed) {
        Random random = new Random(seed);
        DealFold.AsOf fold = FOLD.asOf(day(asOf)).knownAt(day(asOf));
        List<DealLog> parts = List.of(fold.log(), fold.log(), fold.log());
        log.forEach(event -> parts.get(random.nextInt(3)).add(event));
        DealLog merged = parts.get(2).merge(parts.get(0)).merge(parts.get(1));
        assertThat(merged.deals()).isEqualTo(fold.fold(log));
        assertThat(merged.size()).isEqualTo(log.size());
        assertThat(log.parallelStream().collect(fold.toDeals())).isEqualTo(fold.fold(log));
    }

    @Property
    void fold_logSplitAtAnyInstant_replaysToTheSameState(
            @ForAll("logs") List<DealEvent> log,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int split,
            @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        Map<Boolean, List<DealEvent>> parts = log.stream()
                .collect(Collectors.partitioningBy(event -> event.happenedAt().isAfter(day(split))));
        assertThat(fold(parts.getOrDefault(false, List.of()), split).list())
                .isEqualTo(fold(log, split).list());
        DealLog replay = FOLD.asOf(day(asOf)).log();
        parts.getOrDefault(false, List.of()).forEach(replay::add);
        replay.deals();
        parts.getOrDefault(true, List.of()).forEach(replay::add);
        assertThat(replay.deals()).isEqualTo(fold(log, asOf));
    }

    @Property
    void fold_eventsHappenedAndRecordedLaterAdded_changesNoDeal(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        List<DealEvent> onTime = log.stream()
                .filter(event -> !event.recordedAt().isAfter(day(asOf)))
                .toList();
        List<DealEvent> noLater = log.stream()
                .filter(event -> !event.happenedAt().isAfter(day(asOf))
                        || !event.recordedAt().isAfter(day(asOf)))
                .toList();
        assertThat(fold(log, asOf).list()).isEqualTo(fold(noLater, asOf).list());
        Deals known = FOLD.asOf(day(asOf)).knownAt(day(asOf)).fold(log);
        assertThat(known.list()).isEqualTo(fold(onTime, asOf).list());
    }

    @Property
    void count_anyInstant_givesEachDealExactlyOneState(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        Deals deals = fold(log, asOf);
        assertThat(Arrays.stream(StageType.values()).mapToLong(deals::count).sum())
                .isEqualTo(deals.size());
        assertThat(deals.list()).extracting(Deal::id).doesNotHaveDuplicates();
        for (StageType type : StageType.values()) {
            assertThat(deals.count(type))
                    .isEqualTo(deals.list().stream()
                            .filter(deal -> deal.type() == type)
                            .count());
        }
    }

    @Property
    void leftOut_anyLog_placesEveryDealOnce(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        Deals deals = FOLD.asOf(day(asOf)).knownAt(day(asOf + 1)).fold(log);
        long whole =
                deals.leftOut().stream().mapToLong(LeftOutEvents::wholeDeals).sum();
        assertThat(deals.size() + whole).isEqualTo(byDeal(log).size());
        assertThat(deals.leftOut()).extracting(LeftOutEvents::reason).isSorted();
    }

    @Property
    void hasReached_anyRule_keepsTheOrderOfTheRules(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        Deals deals = FOLD.inTermsOf(NEW.ref()).asOf(day(asOf)).fold(log);
        long before = deals.size();
        long beforeInOrder = deals.size();
        for (Stage stage : NEW.openStages()) {
            long implied = reached(deals, stage, Reach.IMPLIED_REACH);
            long unlessLost = reached(deals, stage, Reach.IMPLIED_REACH_UNLESS_LOST);
            long wonOnly = reached(deals, stage, Reach.IMPLIED_REACH_WON_ONLY);
            long actual = reached(deals, stage, Reach.ACTUAL_ONLY);
            long inOrder = reached(deals, stage, Reach.ALL_IN_ORDER);
            long skipped = deals.list().stream()
                    .filter(deal -> deal.skippedStages().contains(stage))
                    .count();
            assertThat(inOrder).isLessThanOrEqualTo(actual).isLessThanOrEqualTo(beforeInOrder);
            assertThat(actual).isLessThanOrEqualTo(wonOnly);
            assertThat(wonOnly).isLessThanOrEqualTo(unlessLost);
            assertThat(unlessLost).isLessThanOrEqualTo(implied);
            assertThat(reached(deals, stage, Reach.RESET_ON_REGRESS)).isLessThanOrEqualTo(implied);
            assertThat(implied).isLessThanOrEqualTo(before).isEqualTo(actual + skipped);
            before = implied;
            beforeInOrder = inOrder;
        }
        assertThat(deals.count(StageType.WON)).isLessThanOrEqualTo(before);
    }

    private static long reached(Deals deals, Stage stage, Reach reach) {
        return deals.list().stream()
                .filter(deal -> deal.hasReached(stage.name(), reach))
                .count();
    }

    @Property
    void furthestStage_logGrows_neverDecreases(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY - 1) int asOf) {
        DealFold fold = FOLD.inTermsOf(NEW.ref());
        Deals later = fold.asOf(day(asOf + 1)).fold(log);
        for (Deal deal : fold.asOf(day(asOf)).fold(log).list()) {
            Deal grown = later.find(deal.id()).orElseThrow();
            for (Reach reach : List.of(Reach.IMPLIED_REACH, Reach.ACTUAL_ONLY, Reach.ALL_IN_ORDER)) {
                assertThat(position(grown, reach)).isGreaterThanOrEqualTo(position(deal, reach));
            }
        }
    }

    private static int position(Deal deal, Reach reach) {
        return deal.furthestStage(reach)
                .map(stage -> deal.pipeline().openStages().indexOf(stage))
                .orElse(-1);
    }

    @Property
    void timeIn_allStages_sumsToTheOpenTime(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        for (Deal deal : fold(log, asOf).list()) {
            Duration sum = Duration.ZERO;
            for (Stage stage : deal.pipeline().stages()) {
                Duration all = deal.timeIn(stage.name(), Visit.Rule.ALL_VISITS);
                Duration first = deal.timeIn(stage.name(), Visit.Rule.FIRST_VISIT);
                Duration last = deal.timeIn(stage.name(), Visit.Rule.LAST_VISIT);
                assertThat(all).isGreaterThanOrEqualTo(first).isGreaterThanOrEqualTo(last);
                long visits = deal.visits().stream()
                        .filter(visit -> visit.stage().equals(stage))
                        .count();
                if (visits <= 1) {
                    assertThat(first).isEqualTo(all).isEqualTo(last);
                }
                sum = sum.plus(all);
            }
            assertThat(sum).isEqualTo(deal.openTime());
            Duration whole = Duration.between(
                    deal.openedAt(), deal.close().map(Close::since).orElse(day(asOf)));
            assertThat(sum).isEqualTo(whole.minus(deal.timeClosed()));
        }
    }

    @Property
    void cycleTime_anyClose_isOrderedByWhatItCounts(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        for (Deal deal : fold(log, asOf).list()) {
            assertThat(deal.closedAt().isPresent()).isEqualTo(deal.type().isClosed());
            for (Close close : deal.closes()) {
                Duration cycle = close.cycleTime(Close.Cycle.WITHOUT_CLOSED_GAP);
                Duration gaps = close.cycleTime(Close.Cycle.INCLUDE_CLOSED_GAP);
                Duration since = close.cycleTime(Close.Cycle.SINCE_REOPENING);
                assertThat(since).isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(cycle).isGreaterThanOrEqualTo(since);
                assertThat(gaps).isGreaterThanOrEqualTo(cycle);
                if (deal.reopenings() == 0) {
                    assertThat(gaps).isEqualTo(cycle).isEqualTo(since);
                }
            }
            assertThat(deal.closes()).hasSize(deal.reopenings() + (deal.type().isClosed() ? 1 : 0));
            assertThat(deal.cycleTimes(Close.Rule.NEW_DEAL_ON_REOPEN).stream().reduce(Duration.ZERO, Duration::plus))
                    .isLessThanOrEqualTo(deal.openTime());
        }
    }

    @Property
    void closedAndReopenedAtOnce_anyDeal_isOpenWithOneMoreReopening(@ForAll("logs") List<DealEvent> log) {
        Deals before = fold(log, LAST_DAY);
        List<DealEvent> more = new ArrayList<>(log);
        before.list().forEach(deal -> {
            more.add(move(deal.id().value(), LAST_DAY + 1, "L", 1));
            more.add(move(deal.id().value(), LAST_DAY + 1, "X", 2));
        });
        for (Deal deal : fold(more, LAST_DAY + 1).list()) {
            assertThat(deal.type()).isEqualTo(StageType.OPEN);
            assertThat(deal.closedAt()).isEmpty();
            assertThat(deal.lossReason()).isEmpty();
            assertThat(deal.reopenings())
                    .isEqualTo(before.find(deal.id()).orElseThrow().reopenings() + 1);
        }
    }

    /** A log across a redesign, read in the new terms, says what the log rewritten by the same table says. */
    @Property
    void inTermsOf_logAcrossARedesign_readsAsTheRewrittenLog(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        Pipeline always = NEW.toBuilder().validFrom(java.util.Optional.empty()).build();
        List<DealEvent> rewritten = log.stream()
                .map(event -> event instanceof StageChange change
                        ? change.toBuilder().stage(Logs.inNewTerms(change)).build()
                        : event)
                .toList();
        Deals mapped = FOLD.inTermsOf(NEW.ref()).asOf(day(asOf)).fold(log);
        Deals direct = DealFold.of(always).asOf(day(asOf)).fold(rewritten);
        assertThat(mapped.list())
                .extracting(Deal::visits)
                .isEqualTo(direct.list().stream().map(Deal::visits).toList());
        assertThat(mapped.list())
                .extracting(Deal::regressions)
                .isEqualTo(direct.list().stream().map(Deal::regressions).toList());
        assertThat(mapped.list())
                .extracting(Deal::closedAt)
                .isEqualTo(direct.list().stream().map(Deal::closedAt).toList());
        assertThat(mapped.leftOut()).isEqualTo(direct.leftOut());
    }
}
