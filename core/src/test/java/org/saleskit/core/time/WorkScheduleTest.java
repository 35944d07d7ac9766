package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class WorkScheduleTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final WorkingHours ALL_DAY = WorkingHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final WorkCalendar EVERY_DAY =
            WeekdayCalendar.builder().restDays(List.of()).build();

    private static Duration between(WorkSchedule schedule, String from, String to) {
        return schedule.workingTime(instant(schedule.zone(), from), instant(schedule.zone(), to));
    }

    private static Instant instant(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 17:00 to Monday 10:00: an hour on Friday and one on Monday
        "2026-03-06T17:00, 2026-03-09T10:00, PT2H",
        "2026-03-06T17:00, 2026-03-06T17:00, PT0S",
        // before work, in the break, after work
        "2026-03-06T07:00, 2026-03-06T08:59, PT0S",
        "2026-03-06T13:00, 2026-03-06T14:00, PT0S",
        "2026-03-06T18:00, 2026-03-09T09:00, PT0S",
        // across the break
        "2026-03-06T12:30, 2026-03-06T14:15, PT45M",
        // Monday to Monday: 40 hours
        "2026-03-02T00:00, 2026-03-09T00:00, PT40H",
        "2026-03-06T09:00:00.5, 2026-03-06T09:00:01, PT0.5S"
    })
    void workingTime_ordinaryHours_isCountedByTheClock(String from, String to, Duration expected) {
        WorkSchedule schedule = WorkSchedule.builder().zone(MOSCOW).build();
        assertThat(between(schedule, from, to)).isEqualTo(expected);
    }

    @Test
    void workingTime_shortDay_endsEarlier() {
        LocalDate eve = LocalDate.of(2026, 3, 6);
        WorkSchedule schedule = WorkSchedule.builder()
                .zone(MOSCOW)
                .calendar(WeekdayCalendar.builder()
                        .putShortDay(eve, Duration.ofHours(7))
                        .build())
                .build();
        assertThat(between(schedule, "2026-03-06T16:00", "2026-03-06T20:00")).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.workingTime(eve)).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void workingTime_weekdayWithOwnHours_hasThem() {
        // Friday 09:00–16:45, less an hour on the eve of a holiday
        WorkSchedule schedule = WorkSchedule.builder()
                .zone(MOSCOW)
                .calendar(WeekdayCalendar.builder()
                        .putShortDay(LocalDate.of(2026, 3, 6), Duration.ofHours(7))
                        .build())
                .putHoursByWeekday(DayOfWeek.FRIDAY, WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(16, 45)))
                .build();
        assertThat(schedule.workingTime(LocalDate.of(2026, 3, 13))).isEqualTo(Duration.parse("PT7H45M"));
        assertThat(schedule.workingTime(LocalDate.of(2026, 3, 6))).isEqualTo(Duration.parse("PT6H45M"));
        assertThat(schedule.workingTime(LocalDate.of(2026, 3, 5))).isEqualTo(Duration.ofHours(8));
        assertThat(schedule.workingTime(LocalDate.of(2026, 3, 7))).isZero();
        assertThat(schedule.toBuilder().build()).isEqualTo(schedule);
    }

    @Test
    void workingTime_extraWorkingDayAndLongerDay_haveTheOrdinaryHours() {
        WorkCalendar tenHours = new WorkCalendar() {
            @Override
            public Duration workingTime(LocalDate date) {
                return Duration.ofHours(10);
            }

            @Override
            public Duration normalDay() {
                return Duration.ofHours(8);
            }

            @Override
            public String description(Locale locale) {
                return "long";
            }
        };
        WorkSchedule schedule =
                WorkSchedule.builder().zone(MOSCOW).calendar(tenHours).build();
        assertThat(schedule.workingTime(LocalDate.of(2026, 3, 7))).isEqualTo(Duration.ofHours(8));
    }

    /** Berlin: 2024-03-31 has no 02:00–03:00, and 2024-10-27 has it twice. */
    @ParameterizedTest
    @CsvSource({
        // all day: 23 and 25 hours
        "00:00, 00:00, 2024-03-31, PT23H",
        "00:00, 00:00, 2024-10-27, PT25H",
        "00:00, 00:00, 2024-10-28, PT24H",
        // a night shift 01:00–06:00
        "01:00, 06:00, 2024-03-31, PT4H",
        "01:00, 06:00, 2024-10-27, PT6H",
        // hours that are all in the gap, or all in the overlap
        "02:00, 03:00, 2024-03-31, PT0S",
        "02:15, 02:45, 2024-03-31, PT0S",
        "02:00, 03:00, 2024-10-27, PT2H",
        "02:15, 02:45, 2024-10-27, PT1H",
        // hours of the day are untouched
        "09:00, 18:00, 2024-03-31, PT9H",
        "09:00, 18:00, 2024-10-27, PT9H"
    })
    void workingTime_dayOfAClockChange_isElapsedTime(LocalTime start, LocalTime end, LocalDate day, Duration expected) {
        WorkSchedule schedule = WorkSchedule.of(EVERY_DAY, WorkingHours.of(start, end), BERLIN);
        assertThat(schedule.workingTime(day)).isEqualTo(expected);
    }

    @Test
    void workingTime_changeBackAcrossMidnight_countsTheHourForTheNewDay() {
        // Saint John's, 2010-11-07: 00:01 becomes 23:01 of the 6th, and a day of the zone runs from its first instant.
        ZoneId zone = ZoneId.of("America/St_Johns");
        LocalDate saturday = LocalDate.of(2010, 11, 6);
        WorkSchedule late = WorkSchedule.of(
                WeekdayCalendar.builder().restDays(List.of(DayOfWeek.SUNDAY)).build(),
                WorkingHours.of(LocalTime.of(23, 0), LocalTime.MIDNIGHT),
                zone);
        assertThat(late.workingTime(saturday)).isEqualTo(Duration.ofHours(1));
        assertThat(late.workingTime(saturday.plusDays(1))).isZero();
        WorkSchedule everyDay = late.toBuilder().calendar(EVERY_DAY).build();
        // Sunday: 23:01–24:00 shown once more at its start, and 23:00–24:00 at its end.
        assertThat(everyDay.workingTime(saturday.plusDays(1))).isEqualTo(Duration.ofMinutes(119));
        WorkSchedule all = WorkSchedule.of(EVERY_DAY, ALL_DAY, zone);
        assertThat(all.workingTime(saturday.plusDays(1))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void workingTime_dayThatTheZoneSkipped_isZero() {
        WorkSchedule samoa = WorkSchedule.of(EVERY_DAY, ALL_DAY, ZoneId.of("Pacific/Apia"));
        assertThat(samoa.workingTime(LocalDate.of(2011, 12, 30))).isZero();
        assertThat(samoa.workingTime(LocalDate.of(2011, 12, 31))).isEqualTo(Duration.ofDays(1));
    }

    static Stream<String[]> months() {
        return Reference.rows("production-calendar-ru-2024.csv").stream();
    }

    /** The official hours of each month by the production calendar of Russia, between two instants. */
    @ParameterizedTest
    @MethodSource("months")
    void workingTime_russia2024_isTheOfficialHoursOfTheMonth(String period, long days, long hours) {
        WeekdayCalendarBuilder calendar = WeekdayCalendar.builder();
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2024, 1, 9)).forEach(calendar::addExtraHoliday);
        dates("02-23 03-08 05-01 05-09 06-12 11-04 04-29 04-30 05-10 12-30 12-31")
                .forEach(calendar::addExtraHoliday);
        dates("04-27 11-02 12-28").forEach(calendar::addExtraWorkingDay);
        dates("02-22 03-07 05-08 06-11 11-02").forEach(day -> calendar.putShortDay(day, Duration.ofHours(7)));
        WorkSchedule schedule =
                WorkSchedule.builder().zone(MOSCOW).calendar(calendar.build()).build();
        ReportPeriod month = CalendarPeriod.parse(period).in(MOSCOW);
        assertThat(days).isPositive();
        assertThat(schedule.workingTime(month.start(), month.end())).isEqualTo(Duration.ofHours(hours));
    }

    private static Stream<LocalDate> dates(String monthsAndDays) {
        return Arrays.stream(monthsAndDays.split(" ")).map(day -> LocalDate.parse("2024-" + day));
    }

    @Test
    void workingTime_thirtyYears_isThatOfTheCalendar() {
        WorkSchedule schedule = WorkSchedule.builder().zone(BERLIN).build();
        LocalDateRange range = LocalDateRange.of(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1));
        ReportPeriod period = ReportPeriod.of(range, BERLIN);
        assertThat(schedule.workingTime(period.start(), period.end()))
                .isEqualTo(WeekdayCalendar.mondayToFriday().workingTime(range));
    }
}
