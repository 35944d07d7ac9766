package org.saleskit.analytics.dealcolumns;

import java.util.Arrays;

/** Rows that came few at a time, until they are enough for a block. Not thread-safe. */
final class FewRows {

    private static final int FIRST = 1 << 6;

    private long[] deals = new long[FIRST];
    private byte[] stages = new byte[FIRST];
    private long[] times = new long[FIRST];
    private long[] sequences = new long[FIRST];
    private int size;
    private boolean hasSequence;

    int size() {
        return size;
    }

    void add(long deal, byte stage, long time, long sequence) {
        room(1);
        deals[size] = deal;
        stages[size] = stage;
        times[size] = time;
        sequences[size] = sequence;
        size++;
        hasSequence |= sequence != 0;
    }

    void add(LogColumns log) {
        int count = log.size();
        room(count);
        for (int i = 0; i < count; i++) {
            times[size + i] = log.times()[log.from() + i];
        }
        long[] readDeals = new long[count];
        byte[] readStages = new byte[count];
        log.readDeals(log.from(), count, readDeals);
        log.readStages(log.from(), count, readStages);
        System.arraycopy(readDeals, 0, deals, size, count);
        System.arraycopy(readStages, 0, stages, size, count);
        log.sequences().ifPresent(all -> {
            System.arraycopy(all, log.from(), sequences, size, count);
            hasSequence = true;
        });
        size += count;
    }

    private void room(int more) {
        if (size + more > deals.length) {
            int room = Math.max(size + more, 2 * deals.length);
            deals = Arrays.copyOf(deals, room);
            stages = Arrays.copyOf(stages, room);
            times = Arrays.copyOf(times, room);
            sequences = Arrays.copyOf(sequences, room);
        }
    }

    /** The rows, as long as no more are added. */
    LogColumns columns() {
        LogColumns columns = LogColumns.of(deals, stages, times).rows(0, size);
        return hasSequence ? columns.withSequence(sequences) : columns;
    }
}
