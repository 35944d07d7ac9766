package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.amount.Amounts;
import org.saleskit.forecasting.internal.amount.ListedLaw;
import org.saleskit.forecasting.internal.amount.RevenueMoments;

/**
 * How much revenue comes in, and with what probability: the whole law of an amount of money.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * law        P(R = x_i) = p_i,  x_0 &lt; x_1 &lt; … &lt; x_(n-1),  sum of p_i = 1
 * quantile   the smallest x_i with P(R &lt;= x_i) &gt;= q
 * sum        P(R1 + R2 = x) = sum over y of P(R1 = y) P(R2 = x - y)      R1 and R2 independent
 * mixture    P(R = x) = (1 - w) P(R1 = x) + w P(R2 = x)
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * x_i  amounts of money, whole minor units      {@link #amountAt}, {@link #valueAt}
 * p_i  their probabilities, 0..1                {@link #probabilityAt}
 * n    number of amounts listed                 {@link #size}
 * q    level of a quantile, strictly in 0..1    {@link #quantile}
 * w    weight of the second law, 0..1           {@link #mixedWith}
 * </pre>
 *
 * <p>The law is either computed or simulated. A computed law lists the amounts of a lattice {@link #least}, least + {@link
 * #step}, …, between two possible amounts perhaps some of probability 0, or of several lattices beside each other. It is {@linkplain #isExact exact} unless amounts
 * had to be moved to the lattice. A simulated law gives each of its {@link #draws} the same probability; a probability q it
 * gives has a standard error of about sqrt(q (1 - q) / draws).
 *
 * <p><b>Special cases</b> A certain amount is a law of one point with variance 0. Amounts outside the law have probability
 * 0. Amounts may be negative, as when costs are certain.
 *
 * <p><b>Result</b> {@link #mean} and {@link #variance} come from the formula of whoever made the law where there is one,
 * without the noise of draws or the rounding to a lattice, and otherwise from the law itself. Money is rounded once, half
 * even, to the currency's digits.
 *
 * <p><b>Example</b> 50 with probability 0.25 or nothing, plus a certain 100: mean 112.50, P(R &gt;= 150) = 0.25, median 100.
 *
 * <p><b>Method</b> Both tails are cumulated from their own end with compensated sums of positive terms, so that each keeps its
 * relative accuracy. Quantiles forgive 64 units of the last place as {@link CountDistribution} does. The sum of two laws lies
 * on the lattice of the greatest common step if that has at most 131 072 amounts; otherwise on one of 16 385 amounts, to whose
 * neighbours each probability is divided so that the mean stays, and where gaps cut a law in clusters, as with and without a
 * large deal, on one for each. A query takes log n time.
 *
 * <p>Immutable and thread-safe.
 */
public final class RevenueDistribution {

    private final CurrencyUnit currency;
    private final ListedLaw law;
    private final RevenueMoments moments;

    /** Zero if the law is computed. */
    private final int draws;

    private final boolean exact;

    RevenueDistribution(ListedLaw law, RevenueMoments moments, int draws, boolean exact) {
        this.currency = moments.currency();
        this.law = law;
        this.moments = moments;
        this.draws = draws;
        this.exact = exact;
    }

    /**
     * {@return the law of an amount without uncertainty}
     *
     * @param amount what comes in, of any sign
     */
    public static RevenueDistribution certain(Money amount) {
        Objects.requireNonNull(amount, "amount");
        return new RevenueDistribution(
                ListedLaw.certain(RevenueMoments.units(amount)),
                new RevenueMoments(amount.getCurrencyUnit(), amount.getAmount(), 0),
                0,
                true);
    }

    /**
     * {@return the law of a number of wins that bring the same each}
     *
     * @param wins how many
     * @param amountOfOne what each brings, zero or more
     * @throws IllegalArgumentException if the amount is negative
     */
    public static RevenueDistribution of(CountDistribution wins, Money amountOfOne) {
        Objects.requireNonNull(wins, "wins");
        Objects.requireNonNull(amountOfOne, "amountOfOne");
        return of(wins, amountOfOne, new BigDecimal(wins.mean()).multiply(amountOfOne.getAmount()));
    }

    /**
     * {@return the law of a number of wins that bring the same each, with a mean that the caller knows exactly}
     *
     * @param wins how many
     * @param amountOfOne what each brings, zero or more
     * @param mean the mean of the revenue in major units of the currency, not rounded
     * @throws IllegalArgumentException if the amount is negative
     */
    public static RevenueDistribution of(CountDistribution wins, Money amountOfOne, BigDecimal mean) {
        Objects.requireNonNull(wins, "wins");
        Objects.requireNonNull(amountOfOne, "amountOfOne");
        Objects.requireNonNull(mean, "mean");
        Checks.check(!amountOfOne.isNegative(), "amountOfOne", "be zero or more", amountOfOne);
        if (amountOfOne.isZero()) {
            return certain(amountOfOne);
        }
        return RevenueSums.wins(wins, amountOfOne, mean);
    }

    /**
     * {@return the law of amounts on a lattice, of which the caller knows mean and variance from a formula}
     *
     * @param least the first amount
     * @param step from one amount to the next, above zero and in the same currency
     * @param probabilities of least, least + step, …, zero or more each, with a sum of 1 up to 1e-9; they are copied
     * @param mean the mean in major units of the currency, not rounded
     * @param variance the variance in squared major units of the currency, zero or more
     * @param exact whether no amount was moved to a neighbour on the lattice
     * @throws IllegalArgumentException if a parameter is out of its range or the currencies differ
     */
    public static RevenueDistribution ofLattice(
            Money least, Money step, double[] probabilities, BigDecimal mean, double variance, boolean exact) {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(probabilities, "probabilities");
        Objects.requireNonNull(mean, "mean");
        RevenueMoments moments = new RevenueMoments(least.getCurrencyUnit(), mean, variance);
        return RevenueSums.onLattice(least, step, probabilities, moments, exact);
    }

    /**
     * {@return the law in which each of these simulated amounts has the same probability}
     *
     * @param currency of the amounts
     * @param minorUnits the amounts in minor units of the currency, at least one, in any order; they are copied
     * @throws IllegalArgumentException if there is none
     */
    public static RevenueDistribution ofDraws(CurrencyUnit currency, long[] minorUnits) {
        return RevenueSums.draws(currency, minorUnits, null);
    }

    /**
     * {@return the law in which each of these simulated amounts has the same probability, with a mean that is known without
     * their noise}
     *
     * @param currency of the amounts
     * @param minorUnits the amounts in minor units of the currency, at least one, in any order; they are copied
     * @param mean the mean in major units of the currency, not rounded
     * @throws IllegalArgumentException if there is none
     */
    public static RevenueDistribution ofDraws(CurrencyUnit currency, long[] minorUnits, BigDecimal mean) {
        return RevenueSums.draws(currency, minorUnits, Objects.requireNonNull(mean, "mean"));
    }

    /**
     * {@return the law of listed amounts}
     *
     * @param probabilities the probability of each amount, zero or more, with a sum of 1 up to 1e-9; the amounts in one
     *     currency
     * @throws IllegalArgumentException if it is empty, a probability is none, the sum is not 1, or the currencies differ
     * @throws ArithmeticException if an amount does not fit into a long of minor units
     */
    public static RevenueDistribution of(SortedMap<Money, Double> probabilities) {
        Objects.requireNonNull(probabilities, "probabilities");
        return RevenueSums.listed(probabilities);
    }

    /** {@return the currency of all amounts} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the mean, rounded half-even to the currency's digits} */
    public Money mean() {
        return Money.of(currency, moments.mean(), RoundingMode.HALF_EVEN);
    }

    /** {@return the mean before rounding} */
    public BigMoney meanUnrounded() {
        return BigMoney.of(currency, moments.mean());
    }

    /** {@return the variance, in squared major units of the currency} */
    public double variance() {
        return moments.variance();
    }

    /** {@return the standard deviation, in major units of the currency} */
    public double standardDeviation() {
        return Math.sqrt(moments.variance());
    }

    /**
     * {@return the smallest amount that is not exceeded with at least this probability}
     *
     * @param level a probability strictly between 0 and 1, such as 0.5 for the median
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public Money quantile(double level) {
        return amountAt(law.quantile(level));
    }

    /**
     * {@return the probability that revenue reaches the plan}
     *
     * @param plan the revenue to reach; one of {@link #least} or less is certainly reached
     * @throws IllegalArgumentException if the plan is in another currency
     */
    public double probabilityAtLeast(Money plan) {
        return law.atLeast(unitsOf(plan, "plan"));
    }

    /**
     * {@return the probability that revenue is this amount or less}
     *
     * @param amount an amount of any sign
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public double probabilityAtMost(Money amount) {
        return law.atMost(unitsOf(amount, "amount"));
    }

    /**
     * {@return the probability that revenue is exactly this amount}
     *
     * @param amount an amount of any sign
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public double probability(Money amount) {
        return law.of(unitsOf(amount, "amount"));
    }

    private BigInteger unitsOf(Money amount, String name) {
        Objects.requireNonNull(amount, name);
        Checks.check(amount.getCurrencyUnit().equals(currency), name, "be in " + currency, amount);
        return RevenueMoments.units(amount);
    }

    /** {@return the smallest amount of a probability above zero} */
    public Money least() {
        return amountAt(0);
    }

    /** {@return the largest amount of a probability above zero} */
    public Money most() {
        return amountAt(size() - 1);
    }

    /** {@return the greatest amount of which all distances between listed amounts are multiples; for one amount a minor unit} */
    public Money step() {
        return money(amounts().step());
    }

    /** {@return the number of simulated outcomes behind the law, the smallest one if there are several; empty if it is computed} */
    public OptionalInt draws() {
        return draws == 0 ? OptionalInt.empty() : OptionalInt.of(draws);
    }

    /** {@return whether the law is computed and no amount was moved to a neighbour on a lattice} */
    public boolean isExact() {
        return exact;
    }

    /** {@return the number of listed amounts, one at least} */
    public int size() {
        return law.size();
    }

    /**
     * {@return a listed amount}
     *
     * @param index its place in ascending order, from 0
     * @throws IndexOutOfBoundsException if there is no such amount
     */
    public Money amountAt(int index) {
        return money(amounts().at(Objects.checkIndex(index, size())));
    }

    /**
     * {@return a listed amount in major units of the currency, for charts and scores}
     *
     * @param index its place in ascending order, from 0
     * @throws IndexOutOfBoundsException if there is no such amount
     */
    public double valueAt(int index) {
        return amounts().valueAt(Objects.checkIndex(index, size())) / moments.unitsOfMajor();
    }

    /**
     * {@return the probability of a listed amount; it may be 0 between two possible amounts}
     *
     * @param index its place in ascending order, from 0
     * @throws IndexOutOfBoundsException if there is no such amount
     */
    public double probabilityAt(int index) {
        return weights()[Objects.checkIndex(index, size())];
    }

    private Money money(BigInteger units) {
        return Money.of(currency, new BigDecimal(units, Math.max(0, currency.getDecimalPlaces())));
    }

    /**
     * {@return the law of this revenue and a certain amount together}
     *
     * @param certain an amount of any sign, such as what is won already
     * @throws IllegalArgumentException if the amount is in another currency
     * @throws ArithmeticException if the law is simulated and a sum does not fit into a long of minor units
     */
    public RevenueDistribution plus(Money certain) {
        BigInteger units = unitsOf(certain, "certain");
        return new RevenueDistribution(law.shifted(units), moments.plus(certain), draws, exact);
    }

    /**
     * {@return the law of this revenue and another together, if neither tells anything about the other}
     *
     * @param independent the other
     * @throws IllegalArgumentException if the other is in another currency
     */
    public RevenueDistribution plus(RevenueDistribution independent) {
        checkCurrency(independent, "independent");
        return RevenueSums.sum(this, independent);
    }

    /**
     * {@return the law of revenue that follows this law or another, decided by chance}
     *
     * @param other the law that is followed with probability {@code weight}
     * @param weight probability of the other law, a fraction 0..1
     * @throws IllegalArgumentException if the weight is not a fraction or the other is in another currency
     */
    public RevenueDistribution mixedWith(RevenueDistribution other, double weight) {
        checkCurrency(other, "other");
        Checks.fraction(weight, "weight");
        RevenueDistribution certain = weight == 0 ? this : other;
        return weight == 0 || weight == 1 ? certain : RevenueSums.mixture(this, other, weight);
    }

    private void checkCurrency(RevenueDistribution other, String name) {
        Objects.requireNonNull(other, name);
        Checks.check(other.currency.equals(currency), name, "be in " + currency, "in " + other.currency);
    }

    Amounts amounts() {
        return law.amounts();
    }

    double[] weights() {
        return law.probabilities();
    }

    RevenueMoments moments() {
        return moments;
    }

    /** {@return the law in short, for logs and messages} */
    @Override
    public String toString() {
        return "RevenueDistribution[mean=" + mean() + ", standardDeviation=" + standardDeviation() + ", " + least()
                + " to " + most() + "]";
    }
}
