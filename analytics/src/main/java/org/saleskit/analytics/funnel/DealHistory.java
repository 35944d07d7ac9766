package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The moves of one deal in their total order. */
final class DealHistory<D> {

    /** The deal entered the stage with this number. */
    record Move(Instant at, long sequence, int stage) {}

    private final D deal;
    private final List<Move> moves = new ArrayList<>(4);

    DealHistory(D deal) {
        this.deal = deal;
    }

    D deal() {
        return deal;
    }

    void add(Instant at, long sequence, int stage) {
        moves.add(new Move(at, sequence, stage));
    }

    /**
     * Sorts by time, sequence and the stage's place. Moves that are equal in all three name the same stage and are the
     * same move, so the order is total.
     */
    void sort(StageIndex stages) {
        moves.sort(Comparator.comparing(Move::at)
                .thenComparingLong(Move::sequence)
                .thenComparingInt(move -> stages.tieRank(move.stage())));
    }

    List<Move> moves() {
        return moves;
    }

    Instant firstAt() {
        return moves.get(0).at();
    }

    /** How many moves had happened by the instant, itself included. */
    int movesBy(Instant asOf) {
        int count = moves.size();
        while (count > 0 && moves.get(count - 1).at().isAfter(asOf)) {
            count--;
        }
        return count;
    }
}
