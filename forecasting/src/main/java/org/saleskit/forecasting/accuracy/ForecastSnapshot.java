package org.saleskit.forecasting.accuracy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * A forecast as it was stated: when, for which period, of what group, by which model, with its mean and quantiles. It never changes
 * afterwards; what came is compared with it, not with a forecast made again.
 *
 * <p>A host stores the mean and the quantiles as columns of a table; the whole law may be kept along while the snapshot is in memory.
 */
@Value.Immutable
public abstract class ForecastSnapshot {

    /** By time of making, group, period and source. */
    public static final Comparator<ForecastSnapshot> BY_TIME = Comparator.comparing(ForecastSnapshot::madeAt)
            .thenComparing(ForecastSnapshot::group)
            .thenComparing(each -> each.period().start())
            .thenComparing(each -> each.period().end())
            .thenComparing(each -> each.period().zone().getId())
            .thenComparing(ForecastSnapshot::source);

    private static final List<Double> LEVELS =
            List.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.975, 0.99);

    ForecastSnapshot() {}

    /** {@return when the forecast was stated} */
    public abstract Instant madeAt();

    /** {@return the period whose revenue is forecast; it may have begun} */
    public abstract ReportPeriod period();

    /** {@return whose revenue is forecast, such as a rep, a team or the whole, as the host names it; not blank} */
    public abstract String group();

    /** {@return the model and its version, as the host names them; not blank} */
    public abstract String source();

    /** {@return the mean of the forecast} */
    public abstract Money mean();

    /**
     * {@return amounts by levels strictly between 0 and 1: at each level the smallest amount that is not exceeded with at least this
     * probability; at least one, not falling}
     */
    @Value.NaturalOrder
    public abstract SortedMap<Double, Money> quantiles();

    /** {@return the whole law, if it was kept} */
    @Value.Auxiliary
    public abstract Optional<RevenueDistribution> law();

    /**
     * {@return the snapshot of a law, with its quantiles at 17 levels from 0.01 to 0.99, those of the 50, 80, 90 and 95 % bands among
     * them}
     *
     * @param madeAt when it is stated
     * @param period the period whose revenue is forecast
     * @param group whose revenue is forecast, not blank
     * @param source the model and its version, not blank
     * @param law the forecast
     */
    public static ForecastSnapshot of(
            Instant madeAt, ReportPeriod period, String group, String source, RevenueDistribution law) {
        Objects.requireNonNull(law, "law");
        ForecastSnapshotBuilder builder = builder()
                .madeAt(madeAt)
                .period(period)
                .group(group)
                .source(source)
                .mean(law.mean())
                .law(law);
        LEVELS.forEach(level -> builder.putQuantile(level, law.quantile(level)));
        return builder.build();
    }

    /** {@return a new builder} */
    public static ForecastSnapshotBuilder builder() {
        return new ForecastSnapshotBuilder();
    }

    /** {@return a builder that holds the values of this snapshot} */
    public final ForecastSnapshotBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(group(), "forecastSnapshot.group");
        Checks.notBlank(source(), "forecastSnapshot.source");
        Checks.check(
                madeAt().isBefore(period().end()),
                "forecastSnapshot.madeAt",
                "be before the end of the period, which is " + period().end(),
                madeAt());
        Checks.check(!quantiles().isEmpty(), "forecastSnapshot.quantiles", "hold at least one", "none");
        CurrencyUnit currency = mean().getCurrencyUnit();
        law().ifPresent(law -> checkCurrency(law.currency(), "forecastSnapshot.law", currency));
        Optional<Money> previous = Optional.empty();
        for (Map.Entry<Double, Money> each : quantiles().entrySet()) {
            String name = "forecastSnapshot.quantiles[" + each.getKey() + "]";
            Checks.openFraction(each.getKey(), "forecastSnapshot.quantiles key");
            checkCurrency(each.getValue().getCurrencyUnit(), name, currency);
            previous.ifPresent(low -> Checks.check(
                    !each.getValue().isLessThan(low),
                    name,
                    "be at least the quantile before it, which is " + low,
                    each.getValue()));
            previous = Optional.of(each.getValue());
        }
    }

    private static void checkCurrency(CurrencyUnit own, String name, CurrencyUnit currency) {
        Checks.check(own.equals(currency), name, "be in the currency of the mean, which is " + currency, own);
    }

    /**
     * {@return the law if it was kept, else one with the same quantiles at the stored levels} The latter puts on each stored quantile
     * the probability between the middles to the neighbouring levels, so bands at stored levels are exact; a mean and a CRPS from it
     * are approximations, the better the more levels there are.
     */
    public RevenueDistribution lawOrApproximation() {
        return law().orElseGet(this::approximation);
    }

    private RevenueDistribution approximation() {
        SortedMap<Money, Double> points = new TreeMap<>();
        List<Double> levels = List.copyOf(quantiles().keySet());
        double below = 0;
        for (int i = 0; i < levels.size(); i++) {
            double upTo = i + 1 < levels.size() ? (levels.get(i) + levels.get(i + 1)) / 2 : 1;
            points.merge(quantiles().get(levels.get(i)), upTo - below, Double::sum);
            below = upTo;
        }
        return RevenueDistribution.of(points);
    }

    /**
     * {@return the forecast beside what came, named by group, period, source and time of making}
     *
     * @param actual what came
     * @throws IllegalArgumentException if it is in another currency
     */
    public RevenueOutcome outcome(Money actual) {
        String name = group() + " " + period().dates() + " " + source() + " " + madeAt();
        return new RevenueOutcome(name, lawOrApproximation(), actual);
    }
}
