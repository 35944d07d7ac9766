package org.saleskit.forecasting.backtest;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that forecasts a period from what was known before it. A host puts its own way of forecasting behind it and sees it
 * beside {@link PipelineModel ours}, {@link StageWeightedModel amount × stage probability} and {@link NaiveModel past periods}.
 *
 * <p>An implementation must depend on nothing but its options and the {@link BacktestOrigin}, and be thread-safe.
 */
public interface BacktestModel {

    /** {@return the name by which a result is asked for the model, not blank, unlike that of the other models} */
    String name();

    /**
     * {@return what tables call the model; by default its name}
     *
     * @param locale the language, Russian or else English
     */
    default String title(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return name();
    }

    /**
     * {@return the forecast of the origin's period, or the reason why there is none}
     *
     * @param origin what was known when the forecast had to be made
     */
    BacktestForecast forecast(BacktestOrigin origin);
}
