package org.saleskit.analytics.dealsize;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.internal.deals.ReportSpan;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.ReportPeriod;

/**
 * How large is a deal?
 *
 * <pre>
 * mean = sum of the sizes / n
 * trimmed mean = mean without the floor(n / 10) smallest and the floor(n / 10) largest sizes
 * median = the middle size, or half the sum of the two middle ones
 * </pre>
 *
 * <p><b>Symbols.</b> n: deals of the {@link Population} with a known amount, by default those won in the span; size: the amount as
 * at the close, or what it makes in a year ({@link #annualised}).
 *
 * <p><b>Input.</b> {@link Deals}, read as of an instant, and one currency. Changing an open deal, or the amount of a deal after its
 * close, changes nothing in the default result.
 *
 * <p><b>Special cases.</b> Without deals every mean is empty. A deal without an amount is listed and is in no mean; it is never
 * taken as zero. A deal for zero counts and is listed; {@link #excludingZero} leaves it out. An amount in another currency or
 * below zero is an error that names the deal.
 *
 * <p><b>Result.</b> {@link DealSizeResult}. All means are exact fractions, so that mean × n = sum. There is an interval for the
 * median, by ranks. There is none for the mean: amounts of deals are so uneven that the usual one (mean ± 2 standard errors) covers
 * far less than it says, and a few large deals that were not won yet would move the mean beyond any interval that one can have.
 *
 * <p><b>Example.</b> Won for 100, 200, 300 and 1400: mean 500, median 250, largest share 1400/2000 = 0.7.
 *
 * <p><b>Method.</b> The trimmed mean cuts as R's {@code mean(x, trim = 0.1)}.
 *
 * <p>Immutable and thread-safe, if the function given to {@link #annualised} is.
 */
public final class DealSizeAnalysis {

    private final ReportSpan span;
    private final CurrencyUnit currency;
    private final Population population;
    private final Close.Rule closes;
    private final boolean excludesZero;
    private final Optional<Function<? super Deal, OptionalInt>> months;

    private DealSizeAnalysis(
            ReportSpan span,
            CurrencyUnit currency,
            Population population,
            Close.Rule closes,
            boolean excludesZero,
            Optional<Function<? super Deal, OptionalInt>> months) {
        this.span = span;
        this.currency = Objects.requireNonNull(currency, "currency");
        this.population = Objects.requireNonNull(population, "population");
        this.closes = Objects.requireNonNull(closes, "closes");
        this.excludesZero = excludesZero;
        this.months = months;
    }

    /**
     * {@return the size of the deals won in a period, each deal once by its state, those for zero included}
     *
     * @param period the local days
     * @param currency the currency of every amount
     */
    public static DealSizeAnalysis during(ReportPeriod period, CurrencyUnit currency) {
        Objects.requireNonNull(period, "period");
        return of(ReportSpan.of(period), currency);
    }

    /**
     * {@return the size of the deals won in a span, with the options of {@link #during}}
     *
     * @param from the begin, which belongs to the span
     * @param to the end, which does not
     * @param currency the currency of every amount
     * @throws IllegalArgumentException if the end is not after the begin
     */
    public static DealSizeAnalysis between(Instant from, Instant to, CurrencyUnit currency) {
        return of(new ReportSpan(from, to), currency);
    }

    private static DealSizeAnalysis of(ReportSpan span, CurrencyUnit currency) {
        return new DealSizeAnalysis(span, currency, Population.WON, Close.Rule.LAST_CLOSE, false, Optional.empty());
    }

    /**
     * {@return this size, but over other deals}
     *
     * @param population which deals
     */
    public DealSizeAnalysis over(Population population) {
        return new DealSizeAnalysis(span, currency, population, closes, excludesZero, months);
    }

    /**
     * {@return this size, but of other closes of a deal that was reopened, each with its amount as at that close}
     *
     * @param rule which closes count
     */
    public DealSizeAnalysis withCloses(Close.Rule rule) {
        return new DealSizeAnalysis(span, currency, population, rule, excludesZero, months);
    }

    /** {@return this size, but without deals for zero, which are still listed} */
    public DealSizeAnalysis excludingZero() {
        return new DealSizeAnalysis(span, currency, population, closes, true, months);
    }

    /**
     * {@return this size, but with recurring value taken for a year: amount × 12 / months}
     *
     * @param months the term for which the amount of a deal is paid, in months, one or more; empty for a deal that is paid once,
     *     whose amount stays as it is
     */
    public DealSizeAnalysis annualised(Function<? super Deal, OptionalInt> months) {
        Objects.requireNonNull(months, "months");
        return new DealSizeAnalysis(span, currency, population, closes, excludesZero, Optional.of(months));
    }

    /** {@return the begin of the span} */
    public Instant from() {
        return span.from();
    }

    /** {@return the end of the span, which does not belong to it} */
    public Instant to() {
        return span.to();
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return which deals count} */
    public Population population() {
        return population;
    }

    /** {@return which closes of a deal count} */
    public Close.Rule closes() {
        return closes;
    }

    /** {@return whether deals for zero are left out} */
    public boolean isExcludingZero() {
        return excludesZero;
    }

    /** {@return whether recurring value is taken for a year} */
    public boolean isAnnualised() {
        return months.isPresent();
    }

    ReportSpan span() {
        return span;
    }

    Optional<Function<? super Deal, OptionalInt>> months() {
        return months;
    }

    /**
     * {@return the size of deals}
     *
     * @param deals the deals
     * @throws IllegalArgumentException if the amount of a deal that counts is in another currency, below zero or too large for a
     *     long of minor units, or its term is not one month or more
     */
    public DealSizeResult calculate(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return calculate(deals, deal -> true);
    }

    /**
     * {@return the size of those deals that pass a filter; the others do not exist for it}
     *
     * @param deals the deals
     * @param filter the filter, such as one on the pipeline or the owner
     * @throws IllegalArgumentException see {@link #calculate(Deals)}
     */
    public DealSizeResult calculate(Deals deals, Predicate<? super Deal> filter) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(filter, "filter");
        DealSizeTally tally = new DealSizeTally(this, deals.asOf());
        deals.list().stream().filter(filter).forEach(tally::add);
        return tally.result();
    }

    /**
     * {@return the size of each group of deals, by its name; unmodifiable} The sums and numbers of the groups add up to those of
     * all deals.
     *
     * @param deals the deals
     * @param group the group of a deal, such as its owner, product or source
     * @throws IllegalArgumentException see {@link #calculate(Deals)}
     */
    public SortedMap<String, DealSizeResult> calculateBy(Deals deals, Function<? super Deal, String> group) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(group, "group");
        Map<String, DealSizeTally> tallies = new TreeMap<>();
        for (Deal deal : deals.list()) {
            String name = Objects.requireNonNull(group.apply(deal), () -> "group of deal " + deal.id());
            tallies.computeIfAbsent(name, each -> new DealSizeTally(this, deals.asOf()))
                    .add(deal);
        }
        SortedMap<String, DealSizeResult> results = new TreeMap<>();
        tallies.forEach((name, tally) -> results.put(name, tally.result()));
        return Collections.unmodifiableSortedMap(results);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DealSizeAnalysis that
                && span.equals(that.span)
                && currency.equals(that.currency)
                && population == that.population
                && closes == that.closes
                && excludesZero == that.excludesZero
                && months.equals(that.months);
    }

    @Override
    public int hashCode() {
        return Objects.hash(span, currency, population, closes, excludesZero);
    }

    /** {@return the population and the span} */
    @Override
    public String toString() {
        return "size of " + population + " deals in " + span + " in " + currency;
    }
}
