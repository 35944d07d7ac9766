package org.saleskit.analytics.dealcolumns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.saleskit.core.internal.Checks;

/**
 * Gathers the rows of a log in chunks, in any order, for a {@link ColumnFunnelResult}. The rows are kept, divided by deal, as
 * a row of a deal may come at any time; so accumulators may be merged whether or not they have deals in common.
 *
 * <p>Any number of threads may add at once. A chunk is checked before it is added, so one that is refused leaves no trace.
 * Few rows at a time, even single ones, are collected first; chunks of 30 000 rows or more are fastest.
 *
 * <pre>
 * ColumnFunnelAccumulator rows = funnel.asOf(asOf).accumulator();
 * rows.add(LogColumns.of(deals, stages, times));     // from one thread, or chunks from several
 * rows.merge(otherRows);                             // of the same funnel and instant
 * ColumnFunnelResult result = rows.result();
 * </pre>
 */
public final class ColumnFunnelAccumulator {

    /** Fewer rows than this are collected before they are made a block. */
    private static final int FEW = RowBlock.ROWS / 4;

    private final ColumnFunnel.AsOf funnel;

    /** Guarded by itself, as are the others. */
    private final List<RowBlock> blocks = new ArrayList<>();

    private FewRows few = new FewRows();
    private long size;

    ColumnFunnelAccumulator(ColumnFunnel.AsOf funnel) {
        this.funnel = funnel;
    }

    /**
     * Adds rows.
     *
     * @param log the rows
     * @throws IllegalArgumentException if a row has a code that the pipeline does not have, or a time that is too far from
     *     1970
     */
    public void add(LogColumns log) {
        Objects.requireNonNull(log, "log");
        if (log.size() < FEW) {
            RowBlock.check(funnel.codes(), log);
            synchronized (blocks) {
                few.add(log);
                settleFew(FEW);
                size += log.size();
            }
        } else {
            List<RowBlock> made = made(log);
            synchronized (blocks) {
                blocks.addAll(made);
                size += log.size();
            }
        }
    }

    /**
     * Adds a row.
     *
     * @param deal the deal
     * @param stage the code of the stage that it entered, {@link StageCodes#UNKNOWN} if the pipeline does not have it
     * @param time when it entered the stage, in ticks since 1970-01-01T00:00Z
     * @throws IllegalArgumentException if the pipeline does not have the code, or the time is too far from 1970
     */
    public void add(long deal, int stage, long time) {
        add(deal, stage, time, 0);
    }

    /**
     * Adds a row.
     *
     * @param deal the deal
     * @param stage the code of the stage that it entered, {@link StageCodes#UNKNOWN} if the pipeline does not have it
     * @param time when it entered the stage, in ticks since 1970-01-01T00:00Z
     * @param sequence orders the rows of a deal at one time
     * @throws IllegalArgumentException if the pipeline does not have the code, or the time is too far from 1970
     */
    public void add(long deal, int stage, long time, long sequence) {
        RowBlock.check(funnel.codes(), stage, "stage", time, "time");
        synchronized (blocks) {
            few.add(deal, (byte) stage, time, sequence);
            settleFew(FEW);
            size++;
        }
    }

    /** The blocks of a log that is not empty. */
    private List<RowBlock> made(LogColumns log) {
        int count = (log.size() - 1) / RowBlock.ROWS + 1;
        RowBlock[] made = new RowBlock[count];
        funnel.workers().run(count, thread -> {
            RowBlock.Maker maker = new RowBlock.Maker(funnel, Math.min(log.size(), RowBlock.ROWS));
            return block -> {
                int from = block * RowBlock.ROWS;
                made[block] = maker.make(log, log.from() + from, Math.min(log.size() - from, RowBlock.ROWS));
            };
        });
        return Arrays.asList(made);
    }

    private void settleFew(int most) {
        if (few.size() > most) {
            blocks.addAll(made(few.columns()));
            few = new FewRows();
        }
    }

    /** {@return how many rows were added, those that are left out included} */
    public long size() {
        synchronized (blocks) {
            return size;
        }
    }

    /**
     * Adds all rows of another accumulator, which stays as it is. The two may have deals in common.
     *
     * @param other an accumulator of the same funnel and instant
     * @return this accumulator
     * @throws IllegalArgumentException if its pipeline, instant or options differ, or if it is this one
     */
    public ColumnFunnelAccumulator merge(ColumnFunnelAccumulator other) {
        Objects.requireNonNull(other, "other");
        Checks.check(funnel.isLike(other.funnel), "other", "be of the same funnel, " + funnel, other.funnel);
        Checks.check(other != this, "other", "be another accumulator", "this one");
        List<RowBlock> more;
        LogColumns moreFew;
        long moreRows;
        synchronized (other.blocks) {
            more = List.copyOf(other.blocks);
            moreFew = other.few.columns();
            moreRows = other.size;
        }
        synchronized (blocks) {
            blocks.addAll(more);
            few.add(moreFew);
            settleFew(FEW);
            size += moreRows;
        }
        return this;
    }

    /** {@return the funnel of the rows added so far; more may be added afterwards} */
    public ColumnFunnelResult result() {
        synchronized (blocks) {
            settleFew(0);
            return ColumnFunnelResult.of(funnel, sums());
        }
    }

    private DealSums sums() {
        Workers workers = funnel.workers();
        DealSums[] sums = Stream.generate(() -> new DealSums(funnel))
                .limit(Math.min(workers.threads(), RowBlock.PARTS))
                .toArray(DealSums[]::new);
        workers.run(RowBlock.PARTS, thread -> {
            PartitionFold fold = new PartitionFold(sums[thread]);
            return part -> fold.add(part, blocks);
        });
        for (int i = 1; i < sums.length; i++) {
            sums[0].addAll(sums[i]);
        }
        return sums[0];
    }

    /** {@return the funnel and the number of rows} */
    @Override
    public String toString() {
        return "ColumnFunnelAccumulator[" + funnel + ", rows " + size() + "]";
    }
}
