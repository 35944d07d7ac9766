package org.saleskit.core.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WeekdayCalendarBuilder;

/** The sums against the count day by day. */
class WorkingDaysProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private static WeekdayCalendar calendar(Random random) {
        WeekdayCalendarBuilder calendar = WeekdayCalendar.builder();
        for (int day = -60; day < 60; day++) {
            if (random.nextInt(4) == 0) {
                calendar.addExtraHoliday(TODAY.plusDays(day));
            }
        }
        return calendar.build();
    }

    @Property
    void questions_inAnyOrder_areAnsweredAsDayByDay(@ForAll Random random) {
        WeekdayCalendar calendar = calendar(random);
        WorkingDays workingDays = new WorkingDays(TODAY, calendar);
        for (int question = 0; question < 12; question++) {
            LocalDate day = TODAY.plusDays(random.nextInt(300) - 200);
            int days = 1 + random.nextInt(90);
            LocalDate expected = day;
            for (int left = days; left > 0; ) {
                expected = expected.plusDays(1);
                left -= calendar.isWorkingDay(expected) ? 1 : 0;
            }
            long until = day.datesUntil(day.isBefore(TODAY) ? TODAY : day)
                    .filter(date -> calendar.isWorkingDay(date.plusDays(1)))
                    .count();
            assertThat(workingDays.after(day, days)).isEqualTo(expected);
            assertThat(workingDays.until(day)).isEqualTo(until);
        }
    }

    @Test
    void until_todayOrLater_isZero() {
        WorkingDays workingDays = new WorkingDays(TODAY, WeekdayCalendar.mondayToFriday());
        assertThat(workingDays.until(TODAY)).isZero();
        assertThat(workingDays.until(LocalDate.MAX)).isZero();
    }

    /** Beyond 1 000 000 days nothing is added up: a day is walked from, and a count is refused as ever. */
    @Test
    void day_ofAFarPast_isWalkedFromAndNotCounted() {
        WorkingDays workingDays = new WorkingDays(TODAY, WeekdayCalendar.mondayToFriday());
        LocalDate monday = LocalDate.of(-2000, 1, 3).with(DayOfWeek.MONDAY);
        assertThat(workingDays.after(monday, 5)).isEqualTo(monday.plusDays(7));
        assertThatThrownBy(() -> workingDays.until(monday))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("range must be at most 1000000 days long, but was ");
    }

    @Test
    void after_calendarWithoutWorkingDays_isRefusedFromAnyDay() {
        WeekdayCalendarBuilder calendar = WeekdayCalendar.builder().restDays(List.of(DayOfWeek.values()));
        for (int day = 0; day < 3; day++) {
            calendar.addExtraWorkingDay(TODAY.plusDays(day));
        }
        List<LocalDate> days = new ArrayList<>(List.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(1)));
        WorkingDays workingDays = new WorkingDays(TODAY, calendar.build());
        for (int found = 3; found > 0; found--) {
            LocalDate day = days.get(3 - found);
            assertThatThrownBy(() -> workingDays.after(day, 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("calendar must have 4 working days in the 1000000 days after " + day + ", but was "
                            + (TODAY.plusDays(2).toEpochDay() - day.toEpochDay()));
        }
    }
}
