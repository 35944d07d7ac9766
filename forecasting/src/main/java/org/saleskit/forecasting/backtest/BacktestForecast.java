package org.saleskit.forecasting.backtest;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** What a model says at an origin: a law of the revenue, and for open deals the chance to be won in the period. Immutable. */
public final class BacktestForecast {

    private final Optional<RevenueDistribution> revenue;
    private final SortedMap<DealId, Double> chances;
    private final String reason;

    private BacktestForecast(Optional<RevenueDistribution> revenue, SortedMap<DealId, Double> chances, String reason) {
        this.revenue = revenue;
        this.chances = chances;
        this.reason = reason;
    }

    /**
     * {@return a forecast of the revenue alone}
     *
     * @param revenue the law
     */
    public static BacktestForecast of(RevenueDistribution revenue) {
        return of(revenue, Collections.emptySortedMap());
    }

    /**
     * {@return a forecast of the revenue and of deals}
     *
     * @param revenue the law
     * @param chances of open deals, each the probability to be won in the period; a deal that is not in it has no known chance
     * @throws IllegalArgumentException if a chance is not in 0..1
     */
    public static BacktestForecast of(RevenueDistribution revenue, SortedMap<DealId, Double> chances) {
        Objects.requireNonNull(revenue, "revenue");
        SortedMap<DealId, Double> copy = new TreeMap<>(Objects.requireNonNull(chances, "chances"));
        copy.forEach((deal, chance) -> Checks.fraction(chance, "chances[" + deal + "]"));
        return new BacktestForecast(Optional.of(revenue), Collections.unmodifiableSortedMap(copy), "");
    }

    /**
     * {@return no forecast}
     *
     * @param reason why, such as that there is no past period; not blank
     */
    public static BacktestForecast refused(String reason) {
        return new BacktestForecast(Optional.empty(), Collections.emptySortedMap(), Checks.notBlank(reason, "reason"));
    }

    /** {@return the law of the revenue; empty if the model refused} */
    public Optional<RevenueDistribution> revenue() {
        return revenue;
    }

    /** {@return the chances of open deals to be won in the period; unmodifiable} */
    public SortedMap<DealId, Double> chances() {
        return chances;
    }

    /** {@return why there is no forecast; empty if there is one} */
    public Optional<String> reason() {
        return revenue.isPresent() ? Optional.empty() : Optional.of(reason);
    }

    /** {@return the law or the reason} */
    @Override
    public String toString() {
        return revenue.map(law -> law + ", chances of " + chances.size() + " deals")
                .orElse("refused: " + reason);
    }
}
