package org.saleskit.forecasting.internal.amount;

import java.math.BigInteger;
import java.util.List;

/**
 * The step of the lattice of money for some deals, and how many of the largest are not put on it.
 *
 * <p>All deals are put on one lattice if their amounts have a common divisor of which the total has at most as many steps as
 * points are allowed. Otherwise, if few enough sums are possible, as of some deals or of one odd amount among equal ones, they
 * are all listed. Otherwise the step is the total over the points, unless that is so coarse that it may miss a probability by more than {@link #MOST_ERROR}: then the largest deals are
 * taken apart, one after the other, until the lattice of the others is exact or fine enough; if it never is, as many as make
 * it clearly finer, if any.
 */
public final class LatticeStep {

    /** Amounts that a law of several lattices lists at most, about. */
    public static final int MOST_AMOUNTS = 1 << 17;

    /** Sums of all deals that are listed at most, for each point of the lattice. */
    private static final int SUMS_OF_A_BIN = 4;

    /** Deals times sums at most, where all sums are listed. */
    private static final double EFFORT = 4e6;

    /** Large deals at most. */
    private static final int MOST_LARGE = 256;

    /** What a lattice may miss a probability by. */
    private static final double MOST_ERROR = 2e-3;

    /** How many times finer a lattice must be that is not fine enough either. */
    private static final double CLEARLY = 4;

    /** Points for each deal at least, so that moving amounts to the lattice adds less than 1 % to the variance. */
    private static final int POINTS_OF_A_DEAL = 4;

    /** The same for an amount that is random, up to some number in all. */
    private static final int POINTS_OF_A_RANDOM_AMOUNT = 64;

    private static final int MOST_POINTS_OF_RANDOM_AMOUNTS = 1 << 16;

    private final Smallest deals;
    private final LargeDeals apart;
    private final long points;
    private final long step;
    private final boolean exact;
    private final double width;

    private LatticeStep(Choice choice, List<UncertainAmount> all, double width) {
        deals = choice.deals;
        apart = LargeDeals.joined(all.subList(deals.size, all.size()), choice.mostSums);
        points = choice.points;
        step = choice.step;
        exact = choice.exact;
        this.width = width;
    }

    /**
     * {@return the lattice for some deals}
     *
     * @param deals uncertain ones, from the smallest extent to the largest
     * @param correlation of what decides two of them
     * @param bins points of a lattice whose amounts have no common step
     * @param cells in which a random amount is cut at most
     */
    public static LatticeStep of(List<UncertainAmount> deals, double correlation, int bins, int cells) {
        Resolution resolution = new Resolution(deals, correlation);
        return new LatticeStep(Choice.of(deals, resolution, bins, cells), deals, resolution.width());
    }

    /** {@return how many deals, the smallest ones, are on the lattice} */
    public int size() {
        return deals.size;
    }

    /** {@return the deals apart from it} */
    public LargeDeals apart() {
        return apart;
    }

    /** {@return from one point to the next, in minor units} */
    public long step() {
        return step;
    }

    /** {@return how many points are allowed} */
    public long points() {
        return points;
    }

    /** {@return the total of what is on the lattice, in minor units} */
    public long total() {
        return deals.total;
    }

    /** {@return whether every amount on the lattice has its place there, and every sum of the others is listed} */
    public boolean isExact() {
        return exact && apart.isExact();
    }

    /** {@return whether each amount on the lattice is one of a list} */
    public boolean isListed() {
        return deals.isListed();
    }

    /** {@return the width of the common factor in which a sum passes a plan; infinite for independent deals} */
    public double width() {
        return width;
    }

    /** How many deals are on the lattice, and what follows. */
    private static final class Choice {

        final Smallest deals;
        final long points;
        final long step;
        final boolean exact;

        /** Sums of the deals apart that are listed. */
        final int mostSums;

        private Choice(Smallest deals, int bins, int cells, int mostSums) {
            this.deals = deals;
            this.mostSums = mostSums;
            points = Math.max(
                    Math.max(bins, (long) POINTS_OF_A_DEAL * deals.size),
                    Math.min((long) POINTS_OF_A_RANDOM_AMOUNT * deals.random, MOST_POINTS_OF_RANDOM_AMOUNTS));
            boolean fits = deals.fits(points, cells);
            step = fits ? Math.max(1, deals.common) : Math.max(1, (deals.total - 1) / points + 1);
            exact = fits || (deals.isListed() && deals.values <= cells && step == 1);
        }

        static Choice of(List<UncertainAmount> deals, Resolution resolution, int bins, int cells) {
            int n = deals.size();
            Smallest[] smallest = smallest(deals);
            Choice onOne = new Choice(smallest[n], bins, cells, LargeDeals.SUMS_BESIDE_OTHERS);
            if (onOne.exact) {
                return onOne;
            }
            double allowed = Math.min(Math.min(SUMS_OF_A_BIN * (double) bins, MOST_AMOUNTS), EFFORT / Math.max(1, n));
            int most = (int) Math.max(LargeDeals.SUMS_BESIDE_OTHERS, allowed);
            if (LargeDeals.haveNoMoreSums(deals, most)) {
                return new Choice(smallest[0], bins, cells, most);
            }
            double ofAll = resolution.errorOf(onOne.step, n);
            if (ofAll <= MOST_ERROR) {
                return onOne;
            }
            Choice best = onOne;
            double least = ofAll / CLEARLY;
            for (int size = n - 1; size >= Math.max(0, n - MOST_LARGE); size--) {
                Choice next = new Choice(smallest[size], bins, cells, LargeDeals.SUMS_BESIDE_OTHERS);
                double error = next.exact ? 0 : resolution.errorOf(next.step, size);
                if (error <= MOST_ERROR) {
                    return next;
                }
                if (error < least) {
                    least = error;
                    best = next;
                }
            }
            return best;
        }

        /** At k: the k smallest deals. */
        private static Smallest[] smallest(List<UncertainAmount> deals) {
            Smallest[] smallest = new Smallest[deals.size() + 1];
            smallest[0] = new Smallest(0, 0, 0, 0, 0);
            for (int i = 0; i < deals.size(); i++) {
                smallest[i + 1] = smallest[i].and(deals.get(i));
            }
            return smallest;
        }
    }

    /** Some deals: their total, the common divisor of all amounts, -1 without one, the longest list of values, and how many are random. */
    private record Smallest(int size, long total, long common, int values, int random) {

        Smallest and(UncertainAmount deal) {
            AmountShape shape = deal.shape();
            long divisor = shape.commonDivisor().longValue();
            long both = common < 0 || divisor == 0
                    ? -1
                    : BigInteger.valueOf(common)
                            .gcd(BigInteger.valueOf(divisor))
                            .longValue();
            return new Smallest(
                    size + 1,
                    total + shape.extent(),
                    both,
                    Math.max(values, shape.values().length),
                    random + (deal.isFixed() ? 0 : 1));
        }

        boolean isListed() {
            return common >= 0;
        }

        boolean fits(long points, int cells) {
            return total == 0 || (common > 0 && values <= cells && total / common <= points);
        }
    }
}
