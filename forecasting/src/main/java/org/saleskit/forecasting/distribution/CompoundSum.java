package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.LatticeConvolution;
import org.saleskit.forecasting.internal.amount.AmountShape;
import org.saleskit.forecasting.internal.amount.Amounts;
import org.saleskit.forecasting.internal.amount.LatticeTerm;
import org.saleskit.forecasting.internal.amount.RevenueMoments;

/**
 * The law of the sum of a random number of independent amounts, by Horner's scheme: with the law of one amount as X and
 * convolution as product, P(N = 0) + X (P(N = 1) + X (P(N = 2) + …)). It takes a count of any law, where Panjer's recursion
 * takes three families, and adds positive terms only, so that both tails keep relative accuracy.
 */
final class CompoundSum {

    /** Counts at the ends that are less probable than this are dropped, and so are sums below the floor. */
    private static final double RARE = 1e-45;

    private static final double FLOOR = 1e-60;
    private static final double FLOOR_OF_CUT_TAILS = 1e-30;

    private static final int MOST_COUNTS = 25_000;

    /** Standard deviations above the mean that a lattice reaches at least, if the amounts have no common step. */
    private static final double REACH = 10;

    private CompoundSum() {}

    static RevenueDistribution of(CountDistribution count, AmountDistribution amount, int bins) {
        CurrencyUnit currency = amount.currency();
        BigDecimal mean = BigDecimal.valueOf(count.mean()).multiply(amount.majorMean());
        double mu = amount.majorMean().doubleValue();
        double variance = count.mean() * amount.variance() + count.variance() * mu * mu;
        if (amount.isFixed()) {
            return RevenueDistribution.of(count, amount.mean(), mean);
        }
        AmountShape shape = amount.shape();
        boolean listed = shape.values().length > 0;
        double[] counts = count.listedProbabilities();
        int first = count.firstListed();
        int from = 0;
        int to = counts.length - 1;
        while (counts[to] < RARE) {
            to--;
        }
        while (counts[from] < RARE) {
            from++;
        }
        int most = first + to;
        Checks.check(most <= MOST_COUNTS, "count", "be at most " + MOST_COUNTS + " if amounts are uncertain", most);
        int cells = DealLattice.cells(most, bins);
        double units = RevenueMoments.unitsOfMajor(currency);
        BigInteger largest = BigInteger.valueOf(shape.extent()).multiply(BigInteger.valueOf(most));
        BigInteger common = shape.commonDivisor();
        boolean exact = listed
                && shape.values().length <= cells
                && largest.divide(common).compareTo(BigInteger.valueOf(bins)) <= 0;
        double reach = (mean.doubleValue() + REACH * Math.sqrt(variance)) * units;
        BigInteger range = listed ? largest.min(integer(reach)) : integer(reach);
        BigInteger step =
                exact ? common : range.divide(BigInteger.valueOf(bins)).add(BigInteger.ONE);
        LatticeTerm term = LatticeTerm.of(shape, Amounts.toLong(step), cells);
        LatticeConvolution law = new LatticeConvolution(2 * bins, listed ? FLOOR : FLOOR_OF_CUT_TAILS);
        law.clear(counts[to]);
        for (int n = to - 1; n >= from; n--) {
            term.addTo(law, 1, 0);
            law.addAtZero(counts[n]);
        }
        for (int n = first + from; n > 0; n--) {
            term.addTo(law, 1, 0);
        }
        double[] weights = law.law();
        Amounts amounts = new Amounts.Lattice(
                step.multiply(BigInteger.valueOf(law.low())),
                weights.length == 1 ? BigInteger.ONE : step,
                weights.length);
        return RevenueSums.of(
                amounts, weights, new RevenueMoments(currency, mean, variance), OptionalInt.empty(), exact);
    }

    private static BigInteger integer(double value) {
        return new BigDecimal(value).toBigInteger().add(BigInteger.ONE);
    }
}
