package org.saleskit.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

class CorporateCalendarTest {

    private static final CorporateEvent FAIR = CorporateEvent.builder()
            .kind(CorporateEventKind.EXHIBITION)
            .title("Spring fair")
            .dates(days("2026-03-30", "2026-04-02"))
            .addTeam("north")
            .takesDaysOff(true)
            .build();
    private static final CorporateEvent INVENTORY = CorporateEvent.builder()
            .kind(CorporateEventKind.INVENTORY)
            .title("Inventory")
            .dates(days("2026-03-31", "2026-04-01"))
            .takesDaysOff(true)
            .build();
    private static final CorporateEvent MEETING =
            CorporateEvent.of(CorporateEventKind.PLANNING_MEETING, "Plans", days("2026-03-02", "2026-03-03"));

    private static final CorporateCalendar CALENDAR = CorporateCalendar.of(List.of(INVENTORY, FAIR, MEETING, FAIR));

    private static LocalDateRange days(String start, String end) {
        return LocalDateRange.of(LocalDate.parse(start), LocalDate.parse(end));
    }

    @Test
    void of_anyOrder_isByDateAndWithoutRepeats() {
        assertThat(CALENDAR.events()).containsExactly(MEETING, FAIR, INVENTORY);
        assertThat(CALENDAR)
                .isEqualTo(CorporateCalendar.of(List.of(FAIR, MEETING, INVENTORY)))
                .hasSameHashCodeAs(CorporateCalendar.of(List.of(FAIR, MEETING, INVENTORY)))
                .isNotEqualTo(CorporateCalendar.of(List.of(FAIR)))
                .isNotEqualTo("calendar");
        assertThat(CALENDAR.toString()).contains("Spring fair", "PLANNING_MEETING");
    }

    @Test
    void touching_period_givesEventsWithADayInIt() {
        assertThat(CALENDAR.touching(CalendarPeriod.parse("2026-03").dates()))
                .containsExactly(MEETING, FAIR, INVENTORY);
        assertThat(CALENDAR.touching(CalendarPeriod.parse("2026-04").dates())).containsExactly(FAIR);
        // The end no longer belongs to an event, nor to a period.
        assertThat(CALENDAR.touching(days("2026-03-03", "2026-03-30"))).isEmpty();
        assertThat(CALENDAR.touching(days("2026-03-31", "2026-03-31"))).isEmpty();
        assertThat(CALENDAR.touching(LocalDateRange.ofUnboundedEnd(LocalDate.parse("2026-04-01"))))
                .containsExactly(FAIR);
    }

    @Test
    void daysOff_ofATeam_areThoseOfItsEventsAndTheCompanys() {
        assertThat(CALENDAR.daysOff("north"))
                .containsExactly(
                        LocalDate.parse("2026-03-30"), LocalDate.parse("2026-03-31"), LocalDate.parse("2026-04-01"));
        assertThat(CALENDAR.daysOff("south")).containsExactly(LocalDate.parse("2026-03-31"));
        assertThat(CALENDAR.daysOff()).containsExactly(LocalDate.parse("2026-03-31"));
    }

    @Test
    void workCalendar_ofATeam_losesTheDaysOff() {
        LocalDateRange week = CalendarPeriod.parse("2026-W14").dates();
        WorkCalendar all = WeekdayCalendar.mondayToFriday();
        assertThat(all.workingDays(week)).isEqualTo(5);
        assertThat(CALENDAR.workCalendar(all, "north").workingDays(week)).isEqualTo(2);
        assertThat(CALENDAR.workCalendar(all, "south").workingDays(week)).isEqualTo(4);
    }

    @Test
    void event_ofTheWholeCompany_concernsEveryTeam() {
        assertThat(MEETING.concerns("south")).isTrue();
        assertThat(MEETING.takesDaysOff()).isFalse();
        assertThat(FAIR.concerns("south")).isFalse();
        assertThat(FAIR.concerns("north")).isTrue();
        assertThat(FAIR.toBuilder().build()).isEqualTo(FAIR);
    }

    static Stream<Arguments> badEvents() {
        LocalDate day = LocalDate.parse("2026-03-02");
        return Stream.of(
                arguments(MEETING.toBuilder().title(" "), "corporateEvent.title must not be blank, but was \" \""),
                arguments(MEETING.toBuilder().addTeam(""), "corporateEvent.teams must not be blank, but was \"\""),
                arguments(
                        MEETING.toBuilder().dates(LocalDateRange.ofEmpty(day)),
                        "corporateEvent.dates must hold at least one day, but was 2026-03-02/2026-03-02"),
                arguments(
                        MEETING.toBuilder().dates(LocalDateRange.ofUnboundedEnd(day)),
                        "corporateEvent.dates must have a start and an end, but was 2026-03-02/+999999999-12-31"),
                arguments(
                        MEETING.toBuilder().dates(LocalDateRange.ofUnboundedStart(day)),
                        "corporateEvent.dates must have a start and an end, but was -999999999-01-01/2026-03-02"),
                arguments(
                        MEETING.toBuilder().dates(LocalDateRange.of(day, day.plusDays(3661))),
                        "corporateEvent.dates must be at most 3660 days long, but was 2026-03-02/2036-03-10"));
    }

    @ParameterizedTest
    @MethodSource("badEvents")
    void build_badEvent_isRefusedInWords(CorporateEventBuilder event, String message) {
        assertThatThrownBy(event::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
