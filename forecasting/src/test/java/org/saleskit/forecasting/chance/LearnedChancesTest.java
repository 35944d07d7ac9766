package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.chance.DealsOf.chanceOf;
import static org.saleskit.forecasting.chance.DealsOf.chances;
import static org.saleskit.forecasting.chance.DealsOf.fold;
import static org.saleskit.forecasting.chance.DealsOf.log;
import static org.saleskit.forecasting.chance.DealsOf.many;
import static org.saleskit.forecasting.chance.DealsOf.plus;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.forecasting.chance.DealChance.Skipped;
import org.saleskit.forecasting.chance.DealChance.Skipped.Reason;

/** The chance of a deal by its stage and its age there, from the stays of others. */
class LearnedChancesTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final WinModel FEW = WinModel.withDefaults().withLeastData(1, 1);

    @Test
    void of_threeDealsAndAnOpenOne_comparesItWithThoseStillThere() {
        Deals deals = log(10, "won A 0, Won 1", "lost A 0, Lost 2", "late A 8", "young A 9");
        List<DealChance> chances = chances(FEW, deals, 1);
        DealChance young = chanceOf(chances, "young");
        // On day 2 of a stay two were under observation: one was lost, "late" stayed.
        assertThat(young.loseInPeriod().orElseThrow()).isCloseTo(0.5, NEAR);
        assertThat(young.winInPeriod().orElseThrow()).isZero();
        assertThat(young.evidence()).isEqualTo(2);
        assertThat(young.stage()).isEqualTo("A");
        assertThat(young.daysInStage()).isEqualTo(1);
        assertThat(young.isExtrapolated()).isFalse();
        assertThat(young.skipped()).isEmpty();
        assertThat(young.timing()).isEmpty();
        assertThat(young.interval().orElseThrow().low()).isBetween(0.0, 0.01);
    }

    @Test
    void of_twoStages_convolvesThem() {
        // From A half are lost on day 1 and half go to B on day 2; from B half are won on day 3, half lost on day 5.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(8, "a", "A 0, Lost 1"));
        ways.addAll(many(4, "b", "A 0, B 2, Won 5"));
        ways.addAll(many(4, "c", "A 0, B 2, Lost 7"));
        Deals deals = fold(plus(ways, "x A 100", "y B 96"), 100);
        assertThat(chanceOf(chances(FEW, deals, 4), "x").winInPeriod().orElseThrow())
                .isZero();
        DealChance x = chanceOf(chances(FEW, deals, 5), "x");
        // On day 3 in B nine were under observation, y among them: 4/9 of the half that goes there.
        assertThat(x.winInPeriod().orElseThrow()).isCloseTo(2.0 / 9, NEAR);
        assertThat(x.winEventually().orElseThrow()).isCloseTo(2.0 / 9, NEAR);
        assertThat(x.loseInPeriod().orElseThrow()).isCloseTo(0.5, NEAR);
        assertThat(x.loseEventually().orElseThrow()).isCloseTo(7.0 / 9, NEAR);
        // Those won left B after 3 days: y is one of those lost after 5.
        DealChance y = chanceOf(chances(FEW, deals, 5), "y");
        assertThat(y.winInPeriod().orElseThrow()).isZero();
        assertThat(y.loseInPeriod().orElseThrow()).isCloseTo(1, NEAR);
    }

    @Test
    void of_dealsThatMovedOnByThatAge_doNotCountForOneThatStays() {
        // Of the deals open since day 0, those that moved on are won; those that stay in A are lost.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(40, "a", "A 0, B 2, Won 20"));
        ways.addAll(many(40, "b", "A 0, Lost 20"));
        DealChance chance = chanceOf(chances(WinModel.withDefaults(), fold(plus(ways, "x A 90"), 100), 50), "x");
        assertThat(chance.winEventually().orElseThrow()).isZero();
        assertThat(chance.loseInPeriod().orElseThrow()).isCloseTo(1, NEAR);
    }

    @Test
    void of_everyDealOpen_isListedOnceInOrderAndClosedOnesNot() {
        Deals deals = log(10, "z A 0", "b A 0, Won 3", "c A 0, Lost 3", "a B 2", "h A 0, Hold 5", "j A 0, Junk 4");
        assertThat(chances(WinModel.withDefaults(), deals, 5))
                .extracting(each -> each.deal().value())
                .containsExactly("a", "h", "z");
    }

    @Test
    void of_dealsOfSeveralSegments_areInTheOrderOfTheirNames() {
        WinModel model =
                WinModel.withDefaults().withSegments(deal -> deal.id().value().equals("b") ? "first" : "second");
        assertThat(chances(model, log(10, "a A 2", "b A 2", "c A 2"), 5))
                .extracting(each -> each.deal().value())
                .containsExactly("a", "b", "c");
    }

    @Test
    void of_dealOpenedLater_isNotThere() {
        assertThat(chances(WinModel.withDefaults(), log(10, "a A 9", "b A 11"), 5))
                .hasSize(1);
    }

    @Test
    void of_nothingKnown_isUnknownAndNotZero() {
        DealChance chance =
                chances(WinModel.withDefaults(), log(10, "a A 9"), 5).get(0);
        assertThat(chance.source()).isEqualTo(ChanceSource.UNKNOWN);
        assertThat(chance.winInPeriod()).isEmpty();
        assertThat(chance.winEventually()).isEmpty();
        assertThat(chance.loseInPeriod()).isEmpty();
        assertThat(chance.loseEventually()).isEmpty();
        assertThat(chance.interval()).isEmpty();
        assertThat(chance.evidence()).isZero();
        assertThat(chance.skipped())
                .containsExactly(
                        new Skipped(ChanceSource.INCIDENCE_IN_STAGE, Reason.TOO_FEW_DEALS),
                        new Skipped(ChanceSource.LEARNED_STAGE_RATE, Reason.NO_HISTORY),
                        new Skipped(ChanceSource.STAGE_DEFAULT, Reason.NOT_STATED),
                        new Skipped(ChanceSource.HOST, Reason.NOT_STATED));
    }

    @Test
    void of_noDeals_isEmpty() {
        assertThat(chances(WinModel.withDefaults(), log(10), 5)).isEmpty();
    }

    @Test
    void of_stageNeverSeenInLearning_saysSo() {
        LearnedChances learned = WinModel.withDefaults().learn(log(10, "a A 9"));
        DealChance chance = learned.of(log(20, "b B 19"), DealsOf.day(30)).get(0);
        assertThat(chance.skipped().get(0)).isEqualTo(new Skipped(ChanceSource.INCIDENCE_IN_STAGE, Reason.NO_HISTORY));
        assertThat(learned.learnedAt()).isEqualTo(DealsOf.day(10));
        assertThat(learned.model()).isEqualTo(WinModel.withDefaults());
        assertThat(learned)
                .hasToString("LearnedChances[1 stays as of 2026-01-11T00:00:00Z, " + WinModel.withDefaults() + "]");
    }

    @Test
    void of_zombieWhereAllLeftEarlier_fallsToTheNextSourceAndSaysWhy() {
        // All 40 left by day 6, and nobody else was watched in A for longer: S(a) = 0.
        LearnedChances learned = WinModel.withDefaults()
                .learn(fold(
                        plus(
                                many(20, "a", "A 0, Won 3"),
                                many(20, "b", "A 0, Lost 6").toArray(new String[0])),
                        10));
        DealChance zombie = learned.of(log(200, "x A 0"), DealsOf.day(230)).get(0);
        assertThat(zombie.skipped())
                .containsExactly(new Skipped(ChanceSource.INCIDENCE_IN_STAGE, Reason.OLDER_THAN_ANY));
        assertThat(zombie.source()).isEqualTo(ChanceSource.LEARNED_STAGE_RATE);
    }

    @Test
    void of_zombieOlderThanAnyWithATail_isContinuedAndMarked() {
        // Exits day by day from 1 to 40, wins at first, losses at last: the last quarter of exits is the tail.
        List<String> ways = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            ways.add("d" + i + " A 0, " + (i <= 20 ? "Won " : "Lost ") + i);
        }
        Deals deals = fold(plus(ways, "young A 99", "zombie A 10"), 100);
        DealChance zombie = chanceOf(chances(WinModel.withDefaults(), deals, 30), "zombie");
        assertThat(zombie.source()).isEqualTo(ChanceSource.INCIDENCE_IN_STAGE);
        assertThat(zombie.isExtrapolated()).isTrue();
        assertThat(zombie.evidence()).isEqualTo(10);
        // In the tail 10 exits, all lost: (0 + 1/2) / 11 of them are taken to be wins.
        assertThat(zombie.winEventually().orElseThrow()).isCloseTo(0.5 / 11, NEAR);
        // 10 exits in 9 + 8 + ... + 0 stays that day and 1 + 1 ... of the exits, and 90 - 30 of the zombie.
        double exposure = 55 + 60;
        assertThat(zombie.loseInPeriod().orElseThrow())
                .isCloseTo((10.5 / 11) * (1 - Math.pow(1 - 10 / exposure, 30)), NEAR);
        DealChance strict = chanceOf(chances(WinModel.withDefaults().withoutExtrapolation(), deals, 30), "zombie");
        assertThat(strict.source()).isEqualTo(ChanceSource.LEARNED_STAGE_RATE);
        assertThat(strict.skipped())
                .containsExactly(new Skipped(ChanceSource.INCIDENCE_IN_STAGE, Reason.OLDER_THAN_ANY));
        assertThat(chanceOf(chances(WinModel.withDefaults().withoutExtrapolation(), deals, 30), "young")
                        .source())
                .isEqualTo(ChanceSource.INCIDENCE_IN_STAGE);
    }

    @Test
    void of_stageNeverLeft_isTooLittleToGoOn() {
        List<String> ways = new ArrayList<>();
        ways.addAll(many(30, "a", "A 0, B 2"));
        ways.addAll(many(30, "l", "A 0, Lost 2"));
        List<DealChance> chances = chances(WinModel.withDefaults(), fold(plus(ways, "x A 49"), 50), 30);
        assertThat(chanceOf(chances, "a0").skipped().get(0).reason()).isEqualTo(Reason.TOO_FEW_DEALS);
        assertThat(chanceOf(chances, "x").skipped().get(0).reason()).isEqualTo(Reason.LATER_STAGE_UNKNOWN);
        // Half go to B, where nothing is known: not 0. Only 30 deals of A are closed, all lost.
        assertThat(chanceOf(chances, "x").source()).isEqualTo(ChanceSource.LEARNED_STAGE_RATE);
    }

    @Test
    void of_rareLaterStageUnknown_isPassedOver() {
        List<String> ways = new ArrayList<>();
        ways.addAll(many(4, "a", "A 0, B 2"));
        ways.addAll(many(96, "l", "A 0, Lost 2"));
        DealChance rare = chanceOf(chances(WinModel.withDefaults(), fold(plus(ways, "x A 50"), 50), 30), "x");
        assertThat(rare.source()).isEqualTo(ChanceSource.INCIDENCE_IN_STAGE);
        assertThat(rare.loseEventually().orElseThrow()).isCloseTo(0.96, NEAR);
        assertThat(rare.winEventually().orElseThrow()).isZero();
    }

    @Test
    void of_reopenedDeal_isOpenAndItsFirstLifeCounts() {
        List<String> ways = many(30, "a", "A 0, Lost 3, A 5");
        List<DealChance> chances = chances(WinModel.withDefaults(), fold(ways, 6), 2);
        assertThat(chances).hasSize(30);
        // Of 60 stays 30 were lost on day 3; the reopened ones have been there for a day.
        assertThat(chances.get(0).daysInStage()).isEqualTo(1);
        assertThat(chances.get(0).loseInPeriod().orElseThrow()).isCloseTo(1, NEAR);
    }

    @Test
    void of_correctedOutcome_countsAsCorrectedFromTheFirstClose() {
        List<String> ways = many(30, "a", "A 0, Lost 3, Won 7");
        DealChance chance = chanceOf(chances(WinModel.withDefaults(), fold(plus(ways, "x A 10"), 10), 3), "x");
        assertThat(chance.winInPeriod().orElseThrow()).isCloseTo(1, NEAR);
        assertThat(chanceOf(chances(WinModel.withDefaults(), fold(plus(ways, "x A 10"), 10), 2), "x")
                        .winInPeriod()
                        .orElseThrow())
                .isZero();
    }

    @Test
    void of_onHold_remembersTheStageBefore() {
        // A rest comes back to where it was: from A lost, from B won.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(30, "a", "A 0, Hold 2, A 4, Lost 7"));
        ways.addAll(many(30, "b", "B 0, Hold 2, B 4, Won 7"));
        List<DealChance> chances = chances(FEW, fold(plus(ways, "x A 48, Hold 50", "y B 48, Hold 50"), 50), 5);
        assertThat(chanceOf(chances, "x").winInPeriod().orElseThrow()).isZero();
        assertThat(chanceOf(chances, "x").stage()).isEqualTo("Hold");
        // From B half the stays end on hold after 2 days and half are won after 3.
        assertThat(chanceOf(chances, "y").winInPeriod().orElseThrow()).isCloseTo(0.5, within(0.02));
        assertThat(chanceOf(chances, "y").winEventually().orElseThrow()).isCloseTo(1, within(0.03));
    }
}
