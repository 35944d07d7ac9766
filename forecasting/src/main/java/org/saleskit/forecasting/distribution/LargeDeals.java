package org.saleskit.forecasting.distribution;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deals that are so much larger than the others that a lattice for all would be too coarse for the others: the law of their
 * sum, listed amount by amount.
 *
 * <p>k deals have up to 2^k sums. Where they are more than {@value #MOST_SUMS}, neighbours are joined: a sum is kept where
 * the probability, or the distance, since the last one kept has become large, and what is not kept is divided between its
 * neighbours so that the mean stays.
 */
final class LargeDeals {

    /** Sums listed at most. */
    static final int MOST_SUMS = 1024;

    private final Step[] steps;
    private final long[] sums;
    private final boolean exact;

    /** Deals from the smallest to the largest, of a fixed amount each. */
    LargeDeals(List<DealLaw> deals) {
        steps = new Step[deals.size()];
        long[] listed = {0};
        double[] law = {1};
        boolean allKept = true;
        for (int i = 0; i < steps.length; i++) {
            double win = deals.get(i).probability();
            Step all = Step.of(listed, deals.get(i).amount().shape().extent(), null);
            steps[i] = all;
            if (all.sums.length > MOST_SUMS) {
                steps[i] = Step.of(
                        listed, deals.get(i).amount().shape().extent(), kept(all.sums, all.add(law, win, 1 - win)));
                allKept = false;
            }
            law = steps[i].add(law, win, 1 - win);
            listed = steps[i].sums;
        }
        sums = listed;
        exact = allKept;
    }

    /** The sums of some of the deals, ascending; zero if there is none. */
    long[] sums() {
        return sums;
    }

    /** Whether each possible sum is listed. */
    boolean isExact() {
        return exact;
    }

    /**
     * The probability of each sum.
     *
     * @param win probability of each deal, from a place on
     * @param loss its opposite
     * @param from the place of the first
     * @param skipped a deal that is left out, counted from the first; -1 for none
     */
    double[] law(double[] win, double[] loss, int from, int skipped) {
        double[] law = {1};
        for (int i = 0; i < steps.length; i++) {
            law = i == skipped ? steps[i].add(law, 0, 1) : steps[i].add(law, win[from + i], loss[from + i]);
        }
        return law;
    }

    /** Some of the sums, the first and the last among them. */
    private static long[] kept(long[] sums, double[] law) {
        long[] kept = new long[sums.length];
        int size = 0;
        double probability = 0;
        // Twice as many bounds as sums, so that neither kind uses up more than a half.
        double most = 2.0 / MOST_SUMS;
        double farthest = 2.0 * sums[sums.length - 1] / MOST_SUMS;
        for (int i = 0; i < sums.length; i++) {
            probability += law[i];
            boolean last = i == sums.length - 1;
            if (i == 0 || last || probability >= most || sums[i + 1] - kept[size - 1] > farthest) {
                kept[size++] = sums[i];
                probability = 0;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** One more deal: where each sum goes that is listed so far, with the deal lost and with it won. */
    private static final class Step {

        final long[] sums;
        private final int[] lost;
        private final int[] won;

        /** What the sum below has of each, if it is divided: zero where a sum is listed. */
        private final double[] lostBelow;

        private final double[] wonBelow;

        private Step(long[] sums, long[] before, long amount) {
            this.sums = sums;
            lost = new int[before.length];
            won = new int[before.length];
            lostBelow = new double[before.length];
            wonBelow = new double[before.length];
            for (int i = 0; i < before.length; i++) {
                lost[i] = place(before[i]);
                lostBelow[i] = below(lost[i], before[i]);
                won[i] = place(before[i] + amount);
                wonBelow[i] = below(won[i], before[i] + amount);
            }
        }

        static Step of(long[] before, long amount, long @Nullable [] kept) {
            long[] sums = kept;
            if (sums == null) {
                sums = Arrays.copyOf(before, 2 * before.length);
                for (int i = 0; i < before.length; i++) {
                    sums[before.length + i] = before[i] + amount;
                }
                sums = Arrays.stream(sums).sorted().distinct().toArray();
            }
            return new Step(sums, before, amount);
        }

        /** The first listed sum that is not less. */
        private int place(long sum) {
            int at = Arrays.binarySearch(sums, sum);
            return at >= 0 ? at : -at - 1;
        }

        private double below(int place, long sum) {
            return sums[place] == sum ? 0 : (double) (sums[place] - sum) / (sums[place] - sums[place - 1]);
        }

        double[] add(double[] law, double win, double loss) {
            double[] more = new double[sums.length];
            for (int i = 0; i < law.length; i++) {
                put(more, lost[i], lostBelow[i], loss * law[i]);
                put(more, won[i], wonBelow[i], win * law[i]);
            }
            return more;
        }

        private static void put(double[] law, int place, double below, double probability) {
            law[place] += (1 - below) * probability;
            if (below > 0) {
                law[place - 1] += below * probability;
            }
        }
    }
}
