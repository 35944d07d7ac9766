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
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.forecasting.chance.DealChance.Skipped;
import org.saleskit.forecasting.chance.DealChance.Skipped.Reason;

/** Chances that are stated or come from the rate of a stage, and what brings them into the period. */
class ChanceSourceTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final WinModel STATED = WinModel.withDefaults()
            .withSources(List.of(ChanceSource.STAGE_DEFAULT, ChanceSource.HOST))
            .withStageDefaults(Map.of("A", 0.0, "B", 0.4));

    @Test
    void of_winTimesOfAStageNeverSeen_isUnknown() {
        LearnedChances learned =
                STATED.withTiming(List.of(TimingRule.WIN_TIMES)).learn(log(10, "a A 0, Won 3"));
        DealChance chance = learned.of(log(20, "b B 19"), DealsOf.day(30)).get(0);
        assertThat(chance.winInPeriod()).isEmpty();
        assertThat(chance.winEventually()).hasValue(0.4);
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
}
