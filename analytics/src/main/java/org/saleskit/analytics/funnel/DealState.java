package org.saleskit.analytics.funnel;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import org.saleskit.core.pipeline.StageType;

/**
 * One deal as of the instant of a report: where it stands and how it came there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <D> the host's type of a deal's key
 */
public final class DealState<D> {

    private final D deal;
    private final String stage;
    private final StageType type;
    private final int funnelPosition;
    private final Instant openedAt;
    private final Optional<Instant> closedAt;
    private final Optional<Duration> cycleTime;
    private final BitSet entered;
    private final int depth;
    private final int firstSalesPosition;
    private final int reopenings;
    private final int regressions;
    private final int deepestRegression;

    DealState(
            D deal,
            String stage,
            StageType type,
            int funnelPosition,
            Instant openedAt,
            Optional<Instant> closedAt,
            Optional<Duration> cycleTime,
            BitSet entered,
            int depth,
            int firstSalesPosition,
            int reopenings,
            int regressions,
            int deepestRegression) {
        this.deal = deal;
        this.stage = stage;
        this.type = type;
        this.funnelPosition = funnelPosition;
        this.openedAt = openedAt;
        this.closedAt = closedAt;
        this.cycleTime = cycleTime;
        this.entered = entered;
        this.depth = depth;
        this.firstSalesPosition = firstSalesPosition;
        this.reopenings = reopenings;
        this.regressions = regressions;
        this.deepestRegression = deepestRegression;
    }

    /** {@return the key of the deal} */
    public D deal() {
        return deal;
    }

    /** {@return the name of the stage in which the deal is} */
    public String stage() {
        return stage;
    }

    /** {@return the one state of the deal: that of its stage} */
    public StageType type() {
        return type;
    }

    /** {@return the first opening: the instant of the deal's first row} */
    public Instant openedAt() {
        return openedAt;
    }

    /** {@return the last close, which no reopening follows; empty if the deal is not closed} */
    public Optional<Instant> closedAt() {
        return closedAt;
    }

    /**
     * {@return the time from the first opening to the close without the time spent closed in between, zero or more;
     * empty if the deal is not closed} Time that passed between a close and a correction of it, such as lost to won, was
     * spent closed.
     */
    public Optional<Duration> cycleTime() {
        return cycleTime;
    }

    /** {@return how often the deal left a closed stage for one that is not} */
    public int reopenings() {
        return reopenings;
    }

    /** {@return how often the deal entered an open stage earlier than the open stage it was in last} */
    public int regressions() {
        return regressions;
    }

    /** {@return by how many stages the farthest move back went; 0 without one} */
    public int deepestRegression() {
        return deepestRegression;
    }

    /**
     * {@return whether the deal has ever reached the {@linkplain org.saleskit.core.pipeline.Pipeline#firstSalesStage()
     * first sales stage}: it entered that stage or a later open one, or was won}
     */
    public boolean hasReachedSales() {
        return depth > firstSalesPosition;
    }

    /**
     * {@return whether the deal is in a win rate: it is won, lost, or disqualified after it had reached the first sales
     * stage}
     */
    public boolean isDecided() {
        return switch (type) {
            case WON, LOST -> true;
            case DISQUALIFIED -> hasReachedSales();
            case OPEN, ON_HOLD -> false;
        };
    }

    /** {@return how many stages at the head of the funnel the deal has reached, really or by implication} */
    int depth() {
        return depth;
    }

    boolean entered(int position) {
        return entered.get(position);
    }

    int funnelPosition() {
        return funnelPosition;
    }

    /** {@return the deal, its stage and its state in words} */
    @Override
    public String toString() {
        return deal + " " + stage + " (" + type + ")";
    }
}
