package org.saleskit.forecasting.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.Reporter;
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
import org.saleskit.forecasting.backtest.NaiveModel;
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

    /**
     * What is compared. "pipeline" knows what the department knows of itself: who works on a deal, that closes hang on the month of the
     * quarter, and a correlation learned from earlier years; "defaults" knows the log only.
     */
    private static List<BacktestModel> models(SimulatedCrm crm, double rho) {
        PipelineModel ours = ours(crm).withSum(SUM.withCorrelation(rho));
        PipelineModel defaults = PipelineModel.withDefaults().withSum(SUM).withName("defaults");
        List<BacktestModel> models = new ArrayList<>(List.of(
                ours,
                ours.withName("independent").withSum(SUM.withIndependentDeals()),
                defaults,
                StageWeightedModel.withDefaults(),
                NaiveModel.pastPeriods(),
                new OracleModel(crm)));
        if (DEEP) {
            models.add(ours.withName("correlation of 0.05").withSum(SUM));
            models.add(defaults.withName("defaults, learned correlation").withLearnedCorrelation(12));
        }
        return models;
    }

    /** A row of the table in the module's README. */
    private static String row(List<BacktestResult> results, String model) {
        RevenueAccuracy months = all(results, model);
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %.1f%% | %.1f%% | %,.0f",
                model,
                100 * months.bias().orElseThrow(),
                100 * months.wape().orElseThrow(),
                months.meanCrps()));
        for (double level : new double[] {0.5, 0.8, 0.9, 0.95}) {
            Proportion inside = months.coverage(level);
            row.append(String.format(
                    Locale.ROOT,
                    " | %d = %.1f%%",
                    inside.successes(),
                    100 * inside.rate().orElseThrow()));
        }
        boolean chances = results.stream().anyMatch(each -> !each.chances(model).isEmpty());
        return row.append(
                        chances
                                ? String.format(
                                        Locale.ROOT,
                                        " | %.4f |",
                                        brier(results, model).score())
                                : " | – |")
                .toString();
    }

    private static void report(List<BacktestResult> results, double rho, Reporter reporter) {
        List<String> rows = results.get(0).models().stream()
                .filter(model -> !model.equals("oracle"))
                .map(model -> row(results, model))
                .toList();
        reporter.publishValue(
                "known truth",
                String.format(
                        Locale.ROOT,
                        "%n%s%noracle's Brier score %.4f, correlation %.3f, PIT %.2f, months %d",
                        String.join(System.lineSeparator(), rows),
                        brier(results, "oracle").score(),
                        rho,
                        all(results, "pipeline").pit().pValue().orElseThrow(),
                        all(results, "pipeline").outcomes().size()));
    }

    @Example
    void forecasts_comeTrue(Reporter reporter) {
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
                .map(crm -> run(crm, models(crm, rho), 3, YEARS))
                .toList();
        report(results, rho, reporter);

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
        // Who tells the library nothing of reps and seasons is still better off than with either rival.
        RevenueAccuracy defaults = all(results, "defaults");
        assertThat(defaults.skillAgainst(weighted).orElseThrow()).isGreaterThan(0.15);
        assertThat(defaults.skillAgainst(all(results, "past periods")).orElseThrow())
                .isPositive();
    }
}
