package org.saleskit.analytics.funnel;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import org.saleskit.core.pipeline.StageType;

/**
 * Folds the moves of one deal into its state. One object serves many deals, one after the other.
 *
 * <p>A deal is closed since the first close that no reopening follows, and its close date is the last such close: lost on
 * Monday and changed to won on Tuesday was decided on Tuesday, but not worked on since Monday.
 */
final class DealFold<D> {

    private static final int NONE = -1;

    private final StageIndex stages;
    private final BitSet entered = new BitSet();
    private int current;
    private int lastOpen;
    private boolean everWon;
    private int reopenings;
    private int regressions;
    private int deepestRegression;
    private Instant closedSince = Instant.EPOCH;
    private Instant closedAt = Instant.EPOCH;
    private Duration closedBefore = Duration.ZERO;

    DealFold(StageIndex stages) {
        this.stages = stages;
    }

    /** The state after the first so many moves, at least one. */
    DealState<D> state(DealHistory<D> history, int moves) {
        reset();
        for (DealHistory.Move move : history.moves().subList(0, moves)) {
            if (move.stage() != current) {
                enter(move.stage(), move.at());
            }
        }
        return result(history);
    }

    private void reset() {
        entered.clear();
        current = NONE;
        lastOpen = NONE;
        everWon = false;
        reopenings = 0;
        regressions = 0;
        deepestRegression = 0;
        closedBefore = Duration.ZERO;
    }

    private void enter(int stage, Instant at) {
        boolean wasClosed = current != NONE && stages.type(current).isClosed();
        StageType type = stages.type(stage);
        if (type.isClosed()) {
            closedSince = wasClosed ? closedSince : at;
            closedAt = at;
            everWon |= type == StageType.WON;
        } else if (wasClosed) {
            reopenings++;
            closedBefore = closedBefore.plus(Duration.between(closedSince, at));
        }
        int position = stages.funnelPosition(stage);
        if (position != StageIndex.OUTSIDE_FUNNEL) {
            enterFunnel(position);
        }
        current = stage;
    }

    private void enterFunnel(int position) {
        entered.set(position);
        if (position < lastOpen) {
            regressions++;
            deepestRegression = Math.max(deepestRegression, lastOpen - position);
        }
        lastOpen = position;
    }

    private DealState<D> result(DealHistory<D> history) {
        boolean closed = stages.type(current).isClosed();
        Duration cycle = Duration.between(history.firstAt(), closedSince).minus(closedBefore);
        return new DealState<>(
                history.deal(),
                stages.name(current),
                stages.type(current),
                stages.funnelPosition(current),
                history.firstAt(),
                closed ? Optional.of(closedAt) : Optional.empty(),
                closed ? Optional.of(cycle) : Optional.empty(),
                (BitSet) entered.clone(),
                everWon ? stages.openStages() : entered.length(),
                stages.firstSalesPosition(),
                reopenings,
                regressions,
                deepestRegression);
    }
}
