package org.saleskit.forecasting.backtest;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.accuracy.ChanceOutcome;

/**
 * What one model said of one period, and what came.
 *
 * @param period the period
 * @param model the name of the model
 * @param forecast what it said at the last instant before the period
 * @param actual what came
 * @param chances the chances of deals open at the origin, with what became of them in the period; named by deal and period
 */
public record BacktestLine(
        ReportPeriod period, String model, BacktestForecast forecast, Money actual, List<ChanceOutcome> chances) {

    /**
     * Copies the list.
     *
     * @param period the period
     * @param model the name of the model
     * @param forecast what it said at the last instant before the period
     * @param actual what came
     * @param chances the chances of deals open at the origin, with what became of them in the period; named by deal and period
     */
    public BacktestLine {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(actual, "actual");
        chances = List.copyOf(chances);
    }
}
