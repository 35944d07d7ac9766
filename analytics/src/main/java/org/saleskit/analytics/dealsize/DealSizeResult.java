package org.saleskit.analytics.dealsize;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.analytics.internal.math.Fractions;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/**
 * The sizes of deals: the mean with its companions, which show when one large deal moved it.
 *
 * <p>Sizes are exact, in units of the currency; {@link #rounded} makes money of one. Lists of deals are in the order of the
 * identifiers and unmodifiable; a deal is listed once for each close that counts.
 *
 * <p>Immutable and thread-safe.
 */
public final class DealSizeResult {

    /** One in so many sizes is cut from each end before the trimmed mean is taken. */
    private static final int TRIM_DIVISOR = 10;

    private final DealSizeAnalysis analysis;
    private final Instant asOf;
    private final List<SizedDeal> deals;
    private final List<DealId> zero;
    private final List<DealId> withoutAmount;
    private final List<Fraction> sorted;
    private final Fraction sum;

    DealSizeResult(
            DealSizeAnalysis analysis,
            Instant asOf,
            List<SizedDeal> deals,
            List<DealId> zero,
            List<DealId> withoutAmount) {
        this.analysis = analysis;
        this.asOf = asOf;
        this.deals = List.copyOf(deals);
        this.zero = List.copyOf(zero);
        this.withoutAmount = List.copyOf(withoutAmount);
        this.sorted = deals.stream().map(SizedDeal::size).sorted().toList();
        this.sum = Fractions.sum(sorted);
    }

    /** {@return the span, the currency, the population and the options} */
    public DealSizeAnalysis analysis() {
        return analysis;
    }

    /** {@return which deals these are} */
    public Population population() {
        return analysis.population();
    }

    /** {@return the instant as of which the deals were read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the deals that count, with their sizes} */
    public List<SizedDeal> deals() {
        return deals;
    }

    /** {@return how many deals count; those without an amount do not} */
    public long count() {
        return deals.size();
    }

    /** {@return the sum of the sizes; zero without deals} */
    public Fraction sum() {
        return sum;
    }

    /** {@return the sum of the amounts as stated, which differs from {@link #sum} if recurring value is taken for a year} */
    public Money totalAmount() {
        return deals.stream().map(SizedDeal::amount).reduce(Money.zero(analysis.currency()), Money::plus);
    }

    /** {@return the mean; empty without deals} */
    public Optional<Fraction> mean() {
        return mean(sum, sorted.size());
    }

    /** {@return the median; empty without deals} */
    public Optional<Fraction> median() {
        int n = sorted.size();
        return n == 0 ? Optional.empty() : mean(sorted.subList((n - 1) / 2, n / 2 + 1));
    }

    /** {@return an interval for the median that covers it with a probability of 0.95 or more; empty below six deals} */
    public Optional<MedianInterval> medianInterval() {
        return MedianInterval.of(sorted);
    }

    /** {@return the mean without a tenth of the sizes at each end, rounded down; empty without deals} */
    public Optional<Fraction> trimmedMean() {
        int cut = sorted.size() / TRIM_DIVISOR;
        return mean(sorted.subList(cut, sorted.size() - cut));
    }

    private static Optional<Fraction> mean(List<Fraction> sizes) {
        return mean(Fractions.sum(sizes), sizes.size());
    }

    private static Optional<Fraction> mean(Fraction sum, long n) {
        return n == 0 ? Optional.empty() : Optional.of(sum.dividedBy(Fraction.of(n)));
    }

    /** {@return the smallest deal, of equal ones the first; empty without deals} */
    public Optional<SizedDeal> smallest() {
        return deals.stream().min(Comparator.comparing(SizedDeal::size).thenComparing(SizedDeal::deal));
    }

    /** {@return the largest deal, of equal ones the first; empty without deals} */
    public Optional<SizedDeal> largest() {
        return deals.stream()
                .min(Comparator.comparing(SizedDeal::size).reversed().thenComparing(SizedDeal::deal));
    }

    /** {@return the share of the largest deal in the sum; empty if the sum is zero} */
    public Optional<Fraction> largestShare() {
        return sum.signum() == 0
                ? Optional.empty()
                : largest().map(deal -> deal.size().dividedBy(sum));
    }

    /** {@return the deals for zero; they count, unless the analysis leaves them out} */
    public List<DealId> zero() {
        return zero;
    }

    /** {@return the deals of the population of which nobody had stated an amount; they are in no mean} */
    public List<DealId> withoutAmount() {
        return withoutAmount;
    }

    /** {@return whether fewer than {@value Proportion#LOW_COUNT} deals count, so that the means are weak} */
    public boolean isLowCount() {
        return count() < Proportion.LOW_COUNT;
    }

    /**
     * {@return a size as money}
     *
     * @param size a size, sum, mean or median of this result
     * @param rounding how to round to the digits of the currency
     */
    public Money rounded(Fraction size, RoundingMode rounding) {
        Objects.requireNonNull(size, "size");
        int digits = analysis.currency().getDecimalPlaces();
        return Money.of(analysis.currency(), size.rounded(digits, rounding));
    }

    /**
     * {@return the sizes in words, with what was counted and what not}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return DealSizeText.of(this, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DealSizeResult that
                && analysis.equals(that.analysis)
                && asOf.equals(that.asOf)
                && deals.equals(that.deals)
                && zero.equals(that.zero)
                && withoutAmount.equals(that.withoutAmount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, asOf, deals);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
