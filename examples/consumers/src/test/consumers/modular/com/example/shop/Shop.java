package com.example.shop;

import org.saleskit.analytics.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.threeten.extra.LocalDateRange;
import java.time.LocalDate;

/** Uses values, statistics and a type of a library that saleskit shows in its signatures. */
public final class Shop {

    private Shop() {}

    /**
     * Prints one line.
     *
     * @param args none
     */
    public static void main(String[] args) {
        CalendarPeriod month = CalendarPeriod.parse("2024-05");
        LocalDateRange days = month.dates();
        WeekdayCalendar calendar = WeekdayCalendar.builder()
                .addExtraHolidays(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 9))
                .build();
        System.out.println(month + " has " + calendar.workingDays(days) + " working days; win rate " + Proportion.of(3, 12));
    }
}
