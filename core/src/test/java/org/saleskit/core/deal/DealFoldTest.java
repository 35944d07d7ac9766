package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.core.deal.Logs.BOTH;
import static org.saleskit.core.deal.Logs.NEW;
import static org.saleskit.core.deal.Logs.OLD;
import static org.saleskit.core.deal.Logs.day;
import static org.saleskit.core.deal.Logs.move;
import static org.saleskit.core.deal.Logs.reason;
import static org.saleskit.core.deal.Logs.rub;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.identity.IdentityHistory;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.pipeline.UnknownStageException;
import org.saleskit.core.pipeline.UnmappedStageException;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class DealFoldTest {

    private static final DealId D = DealId.of("d");

    private static final IdentityHistory<DealId> SOME_MERGES =
            IdentityHistory.of(List.of(IdentityChange.merge(D, List.of(DealId.of("e")), day(1))));

    private static Deal deal(long asOf, DealEvent... events) {
        return DealFold.of(OLD).asOf(day(asOf)).fold(List.of(events)).find(D).orElseThrow();
    }

    /** The example of the Javadoc of DealFold. */
    @Test
    void fold_exampleOfTheJavadoc_saysWhatItSaid() {
        StageChange[] log = {move("d", 1, "A"), move("d", 2, "L"), move("d", 3, "A"), move("d", 5, "W")};
        assertThat(deal(2, log).type()).isEqualTo(StageType.LOST);
        assertThat(deal(2, log).closedAt()).contains(day(2));
        assertThat(deal(4, log).type()).isEqualTo(StageType.OPEN);
        assertThat(deal(4, log).closedAt()).isEmpty();
        assertThat(deal(4, log).reopenings()).isEqualTo(1);
        Deal won = deal(6, log);
        assertThat(won.closedAt()).contains(day(5));
        assertThat(won.hasReached("A", Reach.ACTUAL_ONLY)).isTrue();
        assertThat(won.skippedStages()).extracting(Stage::name).containsExactly("B", "C");
        assertThat(won.cycleTime()).contains(Duration.ofDays(3));
        assertThat(won.timeClosed()).isEqualTo(Duration.ofDays(1));
        assertThat(won).hasToString("d W (WON)");
    }

    @Test
    void isClosedIn_reopenedDeal_readsTheLastCloseOnly() {
        StageChange[] log = {move("d", 1, "A"), move("d", 2, "L"), move("d", 3, "A"), move("d", 5, "W")};
        LocalDate second = LocalDate.ofInstant(day(2), ZoneOffset.UTC);
        ReportPeriod untilReopened = ReportPeriod.of(LocalDateRange.of(second, second.plusDays(1)), ZoneOffset.UTC);
        ReportPeriod untilFifth = ReportPeriod.of(LocalDateRange.of(second, second.plusDays(3)), ZoneOffset.UTC);
        ReportPeriod withFifth = ReportPeriod.of(LocalDateRange.of(second, second.plusDays(4)), ZoneOffset.UTC);
        assertThat(deal(2, log).isClosedIn(untilReopened)).isTrue();
        assertThat(deal(4, log).isClosedIn(withFifth)).isFalse();
        assertThat(deal(6, log).isClosedIn(untilReopened)).isFalse();
        assertThat(deal(6, log).isClosedIn(untilFifth)).isFalse();
        assertThat(deal(6, log).isClosedIn(withFifth)).isTrue();
    }

    // T9: won and lost follow the type of the stage, neither its name nor its probability.
    @Test
    void trapT9_outcome_isDecidedByTheTypeOfTheStageOnly() {
        Stage sure = Stage.builder()
                .name("Won for sure")
                .type(StageType.OPEN)
                .defaultProbability(1)
                .build();
        Stage gone = Stage.builder()
                .name("Lost hope")
                .type(StageType.WON)
                .defaultProbability(0)
                .build();
        Pipeline odd = Pipeline.builder().id("odd").addStages(sure, gone).build();
        DealFold.AsOf fold = DealFold.of(odd).asOf(day(9));
        assertThat(fold.fold(List.of(move("d", 1, "Won for sure"))).count(StageType.OPEN))
                .isEqualTo(1);
        assertThat(fold.fold(List.of(move("d", 1, "Lost hope"))).count(StageType.WON))
                .isEqualTo(1);
    }

    // T10: no close date survives a reopening, and several closes are one deal.
    @Test
    void trapT10_reopenedDeal_isNeverOpenAndClosedAtOnce() {
        StageChange lost = move("d", 2, "L").toBuilder()
                .lossReason(reason("dear"))
                .competitor("Acme")
                .build();
        DealEvent[] log = {move("d", 1, "A"), lost, move("d", 3, "B"), move("d", 6, "L"), move("d", 8, "W")};
        Deal reopened = deal(4, log);
        assertThat(reopened.closedAt()).isEmpty();
        assertThat(reopened.lossReason()).isEmpty();
        assertThat(reopened.competitor()).isEmpty();
        assertThat(reopened.closes()).singleElement().satisfies(close -> {
            assertThat(close.reopenedAt()).contains(day(3));
            assertThat(close.lossReason()).contains(reason("dear"));
            assertThat(close.competitor()).contains("Acme");
        });
        Deal corrected = deal(9, log);
        assertThat(corrected.closes()).hasSize(2);
        assertThat(corrected.close().orElseThrow().since()).isEqualTo(day(6));
        assertThat(corrected.closedAt()).contains(day(8));
        assertThat(corrected.cycleTimes(Close.Rule.LAST_CLOSE)).containsExactly(Duration.ofDays(4));
        assertThat(corrected.cycleTimes(Close.Rule.FIRST_CLOSE)).containsExactly(Duration.ofDays(1));
        assertThat(corrected.cycleTimes(Close.Rule.COUNT_EACH_CLOSE))
                .containsExactly(Duration.ofDays(1), Duration.ofDays(4));
        assertThat(corrected.cycleTimes(Close.Rule.NEW_DEAL_ON_REOPEN))
                .containsExactly(Duration.ofDays(1), Duration.ofDays(3));
        assertThat(corrected.close().orElseThrow().cycleTime(Close.Cycle.INCLUDE_CLOSED_GAP))
                .isEqualTo(Duration.ofDays(5));
        assertThat(reopened.closes(Close.Rule.LAST_CLOSE)).isEmpty();
        assertThat(reopened.closes(Close.Rule.FIRST_CLOSE)).hasSize(1);
    }

    // T11: the time in each stage is known, limits are per stage, and the timer stops at the close.
    @Test
    void trapT11_timeInStage_hasALimitAndStopsAtTheClose() {
        Pipeline limited = Pipeline.builder()
                .id("p")
                .addStage(Stage.builder()
                        .name("A")
                        .type(StageType.OPEN)
                        .expectedDuration(Duration.ofDays(3))
                        .build())
                .addStages(Stage.of("W", StageType.WON), Stage.of("L", StageType.LOST))
                .build();
        List<StageChange> log = List.of(move("d", 1, "A"), move("d", 6, "L"));
        DealFold fold = DealFold.of(limited);
        Deal slow = fold.asOf(day(5)).fold(log).list().get(0);
        assertThat(slow.timeInStage()).isEqualTo(Duration.ofDays(4));
        assertThat(slow.overdueBy()).contains(Duration.ofDays(1));
        assertThat(fold.asOf(day(4)).fold(log).list().get(0).overdueBy()).isEmpty();
        Deal lost = fold.asOf(day(12)).fold(log).list().get(0);
        assertThat(lost.overdueBy()).isEmpty();
        assertThat(lost.timeIn("A", Visit.Rule.ALL_VISITS)).isEqualTo(Duration.ofDays(5));
        assertThat(lost.timeIn("L", Visit.Rule.ALL_VISITS)).isZero();
        assertThat(lost.openTime()).isEqualTo(Duration.ofDays(5));
        assertThat(lost.timeInStage()).isEqualTo(Duration.ofDays(6));
    }

    // T12: stages keep the names they had, whatever the pipeline looks like now.
    @Test
    void trapT12_stagesOfThePast_keepTheirOwnNames() {
        Deal deal = DealFold.of(BOTH)
                .asOf(day(12))
                .fold(List.of(move("d", 1, "A"), move("d", 3, "B"), move("d", 8, "Y")))
                .list()
                .get(0);
        assertThat(deal.visitsAsLogged())
                .extracting(visit -> visit.pipeline() + " " + visit.stage().name())
                .containsExactly("p/1 A", "p/1 B", "p/2 Y");
        assertThat(deal.visits())
                .extracting(visit -> visit.pipeline() + " " + visit.stage().name() + " " + visit.entered())
                .containsExactly("p/2 X " + day(1), "p/2 Y " + day(8));
        assertThat(deal.pipeline()).isEqualTo(NEW);
    }

    // T22: a new loss needs its reason; an old one without it is loaded and found.
    @Test
    void trapT22_lossReason_isRequiredAtEntryAndFoundWhenMissing() {
        Pipelines pipelines = Pipelines.of(OLD);
        StageChange silent = move("d", 2, "L");
        assertThatThrownBy(() -> pipelines.checkEntry(silent))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("stageChange.lossReason must be given when the stage is of type LOST, but was absent");
        StageChange told = silent.toBuilder().lossReason(reason("dear")).build();
        assertThat(pipelines.checkEntry(told)).isEqualTo(told);
        Deals deals = DealFold.of(pipelines).asOf(day(9)).fold(List.of(silent, move("e", 1, "L"), told));
        assertThat(deals.missingLossReason()).containsExactly(DealId.of("e"));
        assertThat(deals.find(D).orElseThrow().lossReason()).contains(reason("dear"));
    }

    // T23: one log holds several pipelines.
    @Test
    void trapT23_severalPipelines_areReadFromOneLog() {
        Pipeline small = Pipeline.of("small", List.of("Call"), List.of("W"), List.of("L"));
        Pipelines two =
                Pipelines.of(OLD).with(small).toBuilder().defaultPipeline("p").build();
        StageChange call =
                move("e", 1, "Call").toBuilder().pipeline(small.ref()).build();
        Deals deals = DealFold.of(two).asOf(day(9)).fold(List.of(move("d", 1, "C"), call));
        assertThat(deals.list())
                .extracting(deal -> deal + " " + deal.pipeline().id())
                .containsExactly("d C (OPEN) p", "e Call (OPEN) small");
        List<StageChange> moved = List.of(move("e", 2, "A"), call);
        assertThatThrownBy(() -> DealFold.of(two).asOf(day(9)).fold(moved))
                .isExactlyInstanceOf(UnmappedStageException.class)
                .hasMessage("stage \"Call\" of pipeline small/1 must be mapped to a stage of pipeline p/1, but was"
                        + " unmapped");
    }

    @Test
    void fold_regressions_countDepthAndReset() {
        Deal deal =
                deal(9, move("d", 1, "A"), move("d", 2, "C"), move("d", 3, "H"), move("d", 4, "A"), move("d", 5, "B"));
        assertThat(deal.regressions()).containsExactly(2);
        assertThat(deal.furthestStage(Reach.IMPLIED_REACH)).map(Stage::name).contains("C");
        assertThat(deal.furthestStage(Reach.RESET_ON_REGRESS)).map(Stage::name).contains("B");
        assertThat(deal.furthestStage(Reach.ALL_IN_ORDER)).map(Stage::name).contains("B");
        assertThat(deal(9, move("d", 1, "B")).furthestStage(Reach.ALL_IN_ORDER)).isEmpty();
        assertThat(deal.timeIn("A", Visit.Rule.FIRST_VISIT)).isEqualTo(Duration.ofDays(1));
        assertThat(deal(9, move("d", 1, "W")).furthestStage(Reach.RESET_ON_REGRESS))
                .map(Stage::name)
                .contains("C");
    }

    @Test
    void fold_wonThenMovedBack_keepsOrResetsTheReach() {
        Deal deal = deal(9, move("d", 1, "C"), move("d", 2, "W"), move("d", 3, "A"));
        assertThat(deal.hasReached("C", Reach.IMPLIED_REACH_WON_ONLY)).isTrue();
        assertThat(deal.hasReached("B", Reach.RESET_ON_REGRESS)).isFalse();
        assertThat(deal.hasReached("B")).isTrue();
    }

    @Test
    void fold_amountsAndCloseDays_keepTheirHistory() {
        StageChange opened = move("d", 1, "A").toBuilder().amount(rub(10)).build();
        DealUpdate more = DealUpdate.ofAmount(D, rub(20), day(3));
        DealUpdate same = DealUpdate.ofAmount(D, rub(20), day(4));
        DealUpdate due = DealUpdate.ofExpectedClose(D, LocalDate.of(2026, 2, 1), day(4));
        DealUpdate after = DealUpdate.ofAmount(D, rub(30), day(7));
        Deal deal = deal(9, opened, more, same, due, move("d", 5, "W"), after);
        assertThat(deal.amounts())
                .containsExactly(
                        new Dated<>(day(1), rub(10)), new Dated<>(day(3), rub(20)), new Dated<>(day(7), rub(30)));
        assertThat(deal.amount()).contains(rub(30));
        assertThat(deal.amountAtClose()).contains(rub(20));
        assertThat(deal.amountAt(day(2))).contains(rub(10));
        assertThat(deal.amountAt(day(1).minusNanos(1))).isEmpty();
        assertThat(deal.expectedClose()).contains(LocalDate.of(2026, 2, 1));
        assertThat(deal.expectedCloses()).containsExactly(new Dated<>(day(4), LocalDate.of(2026, 2, 1)));
        assertThat(deal(2, opened).amountAtClose()).isEmpty();
    }

    @Test
    void fold_amountBeyondLong_isKeptExactly() {
        Money large = Money.of(CurrencyUnit.EUR, new BigDecimal("92233720368547758079.99"));
        Money negative = Money.of(CurrencyUnit.USD, new BigDecimal("-12.34"));
        Deal deal =
                deal(9, move("d", 1, "A").toBuilder().amount(large).build(), DealUpdate.ofAmount(D, negative, day(2)));
        assertThat(deal.amounts()).extracting(Dated::value).containsExactly(large, negative);
    }

    @Test
    void fold_lateEntry_isSeenButNotWhereItWasNotKnown() {
        StageChange late = move("d", 2, "L").toBuilder().recordedAt(day(8)).build();
        DealFold.AsOf then = DealFold.of(OLD).asOf(day(3));
        List<StageChange> log = List.of(move("d", 1, "A"), late, move("e", 5, "A"));
        assertThat(then.fold(log).list()).extracting(Deal::type).containsExactly(StageType.LOST);
        Deals known = then.knownAt(day(3)).fold(log);
        assertThat(known.list()).extracting(Deal::type).containsExactly(StageType.OPEN);
        assertThat(known.leftOut()).containsExactly(new LeftOutEvents(LeftOutEvents.Reason.RECORDED_LATER, 2, 2, 1));
        assertThat(then.fold(log).leftOut())
                .containsExactly(new LeftOutEvents(LeftOutEvents.Reason.AFTER_AS_OF, 1, 1, 1));
        assertThat(known.knownAt()).contains(day(3));
        assertThat(known.asOf()).isEqualTo(day(3));
        assertThat(known).hasToString("1 deals as of " + day(3)).isNotEqualTo(then.fold(log));
    }

    @Test
    void fold_unknownStage_isLoudOrListed() {
        List<DealEvent> log = List.of(
                move("d", 1, "A"),
                move("d", 2, "?"),
                move("e", 1, "?"),
                DealUpdate.ofAmount(DealId.of("f"), rub(1), day(1)));
        DealFold fold = DealFold.of(OLD);
        assertThatThrownBy(() -> fold.asOf(day(9)).fold(log))
                .isExactlyInstanceOf(UnknownStageException.class)
                .hasMessage("stageChange.stage of deal d must be a stage of pipeline p/1, but was \"?\"")
                .satisfies(thrown -> {
                    UnknownStageException unknown = (UnknownStageException) thrown;
                    assertThat(unknown.deal()).isEqualTo(D);
                    assertThat(unknown.stage()).isEqualTo("?");
                    assertThat(unknown.pipeline()).contains(OLD.ref());
                });
        Deals deals = fold.listingUnread().asOf(day(9)).fold(log);
        assertThat(deals.list()).extracting(Deal::id).containsExactly(D);
        assertThat(deals.unreadStages()).containsExactly(Map.entry("?", 2L));
        assertThat(deals.leftOut())
                .containsExactly(
                        new LeftOutEvents(LeftOutEvents.Reason.UNKNOWN_STAGE, 2, 2, 1),
                        new LeftOutEvents(LeftOutEvents.Reason.NOT_OPENED, 1, 1, 1));
        assertThat(deals.find(DealId.of("e"))).isEmpty();
    }

    @Test
    void fold_unmappedStage_isLoudOrListed() {
        Pipelines unmapped = Pipelines.of(OLD).with(NEW);
        List<StageChange> log = List.of(move("d", 1, "A"), move("d", 8, "X"), move("e", 1, "H"));
        assertThatThrownBy(() -> DealFold.of(unmapped).asOf(day(9)).fold(log))
                .isExactlyInstanceOf(UnmappedStageException.class)
                .hasMessage("stage \"A\" of pipeline p/1 must be mapped to a stage of pipeline p/2, but was unmapped")
                .satisfies(thrown -> {
                    UnmappedStageException exception = (UnmappedStageException) thrown;
                    assertThat(exception.from()).isEqualTo(OLD.ref());
                    assertThat(exception.stage()).isEqualTo("A");
                    assertThat(exception.to()).isEqualTo(NEW.ref());
                });
        DealFold listing = DealFold.of(unmapped).listingUnread();
        Deals deals = listing.asOf(day(9)).fold(log);
        assertThat(deals.list()).hasToString("[d X (OPEN), e H (ON_HOLD)]");
        assertThat(deals.leftOut()).containsExactly(new LeftOutEvents(LeftOutEvents.Reason.UNMAPPED_STAGE, 1, 1, 0));
        assertThat(listing.inTermsOf(NEW.ref()).asOf(day(9)).fold(log).list()).hasToString("[d X (OPEN)]");
        assertThat(DealFold.of(unmapped).asOf(day(5)).fold(log).list()).hasToString("[d A (OPEN), e H (ON_HOLD)]");
    }

    @Test
    void fold_noteOutsideAClose_isListed() {
        StageChange early = move("d", 1, "A").toBuilder().competitor("Acme").build();
        StageChange won = move("d", 3, "W").toBuilder()
                .lossReason(reason("dear"))
                .competitor("Bcme")
                .build();
        DealUpdate later = DealUpdate.builder()
                .deal(D)
                .happenedAt(day(4))
                .competitor("Ccme")
                .build();
        Deals deals = DealFold.of(OLD).asOf(day(9)).fold(List.of(early, won, later));
        assertThat(deals.leftOut())
                .containsExactly(new LeftOutEvents(LeftOutEvents.Reason.REASON_WITHOUT_CLOSE, 2, 1, 0));
        assertThat(deals.list().get(0).lossReason()).isEmpty();
        assertThat(deals.list().get(0).competitor()).contains("Ccme");
    }

    /** A host's own row. */
    private record Row(String key, String stage, Instant at) {}

    @Test
    void fold_hostsOwnRows_areReadByFunctions() {
        List<Row> rows = List.of(new Row("d", "W", day(2)), new Row("d", "A", day(1)));
        Deals deals = DealFold.of(OLD).asOf(day(9)).fold(rows, row -> DealId.of(row.key()), Row::stage, Row::at);
        assertThat(deals.list()).hasToString("[d W (WON)]");
        assertThat(deals).isEqualTo(DealFold.of(OLD).asOf(day(9)).fold(List.of(move("d", 1, "A"), move("d", 2, "W"))));
    }

    @Test
    void fold_noEvents_hasNoDeals() {
        Deals none = DealFold.of(OLD).asOf(day(1)).fold(List.of());
        assertThat(none.size()).isZero();
        assertThat(none.list()).isEmpty();
        assertThat(none.leftOut()).isEmpty();
        assertThat(none.unreadStages()).isEmpty();
        assertThat(none.count(StageType.OPEN)).isZero();
    }

    // T12: merged deals are one deal as of the merge, and two in every report of before it.
    @Test
    void trapT12_mergedDeals_areCountedOnceAsOfTheMerge() {
        DealId alias = DealId.of("e");
        List<DealEvent> log = List.of(move("d", 1, "A"), move("d", 4, "W"), move("e", 2, "B"), move("e", 9, "C"));
        IdentityChange<DealId> merge = IdentityChange.merge(D, List.of(alias), day(5));
        DealFold.AsOf asOf = DealFold.of(OLD)
                .asOf(day(6))
                .withMerges(IdentityHistory.of(
                        List.of(merge.toBuilder().recordedAt(day(7)).build())));
        Deals merged = asOf.fold(log);
        assertThat(merged.size()).isEqualTo(1);
        assertThat(merged.count(StageType.WON)).isEqualTo(1);
        assertThat(merged.find(D).orElseThrow().visits())
                .extracting(visit -> visit.stage().name())
                .containsExactly("A", "B", "W");
        assertThat(merged.aliases()).containsExactly(Map.entry(alias, D));
        assertThat(merged.leftOut()).containsExactly(new LeftOutEvents(LeftOutEvents.Reason.AFTER_AS_OF, 1, 1, 0));
        assertThat(asOf.knownAt(day(6)).fold(log).size()).isEqualTo(2);
        assertThat(asOf.knownAt(day(6)).fold(log).aliases()).isEmpty();
        Deals before = DealFold.of(OLD)
                .asOf(day(4))
                .withMerges(IdentityHistory.of(List.of(merge)))
                .fold(log);
        assertThat(before.size()).isEqualTo(2);
        DealLog first = asOf.log();
        DealLog second = asOf.log();
        log.subList(0, 2).forEach(first::add);
        log.subList(2, 4).forEach(second::add);
        assertThat(first.merge(second).deals()).isEqualTo(merged);
    }

    @Test
    void asOf_options_areCompared() {
        DealFold fold = DealFold.of(BOTH);
        DealFold.AsOf asOf = fold.asOf(day(1));
        assertThat(asOf).isEqualTo(DealFold.of(BOTH).asOf(day(1))).hasSameHashCodeAs(fold.asOf(day(1)));
        assertThat(asOf)
                .isNotEqualTo(asOf.knownAt(day(1)))
                .isNotEqualTo(fold.asOf(day(2)))
                .isNotEqualTo(asOf.withMerges(SOME_MERGES))
                .isNotEqualTo(fold.listingUnread().asOf(day(1)))
                .isNotEqualTo(fold.inTermsOf(NEW.ref()).asOf(day(1)))
                .isNotEqualTo(DealFold.of(OLD).asOf(day(1)));
        assertThat(fold.inTermsOf(NEW.ref()).listingUnread().asOf(day(1)).knownAt(day(2)))
                .hasToString("fold as of " + day(1) + " known at " + day(2) + " in terms of p/2 listing unread stages");
        assertThat(asOf.withMerges(SOME_MERGES)).hasToString("fold as of " + day(1) + " with merges");
        assertThat(fold.pipelines()).isEqualTo(BOTH);
        assertThat(PipelineRef.of("p", 2)).isEqualTo(NEW.ref());
    }

    @Test
    void close_defaults_areThoseOfAFirstCloseThatWasNotCorrected() {
        Close close = Close.builder()
                .stage(Stage.of("W", StageType.WON))
                .dealOpenedAt(day(1))
                .since(day(4))
                .build();
        assertThat(close)
                .isEqualTo(deal(9, move("d", 1, "A"), move("d", 4, "W")).close().orElseThrow());
        assertThat(close.openedAt()).isEqualTo(day(1));
        assertThat(close.at()).isEqualTo(day(4));
        assertThat(close.closedBefore()).isZero();
    }

    @Test
    void deal_equality_isOfAllThatItSays() {
        Deal deal = deal(9, move("d", 1, "A"));
        assertThat(deal).isEqualTo(deal(9, move("d", 1, "A"))).hasSameHashCodeAs(deal(9, move("d", 1, "A")));
        assertThat(deal)
                .isNotEqualTo(deal(8, move("d", 1, "A")))
                .isNotEqualTo(deal(9, move("d", 1, "B")))
                .isNotEqualTo(
                        deal(9, move("d", 1, "A").toBuilder().amount(rub(1)).build()));
    }

    @Test
    void explain_eachReason_speaksBothLanguages() {
        for (LeftOutEvents.Reason reason : LeftOutEvents.Reason.values()) {
            LeftOutEvents left = new LeftOutEvents(reason, 3, 2, 1);
            assertThat(left.explain(Locale.ENGLISH))
                    .startsWith("3 events of 2 deals: ")
                    .endsWith("; deals left out completely: 1");
            assertThat(left.explain(Locale.forLanguageTag("ru")))
                    .startsWith("Событий: 3 (сделок: 2, из них не учтено совсем: 1) — ");
        }
        assertThat(new LeftOutEvents(LeftOutEvents.Reason.AFTER_AS_OF, 1, 1, 0).explain(Locale.ENGLISH))
                .isEqualTo("1 event of 1 deal: after the instant of the report; deals left out completely: 0");
    }
}
