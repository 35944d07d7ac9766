package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * What a won deal brings: one average for all of them, or the amounts of past won deals, from which coming ones are
 * drawn at random with replacement.
 *
 * <p>The average makes the law of revenue exact; the amounts show how much of the uncertainty comes from their spread,
 * at the price of a simulation. Immutable and thread-safe.
 */
public final class DealAmount {

    private final CurrencyUnit currency;

    /** Whole minor units, ascending, so that the order of the caller's rows changes nothing. */
    private final long[] units;

    /** Whether the amounts are those of past deals, and not one average that the caller states. */
    private final boolean sampled;

    private DealAmount(CurrencyUnit currency, boolean sampled, long[] units) {
        this.currency = currency;
        this.sampled = sampled;
        this.units = units;
    }

    /**
     * {@return the same amount for every won deal}
     *
     * @param average the average amount of a won deal, above zero; without won deals there is none, and zero is not one
     * @throws IllegalArgumentException if the amount is zero or negative, or too large for a long of minor units
     */
    public static DealAmount fixed(Money average) {
        Objects.requireNonNull(average, "average");
        Checks.check(average.isPositive(), "average", "be above zero", average);
        return new DealAmount(average.getCurrencyUnit(), false, new long[] {unitsOf(average, "average")});
    }

    /**
     * {@return amounts that are drawn from those of past won deals, each with the same probability}
     *
     * @param amounts the amounts of won deals in one currency, in any order; at least one, none negative; deals won for
     *     nothing belong to them, but not all may be such
     * @throws IllegalArgumentException if there is no amount or none above zero, if one is negative or too large, or if
     *     the currencies differ
     */
    public static DealAmount resampled(Collection<Money> amounts) {
        Objects.requireNonNull(amounts, "amounts");
        Checks.check(!amounts.isEmpty(), "amounts", "hold at least one won deal", "empty");
        CurrencyUnit currency = first(amounts).getCurrencyUnit();
        long[] units = new long[amounts.size()];
        int i = 0;
        for (Money amount : amounts) {
            String name = "amounts[" + i + "]";
            Objects.requireNonNull(amount, name);
            Checks.check(amount.getCurrencyUnit().equals(currency), name, "be in " + currency, amount);
            Checks.check(!amount.isNegative(), name, "be zero or more", amount);
            units[i++] = unitsOf(amount, name);
        }
        Arrays.sort(units);
        Checks.check(units[units.length - 1] > 0, "amounts", "hold one above zero", "zero in each of " + units.length);
        return new DealAmount(currency, true, units);
    }

    private static Money first(Collection<Money> amounts) {
        return Objects.requireNonNull(amounts.iterator().next(), "amounts[0]");
    }

    private static long unitsOf(Money amount, String name) {
        BigDecimal minor = amount.getAmountMinor();
        Checks.check(
                minor.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0,
                name,
                "be at most " + Long.MAX_VALUE + " minor units",
                amount);
        return minor.longValueExact();
    }

    /** {@return the currency of all amounts} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the mean amount, rounded half-even to the currency's digits} */
    public Money mean() {
        BigDecimal minor = total().divide(BigDecimal.valueOf(units.length), 0, RoundingMode.HALF_EVEN);
        return Money.ofMinor(currency, minor.longValueExact());
    }

    /** {@return the amounts, ascending, unmodifiable; the one average if it is the same for every deal} */
    public List<Money> values() {
        return Arrays.stream(units)
                .mapToObj(unit -> Money.ofMinor(currency, unit))
                .toList();
    }

    /** {@return whether every deal brings the same, so that revenue is wins times the mean} */
    public boolean isFixed() {
        return smallest() == largest();
    }

    /** Sum of the minor units of all amounts. */
    BigDecimal total() {
        return Arrays.stream(units).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mean in major units, to 34 digits. */
    BigDecimal exactMean() {
        return total()
                .movePointLeft(currency.getDecimalPlaces())
                .divide(BigDecimal.valueOf(units.length), MathContext.DECIMAL128);
    }

    double meanUnits() {
        return total().doubleValue() / units.length;
    }

    double varianceUnits() {
        double mean = meanUnits();
        double sum = 0;
        for (long unit : units) {
            sum += (unit - mean) * (unit - mean);
        }
        return isFixed() ? 0 : sum / units.length;
    }

    /** Amounts in minor units, ascending, that stand for the law. */
    double[] points() {
        return Arrays.stream(units).asDoubleStream().toArray();
    }

    /** The probability of each point. */
    double[] weights() {
        double[] weights = new double[units.length];
        Arrays.fill(weights, 1.0 / units.length);
        return weights;
    }

    /** Whether the points are the law and no approximation of it. */
    boolean isListed() {
        return true;
    }

    /** The greatest number of minor units of which all amounts are multiples. */
    BigInteger commonUnits() {
        BigInteger common = BigInteger.ZERO;
        for (long unit : units) {
            common = common.gcd(BigInteger.valueOf(unit));
        }
        return common;
    }

    /** Whether coming deals are drawn from past ones that are too few to rely on. */
    boolean isLowCount() {
        return sampled && units.length < Proportion.LOW_COUNT;
    }

    boolean isSampled() {
        return sampled;
    }

    int size() {
        return units.length;
    }

    long unitsAt(int index) {
        return units[index];
    }

    long smallest() {
        return units[0];
    }

    long largest() {
        return units[units.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DealAmount that
                && currency.equals(that.currency)
                && sampled == that.sampled
                && Arrays.equals(units, that.units);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, sampled, Arrays.hashCode(units));
    }

    /** {@return the mean and the number of amounts, such as "RUB 50000.00" or "RUB 51200.00, mean of 40"} */
    @Override
    public String toString() {
        return sampled ? mean() + ", mean of " + units.length : mean().toString();
    }
}
