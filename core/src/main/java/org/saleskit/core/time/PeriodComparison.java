package org.saleskit.core.time;

import java.math.BigDecimal;
import java.util.Objects;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/**
 * A period, the one it is compared with, and how many days are worked in each: one March has 20 working days and another
 * 22, and the growth of sales by day is not that of sales.
 *
 * @param current the period of the report
 * @param reference the period that it is compared with, in the same zone
 * @param calendar the calendar by which working days are counted
 */
public record PeriodComparison(ReportPeriod current, ReportPeriod reference, WorkCalendar calendar) {

    /**
     * Checks that both periods are cut by the same clock.
     *
     * @param current the period of the report
     * @param reference the period that it is compared with, in the same zone
     * @param calendar the calendar by which working days are counted
     * @throws IllegalArgumentException if the zones differ
     */
    public PeriodComparison {
        Objects.requireNonNull(calendar, "calendar");
        Checks.check(
                current.zone().equals(reference.zone()),
                "reference.zone",
                "be that of current, " + current.zone(),
                reference.zone());
    }

    /**
     * {@return the comparison with the period before, of as many units}
     *
     * @param current the period of the report
     * @param unit the unit in which its length is counted, see {@link ReportPeriod#previous}
     * @param calendar the calendar by which working days are counted
     * @throws IllegalArgumentException if the period does not start and end with a unit
     */
    public static PeriodComparison withPrevious(ReportPeriod current, PeriodUnit unit, WorkCalendar calendar) {
        return new PeriodComparison(current, current.previous(unit), calendar);
    }

    /**
     * {@return the comparison with the same dates of the year before, see {@link ReportPeriod#yearBefore}}
     *
     * @param current the period of the report
     * @param calendar the calendar by which working days are counted
     */
    public static PeriodComparison withYearBefore(ReportPeriod current, WorkCalendar calendar) {
        return new PeriodComparison(current, current.yearBefore(), calendar);
    }

    /** {@return how many days of the current period are worked} */
    public long currentDays() {
        return calendar.workingDays(current.dates());
    }

    /** {@return how many days of the other period are worked} */
    public long referenceDays() {
        return calendar.workingDays(reference.dates());
    }

    /**
     * {@return the growth from one value to the other}
     *
     * @param now the value of the current period
     * @param before the value of the other period
     */
    public Growth growth(BigDecimal now, BigDecimal before) {
        return new Growth(now, before, currentDays(), referenceDays());
    }

    /**
     * {@return the growth from one amount to the other}
     *
     * @param now the amount of the current period
     * @param before the amount of the other period, in the same currency
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Growth growth(Money now, Money before) {
        if (!now.isSameCurrency(before)) {
            throw new CurrencyMismatchException(now.getCurrencyUnit(), before.getCurrencyUnit());
        }
        return growth(now.getAmount(), before.getAmount());
    }
}
