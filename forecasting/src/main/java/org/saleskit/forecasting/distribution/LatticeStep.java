package org.saleskit.forecasting.distribution;

import java.math.BigInteger;
import java.util.List;

/**
 * The step of the lattice of money for some deals, and how many of the largest are not put on it.
 *
 * <p>All deals are put on one lattice if their amounts have a common divisor of which the total has at most as many steps as
 * points are allowed. Otherwise, if few enough sums are possible, as of some deals or of one odd amount among equal ones, they
 * are all listed. Otherwise the step is the total over the
 * points, unless that is so coarse that it may miss a probability by more than {@link #MOST_ERROR}: then the largest deals are
 * taken apart, one after the other, until the lattice of the others is exact or fine enough; if it never is, as many as make
 * it clearly finer, if any.
 */
final class LatticeStep {

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

    /** How many of the largest deals are apart. */
    final int large;

    /** In minor units. */
    final long step;

    /** Whether every amount on the lattice has its place there. */
    final boolean exact;

    /** Whether each amount on the lattice is one of a list. */
    final boolean listed;

    /** The points allowed. */
    final long points;

    /** Sums of the large deals that are listed. */
    final int mostSums;

    private LatticeStep(Smallest deals, int large, long points, int cells, int mostSums) {
        this.mostSums = mostSums;
        this.large = large;
        this.points = points;
        listed = deals.common >= 0;
        boolean fits = deals.fits(points, cells);
        step = fits ? Math.max(1, deals.common) : Math.max(1, (deals.total - 1) / points + 1);
        exact = fits || (listed && deals.values <= cells && step == 1);
    }

    /** Deals from the smallest to the largest. */
    static LatticeStep of(List<DealLaw> deals, Resolution resolution, int bins, int cells) {
        int n = deals.size();
        Smallest[] smallest = smallest(deals);
        LatticeStep onOne = step(smallest, n, 0, bins, cells);
        if (onOne.exact) {
            return onOne;
        }
        double allowed =
                Math.min(Math.min(SUMS_OF_A_BIN * (double) bins, LawListing.MOST_AMOUNTS), EFFORT / Math.max(1, n));
        int most = (int) Math.max(LargeDeals.SUMS_BESIDE_OTHERS, allowed);
        if (LargeDeals.haveNoMoreSums(deals, most)) {
            return new LatticeStep(smallest[0], n, bins, cells, most);
        }
        double ofAll = resolution.errorOf(onOne.step, n);
        if (ofAll <= MOST_ERROR) {
            return onOne;
        }
        LatticeStep best = onOne;
        double least = ofAll / CLEARLY;
        for (int large = 1; large <= Math.min(n, MOST_LARGE); large++) {
            LatticeStep next = step(smallest, n, large, bins, cells);
            double error = next.exact ? 0 : resolution.errorOf(next.step, n - large);
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

    private static LatticeStep step(Smallest[] smallest, int n, int large, int bins, int cells) {
        Smallest deals = smallest[n - large];
        long points = Math.max(
                Math.max(bins, (long) POINTS_OF_A_DEAL * (n - large)),
                Math.min((long) POINTS_OF_A_RANDOM_AMOUNT * deals.random, MOST_POINTS_OF_RANDOM_AMOUNTS));
        return new LatticeStep(deals, large, points, cells, LargeDeals.SUMS_BESIDE_OTHERS);
    }

    /** At k: the k smallest deals. */
    private static Smallest[] smallest(List<DealLaw> deals) {
        Smallest[] smallest = new Smallest[deals.size() + 1];
        smallest[0] = new Smallest(0, 0, 0, 0);
        for (int i = 0; i < deals.size(); i++) {
            smallest[i + 1] = smallest[i].and(deals.get(i).amount());
        }
        return smallest;
    }

    /** Some deals: their total, the common divisor of all amounts, -1 without one, the longest list of values, and how many are random. */
    private record Smallest(long total, long common, int values, int random) {

        Smallest and(AmountDistribution amount) {
            long divisor = DealLattice.commonDivisor(amount.shape()).longValue();
            long both = common < 0 || divisor == 0
                    ? -1
                    : BigInteger.valueOf(common)
                            .gcd(BigInteger.valueOf(divisor))
                            .longValue();
            return new Smallest(
                    total + amount.shape().extent(),
                    both,
                    Math.max(values, amount.shape().values().length),
                    random + (amount.isFixed() ? 0 : 1));
        }

        boolean fits(long points, int cells) {
            return total == 0 || (common > 0 && values <= cells && total / common <= points);
        }
    }
}
