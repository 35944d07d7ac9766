package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.FunnelBreakdown.Attribution;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal.Reach;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/** Every option of the funnel, and how it changes the numbers of one small log. */
class FunnelOptionsTest {

    /** Straight to the win; B skipped and won, lost, open; back from C to A; opened in B. */
    private static final String SKIPS = """
            straight 1 A
            straight 2 B
            straight 3 C
            straight 4 W
            won 1 A
            won 2 C
            won 5 W
            lost 1 A
            lost 2 C
            lost 3 L
            open 1 A
            open 2 C
            back 1 A
            back 2 B
            back 3 C
            back 4 A
            late 1 B
            """;

    /** Lost and won after a reopening; won and open after one; lost; won. */
    private static final String REOPENED = """
            1 1 A
            1 2 L
            1 3 B
            1 5 W
            2 1 A
            2 2 W
            2 3 A
            3 1 A
            3 2 L
            4 1 A
            4 3 W
            """;

    private static FunnelResult by(Reach reach) {
        return FunnelAnalysis.withDefaults().withReach(reach).analyze(Rows.deals(SKIPS, 20));
    }

    private static FunnelResult by(Close.Rule closes) {
        return FunnelAnalysis.withDefaults().withCloses(closes).analyze(Rows.deals(REOPENED, 20));
    }

    /** The deals that reached each stage. */
    private static String reached(FunnelResult funnel) {
        return funnel.steps().stream()
                .map(step -> step.stage() + " " + String.join(" ", texts(step.deals(FunnelStep.Count.REACHED))))
                .collect(Collectors.joining("; "));
    }

    private static List<Optional<Proportion>> conversions(FunnelResult funnel) {
        return funnel.steps().stream().map(FunnelStep::conversion).toList();
    }

    @Test
    void impliedReach_byDefault_fillsInEverySkippedStage() {
        FunnelResult funnel = by(Reach.IMPLIED_REACH);
        assertThat(reached(funnel))
                .isEqualTo("A back late lost open straight won; B back late lost open straight won;"
                        + " C back lost open straight won");
        assertThat(conversions(funnel))
                .containsExactly(Optional.empty(), Optional.of(Proportion.of(6, 6)), Optional.of(Proportion.of(5, 6)));
        assertThat(funnel.steps()).extracting(FunnelStep::implied).containsExactly(1L, 3L, 0L);
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(2, 5));
        assertThat(funnel.wonFromFirstStage()).isEqualTo(Proportion.of(2, 6));
        assertThat(reached(FunnelAnalysis.withDefaults().analyze(Rows.deals(SKIPS, 20))))
                .isEqualTo(reached(funnel));
    }

    /** The lost deal no longer reached B; the open one still has. */
    @Test
    void impliedReachUnlessLost_lostDeals_countByWhatTheyEntered() {
        assertThat(reached(by(Reach.IMPLIED_REACH_UNLESS_LOST)))
                .isEqualTo("A back late lost open straight won; B back late open straight won;"
                        + " C back lost open straight won");
    }

    /** Neither the lost nor the open deal reached B, and the one opened in B not A: this states how open deals count. */
    @Test
    void impliedReachWonOnly_openDeals_countByWhatTheyEnteredToo() {
        FunnelResult funnel = by(Reach.IMPLIED_REACH_WON_ONLY);
        assertThat(reached(funnel))
                .isEqualTo("A back lost open straight won; B back late straight won; C back lost open straight won");
        assertThat(funnel.steps()).extracting(FunnelStep::implied).containsExactly(0L, 1L, 0L);
    }

    /** Five deals in C, three in B: the ratio is 5/3, the share of those in B that came to C is 2 of 3. */
    @Test
    void actualOnly_countsThatIncrease_haveAShareAndARatioApart() {
        FunnelResult funnel = by(Reach.ACTUAL_ONLY);
        assertThat(reached(funnel))
                .isEqualTo("A back lost open straight won; B back late straight; C back lost open straight won");
        FunnelStep last = funnel.steps().get(2);
        assertThat(last.ratioToPrevious()).contains(Fraction.of(5, 3));
        assertThat(last.conversion()).contains(Proportion.of(2, 3));
        assertThat(texts(last.deals(FunnelStep.Count.CONVERTED))).containsExactly("back", "straight");
        assertThat(texts(last.deals(FunnelStep.Count.UNDECIDED))).containsExactly("late");
        assertThat(last.deals(FunnelStep.Count.IMPLIED)).isEmpty();
        assertThat(funnel.steps().get(0).ratioToPrevious()).isEmpty();
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(2, 5));
    }

    /** A skipped stage ends the count, so that one of two wins is not among those that reached C. */
    @Test
    void allInOrder_skippedStage_endsTheCount() {
        FunnelResult funnel = by(Reach.ALL_IN_ORDER);
        assertThat(reached(funnel)).isEqualTo("A back lost open straight won; B back straight; C back straight");
        assertThat(funnel.won()).isEqualTo(2);
        assertThat(funnel.wonFromLastStage()).isEqualTo(Proportion.of(1, 2));
        assertThat(funnel.wonFromFirstStage()).isEqualTo(Proportion.of(2, 5));
        assertThat(texts(funnel.steps().get(1).deals(FunnelStep.Count.DROPPED))).containsExactly("lost", "won");
        assertThat(texts(funnel.wonStep().deals(FunnelStep.Count.REACHED))).containsExactly("straight", "won");
    }

    /** The deal that went back to A has reached A only. */
    @Test
    void resetOnRegress_backDeal_losesItsReach() {
        assertThat(reached(by(Reach.RESET_ON_REGRESS)))
                .isEqualTo(
                        "A back late lost open straight won; B late lost open straight won; C lost open straight won");
    }

    @Test
    void winRate_anyReach_isTheSame() {
        for (Reach reach : Reach.values()) {
            assertThat(by(reach).winRate()).isEqualTo(Proportion.of(2, 3));
            assertThat(by(reach).reach()).isEqualTo(reach);
            assertThat(by(reach).count(Count.SKIPS)).isEqualTo(4);
        }
    }

    @Test
    void lastClose_byDefault_countsADealByItsState() {
        FunnelResult funnel = by(Close.Rule.LAST_CLOSE);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(2, 3));
        assertThat(texts(funnel.deals(Count.WON))).containsExactly("1", "4");
        assertThat(texts(funnel.deals(Count.OPEN))).containsExactly("2");
        assertThat(texts(funnel.deals(Count.REOPENINGS))).containsExactly("1", "2");
        assertThat(reached(funnel)).isEqualTo("A 1 2 3 4; B 1 2 4; C 1 2 4");
        assertThat(funnel.leftOut()).isEmpty();
        assertThat(FunnelAnalysis.withDefaults().closes()).isEqualTo(Close.Rule.LAST_CLOSE);
    }

    @Test
    void firstClose_reopenedDeals_countAsTheyFirstEnded() {
        FunnelResult funnel = by(Close.Rule.FIRST_CLOSE);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(2, 4));
        assertThat(texts(funnel.deals(Count.WON))).containsExactly("2", "4");
        assertThat(texts(funnel.deals(Count.LOST))).containsExactly("1", "3");
        assertThat(funnel.open()).isZero();
        assertThat(reached(funnel)).isEqualTo("A 1 2 3 4; B 2 4; C 2 4");
        assertThat(funnel.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(FunnelLeftOut.Reason.AFTER_FIRST_CLOSE);
            assertThat(texts(left.deals())).containsExactly("1", "2");
        });
        assertThat(funnel.count(Count.REOPENINGS)).isEqualTo(2);
    }

    @Test
    void countEachClose_reopenedDeals_countOncePerCloseInTheWinRateOnly() {
        FunnelResult funnel = by(Close.Rule.COUNT_EACH_CLOSE);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(3, 5));
        assertThat(texts(funnel.deals(Count.WON_CLOSES))).containsExactly("1", "2", "4");
        assertThat(texts(funnel.deals(Count.LOST_CLOSES))).containsExactly("1", "3");
        assertThat(funnel.won()).isEqualTo(2);
        assertThat(funnel.lost()).isEqualTo(1);
        assertThat(funnel.deals()).isEqualTo(4);
        assertThat(reached(funnel)).isEqualTo("A 1 2 3 4; B 1 2 4; C 1 2 4");
    }

    @Test
    void newDealOnReopen_reopenedDeals_countOncePerLife() {
        FunnelResult funnel = by(Close.Rule.NEW_DEAL_ON_REOPEN);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(3, 5));
        assertThat(texts(funnel.deals(Count.DEALS))).containsExactly("1", "1", "2", "2", "3", "4");
        assertThat(texts(funnel.deals(Count.WON))).containsExactly("1", "2", "4");
        assertThat(texts(funnel.deals(Count.OPEN))).containsExactly("2");
        assertThat(reached(funnel)).isEqualTo("A 1 1 2 2 3 4; B 1 2 4; C 1 2 4");
        assertThat(funnel.steps().get(0).implied()).isEqualTo(1);
        assertThat(texts(funnel.deals(Count.REOPENINGS))).containsExactly("1", "2");
        assertThat(funnel.closes()).isEqualTo(Close.Rule.NEW_DEAL_ON_REOPEN);
    }

    /** A deal that is disqualified before sales, reopened, worked on and disqualified again: one close before, one in sales. */
    @Test
    void countEachClose_disqualifiedTwice_countsTheCloseInSalesOnly() {
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .withCloses(Close.Rule.COUNT_EACH_CLOSE)
                .analyze(Rows.deals("1 1 D \n 1 2 A \n 1 3 D", 5));
        assertThat(funnel.count(Count.DISQUALIFIED_IN_SALES_CLOSES)).isEqualTo(1);
        assertThat(funnel.winRate()).isEqualTo(Proportion.of(0, 1));
        assertThat(funnel.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(texts(left.deals())).containsExactly("1"));
    }

    /** Ann opens both deals; Bob takes deal 1 over on day 3, in B, and wins it; deal 2 stays with Ann, in B. */
    @Test
    void attribution_changingOwner_putsTheDealWhereItSays() {
        FunnelResult funnel = Rows.funnel("""
                1 1 A
                1 2 B
                1 4 C
                1 5 W
                2 1 A
                2 2 B
                """, 10);
        assertThat(groups(funnel, Attribution.FIRST)).containsExactly("Ann: A 2, B 2, C 1, won 1");
        assertThat(groups(funnel, Attribution.LAST))
                .containsExactly("Ann: A 1, B 1, C 0, won 0", "Bob: A 1, B 1, C 1, won 1");
        assertThat(groups(funnel, Attribution.EACH_STEP))
                .containsExactly("Ann: A 2, B 2, C 0, won 0", "Bob: A 0, B 0, C 1, won 1");
        FunnelBreakdown each = byOwner(funnel, Attribution.EACH_STEP);
        assertThat(each.isPartition()).isFalse();
        assertThat(texts(each.inSeveralGroups())).containsExactly("1");
        // Of the two deals that Ann had in B one went on, though Bob had it then.
        assertThat(each.group("Ann").orElseThrow().counts().steps().get(2).conversion())
                .contains(Proportion.of(1, 2));
        assertThat(each.group("Bob").orElseThrow().counts().wonFromLastStage()).isEqualTo(Proportion.of(1, 1));
    }

    private static FunnelBreakdown byOwner(FunnelResult funnel, Attribution attribution) {
        return funnel.by(
                "owner",
                attribution,
                (deal, at) -> Optional.of(deal.id().value().equals("1") && !at.isBefore(Rows.day(3)) ? "Bob" : "Ann"));
    }

    private static List<String> groups(FunnelResult funnel, Attribution attribution) {
        return byOwner(funnel, attribution).groups().stream()
                .map(group -> group.name().orElse("") + ": "
                        + group.counts().steps().stream()
                                .map(step -> step.stage() + " " + step.reached())
                                .collect(Collectors.joining(", "))
                        + ", won " + group.counts().won())
                .toList();
    }
}
