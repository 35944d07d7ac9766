package org.saleskit.forecasting.chance;

import java.util.Arrays;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;

/**
 * How much more or less often deals of a segment leave a state than all deals do at the same age (observed over expected).
 *
 * <pre>
 * factor(kind)   = (D(kind) + c) / (E(kind) + c)
 * factor(s, k)   = factor(kind) × (D(s, k) + c) / (factor(kind) × E(s, k) + c)
 * </pre>
 *
 * D: exits of the segment, seen; E: expected of its stays by all deals' hazards; kind: won, lost, moved on; c: so many imagined
 * exits at the rate of all (gamma prior). Without exits of its own a segment has the factor of all, near 1.
 */
final class SegmentFactors {

    private static final int KINDS = 3;

    private final HazardEstimate all;
    private final double prior;
    /** By segment, state and exit. */
    private final double[][][] seen;

    private final double[][][] expected;

    SegmentFactors(HazardEstimate all, double prior) {
        this.all = all;
        this.prior = prior;
        int segments = all.rows.segments.size();
        this.seen = zeros(segments);
        this.expected = zeros(segments);
        count();
    }

    private double[][][] zeros(int segments) {
        double[][][] zeros = new double[segments][all.hazards.length][];
        for (double[][] segment : zeros) {
            Arrays.setAll(segment, s -> new double[all.hazards[s].exits.length]);
        }
        return zeros;
    }

    private void count() {
        StayRows rows = all.rows;
        double[][][] sums = new double[all.hazards.length][][];
        for (int s = 0; s < sums.length; s++) {
            sums[s] = cumulative(all.hazards[s]);
        }
        for (int i = 0; i < rows.size(); i++) {
            int s = rows.state[i];
            StageHazards own = all.hazards[s];
            double weight = all.weights[i];
            for (int e = 0; e < own.exits.length; e++) {
                double hazard = upTo(own, sums[s], e, rows.lasted[i]) - upTo(own, sums[s], e, rows.seenFrom[i] - 1);
                expected[rows.segment[i]][s][e] += weight * hazard;
                seen[rows.segment[i]][s][e] += rows.next[i] == own.exits[e] ? weight : 0;
            }
        }
    }

    private static double[][] cumulative(StageHazards own) {
        double[][] sums = new double[own.exits.length][];
        for (int e = 0; e < sums.length; e++) {
            sums[e] = own.hazard[e].clone();
            for (int u = 1; u < own.tailFrom; u++) {
                sums[e][u] += sums[e][u - 1];
            }
        }
        return sums;
    }

    /** The sum of the hazards of cells 0 to u. */
    private static double upTo(StageHazards own, double[][] sums, int exit, int u) {
        if (u < 0) {
            return 0;
        }
        int below = Math.min(u, own.tailFrom - 1);
        return (below < 0 ? 0 : sums[exit][below]) + (u - below) * own.tail[exit];
    }

    /** How many stays of a segment in a state were seen to end; all of a log without segments. */
    double exits(int segment, int state) {
        return Arrays.stream(seen[segment][state]).sum();
    }

    boolean areOne() {
        return seen.length == 1;
    }

    /** The hazards of a segment. */
    StageHazards[] hazards(int segment) {
        if (areOne()) {
            return all.hazards;
        }
        double[] observed = new double[KINDS];
        double[] awaited = new double[KINDS];
        for (int s = 0; s < all.hazards.length; s++) {
            int[] exits = all.hazards[s].exits;
            for (int e = 0; e < exits.length; e++) {
                observed[all.rows.kind(exits[e])] += seen[segment][s][e];
                awaited[all.rows.kind(exits[e])] += expected[segment][s][e];
            }
        }
        StageHazards[] scaled = new StageHazards[all.hazards.length];
        for (int s = 0; s < scaled.length; s++) {
            int[] exits = all.hazards[s].exits;
            double[] factors = new double[exits.length];
            for (int e = 0; e < exits.length; e++) {
                int kind = all.rows.kind(exits[e]);
                double common = (observed[kind] + prior) / (awaited[kind] + prior);
                factors[e] = common * (seen[segment][s][e] + prior) / (common * expected[segment][s][e] + prior);
            }
            scaled[s] = all.hazards[s].times(factors);
        }
        return scaled;
    }
}
