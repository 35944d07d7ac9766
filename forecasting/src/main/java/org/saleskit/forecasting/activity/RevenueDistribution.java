package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/**
 * How much revenue comes of it, and with what probability.
 *
 * <p>With one average amount the law is exact: revenue is the number of wins times the average. With amounts of past
 * deals it is the law of a seeded simulation, whose number of draws {@link #draws} tells; a probability q it gives has
 * a standard error of about sqrt(q (1 - q) / draws). Immutable and thread-safe.
 */
public abstract class RevenueDistribution {

    private final CurrencyUnit currency;

    RevenueDistribution(CurrencyUnit currency) {
        this.currency = currency;
    }

    /** {@return the currency of all amounts} */
    public final CurrencyUnit currency() {
        return currency;
    }

    /**
     * {@return the mean revenue, rounded half-even to the currency's digits}
     *
     * <p>With an uncertain conversion it differs from the point forecast: it uses (x + 0.5) / (n + 1) for x / n.
     */
    public abstract Money mean();

    /**
     * {@return the smallest revenue that is not exceeded with at least this probability}
     *
     * @param level a probability strictly between 0 and 1, such as 0.5 for the median
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public abstract Money quantile(double level);

    /**
     * {@return the probability that revenue reaches the plan}
     *
     * @param plan the revenue to reach; one of zero or less is certainly reached
     * @throws IllegalArgumentException if the plan is in another currency
     */
    public final double probabilityAtLeast(Money plan) {
        Objects.requireNonNull(plan, "plan");
        Checks.check(plan.getCurrencyUnit().equals(currency), "plan", "be in " + currency, plan);
        return plan.isPositive() ? probabilityAtLeast(plan.getAmountMinor()) : 1;
    }

    /** The probability of at least so many minor units, above zero. */
    abstract double probabilityAtLeast(BigDecimal units);

    /** {@return the number of simulated periods behind the law; empty if the law is exact} */
    public abstract OptionalInt draws();
}
