package org.saleskit.forecasting.chance;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The hazards of all states, from stays.
 *
 * <pre>
 * hazard(s, k, u) = events(s, k, u) / atRisk(s, u)                                     u below the tail
 *                 = (D(k) + share(k)) / (D + 1) × max(D, 1/2) / exposure               in the tail
 * </pre>
 *
 * with each stay weighing 2^(−age of its begin / half-life), scaled to the effective number of stays (Kish). The tail holds at most the last quarter of a state's exits, and at most 30
 * of them: D in all, D(k) by k, in so many cells of exposure; share(k) is that of k among all exits of the state. Without
 * exposure the tail has the mean hazard of all cells.
 */
final class HazardEstimate {

    private static final int LARGEST_TAIL = 30;
    private static final int TAIL_SHARE = 4;

    final StayRows rows;
    final StageHazards[] hazards;
    /** What each stay counts for; 1 without a half-life. */
    final double[] weights;
    /** By state and cell, how many stays were under observation at it, unweighted. */
    final int[][] atRisk;
    /** By state, how many stays ended, unweighted. */
    final int[] ended;
    /** By state, how many cells of observation lie in the tail, unweighted. */
    final long[] tailExposure;
    /** By state, how many exits lie in the tail, unweighted. */
    final int[] tailExits;

    private HazardEstimate(StayRows rows, double[] weights) {
        int count = rows.states.size();
        this.rows = rows;
        this.weights = weights;
        this.hazards = new StageHazards[count];
        this.atRisk = new int[count][];
        this.ended = new int[count];
        this.tailExposure = new long[count];
        this.tailExits = new int[count];
    }

    static HazardEstimate of(StayRows rows, Optional<Duration> halfLife) {
        HazardEstimate estimate = new HazardEstimate(rows, weights(rows, halfLife));
        int[][] byState = byState(rows);
        for (int s = 0; s < byState.length; s++) {
            estimate.estimate(s, byState[s]);
        }
        return estimate;
    }

    private static double[] weights(StayRows rows, Optional<Duration> halfLife) {
        double[] weights = new double[rows.size()];
        double cells = halfLife.map(half -> half.toNanos() / (double) rows.grid.cellNanos())
                .orElse(Double.POSITIVE_INFINITY);
        Arrays.setAll(weights, i -> Math.pow(2, -rows.began[i] / cells));
        return weights;
    }

    private static int[][] byState(StayRows rows) {
        int[] counts = new int[rows.states.size()];
        for (int each : rows.state) {
            counts[each]++;
        }
        int[][] members = new int[counts.length][];
        Arrays.setAll(members, s -> new int[counts[s]]);
        for (int i = rows.size() - 1; i >= 0; i--) {
            members[rows.state[i]][--counts[rows.state[i]]] = i;
        }
        return members;
    }

    /** Weights that sum to (sum w)² / sum w², by which counts stay counts. */
    private void scale(int[] stays) {
        double sum = 0;
        double squares = 0;
        for (int i : stays) {
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        for (int i : stays) {
            weights[i] *= sum / squares;
        }
    }

    private void estimate(int state, int[] stays) {
        scale(stays);
        int length = Arrays.stream(stays).map(i -> rows.lasted[i]).max().orElse(-1) + 1;
        int[] exits = Arrays.stream(stays)
                .map(i -> rows.next[i])
                .filter(next -> next != StayRows.OPEN)
                .distinct()
                .sorted()
                .toArray();
        double[] risk = new double[length + 1];
        int[] counted = new int[length + 1];
        int[] leaving = new int[length];
        double[][] events = new double[exits.length][length];
        for (int i : stays) {
            counted[rows.seenFrom[i]]++;
            counted[rows.lasted[i] + 1]--;
            if (rows.next[i] != StayRows.OPEN) {
                events[Arrays.binarySearch(exits, rows.next[i])][rows.lasted[i]] += weights[i];
                leaving[rows.lasted[i]]++;
                ended[state]++;
            }
        }
        addWeightsAtRisk(stays, risk);
        for (int u = 1; u < length; u++) {
            counted[u] += counted[u - 1];
        }
        atRisk[state] = Arrays.copyOf(counted, length);
        int tailFrom = tailFrom(leaving, ended[state]);
        tailExits[state] = IntStream.range(tailFrom, length).map(u -> leaving[u]).sum();
        tailExposure[state] =
                IntStream.range(tailFrom, length).mapToLong(u -> counted[u]).sum();
        double[][] hazard = new double[exits.length][tailFrom];
        for (int e = 0; e < exits.length; e++) {
            for (int u = 0; u < tailFrom; u++) {
                hazard[e][u] = events[e][u] == 0 ? 0 : Math.min(1, events[e][u] / risk[u]);
            }
        }
        hazards[state] = new StageHazards(exits, hazard, tail(events, risk, tailFrom), tailFrom);
    }

    /** From the longest stay down, so that without late entries nothing is taken away again. */
    private void addWeightsAtRisk(int[] stays, double[] risk) {
        double[] late = new double[risk.length];
        Arrays.fill(risk, 0);
        for (int i : stays) {
            risk[rows.lasted[i]] += weights[i];
            late[rows.seenFrom[i]] += rows.seenFrom[i] > 0 ? weights[i] : 0;
        }
        for (int u = risk.length - 2; u >= 0; u--) {
            risk[u] += risk[u + 1] - late[u + 1];
        }
    }

    /** The first cell from which on at most so many exits are left as the tail may hold. */
    private static int tailFrom(int[] leaving, int exits) {
        int most = Math.min(LARGEST_TAIL, exits / TAIL_SHARE);
        int from = leaving.length;
        int within = 0;
        while (from > 0 && within + leaving[from - 1] <= most) {
            within += leaving[from - 1];
            from--;
        }
        return from;
    }

    private static double[] tail(double[][] events, double[] risk, int tailFrom) {
        double[] all = new double[events.length];
        double[] late = new double[events.length];
        Arrays.setAll(all, e -> sum(events[e], 0));
        Arrays.setAll(late, e -> sum(events[e], tailFrom));
        double total = sum(all, 0);
        double inTail = sum(late, 0);
        double exposure = sum(risk, tailFrom);
        double rate = exposure > 0 ? Math.max(inTail, 0.5) / exposure : total / Math.max(sum(risk, 0), 1);
        double[] tail = new double[events.length];
        Arrays.setAll(
                tail, e -> (late[e] + all[e] / total) / (inTail + 1) * Math.min(1, rate));
        return tail;
    }

    private static double sum(double[] values, int from) {
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }
}
