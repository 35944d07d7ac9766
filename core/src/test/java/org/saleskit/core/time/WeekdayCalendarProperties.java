package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.threeten.extra.LocalDateRange;

class WeekdayCalendarProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 120;

    /** Any week, and each day of four months at random a holiday, an extra working day, a short day or ordinary. */
    @Provide
    Arbitrary<WeekdayCalendar> calendars() {
        return Arbitraries.randomValue(WeekdayCalendarProperties::calendar);
    }

    private static WeekdayCalendar calendar(Random random) {
        WeekdayCalendarBuilder builder =
                WeekdayCalendar.builder().normalDay(Duration.ofMinutes(60 + random.nextInt(500)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                builder.addRestDay(day);
            }
        }
        WeekdayCalendar week = builder.build();
        for (int i = 0; i < DAYS; i++) {
            LocalDate date = FIRST.plusDays(i);
            switch (random.nextInt(8)) {
                case 0 -> builder.addExtraHoliday(date);
                case 1 -> builder.addExtraWorkingDay(date);
                case 2 -> builder.addExtraWorkingDay(date).putShortDay(date, minutes(random));
                case 3 -> {
                    if (week.isWorkingDay(date)) {
                        builder.putShortDay(date, minutes(random));
                    }
                }
                default -> {
                    // ordinary
                }
            }
        }
        return builder.build();
    }

    private static Duration minutes(Random random) {
        return Duration.ofMinutes(1 + random.nextInt(59));
    }

    private static LocalDateRange range(int from, int to) {
        return LocalDateRange.of(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    @Property
    void countAndTime_overAdjacentRanges_areAdditive(
            @ForAll("calendars") WeekdayCalendar calendar,
            @ForAll @IntRange(min = -20, max = 40) int a,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(max = 60) int lengthAfter) {
        LocalDateRange left = range(a, a + length);
        LocalDateRange right = range(a + length, a + length + lengthAfter);
        LocalDateRange whole = range(a, a + length + lengthAfter);
        assertThat(calendar.workingDays(left) + calendar.workingDays(right)).isEqualTo(calendar.workingDays(whole));
        assertThat(calendar.workingTime(left).plus(calendar.workingTime(right))).isEqualTo(calendar.workingTime(whole));
    }

    @Property
    void extraWorkingDay_always_overridesRest(
            @ForAll("calendars") WeekdayCalendar calendar, @ForAll @IntRange(max = DAYS + 30) int day) {
        LocalDate date = FIRST.plusDays(day);
        WeekdayCalendarBuilder builder = calendar.toBuilder();
        if (!calendar.extraHolidays().contains(date)) {
            assertThat(builder.addExtraWorkingDay(date).build().isWorkingDay(date))
                    .isTrue();
        }
    }

    @Property
    void extraHoliday_onDayOfRest_changesNothing(
            @ForAll("calendars") WeekdayCalendar calendar, @ForAll @IntRange(max = DAYS + 30) int day) {
        LocalDate date = FIRST.plusDays(day);
        if (!calendar.isWorkingDay(date)) {
            WeekdayCalendar more = calendar.toBuilder().addExtraHoliday(date).build();
            assertThat(more.workingDays(range(0, DAYS + 31))).isEqualTo(calendar.workingDays(range(0, DAYS + 31)));
            assertThat(more.workingTime(range(0, DAYS + 31))).isEqualTo(calendar.workingTime(range(0, DAYS + 31)));
        }
    }

    @Property
    void eachDay_always_followsTheRulesOneByOne(@ForAll("calendars") WeekdayCalendar calendar) {
        for (int i = -10; i < DAYS + 10; i++) {
            LocalDate date = FIRST.plusDays(i);
            Duration expected = calendar.normalDay();
            if (calendar.shortDays().containsKey(date)) {
                expected = calendar.shortDays().get(date);
            } else if (!calendar.extraWorkingDays().contains(date)
                    && (calendar.extraHolidays().contains(date)
                            || calendar.restDays().contains(date.getDayOfWeek()))) {
                expected = Duration.ZERO;
            }
            assertThat(calendar.workingTime(date)).isEqualTo(expected);
            assertThat(calendar.isWorkingDay(date)).isEqualTo(!expected.isZero());
        }
    }

    @Property
    void workingTime_always_staysWithinTheDaysCounted(
            @ForAll("calendars") WeekdayCalendar calendar, @ForAll @IntRange(max = DAYS) int length) {
        LocalDateRange range = range(0, length);
        assertThat(calendar.workingDays(range)).isBetween(0L, (long) length);
        assertThat(calendar.workingTime(range))
                .isLessThanOrEqualTo(calendar.normalDay().multipliedBy(calendar.workingDays(range)));
        assertThat(calendar.fullDays(range)).isBetween(0.0, calendar.workingDays(range) + 1e-9);
    }
}
