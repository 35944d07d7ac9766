package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class AbsenceCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final AbsenceCalendar CALENDAR = AbsenceCalendar.builder()
            .base(WeekdayCalendar.mondayToFriday())
            .addDaysOff(MONDAY, MONDAY.plusDays(5))
            .putTimeOff(MONDAY.plusDays(1), Duration.ofHours(3))
            .putTimeOff(MONDAY.plusDays(2), Duration.ofHours(9))
            .build();

    @Test
    void workingTime_dayOff_isZero() {
        assertThat(CALENDAR.workingTime(MONDAY)).isZero();
        assertThat(CALENDAR.workingTime(MONDAY.plusDays(5))).isZero();
    }

    @Test
    void workingTime_timeOff_isWhatIsLeft() {
        assertThat(CALENDAR.workingTime(MONDAY.plusDays(1))).isEqualTo(Duration.ofHours(5));
        assertThat(CALENDAR.workingTime(MONDAY.plusDays(2))).isZero();
        assertThat(CALENDAR.workingTime(MONDAY.plusDays(3))).isEqualTo(Duration.ofHours(8));
        assertThat(CALENDAR.normalDay()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void workingDays_ofTheWeek_areThoseLeft() {
        LocalDateRange week = LocalDateRange.of(MONDAY, MONDAY.plusDays(7));
        // Tuesday in part, Thursday, Friday
        assertThat(CALENDAR.workingDays(week)).isEqualTo(3);
        // 5 + 8 + 8 hours of 8
        assertThat(CALENDAR.fullDays(week)).isEqualTo(2.625);
    }

    @Test
    void description_saysWhatIsTakenOff() {
        assertThat(CALENDAR.description(Locale.ENGLISH)).startsWith("Mon–Fri; ").endsWith("; days off: 2, in part: 2");
        assertThat(CALENDAR.description(Locale.forLanguageTag("ru"))).endsWith("; дней отсутствия: 2, неполных: 2");
        assertThat(CALENDAR.toBuilder().build()).isEqualTo(CALENDAR);
    }
}
