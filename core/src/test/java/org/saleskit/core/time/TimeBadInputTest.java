package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class TimeBadInputTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final WorkSchedule SCHEDULE =
            WorkSchedule.builder().zone(ZoneOffset.UTC).build();
    private static final WorkCalendar CALENDAR = WeekdayCalendar.mondayToFriday();

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 0);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "span backwards",
                        () -> TimeSpan.of(at(18), at(9)),
                        "timeSpan.end must be after timeSpan.start, 18:00, but was 09:00"),
                bad(
                        "empty span",
                        () -> WorkingHours.of(at(9), at(9)),
                        "timeSpan.end must be after timeSpan.start, 09:00, but was 09:00"),
                bad(
                        "no spans",
                        () -> WorkingHours.of(List.of()),
                        "workingHours.spans must hold at least one, but was none"),
                bad(
                        "spans overlap",
                        () -> WorkingHours.of(List.of(TimeSpan.of(at(12), at(18)), TimeSpan.of(at(9), at(13)))),
                        "workingHours.spans must not overlap, but was 09:00–13:00 and 12:00–18:00"),
                bad(
                        "break outside",
                        () -> WorkingHours.of(at(9), at(18)).withBreak(at(18), at(19)),
                        "break must lie inside one span of 09:00–18:00 and leave some of it, but was 18:00–19:00"),
                bad(
                        "break before",
                        () -> WorkingHours.of(at(9), at(18)).withBreak(at(8), at(10)),
                        "break must lie inside one span of 09:00–18:00 and leave some of it, but was 08:00–10:00"),
                bad(
                        "break of all hours",
                        () -> WorkingHours.of(at(9), at(18)).withBreak(at(9), at(18)),
                        "break must lie inside one span of 09:00–18:00 and leave some of it, but was 09:00–18:00"),
                bad(
                        "end before start",
                        () -> SCHEDULE.workingTime(NOON, NOON.minusSeconds(1)),
                        "to must not be before from, 2026-03-02T12:00:00Z, but was 2026-03-02T11:59:59Z"),
                bad(
                        "far too long",
                        () -> SCHEDULE.workingTime(NOON, NOON.plus(Duration.ofDays(1_000_001))),
                        "to must be at most 1000000 days after from, 2026-03-02T12:00:00Z, but was 4764-01-29T12:00:00Z"),
                bad(
                        "the beginning of time",
                        () -> SCHEDULE.workingTime(Instant.MIN, NOON),
                        "from must lie in the years -999999 to 999999, but was " + Instant.MIN),
                bad(
                        "the end of time",
                        () -> SCHEDULE.workingTime(NOON, Instant.MAX),
                        "to must lie in the years -999999 to 999999, but was " + Instant.MAX),
                bad(
                        "absence of no time",
                        () -> AbsenceCalendar.builder()
                                .base(CALENDAR)
                                .putTimeOff(DAY, Duration.ZERO)
                                .build(),
                        "timeOff[2026-03-02] must be above zero, but was PT0S"),
                bad(
                        "absence in part of a day off",
                        () -> AbsenceCalendar.builder()
                                .base(CALENDAR)
                                .addDaysOff(DAY)
                                .putTimeOff(DAY, Duration.ofHours(1))
                                .build(),
                        "timeOff[2026-03-02] must not be on one of daysOff, but was PT1H"),
                bad(
                        "comparison of two zones",
                        () -> new PeriodComparison(
                                CalendarPeriod.parse("2026-03").in(ZoneOffset.UTC),
                                CalendarPeriod.parse("2026-02").in(ZoneId.of("Europe/Moscow")),
                                CALENDAR),
                        "reference.zone must be that of current, Z, but was Europe/Moscow"),
                bad(
                        "comparison of parts of months",
                        () -> PeriodComparison.withPrevious(
                                ReportPeriod.of(LocalDateRange.of(DAY, DAY.plusDays(3)), ZoneOffset.UTC),
                                PeriodUnit.MONTH,
                                CALENDAR),
                        "dates must be whole periods of unit MONTH, but was 2026-03-02/2026-03-05"),
                bad(
                        "negative days",
                        () -> new Growth(BigDecimal.ONE, BigDecimal.ONE, -1, 2),
                        "currentDays must be zero or more, but was -1"),
                bad(
                        "negative days of the other",
                        () -> new Growth(BigDecimal.ONE, BigDecimal.ONE, 1, -2),
                        "referenceDays must be zero or more, but was -2"),
                bad(
                        "full days without an end",
                        () -> CALENDAR.fullDays(LocalDateRange.ofUnboundedEnd(DAY), RoundingMode.UP),
                        "range must have a start and an end, but was 2026-03-02/+999999999-12-31"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void call_badInput_isRefusedInWords(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
