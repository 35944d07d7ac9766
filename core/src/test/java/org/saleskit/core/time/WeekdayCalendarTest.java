package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class WeekdayCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 5, 3);
    private static final LocalDate SATURDAY = LocalDate.of(2024, 5, 4);
    private static final LocalDateRange WEEK = CalendarPeriod.parse("2024-W18").dates();

    @Test
    void mondayToFriday_aWeek_hasFiveDaysOfEightHours() {
        WeekdayCalendar plain = WeekdayCalendar.mondayToFriday();
        assertThat(plain.workingDays(WEEK)).isEqualTo(5);
        assertThat(plain.workingTime(WEEK)).isEqualTo(Duration.ofHours(40));
        assertThat(plain.fullDays(WEEK)).isEqualTo(5);
        assertThat(plain.workingTime(SATURDAY)).isEqualTo(Duration.ZERO);
    }

    @Test
    void description_plain_saysThatItKnowsNoHolidays() {
        WeekdayCalendar plain = WeekdayCalendar.mondayToFriday();
        assertThat(plain.description(Locale.ENGLISH))
                .isEqualTo("Mon–Fri; no extra holidays, no extra working days, no short days");
        assertThat(plain.description(new Locale("ru", "RU")))
                .isEqualTo(
                        "пн–пт; без дополнительных праздников, без дополнительных рабочих дней, без сокращённых дней");
    }

    @Test
    void description_withExceptions_countsThem() {
        WeekdayCalendar calendar = WeekdayCalendar.builder()
                .addRestDays(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                .addExtraHoliday(LocalDate.of(2024, 5, 1))
                .addExtraWorkingDay(SATURDAY)
                .putShortDay(LocalDate.of(2024, 5, 5), Duration.ofHours(4))
                .putShortDay(LocalDate.of(2024, 5, 6), Duration.ofHours(4))
                .build();
        assertThat(calendar.description(Locale.ENGLISH))
                .isEqualTo("Mon–Thu, Sun; 1 extra holiday, 1 extra working day, 2 short days");
        assertThat(calendar.description(new Locale("ru")))
                .isEqualTo("пн–чт, вс; 1 дополнительный праздник, 1 дополнительный рабочий день, 2 сокращённых дня");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 дополнительный праздник",
        "2, 2 дополнительных праздника",
        "4, 4 дополнительных праздника",
        "5, 5 дополнительных праздников",
        "11, 11 дополнительных праздников",
        "14, 14 дополнительных праздников",
        "20, 20 дополнительных праздников",
        "21, 21 дополнительный праздник",
        "23, 23 дополнительных праздника",
        "111, 111 дополнительных праздников",
        "122, 122 дополнительных праздника",
    })
    void description_inRussian_bendsTheNounByTheNumber(int number, String text) {
        WeekdayCalendar calendar = WeekdayCalendar.builder()
                .addAllExtraHolidays(FRIDAY.datesUntil(FRIDAY.plusDays(number)).toList())
                .build();
        assertThat(calendar.description(new Locale("ru"))).contains("; " + text + ", без ");
    }

    @Test
    void description_inRussian_bendsWorkingAndShortDaysToo() {
        WeekdayCalendarBuilder builder = WeekdayCalendar.builder();
        SATURDAY.datesUntil(SATURDAY.plusDays(2)).forEach(builder::addExtraWorkingDay);
        FRIDAY.datesUntil(FRIDAY.plusDays(5)).forEach(date -> builder.putShortDay(date, Duration.ofHours(1)));
        assertThat(builder.build().description(new Locale("ru")))
                .isEqualTo("пн–пт; без дополнительных праздников, 2 дополнительных рабочих дня, 5 сокращённых дней");
    }

    @ParameterizedTest
    @CsvSource({
        "'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', 'Sat, Sun', 'сб, вс'",
        "'TUESDAY,THURSDAY', 'Mon, Wed, Fri–Sun', 'пн, ср, пт–вс'",
    })
    void description_ofTheWeek_givesThreeDaysInARowByTheirEnds(String rest, String english, String russian) {
        WeekdayCalendar calendar = WeekdayCalendar.builder()
                .restDays(Stream.of(rest.split(",")).map(DayOfWeek::valueOf).toList())
                .build();
        assertThat(calendar.description(Locale.GERMAN)).startsWith(english + "; no ");
        assertThat(calendar.description(new Locale("ru"))).startsWith(russian + "; без ");
    }

    @Test
    @SuppressWarnings("NullAway")
    void methods_nullArgument_nameIt() {
        WeekdayCalendar plain = WeekdayCalendar.mondayToFriday();
        assertNamed(() -> plain.description(null), "locale");
        assertNamed(() -> plain.isWorkingDay(null), "date");
        assertNamed(() -> plain.workingTime((LocalDate) null), "date");
        assertNamed(() -> plain.workingDays(null), "range");
        assertNamed(() -> plain.workingTime((LocalDateRange) null), "range");
        assertNamed(() -> plain.fullDays(null), "range");
    }

    private static void assertNamed(ThrowingCallable call, String name) {
        assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    void extraHoliday_onWeekday_isNotWorked() {
        WeekdayCalendar calendar =
                WeekdayCalendar.builder().addExtraHoliday(FRIDAY).build();
        assertThat(calendar.isWorkingDay(FRIDAY)).isFalse();
        assertThat(calendar.workingDays(WEEK)).isEqualTo(4);
    }

    @Test
    void extraHoliday_onRestDay_changesNothing() {
        WeekdayCalendar calendar =
                WeekdayCalendar.builder().addExtraHoliday(SATURDAY).build();
        assertThat(calendar.workingDays(WEEK)).isEqualTo(5);
    }

    @Test
    void extraWorkingDay_onRestDay_isWorkedInFull() {
        WeekdayCalendar calendar =
                WeekdayCalendar.builder().addExtraWorkingDay(SATURDAY).build();
        assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();
        assertThat(calendar.workingTime(WEEK)).isEqualTo(Duration.ofHours(40).plusHours(8));
    }

    @Test
    void extraWorkingDay_onWeekday_changesNothing() {
        WeekdayCalendar calendar =
                WeekdayCalendar.builder().addExtraWorkingDay(FRIDAY).build();
        assertThat(calendar.workingTime(WEEK)).isEqualTo(Duration.ofHours(40));
    }

    @Test
    void shortDay_always_isOneDayWithItsOwnMinutes() {
        WeekdayCalendar calendar = WeekdayCalendar.builder()
                .putShortDay(FRIDAY, Duration.ofMinutes(390))
                .build();
        assertThat(calendar.isWorkingDay(FRIDAY)).isTrue();
        assertThat(calendar.workingDays(WEEK)).isEqualTo(5);
        assertThat(calendar.workingTime(WEEK)).isEqualTo(Duration.ofHours(32).plusMinutes(390));
        assertThat(calendar.fullDays(WEEK)).isEqualTo(4.8125);
    }

    @Test
    void shortDay_onTransferredSaturday_isAccepted() {
        WeekdayCalendar calendar = WeekdayCalendar.builder()
                .addExtraWorkingDay(SATURDAY)
                .putShortDay(SATURDAY, Duration.ofHours(7))
                .build();
        assertThat(calendar.workingTime(WEEK)).isEqualTo(Duration.ofHours(47));
    }

    @Test
    void restDays_given_replaceTheDefault() {
        WeekdayCalendar gulf = WeekdayCalendar.builder()
                .addRestDay(DayOfWeek.FRIDAY)
                .addRestDay(DayOfWeek.SATURDAY)
                .build();
        assertThat(gulf.restDays()).containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(gulf.isWorkingDay(FRIDAY)).isFalse();
        assertThat(gulf.isWorkingDay(LocalDate.of(2024, 5, 5))).isTrue();
    }

    @Test
    void restDays_none_worksEveryDay() {
        WeekdayCalendar shop = WeekdayCalendar.builder().restDays(List.of()).build();
        assertThat(shop.workingDays(WEEK)).isEqualTo(7);
        assertThat(shop.description(Locale.ENGLISH)).startsWith("Mon–Sun; ");
        assertThat(shop.toBuilder().build()).isEqualTo(shop);
    }

    @Test
    void restDays_all_worksOnlyExtraDays() {
        WeekdayCalendar fair = WeekdayCalendar.builder()
                .restDays(EnumSet.allOf(DayOfWeek.class))
                .addExtraWorkingDay(SATURDAY)
                .build();
        assertThat(fair.workingDays(WEEK)).isEqualTo(1);
        assertThat(fair.description(Locale.ENGLISH)).startsWith("no weekday; ");
        assertThat(fair.description(new Locale("ru"))).startsWith("ни одного дня недели; ");
    }

    @Test
    void normalDay_other_changesTimeButNotDays() {
        WeekdayCalendar six =
                WeekdayCalendar.builder().normalDay(Duration.ofHours(6)).build();
        assertThat(six.workingTime(WEEK)).isEqualTo(Duration.ofHours(30));
        assertThat(six.fullDays(WEEK)).isEqualTo(5);
    }

    @Test
    void normalDay_ofTheWholeClock_isAccepted() {
        WeekdayCalendar guard =
                WeekdayCalendar.builder().normalDay(Duration.ofHours(24)).build();
        assertThat(guard.workingTime(FRIDAY)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void collections_ofBuiltCalendar_areUnmodifiable() {
        Set<DayOfWeek> defaultRest = WeekdayCalendar.mondayToFriday().restDays();
        Set<LocalDate> holidays = WeekdayCalendar.mondayToFriday().extraHolidays();
        assertThatThrownBy(() -> defaultRest.add(DayOfWeek.MONDAY)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> holidays.add(FRIDAY)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toBuilder_addedHoliday_keepsTheRest() {
        WeekdayCalendar base = WeekdayCalendar.builder()
                .addRestDay(DayOfWeek.SUNDAY)
                .addExtraHoliday(LocalDate.of(2024, 5, 1))
                .putShortDay(SATURDAY, Duration.ofHours(5))
                .build();
        WeekdayCalendar more = base.toBuilder().addExtraHoliday(FRIDAY).build();
        assertThat(more.extraHolidays()).containsExactly(LocalDate.of(2024, 5, 1), FRIDAY);
        assertThat(more.restDays()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(more.workingTime(SATURDAY)).isEqualTo(Duration.ofHours(5));
        assertThat(base.toBuilder().build()).isEqualTo(base).hasSameHashCodeAs(base);
    }

    @Test
    void build_dateIsHolidayAndWorkingDay_isRejected() {
        WeekdayCalendarBuilder builder =
                WeekdayCalendar.builder().addExtraHoliday(SATURDAY).addExtraWorkingDay(SATURDAY);
        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("extraWorkingDays must not hold a date of extraHolidays, but was 2024-05-04");
    }

    @Test
    void build_shortDayOnDayOfRest_isRejected() {
        String message = " must be a working day, but was a day of rest";
        assertThatThrownBy(WeekdayCalendar.builder().putShortDay(SATURDAY, Duration.ofHours(4))::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("shortDays[2024-05-04]" + message);
        assertThatThrownBy(
                        WeekdayCalendar.builder().addExtraHoliday(FRIDAY).putShortDay(FRIDAY, Duration.ofHours(4))
                                ::build)
                .hasMessage("shortDays[2024-05-03]" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H", "PT8H", "PT9H"})
    void build_shortDayNotShort_isRejected(Duration time) {
        assertThatThrownBy(WeekdayCalendar.builder().putShortDay(FRIDAY, time)::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("shortDays[2024-05-03] must be above zero and below normalDay, but was " + time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-8H", "PT24H0.000000001S"})
    void build_normalDayOutsideADay_isRejected(Duration time) {
        assertThatThrownBy(WeekdayCalendar.builder().normalDay(time)::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("normalDay must be above zero and at most 24 hours, but was " + time);
    }
}
