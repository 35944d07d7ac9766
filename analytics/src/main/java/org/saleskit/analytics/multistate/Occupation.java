package org.saleskit.analytics.multistate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sweep over the ages at which deals change their state: probabilities p and their covariance C.
 *
 * <pre>
 * p' = p M         M = unit matrix + d(h,j)/n(h) at (h,j) − d(h)/n(h) at (h,h)
 * C' = M'C M + sum over h of p(h)²/n(h) (diag(row h of M) − its product with itself)
 * </pre>
 */
final class Occupation {

    final double[] start;
    final double[][] probability;
    final double[][] variance;
    final double[] startVariance;
    final long[][] transitions;
    final long[] times;
    final long last;
    final List<Gap> gaps = new ArrayList<>();

    /** As {@link StateGap}, in ticks and with the place of the state. */
    record Gap(int state, long from, long to) {}

    private final int states;
    private final long[] atRisk;
    private final double[] now;
    private double[][] covariance;
    private final long[][] moves;
    private final long[] leaving;

    Occupation(long[] changes, int count, int codeBits, long[] started, double[] start, long startedPaths) {
        this.states = start.length;
        this.start = start.clone();
        this.now = start.clone();
        this.atRisk = started.clone();
        this.covariance = new double[states][states];
        this.moves = new long[states][states];
        this.leaving = new long[states];
        this.transitions = new long[states][states];
        for (int h = 0; h < states && startedPaths > 0; h++) {
            for (int j = 0; j < states; j++) {
                covariance[h][j] = ((h == j ? start[h] : 0) - start[h] * start[j]) / startedPaths;
            }
        }
        this.startVariance = diagonal();
        this.times = new long[distinctTransitionTimes(changes, count, codeBits)];
        this.probability = new double[states][times.length];
        this.variance = new double[states][times.length];
        this.last = count == 0 ? 0 : changes[count - 1] >> codeBits;
        sweep(changes, count, codeBits);
    }

    private boolean isTransition(long change, int codeBits) {
        int code = code(change, codeBits);
        return code / (states + 1) < states && code % (states + 1) < states;
    }

    private static int code(long change, int codeBits) {
        return (int) (change & ((1L << codeBits) - 1));
    }

    private int distinctTransitionTimes(long[] changes, int count, int codeBits) {
        int distinct = 0;
        long before = -1;
        for (int i = 0; i < count; i++) {
            if (isTransition(changes[i], codeBits) && changes[i] >> codeBits != before) {
                before = changes[i] >> codeBits;
                distinct++;
            }
        }
        return distinct;
    }

    private void sweep(long[] changes, int count, int codeBits) {
        long[] emptySince = new long[states];
        Arrays.fill(emptySince, -1);
        int index = 0;
        markEmpty(emptySince, 0);
        for (int i = 0; i < count; ) {
            long time = changes[i] >> codeBits;
            int end = i;
            boolean moved = false;
            while (end < count && changes[end] >> codeBits == time) {
                if (isTransition(changes[end], codeBits)) {
                    int code = code(changes[end], codeBits);
                    moves[code / (states + 1)][code % (states + 1)]++;
                    leaving[code / (states + 1)]++;
                    moved = true;
                }
                end++;
            }
            if (moved) {
                step();
                times[index] = time;
                for (int h = 0; h < states; h++) {
                    probability[h][index] = now[h];
                    variance[h][index] = Math.max(0, covariance[h][h]);
                }
                index++;
            }
            for (; i < end; i++) {
                int code = code(changes[i], codeBits);
                int from = code / (states + 1);
                int to = code % (states + 1);
                if (from < states) {
                    atRisk[from]--;
                }
                if (to < states) {
                    atRisk[to]++;
                }
            }
            closeGaps(emptySince, time);
            markEmpty(emptySince, time);
        }
        for (int h = 0; h < states; h++) {
            addGap(h, emptySince[h], last);
        }
        gaps.removeIf(gap -> Arrays.stream(transitions[gap.state()]).sum() == 0);
    }

    private void markEmpty(long[] emptySince, long time) {
        for (int h = 0; h < states; h++) {
            if (emptySince[h] < 0 && atRisk[h] == 0 && now[h] > 0) {
                emptySince[h] = time;
            }
        }
    }

    private void closeGaps(long[] emptySince, long time) {
        for (int h = 0; h < states; h++) {
            if (emptySince[h] >= 0 && atRisk[h] > 0) {
                addGap(h, emptySince[h], time);
                emptySince[h] = -1;
            }
        }
    }

    private void addGap(int state, long from, long to) {
        if (from >= 0 && to > from) {
            gaps.add(new Gap(state, from, to));
        }
    }

    /** One age with changes: the moves counted are used and cleared. */
    private void step() {
        double[] before = now.clone();
        double[][] half = times(covariance);
        covariance = times(transposed(half));
        for (int h = 0; h < states; h++) {
            if (leaving[h] > 0) {
                double noise = before[h] * before[h] / atRisk[h];
                double[] row = row(h);
                for (int i = 0; i < states; i++) {
                    for (int j = 0; j < states && row[i] > 0; j++) {
                        covariance[i][j] += noise * row[i] * ((i == j ? 1 : 0) - row[j]);
                    }
                }
                now[h] -= before[h];
                for (int j = 0; j < states; j++) {
                    now[j] += before[h] * row[j];
                }
            }
        }
        for (int h = 0; h < states; h++) {
            if (leaving[h] > 0) {
                for (int j = 0; j < states; j++) {
                    transitions[h][j] += moves[h][j];
                }
                Arrays.fill(moves[h], 0);
                leaving[h] = 0;
            }
        }
    }

    /** Row h of M. */
    private double[] row(int h) {
        double[] row = new double[states];
        for (int j = 0; j < states; j++) {
            row[j] = (double) (j == h ? atRisk[h] - leaving[h] : moves[h][j]) / atRisk[h];
        }
        return row;
    }

    /** A matrix times M. */
    private double[][] times(double[][] matrix) {
        double[][] product = new double[states][];
        for (int i = 0; i < states; i++) {
            product[i] = matrix[i].clone();
        }
        for (int h = 0; h < states; h++) {
            if (leaving[h] > 0) {
                double[] row = row(h);
                for (int i = 0; i < states; i++) {
                    product[i][h] -= matrix[i][h];
                    for (int j = 0; j < states; j++) {
                        product[i][j] += matrix[i][h] * row[j];
                    }
                }
            }
        }
        return product;
    }

    private double[][] transposed(double[][] matrix) {
        double[][] result = new double[states][states];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                result[j][i] = matrix[i][j];
            }
        }
        return result;
    }

    private double[] diagonal() {
        double[] result = new double[states];
        for (int h = 0; h < states; h++) {
            result[h] = covariance[h][h];
        }
        return result;
    }
}
