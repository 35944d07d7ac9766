package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.LatticeConvolution;

/**
 * The law of the sum of a random number of independent amounts, by Horner's scheme: with the law of one amount as X and
 * convolution as product, P(N = 0) + X (P(N = 1) + X (P(N = 2) + …)). It takes a count of any law, where Panjer's recursion
 * takes three families, and adds positive terms only, so that both tails keep relative accuracy.
 */
final class CompoundSum {

    /** Counts that are less probable than this are dropped at the ends: where all amounts are listed, and otherwise. */
    private static final double RARE = 1e-250;

    private static final double RARE_IF_CUT = 1e-45;

    private static final double FLOOR = 1e-290;
    private static final double FLOOR_IF_CUT = 1e-60;

    /** Multiplications to aim at, and the fewest cells of an amount. */
    private static final double EFFORT = 1e9;

    private static final int LEAST_CELLS = 17;
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
        double rare = listed ? RARE : RARE_IF_CUT;
        while (counts[to] < rare) {
            to--;
        }
        while (counts[from] < rare) {
            from++;
        }
        int most = first + to;
        Checks.check(
                most <= MOST_COUNTS, "count", "be at most " + MOST_COUNTS + " if amounts are uncertain", most);
        int cells = (int) Math.max(LEAST_CELLS, Math.min(bins, EFFORT / (most + 1.0) / (bins / 2.0)));
        double units = RevenueMoments.unitsOfMajor(currency);
        BigInteger largest = BigInteger.valueOf(shape.extent()).multiply(BigInteger.valueOf(most));
        BigInteger common = DealLattice.commonDivisor(shape);
        boolean exact = listed
                && shape.values().length <= cells
                && largest.divide(common).compareTo(BigInteger.valueOf(bins)) <= 0;
        double reach = (mean.doubleValue() + REACH * Math.sqrt(variance)) * units;
        BigInteger range = listed ? largest.min(integer(reach)) : integer(reach);
        BigInteger step = exact ? common : range.divide(BigInteger.valueOf(bins)).add(BigInteger.ONE);
        LatticeTerm term = LatticeTerm.of(shape, RevenueSums.toLong(step), cells);
        LatticeConvolution law = new LatticeConvolution(2 * bins, listed ? FLOOR : FLOOR_IF_CUT);
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
