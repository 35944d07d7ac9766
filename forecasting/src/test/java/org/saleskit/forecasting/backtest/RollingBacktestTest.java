package org.saleskit.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.backtest.SmallLog.FOLD;
import static org.saleskit.forecasting.backtest.SmallLog.USD;
import static org.saleskit.forecasting.backtest.SmallLog.backtest;
import static org.saleskit.forecasting.backtest.SmallLog.log;
import static org.saleskit.forecasting.backtest.SmallLog.move;
import static org.saleskit.forecasting.backtest.SmallLog.run;
import static org.saleskit.forecasting.backtest.SmallLog.untilMay;
import static org.saleskit.forecasting.backtest.SmallLog.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.forecasting.accuracy.ChanceOutcome;
import org.saleskit.forecasting.accuracy.ForecastSnapshot;
import org.saleskit.forecasting.backtest.SmallLog.Spy;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.RevenueDistribution;

class RollingBacktestTest {

    /** States the same law and a chance for every open deal. */
    private record Fixed(String name, double amount, double chance) implements BacktestModel {
        @Override
        public BacktestForecast forecast(BacktestOrigin origin) {
            SortedMap<DealId, Double> chances = new TreeMap<>();
            origin.deals().list().stream()
                    .filter(deal -> !deal.type().isClosed())
                    .forEach(deal -> chances.put(deal.id(), chance));
            return BacktestForecast.of(RevenueDistribution.certain(usd(amount)), chances);
        }
    }

    @Test
    void origin_isTheLastInstantBeforeThePeriod() {
        Spy spy = new Spy();
        BacktestResult result = run(backtest().withModels(List.of(spy)), log(), 2, 4);
        BacktestOrigin february = spy.seen().get(0);
        assertThat(february.at()).isEqualTo(Instant.parse("2026-01-31T23:59:59.999999999Z"));
        assertThat(february.deals().list())
                .extracting(deal -> deal.id().value())
                .containsExactly("d1", "d2", "d3");
        assertThat(february.past())
                .containsExactly(new PeriodWins(february.past().get(0).period(), usd(100), List.of(usd(100))));
        assertThat(february.past().get(0).period().dates()).isEqualTo(SmallLog.months(1, 2));
        BacktestOrigin march = spy.seen().get(1);
        assertThat(march.past()).extracting(PeriodWins::revenue).containsExactly(usd(100), usd(250));
        assertThat(march.past().get(1).wonNew()).isEmpty();
        assertThat(march.deals().find(DealId.of("d4")).orElseThrow().type()).isEqualTo(StageType.OPEN);
        assertThat(march.learning()).isSameAs(march.deals());
        assertThat(march.currency()).isEqualTo(USD);
        assertThat(march.toString())
                .isEqualTo("2026-03-01/2026-04-01 as known at 2026-02-28T23:59:59.999999999Z: 5 deals, 2 past"
                        + " periods");
        assertThat(result.lines()).extracting(BacktestLine::actual).containsExactly(usd(250), usd(300));
        assertThat(result.wonWithoutAmount()).singleElement().satisfies(each -> {
            assertThat(each.deal()).isEqualTo(DealId.of("d5"));
            assertThat(each.period().dates()).isEqualTo(SmallLog.months(3, 4));
        });
        assertThat(result.refused()).hasSize(2);
    }

    @Test
    void withoutHistoryDay_pastBeginsWithTheFirstWholePeriod() {
        Spy spy = new Spy();
        run(untilMay(RollingBacktest.of(FOLD, USD)).withModels(List.of(spy)), log(), 2, 4);
        assertThat(spy.seen().get(0).past()).isEmpty();
        assertThat(spy.seen().get(1).past()).hasSize(1);
    }

    @Test
    void writtenDownLater_isUnknownAtTheOriginButCame() {
        List<DealEvent> log = log();
        log.add(move("late", "Open", "2026-01-02")
                .amount(usd(50))
                .recordedAt(Instant.parse("2026-02-20T00:00:00Z"))
                .build());
        log.add(move("late", "Won", "2026-02-02")
                .recordedAt(Instant.parse("2026-03-20T00:00:00Z"))
                .build());
        Spy spy = new Spy();
        BacktestResult result = run(backtest().withModels(List.of(spy)), log, 2, 4);
        assertThat(result.lines()).extracting(BacktestLine::actual).containsExactly(usd(300), usd(300));
        assertThat(spy.seen().get(0).deals().find(DealId.of("late"))).isEmpty();
        assertThat(spy.seen()
                        .get(1)
                        .deals()
                        .find(DealId.of("late"))
                        .orElseThrow()
                        .type())
                .isEqualTo(StageType.OPEN);
        assertThat(spy.seen().get(1).past()).extracting(PeriodWins::revenue).containsExactly(usd(100), usd(250));
    }

    @Test
    void learningEverySecondPeriod_inBetweenTheEarlierDeals() {
        Spy spy = new Spy();
        run(backtest().withModels(List.of(spy)).withLearningEvery(2), log(), 2, 5);
        assertThat(spy.seen().get(1).learning()).isSameAs(spy.seen().get(0).deals());
        assertThat(spy.seen().get(2).learning()).isSameAs(spy.seen().get(2).deals());
    }

    @Test
    void emptyLog_nothingComes() {
        BacktestResult result =
                run(untilMay(RollingBacktest.of(FOLD, USD)).withLogCompleteFrom(SmallLog.JANUARY), List.of(), 2, 3);
        assertThat(result.lines()).extracting(BacktestLine::actual).containsOnly(usd(0));
        assertThat(result.lines("pipeline")
                        .get(0)
                        .forecast()
                        .revenue()
                        .orElseThrow()
                        .mean())
                .isEqualTo(usd(0));
        assertThat(result.refused()).extracting(BacktestLine::model).containsExactly("last period", "past periods");
        assertThat(result.accuracy("pipeline")).isEmpty();
        assertThat(result.skill("pipeline", "last period")).isEmpty();
        assertThat(result.brier("pipeline")).isEmpty();
        assertThat(result.logScore("pipeline")).isEmpty();
        assertThat(result.snapshots("all")).hasSize(2);
        assertThat(result.explain(Locale.US))
                .contains("| pipeline | 0 | – | – | – |")
                .endsWith(
                        "Forecasts refused: 2, first by last period of the period from 2026-02-01: no whole period before.");
    }

    /** Errors 50 and 100 against 150 and 200; chances of d2, d3 in February, d4, d5 in March: won 1 of 2 and 2 of 2. */
    @Test
    void scores_byHand() {
        BacktestResult result =
                run(backtest().withModels(List.of(new Fixed("a", 200, 0.75), new Fixed("b", 100, 0.5))), log(), 2, 4);
        assertThat(result.accuracy("a").orElseThrow().meanCrps()).isEqualTo(75);
        assertThat(result.accuracy("b").orElseThrow().meanCrps()).isEqualTo(175);
        assertThat(result.skill("a", "b").orElseThrow()).isCloseTo(1 - 75.0 / 175, within(1e-15));
        assertThat(result.chances("a"))
                .containsExactly(
                        new ChanceOutcome("d2 in 2026-02-01/2026-03-01", 0.75, true),
                        new ChanceOutcome("d3 in 2026-02-01/2026-03-01", 0.75, false),
                        new ChanceOutcome("d4 in 2026-03-01/2026-04-01", 0.75, true),
                        new ChanceOutcome("d5 in 2026-03-01/2026-04-01", 0.75, true));
        assertThat(result.brier("a").orElseThrow().score()).isCloseTo((3 * 0.0625 + 0.5625) / 4, within(1e-15));
        assertThat(result.brier("b").orElseThrow().score()).isEqualTo(0.25);
        assertThat(result.logScore("b").orElseThrow().mean().orElseThrow()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(result.explain(Locale.US)).isEqualTo("""
                        | model | periods | bias | WAPE | mean CRPS | in the 50% band | in the 80% band | in the 95% band | Brier score | deals |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | a | 2 | -27.3% | 27.3% | 75 | 0.0% | 0.0% | 0.0% | 0.1875 | 4 |
                        | b | 2 | -63.6% | 63.6% | 175 | 0.0% | 0.0% | 0.0% | 0.2500 | 4 |

                        Deals won without an amount, which count 0: 1.""");
        assertThat(result.table(Locale.forLanguageTag("ru"))).isEqualTo("""
                        | период | факт | a: среднее | полоса 80\u00a0% | b: среднее | полоса 80\u00a0% |
                        | --- | --- | --- | --- | --- | --- |
                        | 2026-02-01 | 250 | 200 | 200 … 200 | 100 | 100 … 100 |
                        | 2026-03-01 | 300 | 200 | 200 … 200 | 100 | 100 … 100 |
                        """);
        assertThat(result.explain(Locale.forLanguageTag("ru")))
                .startsWith("| модель | периодов | смещение | WAPE | средний CRPS | в полосе 50\u00a0% |")
                .endsWith("\nВыиграно без суммы, учтено как 0, сделок: 1.");
        assertThat(result.toString()).isEqualTo(result.explain(Locale.ENGLISH));
    }

    @Test
    void models_areComparedOverCommonPeriodsAndDeals() {
        BacktestModel half = new BacktestModel() {
            @Override
            public String name() {
                return "half";
            }

            @Override
            public BacktestForecast forecast(BacktestOrigin origin) {
                return origin.past().size() < 2
                        ? BacktestForecast.refused("too early")
                        : BacktestForecast.of(
                                RevenueDistribution.certain(usd(310)),
                                new TreeMap<>(java.util.Map.of(DealId.of("d4"), 0.9)));
            }
        };
        BacktestResult result = run(
                backtest().withModels(List.of(new Fixed("a", 200, 0.75), half, NaiveModel.pastPeriods())), log(), 2, 4);
        assertThat(result.accuracy("a").orElseThrow().outcomes()).hasSize(1);
        assertThat(result.accuracy("half").orElseThrow().meanCrps()).isEqualTo(10);
        assertThat(result.chances("a")).extracting(ChanceOutcome::id).containsExactly("d4 in 2026-03-01/2026-04-01");
        assertThat(result.chances("past periods")).isEmpty();
        assertThat(result.refused()).extracting(BacktestLine::model).containsExactly("half");
        assertThat(result.table(Locale.US)).contains("| – | too early |");
        assertThat(result.explain(Locale.forLanguageTag("ru")))
                .contains("Прогнозов нет, случаев: 1; первый — half, период с 2026-02-01: too early.");
    }

    /** At the origin of April: 100, 250, 300; changes 150 and 50 with the mean 100. */
    @Test
    void naiveModels_byHand() {
        BacktestResult result = run(backtest(), log(), 2, 5);
        RevenueDistribution last =
                result.lines("last period").get(2).forecast().revenue().orElseThrow();
        assertThat(last.mean()).isEqualTo(usd(300));
        assertThat(last.least()).isEqualTo(usd(250));
        assertThat(last.most()).isEqualTo(usd(350));
        RevenueDistribution past =
                result.lines("past periods").get(2).forecast().revenue().orElseThrow();
        assertThat(past.quantile(0.5)).isEqualTo(usd(250));
        assertThat(past.mean()).isEqualTo(usd(216.67));
        RevenueDistribution second =
                result.lines("last period").get(1).forecast().revenue().orElseThrow();
        assertThat(second.least()).isEqualTo(usd(250)).isEqualTo(second.most());
    }

    /** 0.25 × 200 and 200 sqrt(0.25 × 0.75) for the one deal due in February; the deal due in March has a chance of 0. */
    @Test
    void stageWeighted_statedProbabilityAndDay() {
        Pipeline pipeline = Pipeline.builder()
                .id("p")
                .addStage(Stage.builder()
                        .name("Open")
                        .type(StageType.OPEN)
                        .defaultProbability(0.25)
                        .build())
                .addStages(Stage.of("Won", StageType.WON), Stage.of("Lost", StageType.LOST))
                .build();
        List<DealEvent> log = List.of(
                move("x", "Open", "2026-01-10")
                        .amount(usd(200))
                        .expectedClose(LocalDate.of(2026, 2, 10))
                        .build(),
                move("y", "Open", "2026-01-10")
                        .amount(usd(400))
                        .expectedClose(LocalDate.of(2026, 3, 1))
                        .build());
        BacktestResult result = run(
                untilMay(RollingBacktest.of(DealFold.of(pipeline), USD))
                        .withModels(List.of(StageWeightedModel.withDefaults())),
                log,
                2,
                3);
        BacktestForecast forecast = result.lines().get(0).forecast();
        assertThat(forecast.chances()).containsEntry(DealId.of("x"), 0.25).containsEntry(DealId.of("y"), 0.0);
        RevenueDistribution law = forecast.revenue().orElseThrow();
        // The normal law cut at 0: Phi(-50/86.6) = 0.28185 at 0; SciPy 1.17.1 norm.
        assertThat(law.probabilityAtMost(usd(0))).isCloseTo(0.2818514, within(0.002));
        assertThat(law.quantile(0.9).getAmount().doubleValue()).isCloseTo(160.9846, within(0.8));
        assertThat(law.quantile(0.5).getAmount().doubleValue()).isCloseTo(50, within(0.8));
    }

    /** Of d1, d2 won and d3 lost 2 of 3; the median time to win is 15 days, so d4 of 5 February is due in February. */
    @Test
    void stageWeighted_learnedShareAndUsualTime() {
        BacktestResult result = run(backtest().withModels(List.of(StageWeightedModel.withDefaults())), log(), 3, 4);
        BacktestForecast forecast = result.lines().get(0).forecast();
        assertThat(forecast.chances().get(DealId.of("d4"))).isZero();
        assertThat(forecast.chances().get(DealId.of("d5"))).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(forecast.revenue().orElseThrow().most()).isEqualTo(usd(0));
    }

    @Test
    void stageWeighted_nothingClosedYet_noChance() {
        BacktestResult result = run(
                untilMay(RollingBacktest.of(FOLD, USD)).withModels(List.of(StageWeightedModel.withDefaults())),
                List.of(move("x", "Open", "2026-01-10")
                        .amount(usd(5))
                        .expectedClose(LocalDate.of(2026, 2, 3))
                        .build()),
                2,
                3);
        assertThat(result.lines().get(0).forecast().chances()).isEmpty();
    }

    /** Without history a stage is unknown to the model: the deal has no chance, not the chance 0. */
    @Test
    void pipeline_unknownChance_isNoChance() {
        BacktestResult result = run(backtest(), log(), 2, 3);
        BacktestForecast forecast = result.lines("pipeline").get(0).forecast();
        assertThat(forecast.chances()).isEmpty();
        assertThat(forecast.revenue().orElseThrow().most().isPositive()).isTrue();
        PipelineModel closed = PipelineModel.withDefaults().withNewBusinessOf(0);
        assertThat(run(backtest().withModels(List.of(closed)), log(), 2, 3)
                        .lines()
                        .get(0)
                        .forecast()
                        .revenue()
                        .orElseThrow()
                        .most())
                .isEqualTo(usd(0));
    }

    /** The host's chance 0.5 for the period, independent: 200 and 400 with a half each. */
    @Test
    void pipeline_chancesOfTheHost_exactLaw() {
        WinModel host = WinModel.withDefaults()
                .withSources(List.of(org.saleskit.forecasting.chance.ChanceSource.HOST))
                .withTiming(List.of(org.saleskit.forecasting.chance.TimingRule.WHOLE))
                .withHost(deal -> java.util.OptionalDouble.of(0.5));
        PipelineModel model = PipelineModel.withDefaults()
                .withChances(host)
                .withSum(DealSum.withDefaults().withIndependentDeals())
                .withNewBusinessOf(0)
                .withName("host");
        BacktestResult result = run(backtest().withModels(List.of(model)), log(), 2, 3);
        RevenueDistribution law = result.lines().get(0).forecast().revenue().orElseThrow();
        assertThat(law.mean()).isEqualTo(usd(300));
        assertThat(law.probability(usd(600))).isCloseTo(0.25, within(1e-15));
        assertThat(law.probability(usd(200))).isCloseTo(0.25, within(1e-15));
        assertThat(model.chances()).isSameAs(host);
        assertThat(model.sum().correlation()).isZero();
        assertThat(model.toString()).startsWith("host [WinModel[");
    }

    /** Counts 4, 6, 8: mean 6, variance max(4, 6) × 4/3 = 8. */
    @Test
    void newBusiness_momentsOfPastCounts() {
        List<PeriodWins> past = List.of(past(4), past(6), past(8));
        CountDistribution law = PipelineModel.counts(past);
        assertThat(law.mean()).isCloseTo(6, within(1e-12));
        assertThat(law.variance()).isCloseTo(8, within(1e-9));
        CountDistribution wild = PipelineModel.counts(List.of(past(0), past(0), past(9)));
        assertThat(wild.mean()).isCloseTo(3, within(1e-12));
        assertThat(wild.variance()).isCloseTo(27 * 4.0 / 3, within(1e-9));
        assertThat(PipelineModel.counts(List.of(past(2))).variance()).isCloseTo(4, within(1e-9));
    }

    private static PeriodWins past(int wins) {
        Spy spy = new Spy();
        run(backtest().withModels(List.of(spy)), log(), 2, 3);
        return new PeriodWins(spy.seen().get(0).period(), usd(10 * wins), java.util.Collections.nCopies(wins, usd(10)));
    }

    @Test
    void snapshots_areThoseOfTheOrigins() {
        List<ForecastSnapshot> snapshots = run(backtest(), log(), 3, 4).snapshots("all");
        assertThat(snapshots)
                .extracting(ForecastSnapshot::source)
                .containsExactly("pipeline", "stage-weighted", "last period", "past periods");
        assertThat(snapshots.get(0).madeAt()).isEqualTo(Instant.parse("2026-02-28T23:59:59.999999999Z"));
        assertThat(snapshots.get(0).group()).isEqualTo("all");
    }

    @Test
    void options_areKept() {
        RollingBacktest backtest = backtest().withLearningEvery(3);
        assertThat(backtest.fold()).isSameAs(FOLD);
        assertThat(backtest.currency()).isEqualTo(USD);
        assertThat(backtest.historyFrom()).contains(LocalDate.of(2026, 1, 1));
        assertThat(backtest.learningEvery()).isEqualTo(3);
        assertThat(backtest.models()).hasSize(4);
        assertThat(backtest)
                .hasToString(
                        "backtest in USD of [pipeline, stage-weighted, last period, past periods], learning every 3"
                                + " periods, past periods from 2026-01-01, log complete until 2026-05-01T00:00:00Z");
        assertThat(RollingBacktest.of(FOLD, USD)
                        .withLogCompleteFrom(SmallLog.JANUARY)
                        .toString())
                .endsWith(", learning every 1 periods, log complete from 2026-01-01T00:00:00Z");
        assertThat(NaiveModel.lastPeriod()).hasToString("last period");
        assertThat(StageWeightedModel.withDefaults()).hasToString("stage-weighted");
        assertThat(BacktestForecast.refused("why")).hasToString("refused: why");
        assertThat(BacktestForecast.refused("why").reason(Locale.FRENCH)).contains("why");
        BacktestForecast stated = BacktestForecast.of(RevenueDistribution.certain(usd(1)));
        assertThat(stated.toString()).endsWith("chances of 0 deals");
        assertThat(stated.reason(Locale.ENGLISH)).isEmpty();
        BacktestResult result = run(backtest, log(), 3, 4);
        assertThat(result.backtest()).isSameAs(backtest);
    }
}
