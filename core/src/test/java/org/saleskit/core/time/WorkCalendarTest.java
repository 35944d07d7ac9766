package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The default methods, over a calendar such as a host would write. */
class WorkCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 5, 1);

    /** Even days of the month are worked. */
    private record EvenDays(Duration normalDay) implements WorkCalendar {

        @Override
        public Duration workingTime(LocalDate date) {
            return date.getDayOfMonth() % 2 == 0 ? normalDay : Duration.ZERO;
        }

        @Override
        public String description(Locale locale) {
            return "even days";
        }
    }

    private static final WorkCalendar EVEN = new EvenDays(Duration.ofHours(10));

    @Test
    void counts_overARange_leaveTheEndOut() {
        LocalDateRange days = LocalDateRange.of(FIRST, FIRST.plusDays(3));
        assertThat(EVEN.workingDays(days)).isEqualTo(1);
        assertThat(EVEN.workingDays(days.withEnd(FIRST.plusDays(4)))).isEqualTo(2);
        assertThat(EVEN.workingTime(days)).isEqualTo(Duration.ofHours(10));
        assertThat(EVEN.isWorkingDay(FIRST)).isFalse();
    }

    @Test
    void counts_overEmptyRange_areZero() {
        LocalDateRange empty = LocalDateRange.ofEmpty(FIRST.plusDays(1));
        assertThat(EVEN.workingDays(empty)).isZero();
        assertThat(EVEN.workingTime(empty)).isEqualTo(Duration.ZERO);
        assertThat(EVEN.fullDays(empty)).isZero();
    }

    @Test
    void fullDays_partsOfASecond_areCounted() {
        WorkCalendar tiny = new EvenDays(Duration.ofMillis(500));
        assertThat(tiny.fullDays(LocalDateRange.of(FIRST, FIRST.plusDays(4)))).isEqualTo(2);
    }

    @Test
    void fullDays_normalDayOfZero_isRejectedRatherThanNan() {
        WorkCalendar broken = new EvenDays(Duration.ZERO);
        assertThatThrownBy(() -> broken.fullDays(LocalDateRange.of(FIRST, FIRST.plusDays(4))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("normalDay must be finite and above zero, but was 0.0");
    }

    @Test
    void isWorkingDay_negativeTimeOfABrokenHost_isNotWorked() {
        assertThat(new EvenDays(Duration.ofHours(-1)).isWorkingDay(FIRST.plusDays(1)))
                .isFalse();
    }

    @Test
    void counts_overUnboundedRange_areRejected() {
        String message = "range must have a start and an end, but was ";
        for (LocalDateRange range :
                new LocalDateRange[] {LocalDateRange.ofUnboundedStart(FIRST), LocalDateRange.ofUnboundedEnd(FIRST)}) {
            assertRejected(() -> EVEN.workingDays(range), message + range);
            assertRejected(() -> EVEN.workingTime(range), message + range);
            assertRejected(() -> EVEN.fullDays(range), message + range);
        }
    }

    @Test
    void counts_overMoreThanAMillionDays_areRejected() {
        LocalDateRange longest = LocalDateRange.of(FIRST, FIRST.plusDays(1_000_000));
        assertThat(EVEN.workingDays(longest)).isPositive();
        LocalDateRange longer = LocalDateRange.of(FIRST, FIRST.plusDays(1_000_001));
        assertRejected(() -> EVEN.workingDays(longer), "range must be at most 1000000 days long, but was " + longer);
    }

    private static void assertRejected(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void fullDays_rounded_isExactBeforeIt() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        WorkCalendar calendar = WeekdayCalendar.builder()
                .putShortDay(monday, Duration.ofHours(4))
                .putShortDay(monday.plusDays(1), Duration.ofNanos(1))
                .build();
        // half a day; half a day and a thousand-millionth of a second
        LocalDateRange half = LocalDateRange.of(monday, monday.plusDays(1));
        LocalDateRange more = LocalDateRange.of(monday, monday.plusDays(2));
        assertThat(calendar.fullDays(half, RoundingMode.HALF_DOWN)).isZero();
        assertThat(calendar.fullDays(more, RoundingMode.HALF_DOWN)).isEqualTo(1);
        assertThat(calendar.fullDays(half, RoundingMode.UP)).isEqualTo(1);
        assertThat(calendar.fullDays(half, RoundingMode.DOWN)).isZero();
        assertThat(calendar.fullDays(LocalDateRange.of(monday, monday.plusDays(7)), RoundingMode.HALF_UP))
                .isEqualTo(4);
    }
}
