package org.saleskit.analytics.dealcolumns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times in ticks, zero or more, in no order. Grows without copying much. Not thread-safe while it grows. */
final class TimeBuffer {

    /** A piece becomes four times as long until it is of full length. */
    private static final int FIRST = 1 << 4;

    private static final int MOST = 1 << 14;

    private final List<long[]> full = new ArrayList<>();
    private long[] last = new long[FIRST];
    private int used;

    void add(long time) {
        if (used == last.length) {
            grow();
        }
        last[used++] = time;
    }

    private void grow() {
        if (used < MOST) {
            last = Arrays.copyOf(last, 4 * used);
        } else {
            full.add(last);
            last = new long[MOST];
            used = 0;
        }
    }

    /** Takes over what another one holds; the other one is of no use afterwards. */
    void addAll(TimeBuffer other) {
        full.addAll(other.full);
        if (other.used > used) {
            long[] shorter = last;
            int count = used;
            last = other.last;
            used = other.used;
            addAll(shorter, count);
        } else {
            addAll(other.last, other.used);
        }
    }

    private void addAll(long[] times, int count) {
        for (int i = 0; i < count; i++) {
            add(times[i]);
        }
    }

    long size() {
        return (long) MOST * full.size() + used;
    }

    /** Works on a piece of the times. */
    interface Piece {
        void take(long[] times, int count);
    }

    void forEachPiece(Piece action) {
        full.forEach(piece -> action.take(piece, MOST));
        action.take(last, used);
    }
}
