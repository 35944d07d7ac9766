package org.saleskit.analytics.funnel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How large is a won deal? The mean with its companions, which show when one large deal moved it.
 *
 * <p>The sum is exact. Means and the median are rounded once, half to even, to {@value #EXTRA_DIGITS} digits more than
 * the currency has; that never moves them past the smallest or the largest amount.
 *
 * <p>Immutable and thread-safe.
 */
public final class WonAmounts {

    /** Digits of a mean or median beyond those of the currency. */
    public static final int EXTRA_DIGITS = 4;

    /** One in so many amounts is cut from each end before the trimmed mean is taken. */
    private static final int TRIM_DIVISOR = 10;

    private final CurrencyUnit currency;
    private final List<BigDecimal> sorted;
    private final BigDecimal sum;

    private WonAmounts(CurrencyUnit currency, List<BigDecimal> sorted) {
        this.currency = currency;
        this.sorted = sorted;
        this.sum = sum(sorted);
    }

    static WonAmounts of(CurrencyUnit currency, List<Money> amounts) {
        return new WonAmounts(
                currency,
                amounts.stream()
                        .map(Money::getAmount)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return how many amounts there are; zero amounts count} */
    public long count() {
        return sorted.size();
    }

    /** {@return how many of the amounts are zero} */
    public long zeroCount() {
        return sorted.stream().filter(amount -> amount.signum() == 0).count();
    }

    /** {@return the exact sum, zero without amounts} */
    public Money sum() {
        return Money.of(currency, sum);
    }

    /** {@return the sum divided by the count; empty without amounts} */
    public Optional<BigDecimal> mean() {
        return mean(sorted);
    }

    /** The unrounded mean as an estimate, for products with other estimates; there is at least one amount. */
    double meanEstimate() {
        return sum.doubleValue() / sorted.size();
    }

    /** {@return the middle amount, or half the sum of the two middle ones; empty without amounts} */
    public Optional<BigDecimal> median() {
        int n = sorted.size();
        return n == 0 ? Optional.empty() : mean(sorted.subList((n - 1) / 2, n / 2 + 1));
    }

    /**
     * {@return the mean without the smallest and the largest tenth: one in ten amounts, rounded down, is cut from each
     * end; empty without amounts}
     */
    public Optional<BigDecimal> trimmedMean() {
        int cut = sorted.size() / TRIM_DIVISOR;
        return mean(sorted.subList(cut, sorted.size() - cut));
    }

    /** {@return the smallest amount; empty without amounts} */
    public Optional<Money> smallest() {
        return sorted.stream().findFirst().map(amount -> Money.of(currency, amount));
    }

    /** {@return the largest amount; empty without amounts} */
    public Optional<Money> largest() {
        return sorted.stream().skip(Math.max(0, count() - 1)).findFirst().map(amount -> Money.of(currency, amount));
    }

    /** {@return the share of the largest amount in the sum, in 0..1; empty if the sum is zero} */
    public OptionalDouble largestShare() {
        if (sum.signum() == 0) {
            return OptionalDouble.empty();
        }
        BigDecimal largest = sorted.get(sorted.size() - 1);
        return OptionalDouble.of(largest.doubleValue() / sum.doubleValue());
    }

    private Optional<BigDecimal> mean(List<BigDecimal> amounts) {
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        int scale = currency.getDecimalPlaces() + EXTRA_DIGITS;
        return Optional.of(sum(amounts).divide(BigDecimal.valueOf(amounts.size()), scale, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
