package org.saleskit.core.cadence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WeekdayCalendarBuilder;

/** Due days and overdue days in working days, as NumPy counts them; see the head of the file. */
class CadenceReferenceTest {

    static Stream<String[]> busdays() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CadenceReferenceTest.class.getResourceAsStream("busdays.csv"), "busdays.csv")) {
            return new String(file.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> line.split(",", -1))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("busdays")
    void due_inWorkingDays_isAsNumPyHasIt(
            LocalDate contact, int interval, String holidays, LocalDate due, LocalDate asOf, long overdue) {
        WeekdayCalendarBuilder calendar = WeekdayCalendar.builder();
        Arrays.stream(holidays.split(" "))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .forEach(calendar::addExtraHoliday);
        ContactEvent event = ContactEvent.builder()
                .id(ContactEventId.of("e"))
                .client(ClientId.of("c"))
                .rep(RepId.of("r"))
                .kind(ContactKind.VISIT)
                .happenedAt(contact.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .recordedAt(contact.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .build();
        CadenceRule rule = CadenceRule.of("s", interval).toBuilder()
                .dayCount(DayCount.WORKING_DAYS)
                .build();
        DueContact row = Cadence.of(List.of(rule))
                .due(
                        List.of(FollowedClient.of(ClientId.of("c"), "s", contact)),
                        // An as-of day before the contact leaves the first day to count from, which is the same day.
                        ContactHistory.of(List.of(event))
                                .asOf(asOf.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)),
                        ZoneOffset.UTC,
                        calendar.build())
                .all()
                .get(0);
        assertThat(row.due()).contains(due);
        assertThat(row.overdueDays()).isEqualTo(overdue);
    }
}
