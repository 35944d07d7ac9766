package org.saleskit.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.time.PeriodUnit;

/**
 * What one unit of a currency is worth in another on a date. A host implements it over its own rates or takes {@link
 * RateTable}.
 *
 * <p>An implementation must be immutable, or at least answer the same for the same question during a report, and give
 * rates above zero. It is never asked for a currency against itself.
 */
@FunctionalInterface
public interface RateProvider {

    /**
     * {@return how many units of {@code to} one unit of {@code from} is worth, above zero; empty if the rate is not known}
     *
     * @param from the currency of an amount
     * @param to the currency that is wanted
     * @param date the date whose rate is wanted
     */
    Optional<BigDecimal> rate(CurrencyUnit from, CurrencyUnit to, LocalDate date);

    /**
     * {@return the rates of one day for every date: a constant-currency report at the plan's rates} Growth at them is not
     * mixed with the movement of currencies.
     *
     * @param day the day whose rates count, such as the first of the plan's year
     */
    default RateProvider fixedOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return (from, to, date) -> rate(from, to, day);
    }

    /**
     * {@return the average rates of whole periods: the rate of a date is the mean of the rates of all calendar days of its
     * month, or another unit} A day without a quotation, such as a Sunday, counts with the rate that this provider gives
     * for it. If one day of the period has no rate, the period has none: it is not finished, or the table has a hole. The
     * mean is rounded to 34 digits, half to even.
     *
     * @param unit the unit over which to average
     */
    default RateProvider averagedBy(PeriodUnit unit) {
        return new AverageRates(this, unit);
    }
}
