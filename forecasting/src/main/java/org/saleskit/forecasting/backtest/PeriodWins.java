package org.saleskit.forecasting.backtest;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.time.ReportPeriod;

/**
 * What was won in a whole period before an origin, as the log told it at the origin.
 *
 * @param period the period
 * @param revenue what was won in it
 * @param wonNew the amounts of the deals both opened and won in it, ascending
 */
public record PeriodWins(ReportPeriod period, Money revenue, List<Money> wonNew) {

    /**
     * Copies the list.
     *
     * @param period the period
     * @param revenue what was won in it
     * @param wonNew the amounts of the deals both opened and won in it, ascending
     */
    public PeriodWins {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(revenue, "revenue");
        wonNew = List.copyOf(wonNew);
    }
}
