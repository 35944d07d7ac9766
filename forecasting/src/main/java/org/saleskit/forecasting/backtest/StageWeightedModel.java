package org.saleskit.forecasting.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * What a CRM shows: amount × stage probability of the deals due in the period, with a normal band around the sum.
 *
 * <pre>
 * mean      sum of q a over the deals due in the period
 * variance  sum of q (1 - q) a^2
 * law       normal, cut at 0, in {@value #CELLS} cells of equal width from -8 to 8 standard deviations
 * </pre>
 *
 * <p>q is the stage's own probability; of a stage without one the share won of the closed deals that had reached it, as known at the
 * origin. A deal is due on its expected close; one without is due the median time to win after its opening. New business is not in it.
 * Immutable and thread-safe.
 */
public final class StageWeightedModel implements BacktestModel {

    static final int CELLS = 2_000;
    private static final double REACH = 8;

    private static final StageWeightedModel DEFAULTS = new StageWeightedModel();

    private StageWeightedModel() {}

    /** {@return the model} */
    public static StageWeightedModel withDefaults() {
        return DEFAULTS;
    }

    @Override
    public String name() {
        return "stage-weighted";
    }

    @Override
    public String title(Locale locale) {
        return Words.of(locale).say(name(), "взвешенная воронка");
    }

    @Override
    public BacktestForecast forecast(BacktestOrigin origin) {
        Optional<Duration> usual = medianTimeToWin(origin.deals().list());
        SortedMap<String, long[]> rates = rates(origin.deals().list());
        SortedMap<DealId, Double> chances = new TreeMap<>();
        double mean = 0;
        double variance = 0;
        for (Deal deal : origin.deals().list()) {
            if (deal.type().isClosed()) {
                continue;
            }
            boolean due = isDue(deal, origin.period(), usual);
            OptionalDouble chance = due ? probability(deal, rates) : OptionalDouble.of(0);
            if (chance.isPresent()) {
                double q = chance.getAsDouble();
                double amount = amount(deal, origin.currency());
                chances.put(deal.id(), q);
                mean += q * amount;
                variance += q * (1 - q) * amount * amount;
            }
        }
        return BacktestForecast.of(normal(origin.currency(), mean, Math.sqrt(variance)), chances);
    }

    /** 0 for a deal without an amount: a CRM adds nothing for it. */
    private static double amount(Deal deal, CurrencyUnit currency) {
        return deal.amount()
                .map(money -> BacktestRun.inCurrency(deal, money, currency)
                        .getAmount()
                        .doubleValue())
                .orElse(0.0);
    }

    private static boolean isDue(Deal deal, ReportPeriod period, Optional<Duration> usual) {
        Optional<LocalDate> day = deal.expectedClose()
                .or(() -> usual.map(time -> period.dateOf(deal.openedAt().plus(time))));
        return day.filter(period.dates()::contains).isPresent();
    }

    private static OptionalDouble probability(Deal deal, SortedMap<String, long[]> rates) {
        OptionalDouble own = deal.stage().defaultProbability();
        long[] counts = rates.get(deal.stage().name());
        if (own.isPresent() || counts == null) {
            return own;
        }
        return OptionalDouble.of((double) counts[0] / counts[1]);
    }

    /** Won and closed of the deals that had been in each stage. */
    private static SortedMap<String, long[]> rates(List<Deal> deals) {
        SortedMap<String, long[]> rates = new TreeMap<>();
        for (Deal deal : deals) {
            if (deal.type().isClosed()) {
                deal.visits().stream()
                        .map(visit -> visit.stage().name())
                        .distinct()
                        .forEach(stage -> {
                            long[] counts = rates.computeIfAbsent(stage, added -> new long[2]);
                            counts[0] += deal.type() == StageType.WON ? 1 : 0;
                            counts[1]++;
                        });
            }
        }
        return rates;
    }

    private static Optional<Duration> medianTimeToWin(List<Deal> deals) {
        List<Duration> times = deals.stream()
                .filter(deal -> deal.type() == StageType.WON)
                .map(deal -> Duration.between(deal.openedAt(), closed(deal)))
                .sorted()
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
    }

    private static Instant closed(Deal deal) {
        return deal.closedAt().orElseThrow();
    }

    static RevenueDistribution normal(CurrencyUnit currency, double mean, double deviation) {
        Money centre = BacktestRun.rounded(currency, mean);
        if (deviation == 0) {
            return RevenueDistribution.certain(centre);
        }
        Checks.finitePositive(deviation, "deviation");
        NormalDistribution standard = NormalDistribution.of(0, 1);
        SortedMap<Money, Double> law = new TreeMap<>();
        double width = 2 * REACH / CELLS;
        double total = 0;
        for (int i = 0; i < CELLS; i++) {
            double z = -REACH + (i + 0.5) * width;
            double weight = standard.probability(z - width / 2, z + width / 2);
            Money amount = BacktestRun.rounded(currency, Math.max(0, mean + deviation * z));
            law.merge(amount, weight, Double::sum);
            total += weight;
        }
        double all = total;
        law.replaceAll((amount, weight) -> weight / all);
        return RevenueDistribution.of(law);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name();
    }
}
