package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.chance.DealsOf.chanceOf;
import static org.saleskit.forecasting.chance.DealsOf.chances;
import static org.saleskit.forecasting.chance.DealsOf.log;
import static org.saleskit.forecasting.chance.DealsOf.many;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.DealChance.Skipped;
import org.saleskit.forecasting.chance.DealChance.Skipped.Reason;
import org.threeten.extra.LocalDateRange;

class WinModelTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final WinModel FEW = WinModel.withDefaults().withLeastData(1, 1);
    private static final WinModel STATED = WinModel.withDefaults()
            .withSources(List.of(ChanceSource.STAGE_DEFAULT, ChanceSource.HOST))
            .withStageDefaults(Map.of("A", 0.0, "B", 0.4));

    private static List<String> plus(List<String> ways, String... more) {
        List<String> all = new ArrayList<>(ways);
        all.addAll(List.of(more));
        return all;
    }

    private static Deals fold(List<String> ways, double asOf) {
        return log(DealsOf.PIPELINE, asOf, ways);
    }

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
        WinModel model = WinModel.withDefaults()
                .withSegments(deal -> deal.id().value().equals("b") ? "first" : "second");
        assertThat(chances(model, log(10, "a A 2", "b A 2", "c A 2"), 5))
                .extracting(each -> each.deal().value())
                .containsExactly("a", "b", "c");
    }

    @Test
    void of_winTimesOfAStageNeverSeen_isUnknown() {
        LearnedChances learned =
                STATED.withTiming(List.of(TimingRule.WIN_TIMES)).learn(log(10, "a A 0, Won 3"));
        DealChance chance = learned.of(log(20, "b B 19"), DealsOf.day(30)).get(0);
        assertThat(chance.winInPeriod()).isEmpty();
        assertThat(chance.winEventually()).hasValue(0.4);
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
    void of_probabilityZeroStated_isAnAnswer() {
        DealChance zero = chances(STATED, log(10, "a A 9, expected 12"), 5).get(0);
        assertThat(zero.source()).isEqualTo(ChanceSource.STAGE_DEFAULT);
        assertThat(zero.winInPeriod()).hasValue(0);
        assertThat(zero.winEventually()).hasValue(0);
    }

    @Test
    void of_expectedClose_decidesWhetherAStatedChanceFallsIntoThePeriod() {
        Deals deals =
                log(10, "in B 9, expected 12", "last B 9, expected 15", "out B 9, expected 16", "past B 9, expected 9");
        List<DealChance> chances = STATED.learn(deals).of(deals, DealsOf.day(16));
        assertThat(chanceOf(chances, "in").winInPeriod()).hasValue(0.4);
        assertThat(chanceOf(chances, "in").timing()).hasValue(TimingRule.EXPECTED_CLOSE);
        assertThat(chanceOf(chances, "last").winInPeriod()).hasValue(0.4);
        assertThat(chanceOf(chances, "out").winInPeriod()).hasValue(0);
        assertThat(chanceOf(chances, "out").winEventually()).hasValue(0.4);
        // A day that has passed says nothing, and there is no log to learn times from.
        assertThat(chanceOf(chances, "past").winInPeriod()).isEmpty();
        assertThat(chanceOf(chances, "past").winEventually()).hasValue(0.4);
        assertThat(chanceOf(chances, "past").timing()).isEmpty();
        assertThat(chanceOf(chances, "past").source()).isEqualTo(ChanceSource.STAGE_DEFAULT);
    }

    @Test
    void of_expectedCloseToday_isNotPast() {
        Deals deals = log(10, "a B 9, expected 10");
        assertThat(STATED.learn(deals).of(deals, DealsOf.day(11)).get(0).winInPeriod())
                .hasValue(0.4);
    }

    @Test
    void of_whole_takesTheNumberAsThatOfThePeriod() {
        DealChance chance = chances(STATED.withTiming(List.of(TimingRule.WHOLE)), log(10, "a B 9"), 5)
                .get(0);
        assertThat(chance.winInPeriod()).hasValue(0.4);
        assertThat(chance.timing()).hasValue(TimingRule.WHOLE);
    }

    @Test
    void of_winTimes_takesTheShareOfWinsThatFallIntoThePeriod() {
        // All are won: a third on day 3, the others on day 9.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(20, "a", "B 0, Won 3"));
        ways.addAll(many(40, "b", "B 0, Won 9"));
        Deals deals = fold(plus(ways, "x B 50"), 50);
        WinModel model = STATED.withTiming(List.of(TimingRule.EXPECTED_CLOSE, TimingRule.WIN_TIMES));
        assertThat(chanceOf(chances(model, deals, 3), "x").winInPeriod().orElseThrow())
                .isCloseTo(0.4 / 3, NEAR);
        assertThat(chanceOf(chances(model, deals, 3), "x").timing()).hasValue(TimingRule.WIN_TIMES);
        assertThat(chanceOf(chances(model, deals, 9), "x").winInPeriod().orElseThrow())
                .isCloseTo(0.4, NEAR);
        assertThat(chanceOf(chances(model, deals, 2), "x").winInPeriod().orElseThrow())
                .isZero();
    }

    @Test
    void of_winTimesOfAStageNeverWon_isUnknown() {
        Deals deals = fold(plus(many(40, "a", "B 0, Lost 3"), "x B 50"), 50);
        DealChance chance = chanceOf(chances(STATED.withTiming(List.of(TimingRule.WIN_TIMES)), deals, 3), "x");
        assertThat(chance.winInPeriod()).isEmpty();
        assertThat(chance.winEventually()).hasValue(0.4);
    }

    @Test
    void withStageDefaults_comesBeforeTheStagesOwn() {
        Pipeline pipeline = Pipeline.builder()
                .id("p")
                .addStage(Stage.builder()
                        .name("A")
                        .type(StageType.OPEN)
                        .defaultProbability(0.2)
                        .build())
                .addStage(Stage.builder()
                        .name("B")
                        .type(StageType.OPEN)
                        .defaultProbability(0.3)
                        .build())
                .addStage(Stage.of("Won", StageType.WON))
                .build();
        WinModel model =
                WinModel.withDefaults().withTiming(List.of(TimingRule.WHOLE)).withStageDefaults(Map.of("A", 0.25));
        List<DealChance> chances = chances(model, log(pipeline, 10, List.of("a A 9", "b B 9")), 5);
        assertThat(chanceOf(chances, "a").winInPeriod()).hasValue(0.25);
        assertThat(chanceOf(chances, "b").winInPeriod()).hasValue(0.3);
    }

    @Test
    void withSources_asksInTheOrderGiven() {
        Deals deals = log(10, "a B 9", "b B 9");
        WinModel model = STATED.withSources(List.of(ChanceSource.HOST, ChanceSource.STAGE_DEFAULT))
                .withTiming(List.of(TimingRule.WHOLE))
                .withHost(deal -> deal.id().value().equals("a") ? OptionalDouble.of(0.9) : OptionalDouble.empty());
        assertThat(model.sources()).containsExactly(ChanceSource.HOST, ChanceSource.STAGE_DEFAULT);
        assertThat(model.timing()).containsExactly(TimingRule.WHOLE);
        List<DealChance> chances = chances(model, deals, 5);
        assertThat(chanceOf(chances, "a").source()).isEqualTo(ChanceSource.HOST);
        assertThat(chanceOf(chances, "a").winInPeriod()).hasValue(0.9);
        assertThat(chanceOf(chances, "b").source()).isEqualTo(ChanceSource.STAGE_DEFAULT);
        assertThat(chanceOf(chances, "b").skipped()).containsExactly(new Skipped(ChanceSource.HOST, Reason.NOT_STATED));
    }

    @Test
    void of_fewExits_fallsToTheRateOfTheStageDrawnTowardsAll() {
        // 3 of 5 won from A, 2 of 5 from B; fewer than 4 stages: strength 10, mean (5 + 1) / (10 + 2).
        List<String> ways = new ArrayList<>();
        ways.addAll(many(3, "a", "A 0, Won 3"));
        ways.addAll(many(2, "b", "A 0, Lost 3"));
        ways.addAll(many(2, "c", "B 0, Won 3"));
        ways.addAll(many(3, "d", "B 0, Junk 3"));
        WinModel model = WinModel.withDefaults().withTiming(List.of(TimingRule.WHOLE));
        List<DealChance> chances = chances(model, fold(plus(ways, "x A 8", "y B 8", "z C 8"), 10), 5);
        DealChance x = chanceOf(chances, "x");
        assertThat(x.source()).isEqualTo(ChanceSource.LEARNED_STAGE_RATE);
        assertThat(x.winInPeriod().orElseThrow()).isCloseTo((3 + 5.0) / (5 + 10), NEAR);
        assertThat(x.evidence()).isEqualTo(5);
        // qbeta(c(0.025, 0.975), 8, 7) in R
        assertThat(x.interval().orElseThrow().low()).isCloseTo(0.2886094000, within(1e-9));
        assertThat(x.interval().orElseThrow().high()).isCloseTo(0.7696394586, within(1e-9));
        assertThat(chanceOf(chances, "y").winInPeriod().orElseThrow()).isCloseTo((2 + 5.0) / (5 + 10), NEAR);
        assertThat(chanceOf(chances, "z").source()).isEqualTo(ChanceSource.UNKNOWN);
        List<DealChance> more = chances(model.withLeastData(20, 6), fold(plus(ways, "x A 8"), 10), 5);
        assertThat(more.get(0).skipped().get(1))
                .isEqualTo(new Skipped(ChanceSource.LEARNED_STAGE_RATE, Reason.TOO_FEW_DEALS));
    }

    @Test
    void of_dealInAStageTwice_countsOnceInItsRate() {
        List<String> ways = many(5, "a", "A 0, B 1, A 2, Won 3");
        WinModel model = WinModel.withDefaults()
                .withSources(List.of(ChanceSource.LEARNED_STAGE_RATE))
                .withTiming(List.of(TimingRule.WHOLE));
        assertThat(chanceOf(chances(model, fold(plus(ways, "x A 8"), 10), 5), "x")
                        .evidence())
                .isEqualTo(5);
    }

    @Test
    void of_allWonOrAllLost_isNeverCertainByLackOfData() {
        WinModel model = WinModel.withDefaults()
                .withSources(List.of(ChanceSource.LEARNED_STAGE_RATE))
                .withTiming(List.of(TimingRule.WHOLE));
        double allLost = chanceOf(chances(model, fold(plus(many(30, "a", "A 0, Lost 3"), "x A 8"), 10), 5), "x")
                .winInPeriod()
                .orElseThrow();
        assertThat(allLost).isBetween(0.001, 0.06);
        double allWon = chanceOf(chances(model, fold(plus(many(30, "a", "A 0, Won 3"), "x A 8"), 10), 5), "x")
                .winInPeriod()
                .orElseThrow();
        assertThat(allWon).isBetween(0.94, 0.999);
        // One stage of wins and one of losses, as far apart as can be: strength 1, half at 1/2.
        List<String> both = new ArrayList<>(many(30, "a", "A 0, Won 3"));
        both.addAll(many(30, "b", "B 0, Lost 3"));
        double separate = chanceOf(chances(model, fold(plus(both, "x A 8"), 10), 5), "x")
                .winInPeriod()
                .orElseThrow();
        assertThat(separate).isBetween(0.80, 0.999);
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

    @Test
    void of_period_startsAtTheDealsOrLater() {
        List<String> ways = new ArrayList<>();
        ways.addAll(many(10, "a", "A 0, Won 3"));
        ways.addAll(many(10, "b", "A 0, Won 9"));
        ways.addAll(many(20, "c", "A 0, Lost 30"));
        Deals deals = log(DealsOf.PIPELINE, 49.5, plus(ways, "x A 49"));
        LearnedChances learned = WinModel.withDefaults().learn(deals);
        ReportPeriod underWay = period("2026-02-01", "2026-02-23");
        // Day 0 is 1 January: x entered on day 49, 19 February; day 52 is the 22nd, day 58 the 28th.
        assertThat(learned.of(underWay).get(0).winInPeriod().orElseThrow()).isCloseTo(0.25, NEAR);
        assertThat(learned.of(period("2026-02-01", "2026-02-22"))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isZero();
        ReportPeriod ahead = period("2026-02-23", "2026-03-01");
        assertThat(learned.of(ahead).get(0).winInPeriod().orElseThrow()).isCloseTo(0.25, NEAR);
        assertThat(learned.of(ahead).get(0).winEventually().orElseThrow()).isCloseTo(0.5, NEAR);
        assertThat(learned.of(deals, period("2026-02-23", "2026-02-28"))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isZero();
        assertThat(learned.of(period("2026-02-22", "2026-02-23"))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isCloseTo(0.25, NEAR);
    }

    private static ReportPeriod period(String from, String to) {
        return ReportPeriod.of(LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(to)), ZoneId.of("UTC"));
    }

    @Test
    void of_endWithinAStep_countsTheShareOfClosesThatComeSoEarly() {
        // All leave after 2 days; 30 of 40 close at 06:00, 10 at 18:00.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(30, "a", "A 0.25, Won 2.25"));
        ways.addAll(many(10, "b", "A 0.75, Won 2.75"));
        Deals deals = fold(plus(ways, "x A 10"), 10);
        LearnedChances learned = WinModel.withDefaults().learn(deals);
        assertThat(learned.of(deals, DealsOf.day(11.1)).get(0).winInPeriod().orElseThrow())
                .isZero();
        assertThat(learned.of(deals, DealsOf.day(11.5)).get(0).winInPeriod().orElseThrow())
                .isCloseTo(0.75, NEAR);
        assertThat(learned.of(deals, DealsOf.day(11.25)).get(0).winInPeriod().orElseThrow())
                .isZero();
        assertThat(learned.of(deals, DealsOf.day(11.25).plusNanos(1))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isCloseTo(0.75, NEAR);
        assertThat(learned.of(deals, DealsOf.day(12)).get(0).winInPeriod().orElseThrow())
                .isCloseTo(1, NEAR);
    }

    @Test
    void withHalfLife_countsOldDealsLess() {
        // A year ago all were won, this month all were lost; day 1 of a stay ends both.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(30, "a", "A 0, Won 1"));
        ways.addAll(many(30, "b", "A 360, Lost 361"));
        Deals deals = fold(plus(ways, "x A 364"), 364);
        double equal = chanceOf(chances(WinModel.withDefaults(), deals, 1), "x")
                .winInPeriod()
                .orElseThrow();
        assertThat(equal).isCloseTo(0.5, NEAR);
        WinModel model = WinModel.withDefaults().withHalfLife(Duration.ofDays(360));
        double recent = chanceOf(chances(model, deals, 1), "x").winInPeriod().orElseThrow();
        assertThat(recent).isCloseTo(1.0 / 3, NEAR);
        WinModel rates =
                model.withSources(List.of(ChanceSource.LEARNED_STAGE_RATE)).withTiming(List.of(TimingRule.WHOLE));
        double rate = chanceOf(chances(rates, deals, 1), "x").winInPeriod().orElseThrow();
        double old = 30 * Math.pow(2, -363.0 / 360);
        double late = 30 * Math.pow(2, -3.0 / 360);
        // Strength 10 at 31/62, as there is but one stage.
        assertThat(rate).isCloseTo((old + 5) / (old + late + 10), NEAR);
    }

    @Test
    void withHistoryFrom_passesOverClosesBefore() {
        List<String> ways = new ArrayList<>(many(10, "a", "A 0, Won 1"));
        ways.addAll(many(10, "b", "A 50, Lost 51"));
        WinModel model = WinModel.withDefaults()
                .withHistoryFrom(DealsOf.day(20))
                .withSources(List.of(ChanceSource.LEARNED_STAGE_RATE))
                .withTiming(List.of(TimingRule.WHOLE));
        assertThat(chanceOf(chances(model, fold(plus(ways, "x A 60"), 60), 1), "x")
                        .evidence())
                .isEqualTo(10);
        WinModel after = model.withHistoryFrom(DealsOf.day(61)).withSources(List.of(ChanceSource.INCIDENCE_IN_STAGE));
        assertThat(chanceOf(chances(after, fold(plus(ways, "x A 60"), 60), 1), "x")
                        .source())
                .isEqualTo(ChanceSource.UNKNOWN);
    }

    @Test
    void withStep_hours_tellsHoursApart() {
        List<String> ways = new ArrayList<>(many(30, "a", "A 0, Won 0.125"));
        ways.addAll(many(30, "b", "A 0, Lost 0.5"));
        Deals deals = fold(plus(ways, "x A 1"), 1);
        WinModel model = WinModel.withDefaults().withStep(Duration.ofHours(1));
        assertThat(chanceOf(chances(model, deals, 0.125), "x").winInPeriod().orElseThrow())
                .isCloseTo(0.5, NEAR);
        assertThat(chanceOf(chances(model, deals, 0.084), "x").winInPeriod().orElseThrow())
                .isZero();
    }

    @Test
    void withSegments_newSegment_isLikeAll() {
        List<String> ways = new ArrayList<>(many(100, "a", "A 0, Won 1"));
        ways.addAll(many(100, "b", "A 0, Lost 1"));
        WinModel model =
                WinModel.withDefaults().withSegments(deal -> deal.id().value().substring(0, 1));
        LearnedChances learned = model.learn(fold(ways, 10));
        List<DealChance> chances = learned.of(log(10, "a A 10", "b A 10", "c A 10"), DealsOf.day(12));
        assertThat(chanceOf(chances, "c").winInPeriod().orElseThrow()).isCloseTo(0.5, NEAR);
        // 100 won where 50 were expected: common (100 + 10) / (50 + 10), then (100 + 10) / (50 common + 10); lost
        // likewise.
        double more = 110.0 / 60;
        double won = 0.5 * more * 110 / (50 * more + 10);
        double less = 10.0 / 60;
        double lost = 0.5 * less * 10 / (50 * less + 10);
        assertThat(chanceOf(chances, "a").winInPeriod().orElseThrow()).isCloseTo(won / Math.max(1, won + lost), NEAR);
        assertThat(chanceOf(chances, "b").loseInPeriod().orElseThrow()).isCloseTo(won / Math.max(1, won + lost), NEAR);
        List<DealChance> near =
                model.withSegmentPrior(1e9).learn(fold(ways, 10)).of(log(10, "a A 10"), DealsOf.day(12));
        assertThat(near.get(0).winInPeriod().orElseThrow()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void withSeasons_namesOfDays_changeTheChanceInThePeriod() {
        // On odd weeks all that wait are won; on even weeks nothing happens. 200 deals enter a day.
        List<String> ways = new ArrayList<>();
        for (int day = 0; day < 140; day++) {
            int close = day / 7 % 2 == 1 ? day : day / 7 * 7 + 7;
            ways.addAll(many(3, "d" + day + "-", "A " + day + ", Won " + (close + 1)));
        }
        Deals deals = fold(plus(ways, "x A 140"), 141);
        WinModel plain = WinModel.withDefaults();
        WinModel seasons = plain.withSeasons(
                ZoneOffset.UTC,
                day -> ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 1), day) / 7 % 2 == 1 ? "busy" : "idle");
        double idle = chanceOf(chances(seasons, deals, 4), "x").winInPeriod().orElseThrow();
        double any = chanceOf(chances(plain, deals, 4), "x").winInPeriod().orElseThrow();
        assertThat(any).isGreaterThan(0.5);
        assertThat(idle).isLessThan(any / 2);
        assertThat(chanceOf(chances(seasons, deals, 12), "x").winInPeriod().orElseThrow())
                .isGreaterThan(0.95);
    }

    @Test
    void toString_namesTheOptions() {
        assertThat(WinModel.withDefaults())
                .hasToString("WinModel[[INCIDENCE_IN_STAGE, LEARNED_STAGE_RATE, STAGE_DEFAULT, HOST],"
                        + " [EXPECTED_CLOSE, WIN_TIMES], step PT24H, least exits 20, least decided 5]");
        assertThat(WinModel.withDefaults()
                        .withSources(List.of(ChanceSource.HOST))
                        .withTiming(List.of(TimingRule.WHOLE))
                        .withStep(Duration.ofHours(1))
                        .withLeastData(7, 8)
                        .withHalfLife(Duration.ofDays(90))
                        .withHistoryFrom(DealsOf.DAY_0)
                        .withoutExtrapolation()
                        .withSegments(deal -> "")
                        .withSegmentPrior(3)
                        .withSeasons(ZoneOffset.UTC, day -> ""))
                .hasToString(
                        "WinModel[[HOST], [WHOLE], step PT1H, least exits 7, least decided 8, half-life PT2160H,"
                                + " history from 2026-01-01T00:00:00Z, without extrapolation, by segment with prior 3.0, by season]");
    }
}
