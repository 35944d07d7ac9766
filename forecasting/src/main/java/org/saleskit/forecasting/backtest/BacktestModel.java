package org.saleskit.forecasting.backtest;

/**
 * Something that forecasts a period from what was known before it. A host puts its own way of forecasting behind it and sees it
 * beside {@link PipelineModel ours}, {@link StageWeightedModel amount × stage probability} and {@link NaiveModel past periods}.
 *
 * <p>An implementation must depend on nothing but its options and the {@link BacktestOrigin}, and be thread-safe.
 */
public interface BacktestModel {

    /** {@return the name in tables, not blank, unlike that of the other models} */
    String name();

    /**
     * {@return the forecast of the origin's period, or the reason why there is none}
     *
     * @param origin what was known when the forecast had to be made
     */
    BacktestForecast forecast(BacktestOrigin origin);
}
