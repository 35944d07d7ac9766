package org.saleskit.examples.benchmarks.deals;

import java.util.Arrays;

/** Kaplan-Meier and Aalen-Johansen written for one set of columns: sorted keys and one loop, no errors, no result to ask. */
final class BareSurvival {

    private static final int CAUSE_BITS = 2;

    private BareSurvival() {}

    /** The probabilities at an age: open, and closed by each of two causes. */
    static double[] at(long age, long[] entries, long[] exits, int[] causes) {
        long[] keys = new long[exits.length];
        long[] late = new long[exits.length];
        int lateCount = 0;
        for (int i = 0; i < exits.length; i++) {
            keys[i] = exits[i] << CAUSE_BITS | (causes[i] + 1);
            if (entries[i] > 0) {
                late[lateCount++] = entries[i];
            }
        }
        Arrays.sort(keys);
        Arrays.sort(late, 0, lateCount);
        double open = 1;
        double[] incidence = new double[2];
        int next = 0;
        for (int i = 0; i < keys.length && keys[i] >> CAUSE_BITS <= age; ) {
            long time = keys[i] >> CAUSE_BITS;
            while (next < lateCount && late[next] < time) {
                next++;
            }
            int first = i;
            int[] closed = new int[2];
            for (; i < keys.length && keys[i] >> CAUSE_BITS == time; i++) {
                int cause = (int) (keys[i] & 3) - 1;
                if (cause >= 0) {
                    closed[cause]++;
                }
            }
            double atRisk = keys.length - lateCount + next - first;
            incidence[0] += open * closed[0] / atRisk;
            incidence[1] += open * closed[1] / atRisk;
            open *= 1 - (closed[0] + closed[1]) / atRisk;
        }
        return new double[] {open, incidence[0], incidence[1]};
    }
}
