package org.saleskit.forecasting.attainment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.CalendarPeriod;
import org.threeten.extra.LocalDateRange;

/** What came in on each day of a period that is over. */
@Value.Immutable
public abstract class DailyRevenue {

    private static final long MOST_DAYS = 3_700;

    DailyRevenue() {}

    /** {@return the days of the period, half-open, at least one} */
    public abstract LocalDateRange period();

    /** {@return the currency of the amounts} */
    public abstract CurrencyUnit currency();

    /** {@return what came in on a day; nothing on a day without an entry, less than nothing where returns outweigh sales} */
    @Value.NaturalOrder
    public abstract SortedMap<LocalDate, Money> byDay();

    /**
     * {@return what came in during a period}
     *
     * @param period the days of the period
     * @param currency of the amounts
     * @param byDay what came in on each day, days without anything may be absent
     */
    public static DailyRevenue of(LocalDateRange period, CurrencyUnit currency, Map<LocalDate, Money> byDay) {
        Objects.requireNonNull(byDay, "byDay");
        return builder().period(period).currency(currency).byDay(byDay).build();
    }

    /**
     * {@return what came in during a period of the calendar}
     *
     * @param period a week, month, quarter or year
     * @param currency of the amounts
     * @param byDay what came in on each day, days without anything may be absent
     */
    public static DailyRevenue of(CalendarPeriod period, CurrencyUnit currency, Map<LocalDate, Money> byDay) {
        return of(Objects.requireNonNull(period, "period").dates(), currency, byDay);
    }

    /** {@return a new builder} */
    public static DailyRevenueBuilder builder() {
        return new DailyRevenueBuilder();
    }

    /** {@return a builder that holds the values of this period} */
    public final DailyRevenueBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        checkDays(period(), "period");
        byDay().forEach((day, amount) -> {
            String name = "byDay[" + day + "]";
            Checks.check(period().contains(day), name, "be a day of the period, " + period(), day);
            Checks.check(amount.getCurrencyUnit().equals(currency()), name, "be in " + currency(), amount);
        });
    }

    static void checkDays(LocalDateRange period, String name) {
        Checks.check(!period.isEmpty(), name, "hold at least one day", period);
        Checks.check(!period.isUnboundedStart() && !period.isUnboundedEnd(), name, "have a start and an end", period);
        long days = ChronoUnit.DAYS.between(period.getStart(), period.getEnd());
        Checks.check(days <= MOST_DAYS, name, "be at most " + MOST_DAYS + " days long", days + " days");
    }

    /** {@return what came in over the whole period} */
    public final Money total() {
        return Money.total(currency(), byDay().values());
    }
}
