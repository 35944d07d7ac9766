package org.saleskit.examples.benchmarks.deals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least that any program has to do: one thread, deals numbered without gaps, which it makes use of, no checks, no rule for
 * rows at one time, nothing but these numbers.
 */
final class BareFunnel {

    private static final int STAGES = 7;

    private final long[][] stays = new long[FunnelLog.OPEN_STAGES][1 << 16];
    private final int[] stayCount = new int[FunnelLog.OPEN_STAGES];
    private final long[] depths = new long[FunnelLog.OPEN_STAGES + 1];
    private final long[] entered = new long[FunnelLog.OPEN_STAGES];
    private final long[] last = new long[STAGES];

    private BareFunnel() {}

    /** Of a log in the order of time: a pass with the state of each deal, then one over the deals. */
    static String inTime(FunnelLog log) {
        BareFunnel funnel = new BareFunnel();
        long asOf = FunnelLog.AS_OF.toEpochMilli();
        long[] since = new long[log.deals];
        byte[] stage = new byte[log.deals];
        byte[] seen = new byte[log.deals];
        for (int row = 0; row < log.rows() && log.time[row] <= asOf; row++) {
            int deal = (int) (log.deal[row] - FunnelLog.FIRST_DEAL);
            if (seen[deal] != 0) {
                funnel.stay(stage[deal], log.time[row] - since[deal]);
            }
            since[deal] = log.time[row];
            stage[deal] = log.stage[row];
            seen[deal] |= (byte) (1 << log.stage[row]);
        }
        for (int deal = 0; deal < log.deals; deal++) {
            if (seen[deal] != 0) {
                funnel.end(seen[deal], stage[deal]);
            }
        }
        return funnel.numbers();
    }

    /** Of a log in any order: the rows are placed by deal by counting, and each deal's are sorted. */
    static String inAnyOrder(FunnelLog log) {
        BareFunnel funnel = new BareFunnel();
        long asOf = FunnelLog.AS_OF.toEpochMilli();
        int[] end = new int[log.deals + 1];
        for (long deal : log.deal) {
            end[(int) (deal - FunnelLog.FIRST_DEAL) + 1]++;
        }
        for (int deal = 0; deal < log.deals; deal++) {
            end[deal + 1] += end[deal];
        }
        long[] moves = new long[log.rows()];
        for (int row = 0; row < log.rows(); row++) {
            moves[end[(int) (log.deal[row] - FunnelLog.FIRST_DEAL)]++] = log.time[row] << 3 | log.stage[row];
        }
        int from = 0;
        for (int deal = 0; deal < log.deals; deal++) {
            int to = end[deal];
            sort(moves, from, to);
            funnel.deal(moves, from, to, asOf);
            from = to;
        }
        return funnel.numbers();
    }

    private static void sort(long[] moves, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long move = moves[i];
            int at = i;
            for (; at > from && moves[at - 1] > move; at--) {
                moves[at] = moves[at - 1];
            }
            moves[at] = move;
        }
    }

    private void deal(long[] moves, int from, int to, long asOf) {
        int seen = 0;
        for (int i = from; i < to && moves[i] >> 3 <= asOf; i++) {
            if (seen != 0) {
                stay((int) moves[i - 1] & 7, (moves[i] >> 3) - (moves[i - 1] >> 3));
            }
            seen |= 1 << (moves[i] & 7);
            if (i + 1 == to || moves[i + 1] >> 3 > asOf) {
                end(seen, (int) moves[i] & 7);
            }
        }
    }

    private void stay(int stage, long time) {
        if (stage < FunnelLog.OPEN_STAGES) {
            if (stayCount[stage] == stays[stage].length) {
                stays[stage] = Arrays.copyOf(stays[stage], 2 * stays[stage].length);
            }
            stays[stage][stayCount[stage]++] = time;
        }
    }

    private void end(int seen, int stage) {
        int open = seen & (1 << FunnelLog.OPEN_STAGES) - 1;
        boolean won = (seen >> FunnelLog.WON & 1) != 0;
        depths[won ? FunnelLog.OPEN_STAGES : Integer.SIZE - Integer.numberOfLeadingZeros(open)]++;
        for (int k = 0; k < FunnelLog.OPEN_STAGES; k++) {
            entered[k] += open >> k & 1;
        }
        last[stage]++;
    }

    private String numbers() {
        List<Long> reached = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        for (int k = 0; k < FunnelLog.OPEN_STAGES; k++) {
            reached.add(Arrays.stream(depths, k + 1, depths.length).sum());
            medians.add(median(stays[k], stayCount[k]));
        }
        return new FunnelLog.Numbers(
                        reached,
                        Arrays.stream(entered).boxed().toList(),
                        last[FunnelLog.WON],
                        last[FunnelLog.LOST],
                        medians)
                .text();
    }

    private static double median(long[] values, int count) {
        int middle = count / 2;
        select(values, count, middle);
        if (count % 2 == 1) {
            return values[middle];
        }
        long below = Arrays.stream(values, 0, middle).max().orElseThrow();
        return (below + values[middle]) / 2.0;
    }

    /** Hoare's quickselect: afterwards the k-th smallest is at place k, and none before it is greater. */
    private static void select(long[] values, int count, int k) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            long pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return;
            }
        }
    }
}
