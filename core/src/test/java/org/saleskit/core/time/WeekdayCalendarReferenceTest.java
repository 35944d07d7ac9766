package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class WeekdayCalendarReferenceTest {

    /** Labour Code, articles 95 and 112, and decree No. 1314 of 2023-08-10; see the file of reference values. */
    private static final WeekdayCalendar RUSSIA_2024 = russia2024();

    private static WeekdayCalendar russia2024() {
        WeekdayCalendarBuilder builder = WeekdayCalendar.builder();
        // Public holidays; those on a weekend change nothing and are listed as the law lists them.
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2024, 1, 9)).forEach(builder::addExtraHoliday);
        dates("02-23 03-08 05-01 05-09 06-12 11-04").forEach(builder::addExtraHoliday);
        // Both ends of the transfers: worked, and off instead.
        dates("04-27 11-02 12-28").forEach(builder::addExtraWorkingDay);
        dates("04-29 04-30 05-10 12-30 12-31").forEach(builder::addExtraHoliday);
        dates("02-22 03-07 05-08 06-11 11-02").forEach(date -> builder.putShortDay(date, Duration.ofHours(7)));
        return builder.build();
    }

    private static Stream<LocalDate> dates(String monthsAndDays) {
        return Arrays.stream(monthsAndDays.split(" ")).map(day -> LocalDate.parse("2024-" + day));
    }

    static Stream<String[]> months() {
        return Reference.rows("production-calendar-ru-2024.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("months")
    void russia2024_eachMonth_hasTheOfficialDaysAndHours(String period, long days, long hours) {
        LocalDateRange range = CalendarPeriod.parse(period).dates();
        assertThat(RUSSIA_2024.workingDays(range)).isEqualTo(days);
        assertThat(RUSSIA_2024.workingTime(range)).isEqualTo(Duration.ofHours(hours));
        assertThat(RUSSIA_2024.fullDays(range)).isEqualTo(hours / 8.0);
    }

    @Test
    void russia2024_transferredSaturdayBeforeHoliday_isWorkedForSevenHours() {
        assertThat(RUSSIA_2024.workingTime(LocalDate.of(2024, 11, 2))).isEqualTo(Duration.ofHours(7));
        assertThat(RUSSIA_2024.isWorkingDay(LocalDate.of(2024, 11, 4))).isFalse();
        assertThat(RUSSIA_2024.isWorkingDay(LocalDate.of(2024, 4, 27))).isTrue();
        assertThat(RUSSIA_2024.isWorkingDay(LocalDate.of(2024, 4, 30))).isFalse();
    }

    static Stream<String[]> spreadsheet() {
        return Reference.rows("networkdays.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("spreadsheet")
    void workingDays_asSpreadsheet_countsTheSame(LocalDate first, LocalDate last, String holidays, long days) {
        WeekdayCalendarBuilder builder = WeekdayCalendar.builder();
        Arrays.stream(holidays.split(" "))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .forEach(builder::addExtraHoliday);
        assertThat(builder.build().workingDays(LocalDateRange.ofClosed(first, last)))
                .isEqualTo(days);
    }
}
