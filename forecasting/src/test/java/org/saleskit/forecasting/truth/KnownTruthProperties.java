package org.saleskit.forecasting.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.forecasting.accuracy.BrierScore;
import org.saleskit.forecasting.accuracy.ChanceOutcome;
import org.saleskit.forecasting.accuracy.RevenueAccuracy;
import org.saleskit.forecasting.accuracy.RevenueOutcome;
import org.saleskit.forecasting.backtest.BacktestForecast;
import org.saleskit.forecasting.backtest.BacktestLine;
import org.saleskit.forecasting.backtest.BacktestModel;
import org.saleskit.forecasting.backtest.BacktestOrigin;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.PipelineModel;
import org.saleskit.forecasting.backtest.RollingBacktest;
import org.saleskit.forecasting.backtest.StageWeightedModel;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.CorrelationEstimate;
import org.saleskit.forecasting.distribution.DealLaw;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.threeten.extra.LocalDateRange;

/**
 * Forecasts of a CRM whose law is known: the chances of deals are as good as the true ones, the bands hold what they promise, and
 * without dependence they do not.
 *
 * <p>The profile {@code deep} takes 50 000 deals in 8 departments and 472 months; otherwise two departments of 5 000 deals are looked
 * at for 3 years each, which is enough to see all but the third digit of the coverage. The last month is not scored: the log ends
 * some days before it does.
 */
class KnownTruthProperties {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final boolean DEEP = Integer.getInteger("jqwik.tries.default", 0) >= 100_000;
    private static final int DEPARTMENTS = DEEP ? 8 : 2;
    private static final int DEALS = DEEP ? 6_250 : 5_000;
    private static final int YEARS = DEEP ? 8 : 6;
    private static final DealSum SUM = DealSum.withDefaults().withBins(512);

    /** Knows the law of each deal, but not the market of the month ahead. */
    private record OracleModel(SimulatedCrm crm) implements BacktestModel {
        @Override
        public String name() {
            return "oracle";
        }

        @Override
        public BacktestForecast forecast(BacktestOrigin origin) {
            SimulatedCrm.Oracle oracle = crm.new Oracle(origin.period());
            SortedMap<DealId, Double> chances = new TreeMap<>();
            for (Deal deal : origin.deals().list()) {
                if (!deal.type().isClosed()) {
                    chances.put(deal.id(), oracle.chance(deal));
                }
            }
            return BacktestForecast.of(RevenueDistribution.certain(Money.zero(SimulatedCrm.USD)), chances);
        }
    }

    private static PipelineModel ours(SimulatedCrm crm) {
        return PipelineModel.withDefaults()
                .withSum(SUM)
                .withChances(WinModel.withDefaults()
                        .withSegments(crm::rep)
                        .withSeasons(ZoneOffset.UTC, day -> "month " + (day.getMonthValue() - 1) % 3));
    }

    private static BacktestResult run(SimulatedCrm crm, List<BacktestModel> models, int fromYear, int toYear) {
        return RollingBacktest.of(DealFold.of(SimulatedCrm.PIPELINE), SimulatedCrm.USD)
                .withModels(models)
                .withLearningEvery(6)
                .run(
                        crm.log,
                        PeriodUnit.MONTH,
                        LocalDateRange.of(FIRST.plusYears(fromYear), FIRST.plusYears(toYear)),
                        ZoneOffset.UTC);
    }

    /** The months of the second and third year, as our own chances saw them, and what these deals brought. */
    private static List<CorrelationEstimate.ResolvedDeals> lessons(SimulatedCrm crm) {
        List<CorrelationEstimate.ResolvedDeals> lessons = new ArrayList<>();
        for (BacktestLine line : run(crm, List.of(ours(crm)), 1, 3).lines()) {
            List<DealLaw> laws = new ArrayList<>();
            line.forecast().chances().forEach((deal, chance) -> laws.add(DealLaw.of(chance, crm.amount(deal))));
            Money came = Money.zero(SimulatedCrm.USD);
            for (ChanceOutcome each : line.chances()) {
                String deal = each.id().substring(0, each.id().indexOf(' '));
                came = each.happened() ? came.plus(crm.amount(DealId.of(deal))) : came;
            }
            lessons.add(new CorrelationEstimate.ResolvedDeals(laws, came));
        }
        return lessons;
    }

    private static RevenueAccuracy all(List<BacktestResult> results, String model) {
        List<RevenueOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            for (RevenueOutcome each :
                    results.get(i).accuracy(model).orElseThrow().outcomes()) {
                outcomes.add(new RevenueOutcome(i + " " + each.id(), each.forecast(), each.actual()));
            }
        }
        return RevenueAccuracy.of(outcomes);
    }

    private static BrierScore brier(List<BacktestResult> results, String model) {
        return BrierScore.of(
                results.stream().flatMap(each -> each.chances(model).stream()).toList());
    }

    @Example
    void forecasts_comeTrue() {
        List<SimulatedCrm> crms = IntStream.range(0, DEPARTMENTS)
                .parallel()
                .mapToObj(i -> new SimulatedCrm("d" + i, FIRST, YEARS * 365, DEALS, i))
                .toList();
        double rho = CorrelationEstimate.of(crms.parallelStream()
                        .flatMap(crm -> lessons(crm).stream())
                        .toList())
                .correlation()
                .orElseThrow();
        List<BacktestResult> results = crms.parallelStream()
                .map(crm -> {
                    PipelineModel ours = ours(crm).withSum(SUM.withCorrelation(rho));
                    return run(
                            crm,
                            List.of(
                                    ours,
                                    ours.withName("independent").withSum(SUM.withIndependentDeals()),
                                    StageWeightedModel.withDefaults(),
                                    new OracleModel(crm)),
                            3,
                            YEARS);
                })
                .toList();

        BrierScore oracle = brier(results, "oracle");
        BrierScore ours = brier(results, "pipeline");
        RevenueAccuracy months = all(results, "pipeline");
        RevenueAccuracy weighted = all(results, "stage-weighted");
        Proportion inside = months.coverage(0.9);
        Proportion insideIndependent = all(results, "independent").coverage(0.9);
        assertThat(ours.score() / oracle.score()).isBetween(0.99, 1.02);
        assertThat(months.skillAgainst(weighted).orElseThrow()).isGreaterThan(0.15);
        if (DEEP) {
            assertThat(inside.rate().orElseThrow()).isBetween(0.87, 0.93);
        } else {
            assertThat(inside.interval().orElseThrow().contains(0.9)).isTrue();
        }
        assertThat(insideIndependent.interval().orElseThrow().high()).isLessThan(0.87);
    }
}
