package org.saleskit.forecasting.backtest;

import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** What a model says at an origin: a law of the revenue, and for open deals the chance to be won in the period. Immutable. */
public final class BacktestForecast {

    /** Why a model makes no forecast. A model of the host's may have another reason, in words of its own. */
    public enum Refusal {
        /** No whole period of the same length is known before the one to forecast. */
        NO_PAST_PERIOD("no whole period before", "до него нет ни одного целого периода"),
        /** No deal is open whose chance and amount are known. */
        NO_OPEN_DEAL("no open deal", "нет открытых сделок");

        private final String english;
        private final String russian;

        Refusal(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }
    }

    private final Optional<RevenueDistribution> revenue;
    private final SortedMap<DealId, Double> chances;
    private final Optional<Refusal> refusal;
    private final String ownReason;

    private BacktestForecast(
            Optional<RevenueDistribution> revenue,
            SortedMap<DealId, Double> chances,
            Optional<Refusal> refusal,
            String ownReason) {
        this.revenue = revenue;
        this.chances = chances;
        this.refusal = refusal;
        this.ownReason = ownReason;
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
        return new BacktestForecast(
                Optional.of(revenue), Collections.unmodifiableSortedMap(copy), Optional.empty(), "");
    }

    /**
     * {@return no forecast}
     *
     * @param refusal why
     */
    public static BacktestForecast refused(Refusal refusal) {
        Optional<Refusal> named = Optional.of(Objects.requireNonNull(refusal, "refusal"));
        return new BacktestForecast(Optional.empty(), Collections.emptySortedMap(), named, "");
    }

    /**
     * {@return no forecast, for a reason of the host's}
     *
     * @param reason why, in the words of the host, which are shown as they are in every language; not blank
     */
    public static BacktestForecast refused(String reason) {
        String own = Checks.notBlank(reason, "reason");
        return new BacktestForecast(Optional.empty(), Collections.emptySortedMap(), Optional.empty(), own);
    }

    /** {@return the law of the revenue; empty if the model refused} */
    public Optional<RevenueDistribution> revenue() {
        return revenue;
    }

    /** {@return the chances of open deals to be won in the period; unmodifiable} */
    public SortedMap<DealId, Double> chances() {
        return chances;
    }

    /** {@return why there is no forecast; empty if there is one, or if the reason is one of the host's} */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /**
     * {@return why there is no forecast, in words; empty if there is one}
     *
     * @param locale the language, Russian or else English; the host's own reason is in its own
     */
    public Optional<String> reason(Locale locale) {
        Words words = Words.of(locale);
        return revenue.isPresent()
                ? Optional.empty()
                : Optional.of(
                        refusal.map(why -> words.say(why.english, why.russian)).orElse(ownReason));
    }

    /** {@return the law or the reason} */
    @Override
    public String toString() {
        return revenue.map(law -> law + ", chances of " + chances.size() + " deals")
                .orElseGet(() -> "refused: " + reason(Locale.ENGLISH).orElseThrow());
    }
}
