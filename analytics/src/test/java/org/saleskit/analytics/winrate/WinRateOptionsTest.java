package org.saleskit.analytics.winrate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.velocity.DealLines.SALES_FROM_B;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.ids;
import static org.saleskit.analytics.velocity.DealLines.parse;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.credit.RevenueCredit;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

/** What each option of a win rate does to one log, of which selling begins with stage B; the span is day 4 to 19. */
class WinRateOptionsTest {

    private static final String LOG = """
            a 1 B
            a 10 W 100
            b 1 B
            b 12 L 300
            c 2 A
            c 8 D 70
            d 2 B
            d 9 D 50
            e 3 B
            f 3 B
            f 14 C
            g 1 B
            g 5 L 150
            g 7 B
            g 16 W 200
            h 4 B
            h 6 W 400
            h 18 B
            i 5 H
            j 20 B
            j 25 W 900
            """;

    private static final Deals DEALS = deals(SALES_FROM_B, parse(LOG), before(30));
    private static final WinRateAnalysis DEFAULTS = WinRateAnalysis.between(day(4), day(20));

    private static final RepId ANN = RepId.of("ann");
    private static final RepId BOB = RepId.of("bob");
    private static final RepId EVE = RepId.of("eve");

    private static final Map<String, RevenueCredit> CREDIT = Map.of(
            "a", RevenueCredit.sole(ANN),
            "b", RevenueCredit.equally(List.of(ANN, BOB)),
            "d", RevenueCredit.ofShares(Map.of(BOB, new BigDecimal("0.75"), EVE, new BigDecimal("0.25"))),
            "g", RevenueCredit.equally(List.of(ANN, BOB, EVE)));

    private static RevenueCredit credit(Deal deal) {
        return requireNonNull(CREDIT.get(deal.id().value()));
    }

    private static Proportion counts(WinRateAnalysis analysis) {
        return analysis.calculate(DEALS).proportion();
    }

    @Test
    void defaults_eachDealOnceByItsState() {
        WinRateResult rate = DEFAULTS.calculate(DEALS);
        assertThat(rate.proportion()).isEqualTo(Proportion.of(2, 4));
        assertThat(rate.won()).isEqualTo(ids("a", "g"));
        assertThat(rate.lost()).isEqualTo(ids("b"));
        assertThat(rate.disqualified()).isEqualTo(ids("d"));
        assertThat(rate.leftOut())
                .containsExactly(
                        new WinRateLeftOut(WinRateLeftOut.Reason.OPEN, ids("e", "f", "h")),
                        new WinRateLeftOut(WinRateLeftOut.Reason.ON_HOLD, ids("i")),
                        new WinRateLeftOut(WinRateLeftOut.Reason.DISQUALIFIED_BEFORE_SALES, ids("c")),
                        new WinRateLeftOut(WinRateLeftOut.Reason.OUTSIDE_SPAN, ids("j")));
    }

    @Test
    void firstClose_countsGAsLostAndHAsWon() {
        WinRateResult rate = DEFAULTS.withCloses(Close.Rule.FIRST_CLOSE).calculate(DEALS);
        assertThat(rate.proportion()).isEqualTo(Proportion.of(2, 5));
        assertThat(rate.won()).isEqualTo(ids("a", "h"));
        assertThat(rate.lost()).isEqualTo(ids("b", "g"));
        assertThat(rate.undecided()).isEqualTo(ids("e", "f", "i"));
    }

    /** Selling had not begun when k was first disqualified, though it has since. */
    @Test
    void firstClose_looksAtTheSalesStagesReachedByThen() {
        Deals deals = deals(SALES_FROM_B, parse("k 5 A \n k 6 D \n k 7 B \n k 8 D"), before(30));
        assertThat(DEFAULTS.calculate(deals).disqualified()).isEqualTo(ids("k"));
        WinRateResult first = DEFAULTS.withCloses(Close.Rule.FIRST_CLOSE).calculate(deals);
        assertThat(first.proportion()).isEqualTo(Proportion.none());
        assertThat(first.leftOut(WinRateLeftOut.Reason.DISQUALIFIED_BEFORE_SALES))
                .isEqualTo(ids("k"));
    }

    @Test
    void countEachClose_countsGTwiceAndTheReopenedWin() {
        WinRateResult rate = DEFAULTS.withCloses(Close.Rule.COUNT_EACH_CLOSE).calculate(DEALS);
        assertThat(rate.proportion()).isEqualTo(Proportion.of(3, 6));
        assertThat(rate.won()).isEqualTo(ids("a", "g", "h"));
        assertThat(rate.lost()).isEqualTo(ids("b", "g"));
        assertThat(rate.undecided()).isEqualTo(ids("e", "f", "h", "i"));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.OPEN)).isEqualTo(ids("e", "f"));
    }

    /** The second k is a new deal that has not reached B; as one deal it has. */
    @Test
    void newDealOnReopen_startsSellingAnew() {
        Deals deals = deals(SALES_FROM_B, parse("k 5 B \n k 6 L \n k 7 A \n k 8 D"), before(30));
        assertThat(DEFAULTS.withCloses(Close.Rule.COUNT_EACH_CLOSE)
                        .calculate(deals)
                        .disqualified())
                .isEqualTo(ids("k"));
        WinRateResult rate = DEFAULTS.withCloses(Close.Rule.NEW_DEAL_ON_REOPEN).calculate(deals);
        assertThat(rate.disqualified()).isEmpty();
        assertThat(rate.lost()).isEqualTo(ids("k"));
    }

    /** By creation from day 1: all but j. From day 4: only h and i, which are undecided. */
    @Test
    void byCreation_countsDealsOpenedInTheSpan() {
        WinRateResult all =
                WinRateAnalysis.between(day(1), day(20)).byCreation().calculate(DEALS);
        assertThat(all.proportion()).isEqualTo(Proportion.of(2, 4));
        assertThat(all.ofOpened()).contains(Proportion.of(2, 8));
        assertThat(all.undecided()).isEqualTo(ids("e", "f", "h", "i"));
        assertThat(all.leftOut(WinRateLeftOut.Reason.OUTSIDE_SPAN)).isEqualTo(ids("j"));
        WinRateResult late = DEFAULTS.byCreation().calculate(DEALS);
        assertThat(late.proportion()).isEqualTo(Proportion.none());
        assertThat(late.ofOpened()).contains(Proportion.of(0, 2));
        assertThat(late.leftOut(WinRateLeftOut.Reason.OPEN)).isEqualTo(ids("h"));
        assertThat(late.leftOut(WinRateLeftOut.Reason.OUTSIDE_SPAN))
                .isEqualTo(ids("a", "b", "c", "d", "e", "f", "g", "j"));
    }

    /** h was opened on day 4 and won; the second g was opened by the reopening on day 7 and won, the second h on day 18. */
    @Test
    void byCreation_newDealOnReopen_isOpenedByTheReopening() {
        WinRateResult rate =
                DEFAULTS.byCreation().withCloses(Close.Rule.NEW_DEAL_ON_REOPEN).calculate(DEALS);
        assertThat(rate.won()).isEqualTo(ids("g", "h"));
        assertThat(rate.lost()).isEmpty();
        assertThat(rate.undecided()).isEqualTo(ids("h", "i"));
        assertThat(rate.ofOpened()).contains(Proportion.of(2, 4));
    }

    @Test
    void includingDisqualified_countsCAsNotWon() {
        WinRateResult rate = DEFAULTS.includingDisqualified().calculate(DEALS);
        assertThat(rate.proportion()).isEqualTo(Proportion.of(2, 5));
        assertThat(rate.disqualified()).isEqualTo(ids("c", "d"));
        assertThat(rate.analysis().isIncludingDisqualified()).isTrue();
    }

    /** After 15 days without a move e (day 3) is lost on day 18; f (day 14) on day 29, which is outside; h (day 18) is not stale. */
    @Test
    void staleAsLost_sinceLastMove_countsInTheSpanInWhichTheDealBecameStale() {
        WinRateAnalysis analysis = DEFAULTS.staleAsLost(StaleRule.sinceLastMove(Duration.ofDays(15)));
        WinRateResult rate = analysis.calculate(DEALS);
        assertThat(rate.proportion()).isEqualTo(Proportion.of(2, 5));
        assertThat(rate.stale()).isEqualTo(ids("e"));
        assertThat(rate.undecided()).isEqualTo(ids("h", "i"));
        assertThat(rate.leftOut(WinRateLeftOut.Reason.OUTSIDE_SPAN)).isEqualTo(ids("f", "j"));
        assertThat(analysis.stale()).contains(new StaleRule(StaleRule.Since.LAST_MOVE, Duration.ofDays(15)));
    }

    /** Open for 15 days: e and f on day 18, h, opened on day 4, on day 19; with each reopening a new deal, h is 12 days old. */
    @Test
    void staleAsLost_sinceOpening_doesNotAskForMoves() {
        WinRateAnalysis analysis = DEFAULTS.staleAsLost(StaleRule.sinceOpening(Duration.ofDays(15)));
        assertThat(analysis.calculate(DEALS).stale()).isEqualTo(ids("e", "f", "h"));
        assertThat(counts(analysis)).isEqualTo(Proportion.of(2, 7));
        WinRateResult anew = analysis.withCloses(Close.Rule.NEW_DEAL_ON_REOPEN).calculate(DEALS);
        assertThat(anew.stale()).isEqualTo(ids("e", "f"));
        // By its first close h was won.
        assertThat(analysis.withCloses(Close.Rule.FIRST_CLOSE).calculate(DEALS).stale())
                .isEqualTo(ids("e", "f"));
    }

    @Test
    void staleAsLost_atTheVeryAge_isStale() {
        Deals deals = deals(parse("e 3 B"), day(18));
        assertThat(DEFAULTS.staleAsLost(StaleRule.sinceOpening(Duration.ofDays(15)))
                        .calculate(deals)
                        .stale())
                .isEqualTo(ids("e"));
        assertThat(DEFAULTS.staleAsLost(
                                StaleRule.sinceOpening(Duration.ofDays(15).plusNanos(1)))
                        .calculate(deals)
                        .undecided())
                .isEqualTo(ids("e"));
    }

    @Test
    void staleAsLost_byCreation_countsBySpanOfOpening() {
        WinRateAnalysis analysis = WinRateAnalysis.between(day(1), day(4))
                .byCreation()
                .staleAsLost(StaleRule.sinceLastMove(Duration.ofDays(15)));
        WinRateResult rate = analysis.calculate(DEALS);
        assertThat(rate.stale()).isEqualTo(ids("e", "f"));
        assertThat(rate.undecided()).isEmpty();
        assertThat(rate.ofOpened()).contains(rate.proportion());
    }

    /** Won 100 + 200, lost 300, disqualified in sales 50; with each close also g's first, for 150, and h's for 400. */
    @Test
    void byAmount_sharesTheMoneyAsAtTheClose() {
        AmountRate rate = DEFAULTS.byAmount(USD).calculate(DEALS).byAmount().orElseThrow();
        assertThat(rate.won()).isEqualTo(Money.parse("USD 300"));
        assertThat(rate.decided()).isEqualTo(Money.parse("USD 650"));
        assertThat(rate.rate().share()).contains(Fraction.of(6, 13));
        assertThat(rate.rate().rate()).hasValue(6 / 13.0);
        assertThat(rate.withoutAmount()).isEmpty();
        AmountRate each = DEFAULTS.byAmount(USD)
                .withCloses(Close.Rule.COUNT_EACH_CLOSE)
                .calculate(DEALS)
                .byAmount()
                .orElseThrow();
        assertThat(each.won()).isEqualTo(Money.parse("USD 700"));
        assertThat(each.decided()).isEqualTo(Money.parse("USD 1200"));
    }

    @Test
    void byAmount_changedAfterTheCloseOrUnknown_isNotCounted() {
        Deals deals = deals(parse("a 5 W 100 \n a 6 = 999 \n b 5 L \n b 7 = 40 \n c 5 L 60 \n e 5 B 1"), before(30));
        AmountRate rate = DEFAULTS.byAmount(USD).calculate(deals).byAmount().orElseThrow();
        assertThat(rate.rate().share()).contains(Fraction.of(100, 160));
        assertThat(rate.withoutAmount()).isEqualTo(ids("b"));
        assertThat(DEFAULTS.byAmount(USD).calculate(deals).proportion()).isEqualTo(Proportion.of(1, 3));
        // e counts with the amount that it had when it became stale, on day 15.
        Deals later = deals(parse("e 5 B 1 \n e 15 = 2 \n e 16 = 3 \n a 5 W 8"), before(30));
        assertThat(DEFAULTS.byAmount(USD)
                        .staleAsLost(StaleRule.sinceOpening(Duration.ofDays(10)))
                        .calculate(later)
                        .byAmount()
                        .orElseThrow()
                        .decided())
                .isEqualTo(Money.parse("USD 10"));
    }

    @Test
    void withMinimum_movesTheFlag() {
        assertThat(DEFAULTS.withMinimum(4).calculate(DEALS).isLowCount()).isFalse();
        assertThat(DEFAULTS.withMinimum(5).calculate(DEALS).isLowCount()).isTrue();
        assertThat(DEFAULTS.withMinimum(5).minimum()).isEqualTo(5);
    }

    /** Four decided deals with amounts 100, 200, 300 and 50 are worth 650² / 142 500 = 2.96 equal ones. */
    @Test
    void suppressing_weakRate_isNotShownThoughItsCountsAre() {
        WinRateAnalysis analysis = DEFAULTS.byAmount(USD).withMinimum(3).suppressing();
        WinRateResult rate = analysis.calculate(DEALS);
        assertThat(rate.isSuppressed()).isFalse();
        assertThat(rate.rate()).hasValue(0.5);
        WeightedRate byAmount = rate.byAmount().orElseThrow().rate();
        assertThat(byAmount.effectiveDeals()).isEqualTo(Fraction.of(422_500, 142_500));
        assertThat(byAmount.isSuppressed()).isTrue();
        assertThat(byAmount.rate()).isEmpty();
        assertThat(byAmount.interval()).isEmpty();
        assertThat(byAmount.share()).contains(Fraction.of(6, 13));
        WinRateResult more = analysis.withMinimum(5).calculate(DEALS);
        assertThat(more.isSuppressed()).isTrue();
        assertThat(more.rate()).isEmpty();
        assertThat(more.interval()).isEmpty();
        assertThat(more.proportion()).isEqualTo(Proportion.of(2, 4));
    }

    /**
     * Ann: won 1 + 1/3 of 1 + 1/2 + 1/3; Bob: 1/3 of 1/2 + 3/4 + 1/3; Eve: 1/3 of 1/4 + 1/3. Together 2 of 4. By amount Ann has
     * won 100 + 200/3 of 100 + 150 + 200/3.
     */
    @Test
    void calculateByCredit_sharesAddUpToTheWhole() {
        CreditedWinRates rates = DEFAULTS.byAmount(USD).calculateByCredit(DEALS, WinRateOptionsTest::credit);
        assertThat(rates.whole().proportion()).isEqualTo(Proportion.of(2, 4));
        assertThat(rates.byRep().keySet()).containsExactly(ANN, BOB, EVE);
        CreditedWinRates.OfRep ann = requireNonNull(rates.byRep().get(ANN));
        assertThat(ann.rate().won()).isEqualTo(Fraction.of(4, 3));
        assertThat(ann.rate().decided()).isEqualTo(Fraction.of(11, 6));
        assertThat(ann.rate().share()).contains(Fraction.of(8, 11));
        assertThat(ann.won()).isEqualTo(ids("a", "g"));
        assertThat(ann.notWon()).isEqualTo(ids("b"));
        assertThat(ann.byAmount().orElseThrow().won()).isEqualTo(Fraction.of(500, 3));
        assertThat(ann.byAmount().orElseThrow().decided()).isEqualTo(Fraction.of(950, 3));
        CreditedWinRates.OfRep bob = requireNonNull(rates.byRep().get(BOB));
        assertThat(bob.rate().won()).isEqualTo(Fraction.of(1, 3));
        assertThat(bob.rate().decided()).isEqualTo(Fraction.of(19, 12));
        CreditedWinRates.OfRep eve = requireNonNull(rates.byRep().get(EVE));
        assertThat(eve.rate().decided()).isEqualTo(Fraction.of(7, 12));
        assertThat(eve.notWon()).isEqualTo(ids("d"));
        CreditedWinRates byCount = DEFAULTS.calculateByCredit(DEALS, WinRateOptionsTest::credit);
        assertThat(requireNonNull(byCount.byRep().get(EVE)).byAmount()).isEmpty();
    }
}
