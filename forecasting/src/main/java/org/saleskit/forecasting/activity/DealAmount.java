package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.internal.SeededRandom;
import org.saleskit.forecasting.internal.wins.WonAmount;

/**
 * What a won deal brings: one average for all of them, the amounts of past won deals, from which coming ones are
 * drawn at random with replacement, or a law such as the log-normal one.
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

    /** The law of the amount, of which the units hold the mean; null if the units are the law. */
    private final @Nullable AmountDistribution law;

    private final BigDecimal total;

    private DealAmount(CurrencyUnit currency, boolean sampled, long[] units, @Nullable AmountDistribution law) {
        this.currency = currency;
        this.sampled = sampled;
        this.units = units;
        this.law = law;
        BigDecimal sum = BigDecimal.ZERO;
        for (long unit : units) {
            sum = sum.add(BigDecimal.valueOf(unit));
        }
        total = sum;
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
        return new DealAmount(average.getCurrencyUnit(), false, new long[] {unitsOf(average, "average")}, null);
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
        return new DealAmount(currency, true, units, null);
    }

    /**
     * {@return log-normal amounts: skewed to the right, as deal sizes are, and never negative}
     *
     * @param mean above zero
     * @param variation standard deviation over mean, above zero and at most 5
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public static DealAmount logNormal(Money mean, double variation) {
        return of(AmountDistribution.logNormal(mean, variation));
    }

    /**
     * {@return amounts of this law}
     *
     * @param law what a won deal brings, with a mean above zero
     * @throws IllegalArgumentException if the mean is zero
     */
    public static DealAmount of(AmountDistribution law) {
        Objects.requireNonNull(law, "law");
        Money mean = law.mean();
        Checks.check(mean.isPositive(), "law", "have a mean above zero", mean);
        long[] units = {unitsOf(mean, "mean")};
        return new DealAmount(law.currency(), false, units, law.isFixed() ? null : law);
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

    /** {@return the amounts, ascending, unmodifiable; the one average if it is the same for every deal, or the mean of a law} */
    public List<Money> values() {
        return Arrays.stream(units)
                .mapToObj(unit -> Money.ofMinor(currency, unit))
                .toList();
    }

    /** {@return whether every deal brings the same, so that revenue is wins times the mean} */
    public boolean isFixed() {
        return law == null && units[0] == units[units.length - 1];
    }

    /** {@return the law the amounts follow; empty if they are one average or those of past deals} */
    public Optional<AmountDistribution> law() {
        return Optional.ofNullable(law);
    }

    /** Sum of the minor units of all amounts. */
    BigDecimal total() {
        return total;
    }

    /** The mean in major units, to 34 digits. */
    BigDecimal exactMean() {
        return total().movePointLeft(currency.getDecimalPlaces())
                .divide(BigDecimal.valueOf(units.length), MathContext.DECIMAL128);
    }

    /** The law by points, for sums. */
    WonAmount won() {
        return law == null ? WonAmount.listed(units, exactMean()) : WonAmount.of(law, exactMean());
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

    /** The amount of one deal in minor units. */
    long draw(SeededRandom random) {
        return law == null
                ? units[random.nextBelow(units.length)]
                : law.quantile(random.nextOpenFraction()).getAmountMinor().longValueExact();
    }

    /** In minor units; of a law what is exceeded by hardly any draw. */
    long largest() {
        return law == null
                ? units[units.length - 1]
                : law.quantile(1 - 0x1p-53).getAmountMinor().longValueExact();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DealAmount that
                && currency.equals(that.currency)
                && sampled == that.sampled
                && Objects.equals(law, that.law)
                && Arrays.equals(units, that.units);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, sampled, law, Arrays.hashCode(units));
    }

    /** {@return the mean and the number of amounts, such as "RUB 50000.00" or "RUB 51200.00, mean of 40", or the law} */
    @Override
    public String toString() {
        if (law != null) {
            return law.toString();
        }
        return sampled ? mean() + ", mean of " + units.length : mean().toString();
    }
}
