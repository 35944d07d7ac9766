package org.saleskit.forecasting.pipeline;

import java.util.Objects;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;

/**
 * Deals that are not created yet and will be won in the period: how many, and what each brings. The number comes, for
 * example, from {@link org.saleskit.forecasting.activity.ActivityForecast#wins}, or from the deals created in a period
 * times the chance of a new one to be won in time. It must not count deals that are open now: those are in the forecast.
 *
 * @param wins the law of the number of such wins
 * @param amount the law of the amount of one
 */
public record NewBusiness(CountDistribution wins, AmountDistribution amount) {

    /**
     * Checks that both are given.
     *
     * @param wins the law of the number of such wins
     * @param amount the law of the amount of one
     */
    public NewBusiness {
        Objects.requireNonNull(wins, "wins");
        Objects.requireNonNull(amount, "amount");
    }
}
