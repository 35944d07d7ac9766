package org.saleskit.forecasting.accuracy;

import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * A forecast of revenue and what came. A forecast of one number is {@link RevenueDistribution#certain}.
 *
 * @param id names the forecast, such as the group and the period; not blank. The randomised PIT is drawn from it
 * @param forecast the law that was stated
 * @param actual the revenue that came
 */
public record RevenueOutcome(String id, RevenueDistribution forecast, Money actual) {

    /**
     * Checks the parts.
     *
     * @param id names the forecast, such as the group and the period; not blank. The randomised PIT is drawn from it
     * @param forecast the law that was stated
     * @param actual the revenue that came
     * @throws IllegalArgumentException if the name is blank or the currencies differ
     */
    public RevenueOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(actual, "actual");
        Checks.notBlank(id, "id");
        Checks.check(
                actual.getCurrencyUnit().equals(forecast.currency()),
                "actual",
                "be in the currency of the forecast, which is " + forecast.currency(),
                actual.getCurrencyUnit());
    }
}
