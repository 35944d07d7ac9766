package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.core.deal.Logs.BOTH;
import static org.saleskit.core.deal.Logs.NEW;
import static org.saleskit.core.deal.Logs.OLD;
import static org.saleskit.core.deal.Logs.day;
import static org.saleskit.core.deal.Logs.move;
import static org.saleskit.core.deal.Logs.reason;
import static org.saleskit.core.deal.Logs.rub;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    void fold_hostsOwnRowsWithASequence_areInItsOrderAtOneInstant() {
        List<Row> rows = List.of(new Row("d", "L", day(1)), new Row("d", "A", day(1)));
        DealFold.AsOf fold = DealFold.of(OLD).asOf(day(9));
        Deals closedLast = fold.fold(rows, row -> DealId.of(row.key()), Row::stage, Row::at);
        Deals reopened = fold.fold(
                rows,
                row -> DealId.of(row.key()),
                Row::stage,
                Row::at,
                row -> row.stage().equals("A") ? 2 : 1);
        assertThat(closedLast.list()).hasToString("[d L (LOST)]");
        assertThat(reopened.list()).hasToString("[d A (OPEN)]");
        assertThat(reopened.list().get(0).reopenings()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway")
    void fold_hostsOwnRowsWithoutAPart_areNamedByTheirPlace() {
        DealFold.AsOf fold = DealFold.of(OLD).asOf(day(9));
        Row good = new Row("d", "A", day(1));
        assertMissing(fold, Arrays.asList(good, null), "rows[1]");
        assertMissing(fold, List.of(good, new Row(null, "A", day(1))), "rows[1].deal");
        assertMissing(fold, List.of(new Row("d", null, day(1))), "rows[0].stage");
        assertMissing(fold, List.of(good, good, new Row("d", "A", null)), "rows[2].at");
    }

    @SuppressWarnings("NullAway")
    private static void assertMissing(DealFold.AsOf fold, List<Row> rows, String name) {
        assertThatNullPointerException()
                .isThrownBy(() ->
                        fold.fold(rows, row -> row.key() == null ? null : DealId.of(row.key()), Row::stage, Row::at))
                .withMessage(name);
    }

    @Test
    void pipeline_ofDeals_isTheOnlyOneOrTheOneAskedFor() {
        Deals only = DealFold.of(OLD).asOf(day(1)).fold(List.of());
        assertThat(only.pipeline()).contains(OLD);
        assertThat(only.pipelines()).isEqualTo(Pipelines.of(OLD));
        Deals both = DealFold.of(BOTH).asOf(day(1)).fold(List.of());
        assertThat(both.pipeline()).isEmpty();
        assertThat(both.pipelines()).isEqualTo(BOTH);
        assertThat(DealFold.of(BOTH)
                        .inTermsOf(NEW.ref())
                        .asOf(day(1))
                        .fold(List.of())
                        .pipeline())
                .contains(NEW);
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
