package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.amount.AmountShape;
import org.saleskit.forecasting.internal.amount.RevenueMoments;

/**
 * What one deal brings, if it is won: an amount of money and how uncertain it is.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * fixed       P(A = a) = 1
 * sample      P(A = a_i) = 1 / n
 * log-normal  A = exp(N),  N normal with variance ln(1 + v^2) and a mean such that E A = m;  standard deviation of A = v m
 * triangular  density rises in a straight line from a to the peak c and falls to b;
 *             mean (a + b + c) / 3, variance (a^2 + b^2 + c^2 - a b - a c - b c) / 18
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * a_i      amounts of past won deals, zero or more        {@link #sample}
 * m, v     mean above zero, coefficient of variation      {@link #logNormal}
 * a, c, b  least, most likely and largest amount          {@link #triangular}
 * </pre>
 *
 * <p><b>Example</b> {@code logNormal(USD 10 000, 0.5)} has mean 10 000, standard deviation 5 000 and median 8 944.27.
 *
 * <p><b>Source</b> Johnson, Kotz and Balakrishnan, <i>Continuous Univariate Distributions</i>, vol. 1, 2nd ed., Wiley 1994,
 * chapter 14 (log-normal); vol. 2, 1995, section 26.9 (triangular).
 *
 * <p>Immutable and thread-safe; equal if form and parameters are.
 */
public final class AmountDistribution {

    private static final double MAX_VARIATION = 5;

    /** Of a factor, before or after the decimal point. */
    private static final int MOST_DIGITS = 1_000;

    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(Long.MAX_VALUE);

    private final CurrencyUnit currency;
    private final AmountShape shape;

    private AmountDistribution(CurrencyUnit currency, AmountShape shape) {
        this.currency = currency;
        this.shape = shape;
    }

    /**
     * {@return an amount without uncertainty}
     *
     * @param amount zero or more
     * @throws IllegalArgumentException if the amount is negative or exceeds a long of minor units
     */
    public static AmountDistribution fixed(Money amount) {
        Objects.requireNonNull(amount, "amount");
        return new AmountDistribution(amount.getCurrencyUnit(), AmountShape.Sample.of(units(amount, "amount")));
    }

    /**
     * {@return the amounts of past won deals, each with the same probability}
     *
     * @param amounts at least one, in one currency, in any order, none negative
     * @throws IllegalArgumentException if there is none, one is negative or too large, or the currencies differ
     */
    public static AmountDistribution sample(Collection<Money> amounts) {
        Objects.requireNonNull(amounts, "amounts");
        Checks.check(!amounts.isEmpty(), "amounts", "hold at least one won deal", "empty");
        CurrencyUnit currency =
                Objects.requireNonNull(amounts.iterator().next(), "amounts[0]").getCurrencyUnit();
        long[] units = new long[amounts.size()];
        int i = 0;
        for (Money amount : amounts) {
            String name = "amounts[" + i + "]";
            Objects.requireNonNull(amount, name);
            Checks.check(amount.getCurrencyUnit().equals(currency), name, "be in " + currency, amount);
            units[i++] = units(amount, name);
        }
        Arrays.sort(units);
        return new AmountDistribution(currency, AmountShape.Sample.ofSorted(units));
    }

    /**
     * {@return a log-normal amount: skewed to the right, as deal sizes are, and never negative}
     *
     * @param mean above zero
     * @param variation standard deviation over mean, above zero and at most 5
     * @throws IllegalArgumentException if a parameter is out of its range or NaN
     */
    public static AmountDistribution logNormal(Money mean, double variation) {
        Objects.requireNonNull(mean, "mean");
        Checks.check(mean.isPositive(), "mean", "be above zero", mean);
        Checks.check(variation > 0 && variation <= MAX_VARIATION, "variation", "be above 0 and at most 5", variation);
        BigDecimal units = BigDecimal.valueOf(units(mean, "mean"));
        return new AmountDistribution(mean.getCurrencyUnit(), AmountShape.LogNormal.of(units, variation));
    }

    /**
     * {@return an amount estimated by three points}
     *
     * @param least the least amount, zero or more
     * @param likely the most likely amount, least or more
     * @param most the largest amount, likely or more; if it equals the least, the amount is fixed
     * @throws IllegalArgumentException if the amounts are not in order, in different currencies, too large, or least and most differ by so
     *     little that they are the same double
     */
    public static AmountDistribution triangular(Money least, Money likely, Money most) {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(likely, "likely");
        Objects.requireNonNull(most, "most");
        CurrencyUnit currency = least.getCurrencyUnit();
        Checks.check(likely.getCurrencyUnit().equals(currency), "likely", "be in " + currency, likely);
        Checks.check(most.getCurrencyUnit().equals(currency), "most", "be in " + currency, most);
        Checks.check(!likely.isLessThan(least), "likely", "be at least " + least, likely);
        Checks.check(!most.isLessThan(likely), "most", "be at least " + likely, most);
        if (least.equals(most)) {
            return fixed(least);
        }
        AmountShape.Triangular shape =
                new AmountShape.Triangular(units(least, "least"), units(likely, "likely"), units(most, "most"));
        Checks.check(shape.a() < shape.b(), "most", "differ as a double from least, " + least, most);
        return new AmountDistribution(currency, shape);
    }

    private static long units(Money amount, String name) {
        Checks.check(!amount.isNegative(), name, "be zero or more", amount);
        BigInteger units = amount.getAmountMinor().toBigIntegerExact();
        Checks.check(units.bitLength() < Long.SIZE, name, "be at most " + Long.MAX_VALUE + " minor units", amount);
        return units.longValue();
    }

    /** {@return the currency of the amount} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the mean, rounded half-even to the currency's digits} */
    public Money mean() {
        return Money.of(currency, majorMean(), RoundingMode.HALF_EVEN);
    }

    /** {@return the variance, in squared major units of the currency} */
    public double variance() {
        double units = RevenueMoments.unitsOfMajor(currency);
        return shape.variance() / units / units;
    }

    /** {@return the standard deviation, in major units of the currency} */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /**
     * {@return the law of this amount times a factor, such as a share of it} A fixed amount and each amount of a sample are rounded to
     * the currency's digits once, and so may become 0.00, which is an amount; the parameters of the other forms are not rounded, and a
     * factor that makes them vanish is refused, as there is no such law of 0.
     *
     * @param factor above zero, at least 1E-1000 and below 1E+1000
     * @param rounding of the amounts
     * @throws IllegalArgumentException if the factor is out of its range, makes the amount exceed a long of minor units, or makes an amount
     *     that is not listed vanish or lose its width
     * @throws ArithmeticException if digits of a fixed amount or a sample would be lost and the rounding is {@link RoundingMode#UNNECESSARY}
     */
    public AmountDistribution multipliedBy(BigDecimal factor, RoundingMode rounding) {
        return times(factor, "factor", currency, rounding);
    }

    /**
     * {@return the law of this amount in another currency} Rounded as by {@link #multipliedBy}, to the digits of that currency.
     *
     * @param target the currency that is wanted
     * @param rate units of it for one unit of this currency, above zero, at least 1E-1000 and below 1E+1000
     * @param rounding of the amounts
     * @throws IllegalArgumentException if the rate is out of its range, makes the amount exceed a long of minor units, or makes an amount
     *     that is not listed vanish or lose its width
     * @throws ArithmeticException if digits of a fixed amount or a sample would be lost and the rounding is {@link RoundingMode#UNNECESSARY}
     */
    public AmountDistribution convertedTo(CurrencyUnit target, BigDecimal rate, RoundingMode rounding) {
        return times(rate, "rate", Objects.requireNonNull(target, "target"), rounding);
    }

    private AmountDistribution times(BigDecimal factor, String name, CurrencyUnit target, RoundingMode rounding) {
        Objects.requireNonNull(factor, name);
        Objects.requireNonNull(rounding, "rounding");
        Checks.check(factor.signum() > 0, name, "be above zero", factor);
        // Beyond, BigDecimal would write out or overflow a number of so many digits.
        long digits = (long) factor.precision() - factor.scale();
        Checks.check(
                digits > -MOST_DIGITS && digits <= MOST_DIGITS,
                name,
                "be at least 1E-" + MOST_DIGITS + " and below 1E+" + MOST_DIGITS,
                factor);
        BigDecimal ofUnits = factor.movePointRight(RevenueMoments.digits(target) - RevenueMoments.digits(currency));
        BigDecimal largest = shape.bound().multiply(ofUnits);
        Checks.check(
                largest.compareTo(MOST_UNITS) <= 0,
                name,
                "keep amounts at most " + MOST_UNITS + " minor units",
                factor);
        Checks.check(
                shape.values().length > 0 || largest.doubleValue() >= Double.MIN_NORMAL,
                name,
                "keep amounts above zero",
                factor);
        AmountShape scaled = shape.times(ofUnits, rounding);
        Checks.check(
                !(scaled instanceof AmountShape.Triangular sides) || sides.a() < sides.b(),
                name,
                "keep least and most different as doubles",
                factor);
        return new AmountDistribution(target, scaled);
    }

    /** {@return whether there is one possible amount only} */
    public boolean isFixed() {
        return shape.values().length == 1;
    }

    /**
     * {@return the smallest amount that is not exceeded with at least this probability, rounded half-even to the currency's
     * digits}
     *
     * @param level a probability strictly between 0 and 1, such as 0.5 for the median
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public Money quantile(double level) {
        Checks.openFraction(level, "level");
        BigDecimal units = new BigDecimal(shape.quantile(level));
        return Money.of(currency, units.movePointLeft(RevenueMoments.digits(currency)), RoundingMode.HALF_EVEN);
    }

    /** The mean in major units, not rounded. */
    BigDecimal majorMean() {
        return shape.mean().movePointLeft(RevenueMoments.digits(currency));
    }

    AmountShape shape() {
        return shape;
    }

    /** Any total order that depends on nothing but the laws: by extent, then by form and parameters. */
    int compareCanonically(AmountDistribution other) {
        int byExtent = Long.compare(shape.extent(), other.shape.extent());
        if (byExtent != 0) {
            return byExtent;
        }
        int byForm = shape.getClass().getName().compareTo(other.shape.getClass().getName());
        if (byForm != 0) {
            return byForm;
        }
        // Amounts from 2^53 on may differ though they are the same double.
        int byKey = Arrays.compare(shape.key(), other.shape.key());
        return byKey != 0 ? byKey : Arrays.compare(shape.values(), other.shape.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmountDistribution that
                && currency.equals(that.currency)
                && compareCanonically(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, Arrays.hashCode(shape.key()));
    }

    /** {@return mean and standard deviation in short, or the fixed amount} */
    @Override
    public String toString() {
        return isFixed() ? mean().toString() : mean() + " ± " + standardDeviation();
    }
}
