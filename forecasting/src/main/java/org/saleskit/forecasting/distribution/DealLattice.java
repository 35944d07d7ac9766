package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.amount.LargeDeals;
import org.saleskit.forecasting.internal.amount.LatticeStep;
import org.saleskit.forecasting.internal.amount.LatticeTerm;
import org.saleskit.forecasting.internal.amount.RevenueMoments;
import org.saleskit.forecasting.internal.amount.UncertainAmount;

/**
 * Deals in an order of their own, with their amounts on one lattice of money.
 *
 * <p>{@link LatticeStep} chooses the step, and which of the largest deals are apart from the lattice. Certain deals are a sum
 * apart as well, and deals that bring nothing are no terms.
 */
final class DealLattice {

    /** Multiplications for random amounts at most, over all nodes, as a goal. */
    private static final double EFFORT = 2e8;

    /** Nodes of the common factor, to estimate the effort before their number is known. */
    private static final int NODES_OF_A_GUESS = 35;

    private static final int LEAST_CELLS = 33;
    private static final int MOST_CELLS = 256;

    /** What is dropped at the ends of a law: the first where all amounts are listed, the second where tails are cut anyway. */
    private static final double FLOOR = 1e-290;

    private static final double FLOOR_OF_CUT_TAILS = 1e-30;

    final CurrencyUnit currency;
    final List<DealLaw> deals;

    /** The sum of all certain amounts in minor units. */
    final BigInteger certain;

    /** From the smallest to the largest: the index of a deal that is neither certain nor nothing, and its amount. */
    final int[] order;

    /** Of each deal its place among them, or -1. */
    final int[] positions;

    /** Means and variances of their amounts, in major units. */
    final double[] means;

    final double[] variances;

    /** Those on the lattice: all but the large ones, which are the last. */
    final LatticeTerm[] terms;

    final LargeDeals large;
    final long step;
    final boolean exact;
    final double floor;
    final int cells;

    /** The largest sum of all terms, in steps, as far as an array is to be long from the beginning. */
    final int capacity;

    private final LatticeStep chosen;
    private final BigDecimal mean;

    private DealLattice(List<DealLaw> deals, CurrencyUnit currency, int bins, double correlation) {
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
        checkTotal();
        List<UncertainAmount> uncertain = IntStream.of(order)
                .mapToObj(deals::get)
                .map(deal -> new UncertainAmount(deal.amount().shape(), deal.probability()))
                .toList();
        long random = uncertain.stream().filter(deal -> !deal.isFixed()).count();
        cells = cells((double) random * (correlation == 0 ? 1 : NODES_OF_A_GUESS), bins);
        chosen = LatticeStep.of(uncertain, correlation, bins, cells);
        large = chosen.apart();
        step = chosen.step();
        exact = chosen.isExact();
        floor = chosen.isListed() ? FLOOR : FLOOR_OF_CUT_TAILS;
        terms = uncertain.stream()
                .limit(chosen.size())
                .map(deal -> LatticeTerm.of(deal.shape(), step, cells))
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
        capacity = (int) Math.min(tops, 2 * chosen.points() + order.length);
        mean = exactMean(deals);
    }

    /** The cells of an amount if so many convolutions with amounts of that kind are to be made. */
    static int cells(double convolutions, int bins) {
        return (int) Math.max(LEAST_CELLS, Math.min(MOST_CELLS, EFFORT / Math.max(1, convolutions) / (bins / 2.0)));
    }

    static DealLattice of(List<DealLaw> deals, CurrencyUnit currency, int bins, double correlation) {
        return new DealLattice(deals, currency, bins, correlation);
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

    private static int[] positions(int[] order, int deals) {
        int[] positions = new int[deals];
        Arrays.fill(positions, -1);
        for (int i = 0; i < order.length; i++) {
            positions[order[i]] = i;
        }
        return positions;
    }

    private void checkTotal() {
        BigInteger all = BigInteger.ZERO;
        for (DealLaw deal : deals) {
            all = all.add(BigInteger.valueOf(deal.amount().shape().extent()));
        }
        if (all.bitLength() >= Long.SIZE) {
            throw new ArithmeticException(
                    "total of the deals must stay at most " + Long.MAX_VALUE + " minor units, but was " + all);
        }
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

    /** Whether one more deal can be put on the lattice without a loss that a lattice of its own would spare. */
    boolean takes(DealLaw deal) {
        AmountDistribution amount = deal.amount();
        boolean near = amount.shape().extent() / step <= chosen.points();
        boolean fine = capacity >= chosen.points() / 2;
        return !isTerm(deal) || (near && (holds(amount) || fine));
    }

    /** Whether the lattice of the others would be clearly finer without this deal, which is a term. */
    boolean isFinerWithout(DealLaw deal) {
        return !exact && deal.amount().shape().extent() > chosen.total() / 2;
    }

    /** The width of the common factor in which a sum passes a plan. */
    double width() {
        return chosen.width();
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
