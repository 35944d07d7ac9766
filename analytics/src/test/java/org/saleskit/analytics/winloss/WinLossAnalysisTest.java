package org.saleskit.analytics.winloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saleskit.analytics.winloss.LossLogs.EUR;
import static org.saleskit.analytics.winloss.LossLogs.MARCH;
import static org.saleskit.analytics.winloss.LossLogs.eur;
import static org.saleskit.analytics.winloss.LossLogs.ids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.refusal.ReasonCell;
import org.saleskit.analytics.refusal.ReasonTable;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** The log of {@link LossLogs#hand}: numbers by hand. */
class WinLossAnalysisTest {

    private final WinLossResult result =
            WinLossAnalysis.during(MARCH).analyze(LossLogs.fold(LossLogs.hand()), LossLogs::region);

    @Test
    void coverage_comesFirst() {
        assertThat(result.coverage()).isEqualTo(Proportion.of(4, 6));
        assertThat(result.missingReason()).isEqualTo(ids("d04", "d05"));
        assertThat(result.winRate()).isEqualTo(Proportion.of(2, 8));
        assertThat(result.wins()).extracting(DecidedDeal::deal).isEqualTo(ids("d06", "d07"));
        assertThat(result.losses())
                .extracting(DecidedDeal::deal)
                .isEqualTo(ids("d01", "d02", "d03", "d04", "d05", "d12"));
        assertThat(result.asOf()).isEqualTo(LossLogs.day(60));
    }

    @Test
    void leftOut_isListed() {
        assertThat(result.leftOut())
                .containsExactly(
                        new WinLossLeftOut(WinLossLeftOut.Reason.OPEN, ids("d09")),
                        new WinLossLeftOut(WinLossLeftOut.Reason.ON_HOLD, ids("d10")),
                        new WinLossLeftOut(WinLossLeftOut.Reason.OUTSIDE_PERIOD, ids("d08")),
                        new WinLossLeftOut(WinLossLeftOut.Reason.DISQUALIFIED_BEFORE_SALES, ids("d11")));
    }

    @Test
    void reasons_countValueAndDeals() {
        assertThat(result.by(LossAxis.REASON_TYPE))
                .extracting(LossCell::reasonType, LossCell::deals, LossCell::valueLost, LossCell::withoutAmount)
                .containsExactly(
                        tuple(Optional.of(ReasonType.PRICE), ids("d01", "d02"), List.of(eur(150)), ids()),
                        tuple(Optional.empty(), ids("d04", "d05"), List.of(eur(20)), ids("d04")),
                        tuple(Optional.of(ReasonType.PRODUCT), ids("d12"), List.of(eur(7)), ids()),
                        tuple(
                                Optional.of(ReasonType.NO_DECISION),
                                ids("d03"),
                                List.of(Money.ofMajor(CurrencyUnit.USD, 30)),
                                ids()));
        assertThat(result.by(LossAxis.REASON))
                .extracting(cell -> cell.value(LossAxis.REASON).orElse("-"), LossCell::count)
                .containsExactly(
                        tuple("-", 2L),
                        tuple("dear", 1L),
                        tuple("discount", 1L),
                        tuple("no export", 1L),
                        tuple("silent", 1L));
    }

    @Test
    void total_hasEveryCurrency() {
        LossCell total = result.total();

        assertThat(total.values()).isEmpty();
        assertThat(total.count()).isEqualTo(6);
        assertThat(total.share()).isEqualTo(Proportion.of(6, 6));
        assertThat(total.valueLost()).containsExactly(eur(177), Money.ofMajor(CurrencyUnit.USD, 30));
        assertThat(total.value(EUR)).isEqualTo(eur(177));
        assertThat(total.value(CurrencyUnit.GBP)).isEqualTo(Money.zero(CurrencyUnit.GBP));
        assertThat(total.withoutAmount()).isEqualTo(ids("d04"));
        assertThat(total.losses()).isEqualTo(result.losses());
        assertThat(total).hasToString("LossCell[[], 6 of 6, [EUR 177.00, USD 30.00]]");
    }

    /** d03 went back from Offer to Talks before it was lost, d05 rested, d12 was lost at once. */
    @Test
    void stageOfLoss_isTheLastOpenOne() {
        assertThat(result.by(LossAxis.STAGE))
                .extracting(cell -> cell.value(LossAxis.STAGE).orElse("-"), LossCell::deals)
                .containsExactly(
                        tuple("New", ids("d04", "d05")),
                        tuple("Talks", ids("d02", "d03")),
                        tuple("Offer", ids("d01")),
                        tuple("-", ids("d12")));
        assertThat(result.by(LossAxis.FURTHEST_STAGE))
                .extracting(cell -> cell.value(LossAxis.FURTHEST_STAGE).orElse("-"), LossCell::deals)
                .containsExactly(
                        tuple("New", ids("d04", "d05")),
                        tuple("Offer", ids("d01", "d03")),
                        tuple("Talks", ids("d02")),
                        tuple("-", ids("d12")));
    }

    @Test
    void reasonsByStage_standInTheOrderOfThePipeline() {
        assertThat(result.by(LossAxis.STAGE, LossAxis.REASON_TYPE))
                .extracting(cell -> cell.value(LossAxis.STAGE).orElse("-"), LossCell::reasonType, LossCell::count)
                .containsExactly(
                        tuple("New", Optional.empty(), 2L),
                        tuple("Talks", Optional.of(ReasonType.PRICE), 1L),
                        tuple("Talks", Optional.of(ReasonType.NO_DECISION), 1L),
                        tuple("Offer", Optional.of(ReasonType.PRICE), 1L),
                        tuple("-", Optional.of(ReasonType.PRODUCT), 1L));
    }

    @Test
    void cube_isSparse() {
        assertThat(result.cube())
                .extracting(cell -> cell.values().values().stream()
                        .map(value -> value.orElse("-"))
                        .toList())
                .containsExactly(
                        List.of("PRICE", "north", "Offer", "Acme"),
                        List.of("PRICE", "south", "Talks", "Acme"),
                        List.of("PRODUCT", "-", "-", "Bolt"),
                        List.of("NO_DECISION", "north", "Talks", "-"),
                        List.of("-", "north", "New", "-"),
                        List.of("-", "south", "New", "-"));
        assertThat(result.cube().get(0).values().keySet())
                .containsExactly(LossAxis.REASON_TYPE, LossAxis.SEGMENT, LossAxis.STAGE, LossAxis.COMPETITOR);
    }

    @Test
    void cells_canBeOrderedByValue() {
        assertThat(result.by(LossAxis.SEGMENT).stream().sorted(LossCell.byValue(EUR)))
                .extracting(cell -> cell.value(LossAxis.SEGMENT).orElse("-"), cell -> cell.value(EUR))
                .containsExactly(tuple("north", eur(120)), tuple("south", eur(50)), tuple("-", eur(7)));
        assertThat(result.by(LossAxis.SEGMENT).stream().sorted(LossCell.byValue(CurrencyUnit.USD)))
                .extracting(cell -> cell.value(LossAxis.SEGMENT).orElse("-"))
                .as("equal values keep their order")
                .containsExactly("north", "south", "-");
    }

    @Test
    void noDecision_isAShareOfTheStatedWithBoundsForAll() {
        assertThat(result.noDecision()).isEqualTo(Proportion.of(1, 4));
        assertThat(result.noDecisionBounds()).contains(new Interval(1 / 6.0, 3 / 6.0));
    }

    @Test
    void competitors_haveTheirWinRates() {
        assertThat(result.competitors())
                .containsExactly(
                        new CompetitorRate(Optional.of("Acme"), ids("d06"), ids("d01", "d02")),
                        new CompetitorRate(Optional.of("Bolt"), ids(), ids("d12")),
                        new CompetitorRate(Optional.empty(), ids("d07"), ids("d03", "d04", "d05")));
        assertThat(result.competitors().get(0).rate()).isEqualTo(Proportion.of(1, 3));
        assertThat(result.competitorCoverage()).hasToString("1 of 2 against 3 of 6");
        assertThat(result.competitors().get(0)).hasToString("CompetitorRate[stated, 1 of 3]");
        assertThat(result.competitors().get(2)).hasToString("CompetitorRate[none stated, 1 of 4]");
    }

    @Test
    void decidedDeal_saysWhatWasCounted() {
        DecidedDeal lost = result.losses().get(2);
        DecidedDeal won = result.wins().get(0);

        assertThat(lost.type()).isEqualTo(StageType.LOST);
        assertThat(lost.isWon()).isFalse();
        assertThat(lost.at()).isEqualTo(LossLogs.day(7));
        assertThat(lost.reason().orElseThrow().label()).isEqualTo("silent");
        assertThat(lost.segment()).contains("north");
        assertThat(lost.stage()).contains("Talks");
        assertThat(lost.furthestStage()).contains("Offer");
        assertThat(lost.competitor()).isEmpty();
        assertThat(lost.amount()).contains(Money.ofMajor(CurrencyUnit.USD, 30));
        assertThat(lost).hasToString("d03 LOST 2026-03-07T00:00:00Z").isNotEqualTo(won);
        assertThat(won.isWon()).isTrue();
        assertThat(won.competitor()).contains("Acme");
        assertThat(won.reason()).isEmpty();
        assertThat(lost.hashCode()).isNotEqualTo(won.hashCode());
    }

    /** Value per reason is what a deal was worth at the close, not what somebody wrote afterwards. */
    @Test
    void amount_isThatAtTheClose() {
        List<DealEvent> log = new ArrayList<>(LossLogs.hand());
        log.add(DealUpdate.ofAmount(DealId.of("d01"), eur(9_999), LossLogs.day(20)));

        assertThat(WinLossAnalysis.during(MARCH)
                        .analyze(LossLogs.fold(log))
                        .total()
                        .value(EUR))
                .isEqualTo(eur(177));
    }

    @Test
    void reasonTable_hasTheSameLosses() {
        Map<DealId, String> owners = new HashMap<>();
        ids("d01", "d03", "d04").forEach(deal -> owners.put(deal, "Anna"));
        ids("d02", "d05").forEach(deal -> owners.put(deal, "Boris"));
        var table = result.reasonTable(ReasonTable.withDefaults(), deal -> Optional.ofNullable(owners.get(deal)));

        assertThat(table.rows()).containsExactly(Optional.of("Anna"), Optional.of("Boris"), Optional.empty());
        assertThat(table.columns())
                .containsExactly(
                        Optional.of(ReasonType.PRICE),
                        Optional.of(ReasonType.PRODUCT),
                        Optional.of(ReasonType.NO_DECISION),
                        Optional.empty());
        assertThat(table.cells())
                .extracting(ReasonCell::count)
                .containsExactly(1L, 0L, 1L, 1L, 1L, 0L, 0L, 1L, 0L, 1L, 0L, 0L);
        assertThat(table.cell(Optional.of("Boris"), Optional.empty())
                        .orElseThrow()
                        .members())
                .isEqualTo(ids("d05"));
        assertThat(table.coverage()).isEqualTo(result.coverage());
        assertThat(result.reasonTable(
                                ReasonTable.withDefaults(),
                                deal -> Optional.ofNullable(owners.get(deal)),
                                RefusalReason::label)
                        .columns())
                .containsExactly(
                        Optional.of("dear"),
                        Optional.of("discount"),
                        Optional.of("no export"),
                        Optional.of("silent"),
                        Optional.empty());
    }

    @Test
    void nothingLost_hasNoRates() {
        WinLossResult none = WinLossAnalysis.during(MARCH).analyze(LossLogs.fold(LossLogs.moves("d", 1, "New", "Won")));

        assertThat(none.coverage()).isEqualTo(Proportion.none());
        assertThat(none.noDecision()).isEqualTo(Proportion.none());
        assertThat(none.noDecisionBounds()).isEmpty();
        assertThat(none.cube()).isEmpty();
        assertThat(none.by(LossAxis.REASON_TYPE)).extracting(LossCell::count).containsExactly(0L);
        assertThat(none.by(LossAxis.REASON)).extracting(LossCell::count).containsExactly(0L);
        assertThat(none.by(LossAxis.REASON_TYPE, LossAxis.STAGE)).isEmpty();
        assertThat(none.by(LossAxis.STAGE)).isEmpty();
        assertThat(none.by(LossAxis.COMPETITOR)).isEmpty();
        assertThat(none.winRate()).isEqualTo(Proportion.of(1, 1));
        assertThat(none.competitors()).hasSize(1);
        assertThat(none.leftOut()).isEmpty();
    }

    @Test
    void results_areValues() {
        WinLossResult again = WinLossAnalysis.during(MARCH).analyze(LossLogs.fold(LossLogs.hand()), LossLogs::region);
        WinLossResult other = WinLossAnalysis.during(MARCH).analyze(LossLogs.fold(LossLogs.hand()));

        assertThat(result)
                .isEqualTo(again)
                .hasSameHashCodeAs(again)
                .isNotEqualTo(other)
                .hasToString("WinLossResult[as of 2026-04-29T00:00:00Z, won 2 of 8, reason given 4 of 6]");
        assertThat(result.total())
                .isEqualTo(again.total())
                .hasSameHashCodeAs(again.total())
                .isNotEqualTo(other.total());
        assertThat(result.analysis()).isEqualTo(WinLossAnalysis.during(MARCH));
    }
}
