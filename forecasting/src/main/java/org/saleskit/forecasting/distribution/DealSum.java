package org.saleskit.forecasting.distribution;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.OneFactor;

/**
 * What will all open deals bring together, and how sure is that? The exact law of the sum, not only its mean.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * sum           S = X_1 + … + X_n;  X_i = A_i with probability p_i, 0 otherwise
 * mean          sum of p_i mu_i
 * variance      sum of p_i (s_i^2 + mu_i^2) - (p_i mu_i)^2                      independent deals
 *               E of the variance given Z + variance of the mean given Z         one factor
 * law           one convolution for every deal: P(S = x) becomes (1 - p) P(S = x) + p sum over a of P(A = a) P(S = x - a)
 * given factor  p_i(z) = Phi((t_i - sqrt(rho) z) / sqrt(1 - rho)),  t_i near Phi^-1(p_i)
 * mixture       P(S = x) = sum over m of w_m P(S = x | z_m)                      evenly spaced nodes z_m with normal weights w_m
 * lattice       step h = the greatest common divisor of all amounts if total / h &lt;= bins, otherwise total / bins, rounded up;
 *               the amount (k + f) h becomes k h with probability 1 - f and (k + 1) h with f
 * large deals   P(S = x) = sum over u of P(U = u) P(L = x - u)                   U those far larger than the others, L the others
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * p_i           probability that deal i is won in the period, 0..1       {@link DealLaw#probability}
 * A_i           its amount, mean mu_i, standard deviation s_i            {@link DealLaw#amount}
 * rho           correlation of what decides two deals, 0..0.95           {@link #withCorrelation}
 * Z             common factor, such as the market; standard normal
 * bins          points of the money lattice                              {@link #withBins}
 * </pre>
 *
 * <p><b>Input</b> deals in one currency, in any order; closed deals are not among them: add what is won by {@link
 * RevenueDistribution#plus(org.joda.money.Money)}, and deals not yet created as the law of {@link #ofNewDeals}.
 *
 * <p><b>Special cases</b> No deals and deals of probability 0 bring 0 for certain; deals of probability 1 and a fixed amount are
 * added to every outcome. One large deal splits the law in two humps: read quantiles, not mean and deviation. Where few sums
 * are possible, as of some 15 deals of any amounts or of one odd amount among equal ones, all are listed, exactly. Deals so large
 * that a lattice for all is estimated to miss a probability by more than 0.002 are listed apart, sum by sum. Moved amounts
 * ({@link RevenueDistribution#isExact} is false) keep the mean; they add at most h^2 / 4 a deal to the variance of the listed
 * law, while {@link RevenueDistribution#variance} is that of the formula, and may lie one step each above the deal's amount. With
 * many deals there are at least four points for each. Many sums of large deals that lie close together are joined, and of very
 * many amounts rare ones are listed at wider distances; the mean stays. A plan that is itself a possible sum of a few equal
 * prices, on a lattice that moves them, may be missed by half of the probability of that sum.
 *
 * <p><b>Result</b> {@link RevenueDistribution}; from {@link #model} also what-if and the contribution of each deal.
 *
 * <p><b>Example</b> Deals 50 at 0.1, 80 at 0.25, 120 at 0.5, 30 at 0.75 and 200 at 0.9, independent: mean 287.50, standard deviation
 * 93.77, P(S &lt;= 200) = 0.16625, quantiles of 10, 50 and 90 % 200, 310 and 400.
 *
 * <p><b>Method</b> Convolution in place over the occupied part of the lattice, small deals first; all terms are positive, so that the
 * tails keep relative accuracy (about 1e-16 for each deal) down to 1e-290, with a correlation to 1e-26. Deals are sorted by
 * law, so that their order changes no bit. The nodes lie 1.25 times as far apart as the factor must change for the sum to pass a
 * plan: 35 nodes for some deals, 53 for 1 000 deals and a correlation of 0.05, some 200 for 0.3, 521 at most. Time is
 * proportional to deals × points × nodes: about 5 ms for 1 000 deals on 16 384 points and one node. Amounts with
 * a spread are cut into cells of local moment matching, as many as take about a second. Without dependence the spread of a large
 * pipeline is far too narrow; 0.05 is a cautious default, {@link CorrelationEstimate} learns it from past periods.
 *
 * <p><b>Source</b> Hong, <i>On Computing the Distribution Function for the Poisson Binomial Distribution</i>, Computational
 * Statistics and Data Analysis 59 (2013), doi 10.1016/j.csda.2012.10.006; Biscarri, Zhao and Brunner, <i>A Simple and Fast
 * Method for Computing the Poisson Binomial Distribution Function</i>, ibid. 122 (2018), doi 10.1016/j.csda.2018.01.007 (direct
 * convolution); Vasicek, <i>The Distribution of Loan Portfolio Value</i>, Risk, December 2002 (one factor).
 *
 * <p>Immutable and thread-safe: the same deals and options give the same result to the bit.
 */
public final class DealSum {

    private static final double DEFAULT_CORRELATION = 0.05;
    private static final double MAX_CORRELATION = 0.95;
    private static final int AS_NEEDED = 0;
    private static final int MIN_NODES = 2;
    private static final int MAX_NODES = 1024;
    private static final int DEFAULT_BINS = 1 << 14;
    private static final int MIN_BINS = 16;
    private static final int MAX_BINS = 1 << 20;

    private static final DealSum DEFAULTS = new DealSum(DEFAULT_CORRELATION, AS_NEEDED, DEFAULT_BINS);

    private final double correlation;

    /** Of the common factor; {@link #AS_NEEDED} if the deals decide. */
    private final int nodes;

    private final int bins;

    private DealSum(double correlation, int nodes, int bins) {
        this.correlation = correlation;
        this.nodes = nodes;
        this.bins = bins;
    }

    /** {@return sums with a correlation of 0.05, as many nodes as the deals need and 16 384 bins} */
    public static DealSum withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return these sums, but with another dependence between deals}
     *
     * @param newCorrelation rho, 0 to 0.95; 0 makes deals independent
     * @throws IllegalArgumentException if the correlation is out of its range or NaN
     */
    public DealSum withCorrelation(double newCorrelation) {
        Checks.check(
                newCorrelation >= 0 && newCorrelation <= MAX_CORRELATION,
                "correlation",
                "lie between 0 and " + MAX_CORRELATION,
                newCorrelation);
        return new DealSum(newCorrelation + 0.0, nodes, bins);
    }

    /** {@return these sums, but with independent deals} */
    public DealSum withIndependentDeals() {
        return withCorrelation(0);
    }

    /**
     * {@return these sums, but with a fixed number of values of the common factor, whatever the deals}
     *
     * <p>Too few make the law of a large portfolio a staircase: without this option there are as many as the deals need.
     *
     * @param newNodes 2 to 1024
     * @throws IllegalArgumentException if the number is out of its range
     */
    public DealSum withNodes(int newNodes) {
        Checks.check(
                newNodes >= MIN_NODES && newNodes <= MAX_NODES,
                "nodes",
                "lie between " + MIN_NODES + " and " + MAX_NODES,
                newNodes);
        return new DealSum(correlation, newNodes, bins);
    }

    /**
     * {@return these sums, but on a lattice of another length}
     *
     * @param newBins 16 to 1 048 576
     * @throws IllegalArgumentException if the number is out of its range
     */
    public DealSum withBins(int newBins) {
        Checks.check(
                newBins >= MIN_BINS && newBins <= MAX_BINS,
                "bins",
                "lie between " + MIN_BINS + " and " + MAX_BINS,
                newBins);
        return new DealSum(correlation, nodes, newBins);
    }

    /** {@return the correlation rho of what decides two deals} */
    public double correlation() {
        return correlation;
    }

    /** {@return the number of values of the common factor; empty if there are as many as the deals need} */
    public OptionalInt nodes() {
        return nodes == AS_NEEDED ? OptionalInt.empty() : OptionalInt.of(nodes);
    }

    /** {@return the points of the money lattice that amounts without a common step are put on} */
    public int bins() {
        return bins;
    }

    /**
     * {@return the law of what the deals bring together}
     *
     * @param deals in one currency, at least one, in any order
     * @throws IllegalArgumentException if there is no deal or the currencies differ
     * @throws ArithmeticException if the total does not fit into a long of minor units
     */
    public RevenueDistribution of(List<DealLaw> deals) {
        return model(deals).revenue();
    }

    /**
     * {@return the law of what the deals bring together; of no deals a certain zero}
     *
     * @param currency of all deals
     * @param deals in any order
     * @throws IllegalArgumentException if a deal is in another currency
     * @throws ArithmeticException if the total does not fit into a long of minor units
     */
    public RevenueDistribution of(CurrencyUnit currency, List<DealLaw> deals) {
        return model(currency, deals).revenue();
    }

    /**
     * {@return the law and what it would be if a deal were removed, added or changed}
     *
     * @param deals in one currency, at least one, in any order; questions name them by their place in this list
     * @throws IllegalArgumentException if there is no deal or the currencies differ
     * @throws ArithmeticException if the total does not fit into a long of minor units
     */
    public DealSumModel model(List<DealLaw> deals) {
        Objects.requireNonNull(deals, "deals");
        Checks.check(!deals.isEmpty(), "deals", "hold at least one deal or come with a currency", "empty");
        return model(Objects.requireNonNull(deals.get(0), "deals[0]").currency(), deals);
    }

    /**
     * {@return the law and what it would be if a deal were removed, added or changed}
     *
     * @param currency of all deals
     * @param deals in any order; questions name them by their place in this list
     * @throws IllegalArgumentException if a deal is in another currency
     * @throws ArithmeticException if the total does not fit into a long of minor units
     */
    public DealSumModel model(CurrencyUnit currency, List<DealLaw> deals) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(deals, "deals");
        return new DealSumModel(
                this, DealLattice.of(DealLattice.checked(deals, currency), currency, bins, correlation));
    }

    /**
     * {@return the law of what a random number of independent deals brings, each won and of a random amount}
     *
     * <p>For deals that are not created yet: the number of coming wins × what a win brings. Add it to the law of open deals.
     * Mean E N mu, variance E N s^2 + Var N mu^2. The common factor does not touch it.
     *
     * @param count how many are won in the period; at most 25 000 if the amount is uncertain
     * @param amount what each brings
     * @throws IllegalArgumentException if the count may be too large
     * @throws ArithmeticException if an amount may not fit into a long of minor units
     */
    public RevenueDistribution ofNewDeals(CountDistribution count, AmountDistribution amount) {
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(amount, "amount");
        return CompoundSum.of(count, amount, bins);
    }

    /** The common factor for laws that turn within some width of it. */
    OneFactor factor(double width) {
        return nodes == AS_NEEDED ? OneFactor.turning(correlation, width) : OneFactor.of(correlation, nodes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DealSum that
                && correlation == that.correlation
                && nodes == that.nodes
                && bins == that.bins;
    }

    @Override
    public int hashCode() {
        return Objects.hash(correlation, nodes, bins);
    }

    /** {@return the options in short} */
    @Override
    public String toString() {
        return "correlation " + correlation + ", " + (nodes == AS_NEEDED ? "" : nodes + " nodes, ") + bins + " bins";
    }
}
