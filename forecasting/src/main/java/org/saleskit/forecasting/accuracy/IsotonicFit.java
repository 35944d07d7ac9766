package org.saleskit.forecasting.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares under the rule that heights never fall, by pooling of adjacent violators. A lowest block of n points without a
 * success has the height 1/2 / (n + 1) and not 0, but no more than the next block; a highest one of successes alone mirrors it.
 */
final class IsotonicFit {

    private final double[] stated;
    private final double[] heights;

    private IsotonicFit(double[] stated, double[] heights) {
        this.stated = stated;
        this.heights = heights;
    }

    /** Of outcomes sorted by chance; those of equal chance are one point whose weight is their count. */
    static IsotonicFit of(List<ChanceOutcome> sorted) {
        double[] stated =
                sorted.stream().mapToDouble(ChanceOutcome::chance).distinct().toArray();
        double[] sums = new double[stated.length];
        double[] weights = new double[stated.length];
        int at = 0;
        for (ChanceOutcome each : sorted) {
            at += each.chance() == stated[at] ? 0 : 1;
            sums[at] += each.event();
            weights[at]++;
        }
        return new IsotonicFit(stated, uncertain(pooled(sums, weights), weights));
    }

    /** The fitted heights of points with these sums of values and weights; a block's mean is the quotient of its sums. */
    static double[] pooled(double[] sums, double[] weights) {
        int n = sums.length;
        double[] sum = new double[n];
        double[] weight = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            sum[blocks] = sums[i];
            weight[blocks] = weights[i];
            size[blocks] = 1;
            while (blocks > 0 && sum[blocks - 1] * weight[blocks] >= sum[blocks] * weight[blocks - 1]) {
                blocks--;
                sum[blocks] += sum[blocks + 1];
                weight[blocks] += weight[blocks + 1];
                size[blocks] += size[blocks + 1];
            }
            blocks++;
        }
        double[] heights = new double[n];
        int point = 0;
        for (int block = 0; block < blocks; block++) {
            for (int end = point + size[block]; point < end; point++) {
                heights[point] = sum[block] / weight[block];
            }
        }
        return heights;
    }

    /** The heights without a certain 0 or 1, which no number of points shows and a log score never forgives. */
    static double[] uncertain(double[] heights, double[] weights) {
        int n = heights.length;
        int zeros = 0;
        double none = 0;
        while (zeros < n && heights[zeros] == 0) {
            none += weights[zeros++];
        }
        int ones = n;
        double all = 0;
        while (ones > zeros && heights[ones - 1] == 1) {
            all += weights[--ones];
        }
        double[] shrunk = heights.clone();
        double low = 0.5 / (none + 1);
        double high = (all + 0.5) / (all + 1);
        Arrays.fill(shrunk, 0, zeros, zeros < ones ? Math.min(low, heights[zeros]) : low);
        Arrays.fill(shrunk, ones, n, zeros < ones ? Math.max(high, heights[ones - 1]) : high);
        return shrunk;
    }

    /** On a straight line between neighbouring points, level outside of them. */
    double apply(double chance) {
        int last = stated.length - 1;
        if (chance <= stated[0]) {
            return heights[0];
        }
        if (chance >= stated[last]) {
            return heights[last];
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (stated[middle] <= chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (chance - stated[low]) / (stated[high] - stated[low]);
        return heights[low] + share * (heights[high] - heights[low]);
    }

    /** The ends of every level stretch. */
    List<RecalibratedChances.Corner> corners() {
        List<RecalibratedChances.Corner> corners = new ArrayList<>();
        for (int i = 0; i < stated.length; i++) {
            boolean inside =
                    i > 0 && i < stated.length - 1 && heights[i] == heights[i - 1] && heights[i] == heights[i + 1];
            if (!inside) {
                corners.add(new RecalibratedChances.Corner(stated[i], heights[i]));
            }
        }
        return List.copyOf(corners);
    }
}
