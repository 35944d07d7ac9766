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
    /** What counts as exits where none was seen. */
    private static final double LEAST_TAIL = 0.5;

    /** Hazards are fitted given the factors of the seasons, and these given the hazards, in turn. */
    private static final int SEASON_ROUNDS = 4;

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

    static HazardEstimate of(StayRows rows, Optional<Duration> halfLife, Optional<SeasonFactors> seasons) {
        HazardEstimate estimate = new HazardEstimate(rows, weights(rows, halfLife));
        int[][] byState = byState(rows);
        for (int round = 0; round < (seasons.isPresent() ? SEASON_ROUNDS : 1); round++) {
            for (int s = 0; s < byState.length; s++) {
                estimate.estimate(s, byState[s], seasons);
            }
            seasons.ifPresent(each -> each.fit(estimate));
        }
        return estimate;
    }

    private static double[] weights(StayRows rows, Optional<Duration> halfLife) {
        double[] weights = new double[rows.size()];
        double cells = halfLife.map(half -> half.toNanos() / (double) rows.grid.cellNanos())
                .orElse(Double.POSITIVE_INFINITY);
        int[] youngest = new int[rows.states.size()];
        Arrays.fill(youngest, Integer.MAX_VALUE);
        for (int i = 0; i < weights.length; i++) {
            youngest[rows.state[i]] = Math.min(youngest[rows.state[i]], rows.began[i]);
        }
        // Only ratios within a state matter: without the youngest all weights of an old state might be zero.
        Arrays.setAll(weights, i -> Math.pow(2, (youngest[rows.state[i]] - rows.began[i]) / cells));
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

    private void estimate(int state, int[] stays, Optional<SeasonFactors> seasons) {
        scale(stays);
        int length = Arrays.stream(stays).map(i -> rows.lasted[i]).max().orElse(-1) + 1;
        int[] exits = Arrays.stream(stays)
                .map(i -> rows.next[i])
                .filter(next -> next != StayRows.OPEN)
                .distinct()
                .sorted()
                .toArray();
        int[] counted = new int[length + 1];
        int[] leaving = new int[length];
        double[][] events = new double[exits.length][length];
        for (int i : stays) {
            counted[rows.seenFrom[i]]++;
            counted[rows.lasted[i] + 1]--;
            if (rows.next[i] != StayRows.OPEN) {
                events[Arrays.binarySearch(exits, rows.next[i])][rows.lasted[i]] += weights[i];
                leaving[rows.lasted[i]]++;
            }
        }
        for (int u = 1; u < length; u++) {
            counted[u] += counted[u - 1];
        }
        atRisk[state] = Arrays.copyOf(counted, length);
        ended[state] = IntStream.of(leaving).sum();
        int tailFrom = tailFrom(leaving, ended[state]);
        tailExits[state] =
                IntStream.range(tailFrom, length).map(u -> leaving[u]).sum();
        tailExposure[state] =
                IntStream.range(tailFrom, length).mapToLong(u -> counted[u]).sum();
        double[] plain = atRisk(stays, length);
        double[][] risk = new double[exits.length][];
        Arrays.setAll(
                risk,
                e -> seasons.map(each -> each.atRisk(this, stays, length, rows.kind(exits[e])))
                        .orElse(plain));
        double[][] hazard = new double[exits.length][tailFrom];
        for (int u = 0; u < tailFrom; u++) {
            double all = 0;
            for (int e = 0; e < exits.length; e++) {
                hazard[e][u] = events[e][u] == 0 ? 0 : events[e][u] / risk[e][u];
                all += hazard[e][u];
            }
            for (int e = 0; e < exits.length && all > 1; e++) {
                hazard[e][u] /= all;
            }
        }
        double[] tail = tail(events, risk, tailFrom);
        cutToOne(tail);
        hazards[state] = new StageHazards(exits, hazard, tail, tailFrom);
    }

    /** From the longest stay down, so that without late entries nothing is taken away again. */
    private double[] atRisk(int[] stays, int length) {
        double[] risk = new double[length + 1];
        double[] late = new double[length + 1];
        for (int i : stays) {
            risk[rows.lasted[i]] += weights[i];
            late[rows.seenFrom[i]] += weights[i];
        }
        for (int u = length - 1; u >= 0; u--) {
            risk[u] += risk[u + 1] - late[u + 1];
        }
        return risk;
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

    private static double[] tail(double[][] events, double[][] risk, int tailFrom) {
        double[] all = new double[events.length];
        double[] late = new double[events.length];
        double[] tailRisk = new double[events.length];
        double[] wholeRisk = new double[events.length];
        Arrays.setAll(all, e -> sum(events[e], 0));
        Arrays.setAll(late, e -> sum(events[e], tailFrom));
        Arrays.setAll(tailRisk, e -> sum(risk[e], tailFrom));
        Arrays.setAll(wholeRisk, e -> sum(risk[e], 0));
        return tail(all, late, tailRisk, wholeRisk);
    }

    /**
     * By exit the hazard of the tail; they may exceed 1 together.
     *
     * @param all the exits in all cells
     * @param late those in the tail
     * @param tailRisk what was at risk in the tail
     * @param wholeRisk what was at risk in all cells
     */
    static double[] tail(double[] all, double[] late, double[] tailRisk, double[] wholeRisk) {
        double total = sum(all, 0);
        double inTail = sum(late, 0);
        double[] tail = new double[all.length];
        for (int e = 0; e < tail.length; e++) {
            double rate = tailRisk[e] > 0
                    ? Math.max(inTail, LEAST_TAIL) / tailRisk[e]
                    : total / Math.max(wholeRisk[e], LEAST_TAIL);
            tail[e] = (late[e] + all[e] / total) / (inTail + 1) * rate;
        }
        return tail;
    }

    private static void cutToOne(double[] hazards) {
        double leaving = sum(hazards, 0);
        for (int e = 0; e < hazards.length && leaving > 1; e++) {
            hazards[e] /= leaving;
        }
    }

    private static double sum(double[] values, int from) {
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    /**
     * For one state: with which probability a deal that has stood there for more than u - 1 cells leaves it in cell u, by where to.
     * From cell {@link #tailFrom} on it is one and the same, estimated from all that was seen there.
     */
    static final class StageHazards {

        /** Where to: numbers of states, of "won" and of "lost", ascending. */
        final int[] exits;
        /** By exit and cell, below {@link #tailFrom}. */
        final double[][] hazard;
        /** By exit, from {@link #tailFrom} on. */
        final double[] tail;

        final int tailFrom;

        StageHazards(int[] exits, double[][] hazard, double[] tail, int tailFrom) {
            this.exits = exits;
            this.hazard = hazard;
            this.tail = tail;
            this.tailFrom = tailFrom;
        }

        double at(int exit, int cell) {
            return cell < tailFrom ? hazard[exit][cell] : tail[exit];
        }

        /** The same with every exit's hazards times a factor; where they would exceed 1 together, they are cut to 1. */
        StageHazards times(double[] factors) {
            double[][] scaled = new double[exits.length][tailFrom];
            double[] scaledTail = new double[exits.length];
            for (int cell = 0; cell <= tailFrom; cell++) {
                double sum = 0;
                for (int e = 0; e < exits.length; e++) {
                    sum += at(e, cell) * factors[e];
                }
                double cut = sum > 1 ? 1 / sum : 1;
                for (int e = 0; e < exits.length; e++) {
                    double value = at(e, cell) * factors[e] * cut;
                    if (cell < tailFrom) {
                        scaled[e][cell] = value;
                    } else {
                        scaledTail[e] = value;
                    }
                }
            }
            return new StageHazards(exits, scaled, scaledTail, tailFrom);
        }
    }
}
