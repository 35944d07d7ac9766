package org.saleskit.core.money;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What lines in several currencies come to in one, and how. Every line is either in {@link #lines} or in {@link
 * #unconverted}. Immutable and thread-safe if the lines are.
 *
 * @param <T> the type of the host's lines
 */
public final class ConvertedTotal<T> {

    private final CurrencyConverter options;
    private final List<ConvertedLine<T>> lines;
    private final SortedMap<CurrencyUnit, List<T>> unconverted;
    private final SortedMap<CurrencyUnit, CurrencySubtotal> byCurrency;
    private final BigMoney exact;

    ConvertedTotal(
            CurrencyConverter options, List<ConvertedLine<T>> lines, SortedMap<CurrencyUnit, Separate<T>> apart) {
        this.options = options;
        this.lines = List.copyOf(lines);
        TreeMap<CurrencyUnit, List<T>> bucket = new TreeMap<>();
        TreeMap<CurrencyUnit, CurrencySubtotal> subtotals = new TreeMap<>();
        BigMoney sum = BigMoney.zero(options.target());
        for (ConvertedLine<T> line : this.lines) {
            sum = sum.plus(line.converted());
            CurrencyUnit currency = line.original().getCurrencyUnit();
            subtotals.merge(
                    currency, CurrencySubtotal.converted(line.original(), line.converted()), CurrencySubtotal::plus);
        }
        apart.forEach((currency, separate) -> {
            bucket.put(currency, List.copyOf(separate.lines));
            CurrencySubtotal left =
                    CurrencySubtotal.unconverted(separate.sum, separate.lines.size(), BigMoney.zero(options.target()));
            subtotals.merge(currency, left, CurrencySubtotal::plus);
        });
        this.exact = sum;
        this.unconverted = Collections.unmodifiableSortedMap(bucket);
        this.byCurrency = Collections.unmodifiableSortedMap(subtotals);
    }

    /** {@return the converter that made this, with its options} */
    public CurrencyConverter options() {
        return options;
    }

    /** {@return the sum of the converted lines, rounded once to the digits of the currency; zero if there are none} */
    public Money total() {
        return exact.toMoney(options.rounding());
    }

    /**
     * {@return the sum of the converted lines rounded in another way}
     *
     * @param rounding how to round
     */
    public Money total(RoundingMode rounding) {
        return exact.toMoney(rounding);
    }

    /** {@return the exact sum of {@link ConvertedLine#converted}, before the last rounding} */
    public BigMoney unrounded() {
        return exact;
    }

    /** {@return the converted lines in the order in which they were given, unmodifiable} */
    public List<ConvertedLine<T>> lines() {
        return lines;
    }

    /**
     * {@return the lines without a rate by their currency, unmodifiable; empty if every line was converted} They are not in
     * the total: show them beside it.
     */
    public SortedMap<CurrencyUnit, List<T>> unconverted() {
        return unconverted;
    }

    /** {@return whether every line is in the total} */
    public boolean isComplete() {
        return unconverted.isEmpty();
    }

    /** {@return each currency of the lines with its own sums, unmodifiable, by the code of the currency} */
    public SortedMap<CurrencyUnit, CurrencySubtotal> byCurrency() {
        return byCurrency;
    }

    /** {@return the total and how many lines it has and lacks, such as "RUB 1500.00 of 3 lines, 1 unconverted"} */
    @Override
    public String toString() {
        int left = unconverted.values().stream().mapToInt(List::size).sum();
        return total() + " of " + lines.size() + " lines, " + left + " unconverted";
    }

    /** Lines of one currency whose rate is missing. */
    static final class Separate<T> {
        private final List<T> lines = new ArrayList<>();
        private Money sum;

        Separate(CurrencyUnit currency) {
            this.sum = Money.zero(currency);
        }

        void add(T line, Money amount) {
            lines.add(line);
            sum = sum.plus(amount);
        }
    }
}
