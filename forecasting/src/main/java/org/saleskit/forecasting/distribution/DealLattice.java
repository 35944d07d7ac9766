package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/**
 * Deals in an order of their own, with their amounts on one lattice of money.
 *
 * <p>The step is the greatest common divisor of all amounts if the lattice then has at most as many points as allowed, and
 * is exact; otherwise the total over so many points, rounded up to whole minor units. Certain deals are a sum apart, and
 * deals that bring nothing are no terms.
 */
final class DealLattice {

    /** Points for each deal at least, so that moving amounts to the lattice adds less than 1 % to the variance. */
    private static final int POINTS_OF_A_DEAL = 4;

    /** The same for an amount that is random, up to some number in all. */
    private static final int POINTS_OF_A_RANDOM_AMOUNT = 64;

    private static final int MOST_POINTS_OF_RANDOM_AMOUNTS = 1 << 16;

    /** Multiplications for random amounts at most, over all nodes, as a goal. */
    private static final double EFFORT = 2e8;

    private static final int LEAST_CELLS = 33;
    private static final int MOST_CELLS = 256;

    /** What is dropped at the ends of a law: the first where all amounts are listed, the second where tails are cut anyway. */
    private static final double FLOOR = 1e-290;

    private static final double FLOOR_OF_CUT_TAILS = 1e-30;

    final CurrencyUnit currency;
    final List<DealLaw> deals;

    /** The sum of all certain amounts in minor units. */
    final BigInteger certain;

    /** In canonical order: the index of a deal that is neither certain nor nothing, and its amount. */
    final int[] order;

    /** Of each deal its place among the terms, or -1. */
    final int[] positions;

    final LatticeTerm[] terms;

    /** Means and variances of the amounts of the terms, in major units. */
    final double[] means;

    final double[] variances;
    final long step;
    final boolean exact;
    final double floor;
    final int cells;

    /** The largest sum of all terms, in steps, as far as an array is to be long from the beginning. */
    final int capacity;

    /** The points allowed. */
    private final long points;

    private final BigDecimal mean;

    private DealLattice(List<DealLaw> deals, CurrencyUnit currency, int bins, int nodes) {
        this.deals = deals;
        this.currency = currency;
        certain = deals.stream()
                .filter(DealLattice::isCertain)
                .map(deal -> BigInteger.valueOf(deal.amount().shape().extent()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        order = IntStream.range(0, deals.size())
                .filter(i -> isTerm(deals.get(i)))
                .boxed()
                .sorted((i, j) -> deals.get(i).compareCanonically(deals.get(j)))
                .mapToInt(Integer::intValue)
                .toArray();
        positions = positions(order, deals.size());
        long total = total();
        long common = commonDivisor();
        int random = (int) IntStream.of(order)
                .filter(i -> !deals.get(i).amount().isFixed())
                .count();
        cells = cells((double) random * nodes, bins);
        long points = Math.max(
                Math.max(bins, (long) POINTS_OF_A_DEAL * order.length),
                Math.min((long) POINTS_OF_A_RANDOM_AMOUNT * random, MOST_POINTS_OF_RANDOM_AMOUNTS));
        boolean listed = common > 0 && IntStream.of(order).allMatch(i -> shape(i).values().length <= cells);
        boolean fits = listed && total / common <= points;
        step = fits ? common : Math.max(1, (total - 1) / points + 1);
        exact = fits || (listed && step == 1);
        floor = common > 0 ? FLOOR : FLOOR_OF_CUT_TAILS;
        terms = IntStream.of(order)
                .mapToObj(i -> LatticeTerm.of(shape(i), step, cells))
                .toArray(LatticeTerm[]::new);
        means = IntStream.of(order)
                .mapToDouble(i -> deals.get(i).amount().majorMean().doubleValue())
                .toArray();
        variances = IntStream.of(order)
                .mapToDouble(i -> deals.get(i).amount().variance())
                .toArray();
        long tops = 0;
        for (LatticeTerm term : terms) {
            tops += term.top();
        }
        capacity = (int) Math.min(tops, 2 * points + order.length);
        this.points = points;
        mean = exactMean(deals);
    }

    /** The cells of an amount if so many convolutions with amounts of that kind are to be made. */
    static int cells(double convolutions, int bins) {
        return (int) Math.max(LEAST_CELLS, Math.min(MOST_CELLS, EFFORT / Math.max(1, convolutions) / (bins / 2.0)));
    }

    static DealLattice of(List<DealLaw> deals, CurrencyUnit currency, int bins, int nodes) {
        return new DealLattice(deals, currency, bins, nodes);
    }

    /** The deals, checked, with the index of whatever is wrong. */
    static List<DealLaw> checked(List<DealLaw> deals, CurrencyUnit currency) {
        for (int i = 0; i < deals.size(); i++) {
            checkCurrency(Objects.requireNonNull(deals.get(i), "deals[" + i + "]"), currency, "deals[" + i + "]");
        }
        return List.copyOf(deals);
    }

    static void checkCurrency(DealLaw deal, CurrencyUnit currency, String name) {
        Checks.check(deal.currency().equals(currency), name, "be in " + currency, "in " + deal.currency());
    }

    static boolean isCertain(DealLaw deal) {
        return deal.probability() == 1 && deal.amount().isFixed();
    }

    static boolean isTerm(DealLaw deal) {
        return deal.probability() > 0
                && !isCertain(deal)
                && deal.amount().shape().extent() > 0;
    }

    private AmountShape shape(int i) {
        return deals.get(i).amount().shape();
    }

    private static int[] positions(int[] order, int deals) {
        int[] positions = new int[deals];
        Arrays.fill(positions, -1);
        for (int i = 0; i < order.length; i++) {
            positions[order[i]] = i;
        }
        return positions;
    }

    private long total() {
        BigInteger all = BigInteger.ZERO;
        long total = 0;
        for (DealLaw deal : deals) {
            all = all.add(BigInteger.valueOf(deal.amount().shape().extent()));
        }
        if (all.bitLength() >= Long.SIZE) {
            throw new ArithmeticException(
                    "total of the deals must stay at most " + Long.MAX_VALUE + " minor units, but was " + all);
        }
        for (int i : order) {
            total += shape(i).extent();
        }
        return total;
    }

    /** One if there is no term, zero if an amount has no list of values. */
    private long commonDivisor() {
        BigInteger divisor = BigInteger.ZERO;
        for (int i : order) {
            BigInteger ofOne = commonDivisor(shape(i));
            if (ofOne.signum() == 0) {
                return 0;
            }
            divisor = divisor.gcd(ofOne);
        }
        return order.length == 0 ? 1 : divisor.longValue();
    }

    /** Of all listed amounts; zero if there is none. */
    static BigInteger commonDivisor(AmountShape shape) {
        BigInteger divisor = BigInteger.ZERO;
        for (long value : shape.values()) {
            divisor = divisor.gcd(BigInteger.valueOf(value));
        }
        return divisor;
    }

    /** Whether an amount has its place on the lattice without being divided. */
    boolean holds(AmountDistribution amount) {
        long[] values = amount.shape().values();
        boolean holds = values.length > 0 && values.length <= cells;
        for (long value : values) {
            holds &= value % step == 0;
        }
        return holds;
    }

    /** The law of these weights by number of steps, together with the certain amounts. */
    RevenueDistribution law(double[] weights, BigInteger apart, RevenueMoments moments, boolean allExact) {
        Amounts amounts = new Amounts.Lattice(
                apart, weights.length == 1 ? BigInteger.ONE : BigInteger.valueOf(step), weights.length);
        return RevenueSums.of(amounts, weights, moments, OptionalInt.empty(), allExact);
    }

    /** Whether one more deal can be put on the lattice without a loss that a lattice of its own would spare. */
    boolean takes(DealLaw deal) {
        AmountDistribution amount = deal.amount();
        boolean near = amount.shape().extent() / step <= points;
        boolean fine = capacity >= points / 2;
        return !isTerm(deal) || (near && (holds(amount) || fine));
    }

    LatticeTerm term(AmountDistribution amount) {
        return LatticeTerm.of(amount.shape(), step, cells);
    }

    /** The smallest number of steps that reaches an amount. */
    long steps(BigInteger units) {
        BigDecimal steps = new BigDecimal(units).divide(BigDecimal.valueOf(step), 0, RoundingMode.CEILING);
        return steps.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    Money money(BigInteger units) {
        return Money.of(currency, new BigDecimal(units, RevenueMoments.digits(currency)));
    }

    /** The exact mean in major units. */
    BigDecimal mean() {
        return mean;
    }

    /** A sum of decimals, the same in any order. */
    private static BigDecimal exactMean(List<DealLaw> deals) {
        BigDecimal mean = BigDecimal.ZERO;
        for (DealLaw deal : deals) {
            mean = mean.add(deal.majorMean());
        }
        return mean;
    }
}
