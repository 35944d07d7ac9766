package org.saleskit.forecasting.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.CorrelationEstimate;
import org.saleskit.forecasting.distribution.DealLaw;

/**
 * What was known when a forecast had to be made: the last instant before the period. Nothing that happened or was written down later
 * is in it. Immutable and thread-safe.
 */
public final class BacktestOrigin {

    /** What a model said of an open deal whose amount was stated. */
    private record Stated(DealId deal, double chance, Money amount) {}

    /** What a model said of a period, in the order of the deals. */
    record Said(ReportPeriod period, List<Stated> deals) {

        static Said of(BacktestOrigin origin, BacktestForecast forecast) {
            List<Stated> deals = new ArrayList<>();
            forecast.chances()
                    .forEach((id, chance) -> origin.deals()
                            .find(id)
                            .flatMap(Deal::amount)
                            .ifPresent(amount -> deals.add(new Stated(id, chance, amount))));
            return new Said(origin.period(), deals);
        }

        /** Beside what these deals brought in the period, by what is known of them. */
        Optional<CorrelationEstimate.ResolvedDeals> settled(Deals known, CurrencyUnit currency) {
            if (deals.isEmpty()) {
                return Optional.empty();
            }
            List<DealLaw> laws = new ArrayList<>();
            Money came = Money.zero(currency);
            for (Stated each : deals) {
                laws.add(DealLaw.of(each.chance, each.amount));
                came = came.plus(known.find(each.deal)
                        .filter(deal -> deal.type() == StageType.WON && deal.isClosedIn(period))
                        .flatMap(Deal::amountAtClose)
                        .orElse(Money.zero(currency)));
            }
            return Optional.of(new CorrelationEstimate.ResolvedDeals(laws, came));
        }
    }

    private final ReportPeriod period;
    private final CurrencyUnit currency;
    private final Deals deals;
    private final Deals learning;
    private final List<PeriodWins> past;
    private final List<Said> said;

    BacktestOrigin(
            ReportPeriod period,
            CurrencyUnit currency,
            Deals deals,
            Deals learning,
            List<PeriodWins> past,
            List<Said> said) {
        this.period = period;
        this.currency = currency;
        this.deals = deals;
        this.learning = learning;
        this.past = List.copyOf(past);
        this.said = List.copyOf(said);
    }

    /** The same for a model that has forecast before. */
    BacktestOrigin after(List<Said> earlier) {
        return new BacktestOrigin(period, currency, deals, learning, past, earlier);
    }

    /** {@return the instant at which the forecast is made, the last one before the period} */
    public Instant at() {
        return deals.asOf();
    }

    /** {@return the period to forecast} */
    public ReportPeriod period() {
        return period;
    }

    /** {@return the currency of all amounts} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return all deals of the log as known at this origin} */
    public Deals deals() {
        return deals;
    }

    /** {@return the deals to learn from: those of this origin, or of an earlier one if models learn anew only now and then} */
    public Deals learning() {
        return learning;
    }

    /** {@return the whole periods of the same length before this one, the oldest first; unmodifiable} */
    public List<PeriodWins> past() {
        return past;
    }

    /**
     * {@return the periods of this backtest before this one, each with the open deals as this model's own forecast saw them and what they
     * brought in the period, as known at this origin, the oldest first; unmodifiable} From them a model learns how far its forecasts go
     * wrong. A period in which it knew no deal with an amount is not in it.
     */
    public List<CorrelationEstimate.ResolvedDeals> earlier() {
        List<CorrelationEstimate.ResolvedDeals> settled = new ArrayList<>();
        said.forEach(each -> each.settled(deals, currency).ifPresent(settled::add));
        return List.copyOf(settled);
    }

    /** {@return the period and how much is known} */
    @Override
    public String toString() {
        return period.dates() + " as known at " + at() + ": " + deals.size() + " deals, " + past.size()
                + " past periods";
    }
}
