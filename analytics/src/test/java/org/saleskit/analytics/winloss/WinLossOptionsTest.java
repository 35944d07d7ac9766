package org.saleskit.analytics.winloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saleskit.analytics.winloss.LossLogs.MARCH;
import static org.saleskit.analytics.winloss.LossLogs.eur;
import static org.saleskit.analytics.winloss.LossLogs.ids;
import static org.saleskit.analytics.winloss.LossLogs.lost;
import static org.saleskit.analytics.winloss.LossLogs.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.refusal.ReasonTable;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

/** Each option changes one small log. */
class WinLossOptionsTest {

    /** New, Offer, lost for price at 100 on 3 March; reopened into New on the 4th, lost for timing at 80 on the 5th. */
    private static List<DealEvent> reopened() {
        List<DealEvent> log = new ArrayList<>(moves("d", 1, "New", "Offer"));
        log.add(lost("d", 3, "dear", ReasonType.PRICE).amount(eur(100)).build());
        log.addAll(moves("d", 4, "New"));
        log.add(lost("d", 5, "not now", ReasonType.TIMING).amount(eur(80)).build());
        return log;
    }

    private static List<String> lines(WinLossAnalysis analysis, List<DealEvent> log) {
        return analysis.analyze(LossLogs.fold(log)).losses().stream()
                .map(loss -> loss.reason().map(reason -> reason.label()).orElse("-") + ", "
                        + loss.stage().orElse("-") + ", "
                        + loss.furthestStage().orElse("-") + ", "
                        + loss.amount().map(Object::toString).orElse("-"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAST_CLOSE | not now, New, Offer, EUR 80.00",
                "FIRST_CLOSE | dear, Offer, Offer, EUR 100.00",
                "COUNT_EACH_CLOSE | dear, Offer, Offer, EUR 100.00; not now, New, Offer, EUR 80.00",
                "NEW_DEAL_ON_REOPEN | dear, Offer, Offer, EUR 100.00; not now, New, New, EUR 80.00"
            })
    void closes_sayWhatCounts(Close.Rule rule, String expected) {
        assertThat(lines(WinLossAnalysis.during(MARCH).closes(rule), reopened()))
                .containsExactly(expected.split("; ", -1));
    }

    /** A deal that was lost twice is in the table twice. */
    @Test
    void closes_counted_areInTheReasonTable() {
        var table = WinLossAnalysis.during(MARCH)
                .closes(Close.Rule.COUNT_EACH_CLOSE)
                .analyze(LossLogs.fold(reopened()))
                .reasonTable(ReasonTable.withDefaults(), deal -> Optional.of("Anna"));

        assertThat(table.cell("Anna", ReasonType.PRICE).orElseThrow().members()).isEqualTo(ids("d"));
        assertThat(table.cell("Anna", ReasonType.TIMING).orElseThrow().members())
                .isEqualTo(ids("d"));
    }

    /** After a third opening nothing is closed: the default leaves the deal out as open, the others still see its closes. */
    @ParameterizedTest
    @CsvSource({"LAST_CLOSE, 0", "FIRST_CLOSE, 1", "COUNT_EACH_CLOSE, 2", "NEW_DEAL_ON_REOPEN, 2"})
    void T10_reopenedDeal_isNotOpenAndClosedAtOnce(Close.Rule rule, int losses) {
        List<DealEvent> log = new ArrayList<>(reopened());
        log.addAll(moves("d", 6, "Talks"));
        WinLossResult result = WinLossAnalysis.during(MARCH).closes(rule).analyze(LossLogs.fold(log));

        assertThat(result.losses()).hasSize(losses);
        assertThat(result.leftOut())
                .isEqualTo(losses == 0 ? List.of(new WinLossLeftOut(WinLossLeftOut.Reason.OPEN, ids("d"))) : List.of());
    }

    /** Lost on Monday, corrected to disqualified and back to lost: one close, the last word counts. */
    @Test
    void correction_isOneClose() {
        List<DealEvent> log = new ArrayList<>(moves("d", 1, "New", "Talks"));
        log.add(lost("d", 3, "dear", ReasonType.PRICE).build());
        log.addAll(moves("d", 4, "Spam"));
        log.add(lost("d", 5, "no use", ReasonType.NO_NEED).build());

        for (Close.Rule rule : Close.Rule.values()) {
            assertThat(lines(WinLossAnalysis.during(MARCH).closes(rule), log))
                    .containsExactly("no use, Talks, Talks, -");
        }
    }

    /** Rest between two closes opens the deal again, without any open stage since. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAST_CLOSE | no use, Talks, Talks, -",
                "COUNT_EACH_CLOSE | dear, Talks, Talks, -; no use, Talks, Talks, -",
                "NEW_DEAL_ON_REOPEN | dear, Talks, Talks, -; no use, -, -, -"
            })
    void rest_betweenCloses(Close.Rule rule, String expected) {
        List<DealEvent> log = new ArrayList<>(moves("d", 1, "New", "Talks"));
        log.add(lost("d", 3, "dear", ReasonType.PRICE).build());
        log.addAll(moves("d", 4, "Rest"));
        log.add(lost("d", 5, "no use", ReasonType.NO_NEED).build());

        assertThat(lines(WinLossAnalysis.during(MARCH).closes(rule), log)).containsExactly(expected.split("; ", -1));
    }

    /** Selling begins with the talks: a was never a real deal, s was lost in sales. */
    @Test
    void disqualified_beforeSales_countOnDemand() {
        List<DealEvent> log = new ArrayList<>(moves("a", 1, "New", "Spam"));
        log.addAll(moves("s", 1, "New", "Talks", "Spam"));
        log.addAll(moves("b", 1, "New", "Lost"));
        log.addAll(moves("c", 1, "New", "Won"));
        log.addAll(moves("o", 40, "New", "Spam"));
        WinLossAnalysis usual = WinLossAnalysis.during(MARCH);

        assertThat(usual.analyze(LossLogs.fold(log)).winRate()).isEqualTo(Proportion.of(1, 3));
        assertThat(usual.analyze(LossLogs.fold(log)).leftOut())
                .containsExactly(
                        new WinLossLeftOut(WinLossLeftOut.Reason.OUTSIDE_PERIOD, ids("o")),
                        new WinLossLeftOut(WinLossLeftOut.Reason.DISQUALIFIED_BEFORE_SALES, ids("a")));
        assertThat(usual.countingDisqualified().analyze(LossLogs.fold(log)).winRate())
                .isEqualTo(Proportion.of(1, 4));
        assertThat(usual.countingDisqualified().analyze(LossLogs.fold(log)).losses())
                .extracting(DecidedDeal::deal)
                .isEqualTo(ids("a", "b", "s"));
        assertThat(usual.analyze(LossLogs.fold(log)).losses())
                .extracting(DecidedDeal::deal, DecidedDeal::type)
                .containsExactly(tuple(DealId.of("b"), StageType.LOST), tuple(DealId.of("s"), StageType.DISQUALIFIED));
    }

    /** With a new deal at each reopening, what was reached before does not count: the second one never got to the talks. */
    @ParameterizedTest
    @CsvSource({"LAST_CLOSE, 1", "FIRST_CLOSE, 1", "COUNT_EACH_CLOSE, 2", "NEW_DEAL_ON_REOPEN, 1"})
    void disqualified_afterReopening(Close.Rule rule, int losses) {
        List<DealEvent> log = moves("d", 1, "New", "Talks", "Lost", "New", "Spam");

        assertThat(WinLossAnalysis.during(MARCH)
                        .closes(rule)
                        .analyze(LossLogs.fold(log))
                        .losses())
                .hasSize(losses);
    }

    /** A close at the first instant of the period is in, at its end not. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59Z, 0",
        "2026-03-01T00:00:00Z, 1",
        "2026-03-31T23:59:59Z, 1",
        "2026-04-01T00:00:00Z, 0"
    })
    void period_isHalfOpen(Instant closed, int losses) {
        StageChange open = StageChange.of(DealId.of("d"), "New", Instant.parse("2026-01-01T00:00:00Z"));
        StageChange lost = StageChange.of(DealId.of("d"), "Lost", closed);

        assertThat(WinLossAnalysis.during(MARCH)
                        .analyze(LossLogs.fold(List.of(open, lost)))
                        .losses())
                .hasSize(losses);
    }

    /** 2026-02-28T22:00Z is the first hour of March in Vladivostok. */
    @Test
    void T8_period_isOfItsZone() {
        List<DealEvent> log = List.of(
                StageChange.of(DealId.of("d"), "New", Instant.parse("2026-01-01T00:00:00Z")),
                StageChange.of(DealId.of("d"), "Lost", Instant.parse("2026-02-28T22:00:00Z")));
        ReportPeriod far = ReportPeriod.of(
                LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)), ZoneId.of("Asia/Vladivostok"));

        assertThat(WinLossAnalysis.during(MARCH).analyze(LossLogs.fold(log)).losses())
                .isEmpty();
        assertThat(WinLossAnalysis.during(far).analyze(LossLogs.fold(log)).losses())
                .hasSize(1);
    }

    /** USD 50 and EUR 50 stand side by side. */
    @Test
    void T13_currencies_areNeverAdded() {
        List<DealEvent> log = new ArrayList<>();
        log.add(lost("a", 1, "dear", ReasonType.PRICE).amount(eur(50)).build());
        log.add(lost("b", 1, "dear", ReasonType.PRICE)
                .amount(Money.parse("USD 50"))
                .build());

        assertThat(WinLossAnalysis.during(MARCH)
                        .analyze(LossLogs.fold(log))
                        .by(LossAxis.REASON_TYPE)
                        .get(0)
                        .valueLost())
                .hasToString("[EUR 50.00, USD 50.00]");
    }

    /** Lost and reopened at one instant: the total order of the log decides, and the deal is open. */
    @Test
    void T5_sameTimestamp_orderOfTheLogDecides() {
        List<DealEvent> log = new ArrayList<>(moves("d", 1, "New"));
        log.add(lost("d", 3, "dear", ReasonType.PRICE).sequence(1).build());
        log.add(LossLogs.move("d", 3, "Offer").sequence(2).build());
        log.add(lost("d", 3, "no use", ReasonType.NO_NEED).sequence(3).build());

        assertThat(lines(WinLossAnalysis.during(MARCH).closes(Close.Rule.COUNT_EACH_CLOSE), log))
                .containsExactly("dear, New, New, -", "no use, Offer, Offer, -");
    }

    /** As of an earlier instant the deal was still open. */
    @Test
    void asOf_earlier_theDealIsOpen() {
        WinLossResult result = WinLossAnalysis.during(MARCH)
                .analyze(DealFold.of(LossLogs.PIPELINE).asOf(LossLogs.day(2)).fold(reopened()));

        assertThat(result.losses()).isEmpty();
        assertThat(result.leftOut()).containsExactly(new WinLossLeftOut(WinLossLeftOut.Reason.OPEN, ids("d")));
    }

    @Test
    void options_areValues() {
        WinLossAnalysis usual = WinLossAnalysis.during(MARCH);
        WinLossAnalysis other = usual.closes(Close.Rule.FIRST_CLOSE).countingDisqualified();

        assertThat(usual)
                .isEqualTo(WinLossAnalysis.during(MARCH))
                .hasSameHashCodeAs(WinLossAnalysis.during(MARCH))
                .isNotEqualTo(usual.closes(Close.Rule.FIRST_CLOSE))
                .isNotEqualTo(usual.countingDisqualified())
                .isNotEqualTo(WinLossAnalysis.during(MARCH.yearBefore()))
                .hasToString("WinLossAnalysis[2026-03-01/2026-04-01 Z, LAST_CLOSE]");
        assertThat(other).hasToString("WinLossAnalysis[2026-03-01/2026-04-01 Z, FIRST_CLOSE, counting disqualified]");
        assertThat(other.closes()).isEqualTo(Close.Rule.FIRST_CLOSE);
        assertThat(other.isCountingDisqualified()).isTrue();
        assertThat(other.period()).isEqualTo(MARCH);
        assertThat(usual.isCountingDisqualified()).isFalse();
        assertThat(other.closes(Close.Rule.LAST_CLOSE)).isEqualTo(usual.countingDisqualified());
    }
}
