package com.example.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.WeekdayCalendar;
import org.threeten.extra.LocalDateRange;

/** Uses values, statistics and a type of a library that saleskit shows in its signatures. */
public final class Shop {

    private Shop() {}

    private record Line(String sku, LocalDate day, BigDecimal amount) {}

    /**
     * Prints two lines.
     *
     * @param args none
     */
    public static void main(String[] args) {
        CalendarPeriod month = CalendarPeriod.parse("2024-05");
        LocalDateRange days = month.dates();
        WeekdayCalendar calendar = WeekdayCalendar.builder()
                .addExtraHolidays(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 9))
                .build();
        System.out.println(month + " has " + calendar.workingDays(days) + " working days");

        List<Line> lines = List.of(new Line("tea", LocalDate.of(2024, 5, 2), new BigDecimal("12.50")));
        PeriodTable<String> sales = PeriodTable.of(
                lines, PeriodUnit.MONTH, Line::sku, Line::day, Measure.decimal(2, Line::amount));
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(sales);
        result.items().forEach(item -> System.out.println(item.key() + " " + item.cell()
                + (item.explain(Locale.ENGLISH).isEmpty() ? "?" : "")));
    }
}
