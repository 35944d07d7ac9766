package org.saleskit.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * A quotation: from its date on, one unit of a currency is worth so many units of another. Ordered by the two currencies,
 * the date and the rate.
 *
 * @param from the currency of which one unit is quoted
 * @param to the currency in which it is quoted
 * @param date the first date on which the rate holds
 * @param rate how many units of {@code to} one unit of {@code from} is worth, above zero, of at most 1000
 *     digits on either side of the point; kept without trailing zeros
 */
public record DatedRate(CurrencyUnit from, CurrencyUnit to, LocalDate date, BigDecimal rate)
        implements Comparable<DatedRate> {

    private static final Comparator<DatedRate> ORDER = Comparator.comparing(DatedRate::from)
            .thenComparing(DatedRate::to)
            .thenComparing(DatedRate::date)
            .thenComparing(DatedRate::rate);

    /**
     * Checks the quotation.
     *
     * @param from the currency of which one unit is quoted
     * @param to the currency in which it is quoted
     * @param date the first date on which the rate holds
     * @param rate the rate
     * @throws IllegalArgumentException if the currencies are the same or the rate is not above zero
     */
    public DatedRate {
        Objects.requireNonNull(date, "date");
        Checks.check(!from.equals(to), "datedRate.to", "differ from datedRate.from", to);
        Checks.check(rate.signum() > 0, "datedRate.rate", "be above zero", rate);
        rate = Decimals.canonical(rate, "datedRate.rate");
    }

    /**
     * {@return the quotation with these parts}
     *
     * @param from the currency of which one unit is quoted
     * @param to the currency in which it is quoted
     * @param date the first date on which the rate holds
     * @param rate how many units of {@code to} one unit of {@code from} is worth, above zero
     */
    public static DatedRate of(CurrencyUnit from, CurrencyUnit to, LocalDate date, BigDecimal rate) {
        return new DatedRate(from, to, date, rate);
    }

    @Override
    public int compareTo(DatedRate other) {
        return ORDER.compare(this, other);
    }

    /** {@return such as "EUR/RUB 2026-03-02 98.5"} */
    @Override
    public String toString() {
        return from + "/" + to + " " + date + " " + rate.toPlainString();
    }
}
