package org.saleskit.analytics.dealcolumns;

import java.util.Arrays;
import org.saleskit.core.internal.Checks;

/**
 * Rows of a log sorted by the part that their deal belongs to, which is a hash of its number: all rows of one deal, of
 * whatever block, are in the same part. A part is so small that it is worked on within the processor's caches.
 *
 * <p>A row is two numbers, the deal and a <i>move</i>; with a sequence it is three. A move is the time shifted by eight bits
 * with the rank of the stage below, so that moves as numbers stand in the order of time and rank. Rows that are left out
 * have a move above all others.
 *
 * <p>Immutable once made.
 */
final class RowBlock {

    static final int PARTS_LOG = 9;
    static final int PARTS = 1 << PARTS_LOG;

    /**
     * Rows of a block: the block and what it is made from stay within the caches. Its array is of less than half a MiB, as a
     * collector that divides the heap into regions of a MiB would give larger ones a whole region each.
     */
    static final int ROWS = 30_000;

    static final int RANK_BITS = 8;
    static final int RANK_MASK = (1 << RANK_BITS) - 1;

    /** Times between plus and minus this are read: 571 years of microseconds, 571 000 years of milliseconds. */
    static final long MOST_TIME = 1L << 54;

    /** The move of a row with an unknown stage; every move from here on is one left out. */
    static final long UNKNOWN_STAGE = (2 * MOST_TIME - 1) << RANK_BITS;

    /** The move of a row after the instant of the report. */
    static final long AFTER_AS_OF = UNKNOWN_STAGE + 1;

    private static final int PLAIN = 2;
    private static final int WITH_SEQUENCE = 3;

    private final long[] rows;
    private final int stride;

    /** Where each part begins, counted in rows. */
    private final int[] first;

    private RowBlock(long[] rows, int stride, int[] first) {
        this.rows = rows;
        this.stride = stride;
        this.first = first;
    }

    /** Well spread over all 64 bits, the upper ones first; different deals have different hashes. */
    static long hash(long deal) {
        return (deal ^ (deal >>> 32)) * 0x9E3779B97F4A7C15L;
    }

    static int part(long deal) {
        return (int) (hash(deal) >>> (Long.SIZE - PARTS_LOG));
    }

    /** Makes blocks; its arrays serve one block after the other. For one thread. */
    static final class Maker {

        private final byte[] rankOfCode;
        private final StageCodes codes;
        private final long asOf;
        private final long[] deals;
        private final byte[] stages;

        /** For blocks of at most so many rows. */
        Maker(ColumnFunnel.AsOf funnel, int rows) {
            this.codes = funnel.codes();
            this.rankOfCode = codes.ranks();
            this.asOf = funnel.tick();
            this.deals = new long[rows];
            this.stages = new byte[rows];
        }

        /** The block of rows from a place of the arrays on. */
        RowBlock make(LogColumns columns, int from, int count) {
            columns.readDeals(from, count, deals);
            columns.readStages(from, count, stages);
            int[] next = starts(count);
            int[] first = Arrays.copyOf(next, PARTS + 1);
            first[PARTS] = count;
            long[] rows = columns.sequences().isPresent()
                    ? place(columns, columns.sequences().get(), from, count, next)
                    : place(columns, from, count, next);
            return new RowBlock(rows, columns.sequences().isPresent() ? WITH_SEQUENCE : PLAIN, first);
        }

        private int[] starts(int count) {
            int[] starts = new int[PARTS];
            for (int i = 0; i < count; i++) {
                starts[part(deals[i])]++;
            }
            int start = 0;
            for (int part = 0; part < PARTS; part++) {
                int size = starts[part];
                starts[part] = start;
                start += size;
            }
            return starts;
        }

        private long[] place(LogColumns columns, int from, int count, int[] next) {
            long[] rows = new long[count * PLAIN];
            for (int i = 0; i < count; i++) {
                int at = PLAIN * next[part(deals[i])]++;
                rows[at] = deals[i];
                rows[at + 1] = move(columns, i, from + i);
            }
            return rows;
        }

        private long[] place(LogColumns columns, long[] sequences, int from, int count, int[] next) {
            long[] rows = new long[count * WITH_SEQUENCE];
            for (int i = 0; i < count; i++) {
                int at = WITH_SEQUENCE * next[part(deals[i])]++;
                rows[at] = deals[i];
                rows[at + 1] = move(columns, i, from + i);
                rows[at + 2] = sequences[from + i];
            }
            return rows;
        }

        private long move(LogColumns columns, int i, int row) {
            long time = columns.times()[row];
            int code = stages[i];
            if (code < StageCodes.UNKNOWN || code >= rankOfCode.length || time < -MOST_TIME || time > MOST_TIME) {
                check(codes, columns, row);
            }
            if (time > asOf) {
                return AFTER_AS_OF;
            }
            return code == StageCodes.UNKNOWN ? UNKNOWN_STAGE : time << RANK_BITS | rankOfCode[code];
        }
    }

    /** Refuses a log with a row that has a code that the pipeline does not have, or a time that is too far from 1970. */
    static void check(StageCodes codes, LogColumns log) {
        for (int row = log.from(); row < log.from() + log.size(); row++) {
            long time = log.times()[row];
            if (!codes.isCode(log.stage(row)) || time < -MOST_TIME || time > MOST_TIME) {
                check(codes, log, row);
            }
        }
    }

    private static void check(StageCodes codes, LogColumns log, int row) {
        check(codes, log.stage(row), "stages[" + row + "]", log.times()[row], "times[" + row + "]");
    }

    /** Refuses a row with a code that the pipeline does not have or a time that is too far from 1970. */
    static void check(StageCodes codes, int stage, String stageName, long time, String timeName) {
        Checks.check(
                codes.isCode(stage),
                stageName,
                "be a code of the pipeline, 0 to " + (codes.size() - 1) + ", or " + StageCodes.UNKNOWN,
                stage);
        Checks.check(
                time >= -MOST_TIME && time <= MOST_TIME,
                timeName,
                "lie between " + -MOST_TIME + " and " + MOST_TIME,
                time);
    }

    boolean hasSequence() {
        return stride == WITH_SEQUENCE;
    }

    int size() {
        return first[PARTS];
    }

    int size(int part) {
        return first[part + 1] - first[part];
    }

    /** Place of a part's first number among the {@link #rows}. */
    int from(int part) {
        return stride * first[part];
    }

    /** Place after a part's last number. */
    int to(int part) {
        return stride * first[part + 1];
    }

    /** Numbers of a row. */
    int stride() {
        return stride;
    }

    /** The rows: deal, move, and the sequence if there is one. */
    long[] rows() {
        return rows;
    }
}
