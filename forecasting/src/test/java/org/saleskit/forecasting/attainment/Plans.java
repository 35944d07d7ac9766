package org.saleskit.forecasting.attainment;

import java.time.LocalDate;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;

/** Short ways to write plans and past periods of the tests, all in roubles. */
final class Plans {

    static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

    private Plans() {}

    static Money rub(String amount) {
        return Money.parse("RUB " + amount);
    }

    static PlanToDate plan(String period, String asOf, String actual, String target) {
        return PlanToDate.of(CalendarPeriod.parse(period), LocalDate.parse(asOf), rub(actual), rub(target));
    }

    /** A past period from pairs of days and amounts, such as "01 100 15 -20" for a month. */
    static DailyRevenue past(String month, String daysAndAmounts) {
        TreeMap<LocalDate, Money> byDay = new TreeMap<>();
        String[] parts = daysAndAmounts.isEmpty() ? new String[0] : daysAndAmounts.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            byDay.put(LocalDate.parse(month + "-" + parts[i]), rub(parts[i + 1]));
        }
        return DailyRevenue.of(CalendarPeriod.parse(month), RUB, byDay);
    }
}
