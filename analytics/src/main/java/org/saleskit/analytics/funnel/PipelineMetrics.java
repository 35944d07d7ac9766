package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.saleskit.analytics.stats.Proportion;

/**
 * The four metrics of a pipeline and its velocity, each with the population it was computed from.
 *
 * <p>Lists are unmodifiable and in the order of the deals' keys.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <D> the host's type of a deal's key
 */
public final class PipelineMetrics<D> {

    private final Instant from;
    private final Instant to;
    private final Instant asOf;
    private final long dealsInWork;
    private final long dealsOnHold;
    private final Proportion winRate;
    private final WonAmounts wonAmounts;
    private final CycleTimes wonCycleTimes;
    private final List<D> wonWithoutAmount;
    private final List<D> wonForZero;
    private final List<LeftOut> leftOut;

    PipelineMetrics(
            Instant from,
            Instant to,
            Instant asOf,
            long dealsInWork,
            long dealsOnHold,
            Proportion winRate,
            WonAmounts wonAmounts,
            CycleTimes wonCycleTimes,
            List<D> wonWithoutAmount,
            List<D> wonForZero,
            List<LeftOut> leftOut) {
        this.from = from;
        this.to = to;
        this.asOf = asOf;
        this.dealsInWork = dealsInWork;
        this.dealsOnHold = dealsOnHold;
        this.winRate = winRate;
        this.wonAmounts = wonAmounts;
        this.wonCycleTimes = wonCycleTimes;
        this.wonWithoutAmount = wonWithoutAmount;
        this.wonForZero = wonForZero;
        this.leftOut = leftOut;
    }

    /** {@return the begin of the window, which belongs to it} */
    public Instant from() {
        return from;
    }

    /** {@return the end of the window, which does not belong to it} */
    public Instant to() {
        return to;
    }

    /** {@return the instant of the report} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return how many deals are in an open stage at the end of the window, whatever happened to them later} */
    public long dealsInWork() {
        return dealsInWork;
    }

    /** {@return how many deals rest at the end of the window; they are not among the deals in work} */
    public long dealsOnHold() {
        return dealsOnHold;
    }

    /** {@return won deals of those won or lost in the window} */
    public Proportion winRate() {
        return winRate;
    }

    /** {@return the amounts of the deals won in the window, as far as they are known} */
    public WonAmounts wonAmounts() {
        return wonAmounts;
    }

    /**
     * {@return the cycle times of the deals won in the window} Closed deals only: biased short, because slow deals are
     * still open.
     */
    public CycleTimes wonCycleTimes() {
        return wonCycleTimes;
    }

    /** {@return the deals won in the window whose amount is not known; they are left out of the amounts} */
    public List<D> wonWithoutAmount() {
        return wonWithoutAmount;
    }

    /** {@return the deals won in the window for an amount of zero; they are counted in the amounts} */
    public List<D> wonForZero() {
        return wonForZero;
    }

    /** {@return the rows of the log that the report does not see, by reason} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the velocity: money per calendar day, in the currency of the amounts} It is deals in work × win rate ×
     * mean won amount / mean cycle days, and empty if a part is empty or the mean cycle time is zero.
     */
    public OptionalDouble velocityPerDay() {
        OptionalDouble rate = winRate.rate();
        OptionalDouble days = wonCycleTimes.meanDays();
        if (rate.isEmpty() || wonAmounts.count() == 0 || days.isEmpty() || days.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(dealsInWork * rate.getAsDouble() * wonAmounts.meanEstimate() / days.getAsDouble());
    }

    /**
     * {@return whether the velocity is weak: fewer than {@value Proportion#LOW_COUNT} deals decided, amounts known or
     * cycles measured}
     */
    public boolean isLowCount() {
        return winRate.isLowCount()
                || wonAmounts.count() < Proportion.LOW_COUNT
                || wonCycleTimes.count() < Proportion.LOW_COUNT;
    }
}
