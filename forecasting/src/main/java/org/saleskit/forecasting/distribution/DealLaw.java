package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/**
 * What one deal brings in a period: an amount with some probability, and nothing otherwise.
 *
 * <pre>
 * P(X = 0) = 1 - p;   X = A with probability p;   mean p mu;   variance p (s^2 + mu^2) - (p mu)^2
 * p probability that the deal is won in the period, 0..1;   A its amount with mean mu and standard deviation s
 * </pre>
 *
 * <p>A probability of 0 is knowledge: the deal brings nothing. A deal whose probability is not known has no law.
 *
 * <p>Immutable and thread-safe; equal if probability and amount are.
 */
public final class DealLaw {

    private final double probability;
    private final AmountDistribution amount;

    private DealLaw(double probability, AmountDistribution amount) {
        this.probability = probability;
        this.amount = amount;
    }

    /**
     * {@return the law of a deal of a known amount}
     *
     * @param probability that it is won, a fraction 0..1
     * @param amount what it then brings, zero or more
     * @throws IllegalArgumentException if the probability is no fraction or the amount is negative or too large
     */
    public static DealLaw of(double probability, Money amount) {
        return of(probability, AmountDistribution.fixed(amount));
    }

    /**
     * {@return the law of a deal of an uncertain amount}
     *
     * @param probability that it is won, a fraction 0..1
     * @param amount what it then brings
     * @throws IllegalArgumentException if the probability is no fraction
     */
    public static DealLaw of(double probability, AmountDistribution amount) {
        Objects.requireNonNull(amount, "amount");
        // Adding zero turns a negative zero into zero, so that equal laws have equal bits.
        return new DealLaw(Checks.fraction(probability, "probability") + 0.0, amount);
    }

    /** {@return the probability that the deal is won, 0..1} */
    public double probability() {
        return probability;
    }

    /** {@return what a won deal brings} */
    public AmountDistribution amount() {
        return amount;
    }

    /** {@return the currency of the amount} */
    public CurrencyUnit currency() {
        return amount.currency();
    }

    /** {@return probability × mean amount, rounded half-even to the currency's digits} */
    public Money mean() {
        return Money.of(currency(), majorMean(), RoundingMode.HALF_EVEN);
    }

    /** {@return the variance, in squared major units of the currency} */
    public double variance() {
        double mu = amount.majorMean().doubleValue();
        return probability * (amount.variance() + (1 - probability) * mu * mu);
    }

    /** Not rounded; the probability is taken as the decimal it is written as. */
    BigDecimal majorMean() {
        return BigDecimal.valueOf(probability).multiply(amount.majorMean());
    }

    /** Any total order that depends on nothing but the laws; small amounts first, so that convolutions start small. */
    int compareCanonically(DealLaw other) {
        int byAmount = amount.compareCanonically(other.amount);
        return byAmount != 0 ? byAmount : Double.compare(probability, other.probability);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DealLaw that && probability == that.probability && amount.equals(that.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(probability, amount);
    }

    /** {@return probability and amount in short, such as "0.25 × USD 100.00"} */
    @Override
    public String toString() {
        return probability + " × " + amount;
    }
}
