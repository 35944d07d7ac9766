package org.saleskit.forecasting.attainment;

import java.time.LocalDate;
import java.util.Objects;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.CalendarPeriod;
import org.threeten.extra.LocalDateRange;

/** A plan for a period, and what is reached of it so far. */
@Value.Immutable
public abstract class PlanToDate {

    PlanToDate() {}

    /** {@return the days of the plan, half-open, at least one} */
    public abstract LocalDateRange period();

    /**
     * {@return the first day whose result is not in the actual} Days before it are done. The first day of the period if nothing is done yet,
     * the day after the last if all is.
     */
    public abstract LocalDate asOf();

    /** {@return what came in on the days that are done; negative if more was returned than sold} */
    public abstract Money actual();

    /** {@return what is to come in over the whole period, above zero} */
    public abstract Money target();

    /**
     * {@return a plan for these days}
     *
     * @param period the days of the plan
     * @param asOf the first day whose result is not in the actual
     * @param actual what came in on the days that are done
     * @param target what is to come in over the whole period, above zero
     */
    public static PlanToDate of(LocalDateRange period, LocalDate asOf, Money actual, Money target) {
        return builder().period(period).asOf(asOf).actual(actual).target(target).build();
    }

    /**
     * {@return a plan for a period of the calendar}
     *
     * @param period a week, month, quarter or year
     * @param asOf the first day whose result is not in the actual
     * @param actual what came in on the days that are done
     * @param target what is to come in over the whole period, above zero
     */
    public static PlanToDate of(CalendarPeriod period, LocalDate asOf, Money actual, Money target) {
        return of(Objects.requireNonNull(period, "period").dates(), asOf, actual, target);
    }

    /** {@return a new builder} */
    public static PlanToDateBuilder builder() {
        return new PlanToDateBuilder();
    }

    /** {@return a builder that holds the values of this plan} */
    public final PlanToDateBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        DailyRevenue.checkDays(period(), "period");
        Checks.check(
                !asOf().isBefore(period().getStart()) && !asOf().isAfter(period().getEnd()),
                "asOf",
                "lie between " + period().getStart() + " and " + period().getEnd(),
                asOf());
        Checks.check(target().isPositive(), "target", "be above zero", target());
        Checks.check(
                actual().isSameCurrency(target()),
                "actual",
                "be in the currency of the target, " + target().getCurrencyUnit(),
                actual());
    }

    /** {@return the days that are done, possibly none} */
    public final LocalDateRange done() {
        return LocalDateRange.of(period().getStart(), asOf());
    }

    /** {@return the days that are left, possibly none} */
    public final LocalDateRange left() {
        return LocalDateRange.of(asOf(), period().getEnd());
    }

    /** {@return target less actual; zero or less if the target is reached} */
    public final Money gap() {
        return target().minus(actual());
    }
}
