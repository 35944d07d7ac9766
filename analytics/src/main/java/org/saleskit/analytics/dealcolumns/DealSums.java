package org.saleskit.analytics.dealcolumns;

import java.util.Arrays;
import java.util.stream.Stream;
import org.saleskit.core.pipeline.StageType;

/** Counts and times over deals, each of which is given as its moves in order. Not thread-safe: one for each thread. */
final class DealSums {

    /** Reasons why rows are left out, as numbered by their moves. */
    private static final int REASONS = 2;

    private final StageTimes.Rule rule;
    private final long asOf;
    private final int timedStages;
    private final int openStages;
    private final long openBits;
    private final long wonBits;

    /** Deals by the rank of the stage they are in, and there by how many open stages they have reached. */
    private final long[][] deals;

    private final long[] entered;
    private final TimeBuffer[] completed;
    private final TimeBuffer[] running;
    private final long[] leftOutRows = new long[REASONS];
    private final long[] leftOutDeals = new long[REASONS];
    private final long[] leftOutWholeDeals = new long[REASONS];
    private long rows;
    private long repeats;

    /** Of the deal at hand, if it came to a stage again: time and number of visits by stage. */
    private final long[] timeOfDeal;

    private final int[] visitsOfDeal;

    DealSums(ColumnFunnel.AsOf funnel) {
        StageCodes codes = funnel.codes();
        this.rule = funnel.rule();
        this.asOf = funnel.tick();
        this.timedStages = codes.timedStages();
        this.openStages = codes.openStages();
        this.openBits = codes.bits(StageType.OPEN);
        this.wonBits = codes.bits(StageType.WON);
        this.deals = new long[codes.size()][openStages + 1];
        this.entered = new long[openStages];
        this.completed = buffers(timedStages);
        this.running = buffers(timedStages);
        this.timeOfDeal = new long[codes.size()];
        this.visitsOfDeal = new int[codes.size()];
    }

    private static TimeBuffer[] buffers(int count) {
        return Stream.generate(TimeBuffer::new).limit(count).toArray(TimeBuffer[]::new);
    }

    /**
     * Adds a deal.
     *
     * @param moves holds its moves in order, those left out at the end; overwritten
     * @param from place of the first one
     * @param to place after the last one
     */
    void add(long[] moves, int from, int to) {
        rows += to - from;
        int end = to;
        if (moves[to - 1] >= RowBlock.UNKNOWN_STAGE) {
            end = leaveOut(moves, from, to);
            if (end == from) {
                return;
            }
        }
        int visitsEnd = from;
        long seen = 0;
        boolean again = false;
        int stage = -1;
        for (int i = from; i < end; i++) {
            int rank = (int) moves[i] & RowBlock.RANK_MASK;
            if (rank != stage) {
                long bit = 1L << rank;
                again |= (seen & bit) != 0;
                seen |= bit;
                stage = rank;
                moves[visitsEnd++] = moves[i];
            }
        }
        repeats += end - visitsEnd;
        count(seen, stage);
        if (again && rule != StageTimes.Rule.EACH_VISIT) {
            addTimesByStage(moves, from, visitsEnd, seen);
        } else {
            addTimes(moves, from, visitsEnd);
        }
    }

    private int leaveOut(long[] moves, int from, int to) {
        int end = to;
        int later = 0;
        while (end > from && moves[end - 1] >= RowBlock.UNKNOWN_STAGE) {
            end--;
            later += moves[end] == RowBlock.AFTER_AS_OF ? 1 : 0;
        }
        int unknown = to - end - later;
        leaveOut(0, unknown, end == from && unknown > 0);
        leaveOut(1, later, end == from && unknown == 0);
        return end;
    }

    private void leaveOut(int reason, int more, boolean wholeDeal) {
        leftOutRows[reason] += more;
        leftOutDeals[reason] += more > 0 ? 1 : 0;
        leftOutWholeDeals[reason] += wholeDeal ? 1 : 0;
    }

    private void count(long seen, int lastStage) {
        long open = seen & openBits;
        int reached = (seen & wonBits) != 0 ? openStages : Long.SIZE - Long.numberOfLeadingZeros(open);
        deals[lastStage][reached]++;
        for (long left = open; left != 0; left &= left - 1) {
            entered[Long.numberOfTrailingZeros(left)]++;
        }
    }

    private static int rank(long move) {
        return (int) move & RowBlock.RANK_MASK;
    }

    private static long time(long move) {
        return move >> RowBlock.RANK_BITS;
    }

    /** Each visit for itself. */
    private void addTimes(long[] moves, int from, int to) {
        int last = to - 1;
        for (int i = from; i < last; i++) {
            int stage = rank(moves[i]);
            if (stage < timedStages) {
                completed[stage].add(time(moves[i + 1]) - time(moves[i]));
            }
        }
        int stage = rank(moves[last]);
        if (stage < timedStages) {
            running[stage].add(asOf - time(moves[last]));
        }
    }

    /** The visits of a stage together, as the rule says. */
    private void addTimesByStage(long[] moves, int from, int to, long seen) {
        Arrays.fill(timeOfDeal, 0);
        Arrays.fill(visitsOfDeal, 0);
        for (int i = from; i < to; i++) {
            int stage = rank(moves[i]);
            long left = i + 1 < to ? time(moves[i + 1]) : asOf;
            long time = left - time(moves[i]);
            visitsOfDeal[stage]++;
            timeOfDeal[stage] = switch (rule) {
                case FIRST_VISIT -> visitsOfDeal[stage] == 1 ? time : timeOfDeal[stage];
                case LAST_VISIT -> time;
                case ALL_VISITS, EACH_VISIT -> timeOfDeal[stage] + time;
            };
        }
        int last = rank(moves[to - 1]);
        for (int stage = 0; stage < timedStages; stage++) {
            if ((seen >>> stage & 1) != 0) {
                boolean goesOn = stage == last && (rule != StageTimes.Rule.FIRST_VISIT || visitsOfDeal[stage] == 1);
                (goesOn ? running : completed)[stage].add(timeOfDeal[stage]);
            }
        }
    }

    /** Takes over what another one, of other deals, holds; the other one is of no use afterwards. */
    void addAll(DealSums other) {
        for (int stage = 0; stage < deals.length; stage++) {
            addAll(deals[stage], other.deals[stage]);
        }
        addAll(entered, other.entered);
        for (int stage = 0; stage < timedStages; stage++) {
            completed[stage].addAll(other.completed[stage]);
            running[stage].addAll(other.running[stage]);
        }
        addAll(leftOutRows, other.leftOutRows);
        addAll(leftOutDeals, other.leftOutDeals);
        addAll(leftOutWholeDeals, other.leftOutWholeDeals);
        rows += other.rows;
        repeats += other.repeats;
    }

    private static void addAll(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    int openStages() {
        return openStages;
    }

    /** How many deals are in a stage and have reached so many open stages. */
    long deals(int stage, int reached) {
        return deals[stage][reached];
    }

    long entered(int stage) {
        return entered[stage];
    }

    TimeBuffer completed(int stage) {
        return completed[stage];
    }

    TimeBuffer running(int stage) {
        return running[stage];
    }

    long leftOutRows(int reason) {
        return leftOutRows[reason];
    }

    long leftOutDeals(int reason) {
        return leftOutDeals[reason];
    }

    long leftOutWholeDeals(int reason) {
        return leftOutWholeDeals[reason];
    }

    long rows() {
        return rows;
    }

    long repeats() {
        return repeats;
    }
}
