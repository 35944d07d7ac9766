package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.stats.Proportion;

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

    private final Pipeline pipeline;
    private final Instant from;
    private final Instant to;
    private final Instant asOf;
    private final long dealsInWork;
    private final long dealsOnHold;
    private final Closed<D> closed;
    private final CycleTimes wonCycleTimes;
    private final Amounts<D> amounts;
    private final List<LeftOutRows> leftOut;

    /** The deals closed in the window. */
    record Closed<D>(List<DealState<D>> won, List<DealState<D>> lost, long disqualified, long disqualifiedInSales) {}

    /** What is known of the amounts of the won deals. */
    record Amounts<D>(WonAmounts known, List<D> missing, List<D> zero) {}

    PipelineMetrics(
            Pipeline pipeline,
            Instant from,
            Instant to,
            Instant asOf,
            long dealsInWork,
            long dealsOnHold,
            Closed<D> closed,
            Amounts<D> amounts,
            List<LeftOutRows> leftOut) {
        this.pipeline = pipeline;
        this.from = from;
        this.to = to;
        this.asOf = asOf;
        this.dealsInWork = dealsInWork;
        this.dealsOnHold = dealsOnHold;
        this.closed = closed;
        this.wonCycleTimes = CycleTimes.of(closed.won().stream()
                .flatMap(state -> state.cycleTime().stream())
                .toList());
        this.amounts = amounts;
        this.leftOut = leftOut;
    }

    /** {@return the stages that the metrics were computed with} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return the begin of the window, which belongs to it} */
    public Instant from() {
        return from;
    }

    /** {@return the end of the window, which does not belong to it} */
    public Instant to() {
        return to;
    }

    /** {@return the instant of the report, the last one that it sees; by default the last of the window, just before its end} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return how many deals are in an open stage just before the end of the window, whatever happened at it or later} */
    public long dealsInWork() {
        return dealsInWork;
    }

    /** {@return how many deals rest just before the end of the window; they are not among the deals in work} */
    public long dealsOnHold() {
        return dealsOnHold;
    }

    /**
     * {@return won deals of those decided in the window, that is won, lost, or disqualified after they had reached the
     * {@linkplain Pipeline#firstSalesStage() first sales stage}}
     */
    public Proportion winRate() {
        long won = closed.won().size();
        return Proportion.of(won, won + closed.lost().size() + closed.disqualifiedInSales());
    }

    /** {@return the deals won in the window} */
    public List<D> wonDeals() {
        return closed.won().stream().map(DealState::deal).toList();
    }

    /** {@return the deals lost in the window; disqualified ones are not among them} */
    public List<D> lostDeals() {
        return closed.lost().stream().map(DealState::deal).toList();
    }

    /** {@return how many deals were disqualified in the window, before or after selling began} */
    public long disqualified() {
        return closed.disqualified();
    }

    /** {@return how many of them had reached the first sales stage; they count as not won in the win rate} */
    public long disqualifiedInSales() {
        return closed.disqualifiedInSales();
    }

    /** {@return the amounts of the deals won in the window, as far as they are known} */
    public WonAmounts wonAmounts() {
        return amounts.known();
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
        return amounts.missing();
    }

    /** {@return the deals won in the window for an amount of zero; they are counted in the amounts} */
    public List<D> wonForZero() {
        return amounts.zero();
    }

    /**
     * {@return the rows of the log that the report does not see, and the deals disqualified in the window that are not in
     * the win rate, by reason}
     */
    public List<LeftOutRows> leftOut() {
        return leftOut;
    }

    /**
     * {@return the velocity: money per calendar day, in the currency of the amounts} It is deals in work × win rate ×
     * mean won amount / mean cycle days, and empty if a part is empty or the mean cycle time is zero.
     */
    public OptionalDouble velocityPerDay() {
        OptionalDouble rate = winRate().rate();
        OptionalDouble days = wonCycleTimes().meanDays();
        if (rate.isEmpty() || wonAmounts().count() == 0 || days.isEmpty() || days.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(dealsInWork * rate.getAsDouble() * wonAmounts().meanEstimate() / days.getAsDouble());
    }

    /**
     * {@return whether the velocity is weak: fewer than {@value Proportion#LOW_COUNT} deals decided, amounts known or
     * cycles measured}
     */
    public boolean isLowCount() {
        return winRate().isLowCount()
                || wonAmounts().count() < Proportion.LOW_COUNT
                || wonCycleTimes().count() < Proportion.LOW_COUNT;
    }

    /** {@return the window, the metrics and the velocity in words} */
    @Override
    public String toString() {
        return "Metrics of " + pipeline.id() + " in [" + from + ", " + to + ") as of " + asOf + ": deals in work "
                + dealsInWork + ", win rate " + winRate() + ", mean won amount "
                + wonAmounts()
                        .mean()
                        .map(mean -> wonAmounts().currency() + " " + mean)
                        .orElse("none")
                + ", mean cycle days " + text(wonCycleTimes().meanDays()) + ", velocity per day "
                + text(velocityPerDay());
    }

    private static String text(OptionalDouble value) {
        return value.isEmpty() ? "none" : String.valueOf(value.getAsDouble());
    }
}
