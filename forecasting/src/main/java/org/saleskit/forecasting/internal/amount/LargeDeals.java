package org.saleskit.forecasting.internal.amount;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deals apart from the lattice: the law of their sum, listed amount by amount.
 *
 * <p>k deals have up to 2^k sums, fewer where amounts are equal. Where they are more than allowed, neighbours are joined: a sum
 * is kept where the probability, or the distance, since the last one kept has become large, and what is not kept is divided
 * between its neighbours so that the mean stays. A random amount is listed by its values, or cut into cells.
 */
public final class LargeDeals {

    /** Sums listed of deals that are large beside others. */
    static final int SUMS_BESIDE_OTHERS = 1024;

    /** Values of one random amount. */
    private static final int CELLS = 256;

    private static final long STEPS_OF_RANDOM_AMOUNT = 1 << 16;

    private final Step[] steps;
    private final long[] sums;
    private final boolean exact;

    private LargeDeals(Step[] steps, boolean exact) {
        this.steps = steps;
        this.sums = steps.length == 0 ? new long[1] : steps[steps.length - 1].sums;
        this.exact = exact;
    }

    /** Deals from the smallest to the largest; sums are joined where there are more than so many. */
    static LargeDeals joined(List<UncertainAmount> deals, int most) {
        Step[] steps = new Step[deals.size()];
        long[] listed = {0};
        double[] law = {1};
        boolean exact = true;
        for (int i = 0; i < steps.length; i++) {
            UncertainAmount deal = deals.get(i);
            double win = deal.probability();
            Won won = new Won(deal.shape());
            long[] all = won.sums(listed);
            steps[i] = new Step(all, listed, won);
            exact &= won.exact;
            if (all.length > most) {
                steps[i] = new Step(kept(all, steps[i].add(law, win, 1 - win), most), listed, won);
                exact = false;
            }
            law = steps[i].add(law, win, 1 - win);
            listed = steps[i].sums;
        }
        return new LargeDeals(steps, exact);
    }

    /** Whether the amounts are fixed and have no more than so many sums. */
    static boolean haveNoMoreSums(List<UncertainAmount> deals, int most) {
        long[] sums = {0};
        for (UncertainAmount deal : deals) {
            if (!deal.isFixed()) {
                return false;
            }
            sums = new Won(deal.shape()).sums(sums);
            if (sums.length > most) {
                return false;
            }
        }
        return true;
    }

    /** {@return the sums of some of the deals, ascending; zero if there is none} */
    public long[] sums() {
        return sums;
    }

    /** {@return whether each possible sum is listed} */
    public boolean isExact() {
        return exact;
    }

    /**
     * {@return the probability of each sum}
     *
     * @param win probability of each deal, from a place on
     * @param loss its opposite
     * @param from the place of the first
     * @param skipped a deal that is left out, counted from the first; -1 for none
     */
    public double[] law(double[] win, double[] loss, int from, int skipped) {
        double[] law = {1};
        for (int i = 0; i < steps.length; i++) {
            law = i == skipped ? steps[i].add(law, 0, 1) : steps[i].add(law, win[from + i], loss[from + i]);
        }
        return law;
    }

    /** Some of the sums, the first and the last among them. */
    private static long[] kept(long[] sums, double[] law, int size) {
        long[] kept = new long[sums.length];
        int filled = 0;
        double probability = 0;
        // Twice as many bounds as sums, so that neither kind uses up more than a half.
        double most = 2.0 / size;
        double farthest = 2.0 * sums[sums.length - 1] / size;
        for (int i = 0; i < sums.length; i++) {
            probability += law[i];
            boolean last = i == sums.length - 1;
            if (i == 0 || last || probability >= most || sums[i + 1] - kept[filled - 1] > farthest) {
                kept[filled++] = sums[i];
                probability = 0;
            }
        }
        return Arrays.copyOf(kept, filled);
    }

    /** What a won deal brings, listed. */
    private static final class Won {

        final long[] amounts;
        final double[] shares;
        final boolean exact;

        Won(AmountShape shape) {
            long[] values = shape.values();
            exact = values.length > 0 && values.length <= CELLS;
            if (exact) {
                amounts = Arrays.stream(values).distinct().toArray();
                shares = new double[amounts.length];
                for (long value : values) {
                    shares[Arrays.binarySearch(amounts, value)] += 1.0 / values.length;
                }
            } else {
                long step = Math.max(1, shape.extent() / STEPS_OF_RANDOM_AMOUNT);
                LatticeTerm term = LatticeTerm.of(shape, step, CELLS);
                amounts = Arrays.stream(term.amounts()).mapToLong(k -> k * step).toArray();
                shares = term.shares();
            }
        }

        /** The sums with the deal lost and with it won: ascending lists are merged. */
        long[] sums(long[] before) {
            long[] all = before;
            for (long amount : amounts) {
                all = merged(all, before, amount);
            }
            return all;
        }

        private static long[] merged(long[] one, long[] two, long more) {
            long[] merged = new long[one.length + two.length];
            int size = 0;
            int i = 0;
            int j = 0;
            while (i < one.length || j < two.length) {
                boolean first = j == two.length || (i < one.length && one[i] <= two[j] + more);
                long next = first ? one[i++] : two[j++] + more;
                if (size == 0 || merged[size - 1] != next) {
                    merged[size++] = next;
                }
            }
            return Arrays.copyOf(merged, size);
        }
    }

    /** One more deal: where each sum goes that is listed so far, with the deal lost and with each amount won. */
    private static final class Step {

        final long[] sums;
        private final Places lost;
        private final Places[] won;
        private final double[] shares;

        Step(long[] sums, long[] before, Won deal) {
            this.sums = sums;
            lost = new Places(sums, before, 0);
            won = new Places[deal.amounts.length];
            for (int k = 0; k < won.length; k++) {
                won[k] = new Places(sums, before, deal.amounts[k]);
            }
            shares = deal.shares;
        }

        double[] add(double[] law, double win, double loss) {
            double[] more = new double[sums.length];
            lost.add(law, loss, more);
            for (int k = 0; k < won.length && win > 0; k++) {
                won[k].add(law, win * shares[k], more);
            }
            return more;
        }
    }

    /** Where sums go with an amount more: at a listed sum, or divided between two neighbours. */
    private static final class Places {

        private final int[] places;

        /** What the sum below has of each; none if all sums are listed. */
        private final double @Nullable [] below;

        Places(long[] sums, long[] before, long amount) {
            places = new int[before.length];
            double[] shares = new double[before.length];
            boolean divided = false;
            int at = 0;
            for (int i = 0; i < before.length; i++) {
                long sum = before[i] + amount;
                while (sums[at] < sum) {
                    at++;
                }
                places[i] = at;
                if (sums[at] > sum) {
                    shares[i] = (double) (sums[at] - sum) / (sums[at] - sums[at - 1]);
                    divided = true;
                }
            }
            below = divided ? shares : null;
        }

        void add(double[] law, double weight, double[] more) {
            double[] shares = below;
            for (int i = 0; i < law.length; i++) {
                double probability = weight * law[i];
                if (shares == null) {
                    more[places[i]] += probability;
                } else {
                    more[places[i]] += (1 - shares[i]) * probability;
                    more[Math.max(0, places[i] - 1)] += shares[i] * probability;
                }
            }
        }
    }
}
