package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * What comes of an activity: the point forecast, the law of the wins and the law of the revenue, with the input and the
 * options they rest on. Made by {@link ActivityForecaster}. Immutable and thread-safe.
 */
public final class ActivityForecast {

    private final ActivityForecaster forecaster;
    private final SalesActivity activity;
    private final Optional<Money> expected;
    private final CountDistribution wins;
    private final RevenueDistribution revenue;

    ActivityForecast(
            ActivityForecaster forecaster,
            SalesActivity activity,
            Optional<Money> expected,
            CountDistribution wins,
            RevenueDistribution revenue) {
        this.forecaster = forecaster;
        this.activity = activity;
        this.expected = expected;
        this.wins = wins;
        this.revenue = revenue;
    }

    /** {@return the options the forecast was made with} */
    public ActivityForecaster forecaster() {
        return forecaster;
    }

    /** {@return the input the forecast was made from} */
    public SalesActivity activity() {
        return activity;
    }

    /** {@return D × m, the expected number of held meetings, exactly} It is in general not a whole number. */
    public BigDecimal meetings() {
        return activity.meetings();
    }

    /**
     * {@return the point forecast D × m × p × a with p = x / n or the shrunk rate, rounded once, half-even, to the currency's digits;
     * of limited wins, those that can be closed count; empty if there are meetings but the conversion is 0 of 0}
     */
    public Optional<Money> expected() {
        return expected;
    }

    /**
     * {@return D × m × p, the wins behind the point forecast, or the most that can be closed; empty if there are meetings but the
     * conversion is 0 of 0}
     */
    public OptionalDouble expectedWins() {
        if (activity.meetings().signum() == 0) {
            return OptionalDouble.of(0);
        }
        Proportion own = activity.conversion();
        double meetings = activity.meetings().doubleValue();
        double wins;
        if (activity.shrunkConversion().isPresent()) {
            wins = meetings * activity.shrunkConversion().orElseThrow().rate();
        } else if (own.trials() > 0) {
            wins = meetings * own.successes() / own.trials();
        } else {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                activity.mostWins().isPresent()
                        ? Math.min(wins, (double) activity.mostWins().getAsLong())
                        : wins);
    }

    /**
     * {@return whether the forecast rests on too little history to rely on: on an uncertain conversion of fewer than
     * {@value Proportion#LOW_COUNT} meetings, or on the amounts of fewer than {@value Proportion#LOW_COUNT} past deals}
     *
     * <p>A rate that is taken as known, one drawn towards that of a team, and a stated average are the caller's knowledge and never count as weak.
     */
    public boolean isLowCount() {
        return isLowCountOfMeetings() || activity.amount().isLowCount();
    }

    boolean isLowCountOfMeetings() {
        return !forecaster.isFixedRate()
                && activity.shrunkConversion().isEmpty()
                && activity.conversion().isLowCount();
    }

    /** {@return the exact law of the number of wins} */
    public CountDistribution wins() {
        return wins;
    }

    /** {@return the law of the revenue} */
    public RevenueDistribution revenue() {
        return revenue;
    }

    /**
     * {@return the calculation in words: the factors, their product, the middle 80% of the outcomes, and what makes the
     * forecast weak}
     *
     * @param locale Russian gives Russian, every other language English; numbers follow the locale
     */
    public String explain(Locale locale) {
        return ActivityExplanation.of(this, locale);
    }

    /** {@return the point forecast and the mean in short, for logs and messages} */
    @Override
    public String toString() {
        return "ActivityForecast[expected=" + expected.map(Money::toString).orElse("undefined") + ", mean="
                + revenue.mean() + "]";
    }
}
