package org.saleskit.forecasting.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.chance.LearnedChances;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CorrelationEstimate;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecaster;

/**
 * The forecast of this library: chances learned from the log as known at the origin, the exact law of the sum of the open deals, and
 * deals that are yet to be opened.
 *
 * <pre>
 * R = sum over open deals of X_i a_i + sum over N new deals of A_j
 * P(X_i = 1) = chance of deal i to be won in the period, by the {@link WinModel}; dependence as the {@link DealSum} says
 * N          deals opened and won within one period: beta-binomial with the mean m of the past counts and the variance
 *            max(v, m) (1 + 1/k), v the variance of the past counts, k their number
 * A_j        one of the amounts of such past deals, each as likely
 * </pre>
 *
 * <p>A deal whose chance is unknown or whose amount was never stated adds nothing, and has no chance in the result. Immutable and
 * thread-safe if the functions of the win model are.
 */
public final class PipelineModel implements BacktestModel {

    private static final String DEFAULT_NAME = "pipeline";
    private static final DealSum DEFAULT_SUM = DealSum.withDefaults().withBins(2_048);
    private static final int DEFAULT_PAST = 12;
    private static final int REACH = 12;
    private static final double MOST_TRIALS = 20_000;

    private final String name;
    private final WinModel chances;
    private final DealSum sum;
    private final OptionalInt correlationFrom;
    private final int pastPeriods;

    private PipelineModel(String name, WinModel chances, DealSum sum, OptionalInt correlationFrom, int pastPeriods) {
        this.name = name;
        this.chances = chances;
        this.sum = sum;
        this.correlationFrom = correlationFrom;
        this.pastPeriods = pastPeriods;
    }

    /** {@return the model "pipeline": default chances, a correlation of 0.05 and 2 048 bins, new business as in
     * the last 12 periods} */
    public static PipelineModel withDefaults() {
        return new PipelineModel(DEFAULT_NAME, WinModel.withDefaults(), DEFAULT_SUM, OptionalInt.empty(), DEFAULT_PAST);
    }

    /**
     * {@return this model under another name, to compare two of them}
     *
     * @param newName not blank
     */
    public PipelineModel withName(String newName) {
        return new PipelineModel(Checks.notBlank(newName, "name"), chances, sum, correlationFrom, pastPeriods);
    }

    /**
     * {@return this model, but with chances found in another way}
     *
     * @param newChances how
     */
    public PipelineModel withChances(WinModel newChances) {
        return new PipelineModel(
                name, Objects.requireNonNull(newChances, "newChances"), sum, correlationFrom, pastPeriods);
    }

    /**
     * {@return this model, but with deals summed in another way}
     *
     * @param newSum correlation and lattice
     */
    public PipelineModel withSum(DealSum newSum) {
        return new PipelineModel(name, chances, Objects.requireNonNull(newSum, "newSum"), correlationFrom, pastPeriods);
    }

    /**
     * {@return this model, but with the correlation of the deals learned from its own earlier forecasts in the backtest} The correlation
     * is the {@linkplain CorrelationEstimate estimate} from {@link BacktestOrigin#earlier}, which knows nothing of later periods. Until
     * there are enough of them, that of the {@linkplain #sum sum} is taken. Few periods make a rough estimate.
     *
     * @param periods from so many earlier periods on, {@value CorrelationEstimate#LEAST_PERIODS} or more
     * @throws IllegalArgumentException if they are fewer
     */
    public PipelineModel withLearnedCorrelation(int periods) {
        Checks.check(
                periods >= CorrelationEstimate.LEAST_PERIODS,
                "periods",
                "be " + CorrelationEstimate.LEAST_PERIODS + " or more",
                periods);
        return new PipelineModel(name, chances, sum, OptionalInt.of(periods), pastPeriods);
    }

    /**
     * {@return this model, but with new business learned from another number of past periods}
     *
     * @param periods at most so many, 0 for no new business
     * @throws IllegalArgumentException if it is negative
     */
    public PipelineModel withNewBusinessOf(int periods) {
        Checks.nonNegative(periods, "periods");
        return new PipelineModel(name, chances, sum, correlationFrom, periods);
    }

    @Override
    public String name() {
        return name;
    }

    /** {@return "pipeline" in the language, or the name that the model was given} */
    @Override
    public String title(Locale locale) {
        return name.equals(DEFAULT_NAME) ? Words.of(locale).say(name, "воронка") : name;
    }

    /** {@return how chances are found} */
    public WinModel chances() {
        return chances;
    }

    /** {@return how deals are summed} */
    public DealSum sum() {
        return sum;
    }

    /** {@return from how many earlier periods on the correlation is learned; empty if it is that of the {@link #sum}} */
    public OptionalInt correlationFrom() {
        return correlationFrom;
    }

    @Override
    public BacktestForecast forecast(BacktestOrigin origin) {
        LearnedChances learned = chances.learn(origin.learning());
        Map<DealId, Deal> open = new HashMap<>();
        origin.deals().list().stream()
                .filter(deal -> !deal.type().isClosed())
                .forEach(deal -> open.put(deal.id(), deal));
        SortedMap<DealId, Double> known = new TreeMap<>();
        List<PipelineDeal> deals = new ArrayList<>();
        for (DealChance each : learned.of(origin.deals(), origin.period())) {
            if (each.winInPeriod().isPresent()) {
                double chance = each.winInPeriod().getAsDouble();
                Deal deal = Objects.requireNonNull(open.get(each.deal()));
                known.put(each.deal(), chance);
                deal.amount()
                        .map(money -> BacktestRun.inCurrency(deal, money, origin.currency()))
                        .ifPresent(money -> deals.add(PipelineDeal.of(deal.id(), money, chance)));
            }
        }
        PipelineForecaster forecaster =
                PipelineForecaster.during(origin.period(), origin.currency()).withSum(sumAt(origin));
        return BacktestForecast.of(
                withNewBusiness(forecaster, origin.past()).forecast(deals).revenue(), known);
    }

    private DealSum sumAt(BacktestOrigin origin) {
        if (correlationFrom.isEmpty()) {
            return sum;
        }
        CorrelationEstimate estimate = CorrelationEstimate.of(origin.earlier());
        return estimate.periods() >= correlationFrom.getAsInt()
                ? sum.withCorrelation(estimate.correlation().orElseThrow())
                : sum;
    }

    private PipelineForecaster withNewBusiness(PipelineForecaster forecaster, List<PeriodWins> past) {
        List<PeriodWins> used = past.subList(Math.max(0, past.size() - pastPeriods), past.size());
        List<Money> amounts =
                used.stream().flatMap(each -> each.wonNew().stream()).sorted().toList();
        return amounts.isEmpty()
                ? forecaster
                : forecaster.withNewBusiness(counts(used), AmountDistribution.sample(amounts));
    }

    /**
     * Beta-binomial with the moments of the past counts and the uncertainty of their mean. It ends {@value #REACH} standard deviations
     * above the mean, so that sums of uncertain amounts stay feasible.
     */
    static CountDistribution counts(List<PeriodWins> past) {
        double k = past.size();
        double mean = past.stream().mapToInt(each -> each.wonNew().size()).sum() / k;
        double squares = past.stream()
                .mapToDouble(
                        each -> (each.wonNew().size() - mean) * (each.wonNew().size() - mean))
                .sum();
        double variance = Math.max(past.size() > 1 ? squares / (k - 1) : 0, mean) * (1 + 1 / k);
        double trials = Math.min(MOST_TRIALS, Math.ceil(2 * mean + REACH * Math.sqrt(variance)));
        double binomial = mean * (1 - mean / trials);
        double strength = (binomial * trials - variance) / (variance - binomial);
        return strength > 0
                ? CountDistribution.betaBinomial(
                        (long) trials, strength * mean / trials, strength * (1 - mean / trials))
                : CountDistribution.binomial((long) trials, mean / trials);
    }

    /** {@return the name and the options} */
    @Override
    public String toString() {
        String learned = correlationFrom.isPresent()
                ? ", correlation learned from " + correlationFrom.getAsInt() + " periods on"
                : "";
        return name + " [" + chances + ", " + sum + learned + ", new business of " + pastPeriods + " periods]";
    }
}
