package org.saleskit.forecasting.backtest;

import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.ReportPeriod;

/**
 * What was known when a forecast had to be made: the last instant before the period. Nothing that happened or was written down later
 * is in it. Immutable and thread-safe.
 */
public final class BacktestOrigin {

    private final ReportPeriod period;
    private final CurrencyUnit currency;
    private final Deals deals;
    private final Deals learning;
    private final List<PeriodWins> past;

    BacktestOrigin(ReportPeriod period, CurrencyUnit currency, Deals deals, Deals learning, List<PeriodWins> past) {
        this.period = period;
        this.currency = currency;
        this.deals = deals;
        this.learning = learning;
        this.past = List.copyOf(past);
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

    /** {@return the period and how much is known} */
    @Override
    public String toString() {
        return period.dates() + " as known at " + at() + ": " + deals.size() + " deals, " + past.size()
                + " past periods";
    }
}
