package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
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
    private final Optional<Expected> expected;
    private final CountDistribution wins;
    private final RevenueDistribution revenue;

    ActivityForecast(
            ActivityForecaster forecaster,
            SalesActivity activity,
            CountDistribution wins,
            RevenueDistribution revenue) {
        this.forecaster = forecaster;
        this.activity = activity;
        this.expected = Expected.of(activity);
        this.wins = wins;
        this.revenue = revenue;
    }

    /** The wins and the amount of a point forecast. */
    record Expected(double wins, Money amount) {

        /** What comes of the meetings of the activity; empty if there are some and the conversion is 0 of 0. */
        static Optional<Expected> of(SalesActivity activity) {
            BigDecimal meetings = activity.meetings();
            Optional<Expected> product = product(activity, meetings);
            if (!isLimited(activity) || product.isEmpty()) {
                return product;
            }
            double wins = ActivityForecaster.winsAtKnownRate(activity).mean();
            DealAmount amount = activity.amount();
            BigDecimal mean = new BigDecimal(wins).multiply(amount.exactMean());
            return Optional.of(new Expected(wins, Money.of(amount.currency(), mean, RoundingMode.HALF_EVEN)));
        }

        /** Whether more deals might be won than can be closed. */
        static boolean isLimited(SalesActivity activity) {
            return activity.mostWins().isPresent()
                    && ActivityForecaster.exact(activity.mostWins().getAsLong()).compareTo(activity.meetings()) < 0;
        }

        /** D m p and its product with the mean amount, rounded once, without regard to a limit of the wins. */
        static Optional<Expected> product(SalesActivity activity, BigDecimal meetings) {
            DealAmount amount = activity.amount();
            Proportion own = activity.conversion();
            BigDecimal part;
            BigDecimal whole = BigDecimal.ONE;
            if (meetings.signum() == 0) {
                part = BigDecimal.ZERO;
            } else if (activity.shrunkConversion().isPresent()) {
                part = BigDecimal.valueOf(
                        activity.shrunkConversion().orElseThrow().rate());
            } else if (own.trials() > 0) {
                part = ActivityForecaster.exact(own.successes());
                whole = ActivityForecaster.exact(own.trials());
            } else {
                return Optional.empty();
            }
            BigDecimal wins = meetings.multiply(part);
            int digits = amount.currency().getDecimalPlaces();
            BigDecimal total = wins.multiply(amount.total()).movePointLeft(digits);
            BigDecimal mean = total.divide(
                    whole.multiply(ActivityForecaster.exact(amount.size())), digits, RoundingMode.HALF_EVEN);
            return Optional.of(new Expected(
                    wins.divide(whole, MathContext.DECIMAL128).doubleValue(), Money.of(amount.currency(), mean)));
        }
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
     * empty if there are meetings but the conversion is 0 of 0}
     *
     * <p>Of wins limited to c it is E[min(W, c)] × a, W the wins at that p taken as known: what can be closed on average, which is less
     * than the smaller one of D × m × p and c. {@link #revenue} has the mean under an uncertain p; see {@link ActivityForecaster} for
     * why the two differ.
     */
    public Optional<Money> expected() {
        return expected.map(Expected::amount);
    }

    /**
     * {@return the wins behind the point forecast: D × m × p, or E[min(W, c)] of wins limited to c; empty if there are meetings but the
     * conversion is 0 of 0}
     */
    public OptionalDouble expectedWins() {
        return expected.isPresent() ? OptionalDouble.of(expected.get().wins()) : OptionalDouble.empty();
    }

    /**
     * {@return whether the forecast rests on too little history to rely on: on an uncertain conversion of fewer than
     * {@value Proportion#LOW_COUNT} meetings, or on the amounts of fewer than {@value Proportion#LOW_COUNT} past deals}
     *
     * <p>A rate that is taken as known, one drawn towards that of a team, and a stated average are the caller's knowledge and never count as weak.
     */
    public boolean isLowCount() {
        return ActivityCautions.isOfFewMeetings(this) || activity.amount().isLowCount();
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
     * {@return what a reader of the numbers should know: too little history to rely on, and why the mean of the revenue is not the
     * point forecast; in the order of {@link ActivityCaution}, not changeable, often empty}
     */
    public Set<ActivityCaution> cautions() {
        return Collections.unmodifiableSet(ActivityCautions.of(this));
    }

    /**
     * {@return a caution in words, a sentence without amounts} It is in {@link #explain(Locale)} too.
     *
     * @param caution one of {@link #cautions()}
     * @param locale Russian gives Russian, every other language English; numbers follow the locale
     * @throws IllegalArgumentException if the caution does not hold of this forecast
     */
    public String explain(ActivityCaution caution, Locale locale) {
        Objects.requireNonNull(caution, "caution");
        Objects.requireNonNull(locale, "locale");
        Set<ActivityCaution> known = cautions();
        Checks.check(known.contains(caution), "caution", "be one of this forecast's, " + known, caution);
        return ActivityCautions.explain(caution, this, locale);
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
        return "ActivityForecast[expected=" + expected().map(Money::toString).orElse("undefined") + ", mean="
                + revenue.mean() + "]";
    }
}
