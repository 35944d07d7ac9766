package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.deal.Logs.OLD;
import static org.saleskit.core.deal.Logs.day;
import static org.saleskit.core.deal.Logs.move;
import static org.saleskit.core.deal.Logs.reason;
import static org.saleskit.core.deal.Logs.rub;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class DealTest {

    private static final DealId D = DealId.of("d");

    private static Deal deal(long asOf, DealEvent... events) {
        return DealFold.of(OLD).asOf(day(asOf)).fold(List.of(events)).find(D).orElseThrow();
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
}
