package org.saleskit.analytics.survival;

import java.util.List;
import org.saleskit.core.internal.Checks;

/** Observed and expected closes of groups with the covariance of their difference, added up over ages and strata. */
final class LogRankSums {

    final long[] rows;
    final long[] observed;
    final double[] expected;
    final double[][] covariance;

    LogRankSums(int groups) {
        this.rows = new long[groups];
        this.observed = new long[groups];
        this.expected = new double[groups];
        this.covariance = new double[groups][groups];
    }

    /** Adds a stratum: the data of some groups, each with its place among all groups. */
    void add(List<SurvivalData<?>> data, List<Integer> places) {
        int size = data.size();
        int[] next = new int[size];
        int[] late = new int[size];
        long[] inside = new long[size];
        for (int g = 0; g < size; g++) {
            SurvivalData<?> each = data.get(g);
            Checks.check(
                    each.scale().equals(data.get(0).scale()),
                    "groups",
                    "have one scale, " + data.get(0).scale(),
                    each);
            rows[places.get(g)] += each.rows();
            inside[g] = each.rows() - each.lateEntries();
        }
        while (true) {
            long time = Long.MAX_VALUE;
            for (int g = 0; g < size; g++) {
                time = next[g] < data.get(g).size() ? Math.min(time, data.get(g).ticks(next[g])) : time;
            }
            if (time == Long.MAX_VALUE) {
                return;
            }
            long atRisk = 0;
            long closed = 0;
            for (int g = 0; g < size; g++) {
                SurvivalData<?> each = data.get(g);
                while (late[g] < each.lateEntries() && each.lateEntryTicks(late[g]) < time) {
                    late[g]++;
                    inside[g]++;
                }
                atRisk += inside[g];
                if (leaves(each, next[g], time)) {
                    closed += each.events(next[g]);
                    observed[places.get(g)] += each.events(next[g]);
                }
            }
            addAge(atRisk, closed, inside, places);
            for (int g = 0; g < size; g++) {
                SurvivalData<?> each = data.get(g);
                if (leaves(each, next[g], time)) {
                    inside[g] -= each.events(next[g]) + each.censored(next[g]);
                    next[g]++;
                }
            }
        }
    }

    private static boolean leaves(SurvivalData<?> data, int index, long time) {
        return index < data.size() && data.ticks(index) == time;
    }

    private void addAge(long atRisk, long closed, long[] inside, List<Integer> places) {
        if (closed == 0) {
            return;
        }
        double weight = atRisk == 1 ? 0 : closed * ((double) (atRisk - closed) / (atRisk - 1));
        for (int g = 0; g < inside.length; g++) {
            double share = (double) inside[g] / atRisk;
            expected[places.get(g)] += closed * share;
            for (int h = 0; h < inside.length; h++) {
                double other = g == h ? (double) (atRisk - inside[h]) / atRisk : -(double) inside[h] / atRisk;
                covariance[places.get(g)][places.get(h)] += weight * share * other;
            }
        }
    }
}
