package org.saleskit.core.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventBuilder;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.WeekdayCalendar;

class CadenceProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final WeekdayCalendar CALENDAR =
            WeekdayCalendar.builder().addExtraHoliday(LocalDate.of(2026, 3, 9)).build();
    private static final List<FollowedClient> CLIENTS = List.of(
            FollowedClient.of(ClientId.of("c0"), "key", FIRST),
            FollowedClient.of(ClientId.of("c1"), "working", FIRST),
            FollowedClient.of(ClientId.of("c2"), "none", FIRST));

    private static Cadence cadence(int interval, int tolerance) {
        CadenceRule key =
                CadenceRule.of("key", interval).toBuilder().tolerance(tolerance).build();
        return Cadence.of(List.of(
                key,
                key.toBuilder()
                        .segment("working")
                        .dayCount(DayCount.WORKING_DAYS)
                        .build()));
    }

    @Provide
    Arbitrary<List<ContactEvent>> contacts() {
        return Arbitraries.randomValue(random -> {
            List<ContactEvent> events = new ArrayList<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                events.add(contact("e" + i, "c" + random.nextInt(3), random.nextInt(40), random.nextInt(4) > 0));
            }
            return events;
        });
    }

    private static Instant day(int day) {
        return FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static ContactEvent contact(String id, String client, int day, boolean answered) {
        ContactEventBuilder event = ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(ClientId.of(client))
                .rep(RepId.of("r1"))
                .kind(ContactKind.CALL)
                .happenedAt(day(day))
                .recordedAt(day(day));
        return answered
                ? event.build()
                : event.outcome(ContactOutcome.of("no answer", OutcomeType.NO_ANSWER))
                        .build();
    }

    private static DueContacts due(List<ContactEvent> events, int asOf, int interval, int tolerance) {
        return cadence(interval, tolerance)
                .due(CLIENTS, ContactHistory.of(events).asOf(day(asOf)), ZoneOffset.UTC, CALENDAR);
    }

    @Property
    void due_anyContacts_isTheNaiveDayByDayCount(
            @ForAll("contacts") List<ContactEvent> events,
            @ForAll @IntRange(max = 60) int asOf,
            @ForAll @IntRange(min = 1, max = 15) int interval,
            @ForAll @IntRange(max = 5) int tolerance) {
        for (DueContact row : due(events, asOf, interval, tolerance).all()) {
            if (row.state() == DueState.NO_RULE) {
                assertThat(row.client()).isEqualTo(ClientId.of("c2"));
                continue;
            }
            boolean working = row.client().equals(ClientId.of("c1"));
            LocalDate day = FIRST;
            for (ContactEvent event : events) {
                LocalDate date = LocalDate.ofInstant(event.happenedAt().orElseThrow(), ZoneOffset.UTC);
                boolean counts = event.client().equals(row.client())
                        && event.outcome().isEmpty()
                        && !date.isAfter(FIRST.plusDays(asOf));
                day = counts && date.isAfter(day) ? date : day;
            }
            int left = interval;
            while (left > 0) {
                day = day.plusDays(1);
                left -= !working || CALENDAR.isWorkingDay(day) ? 1 : 0;
            }
            int overdue = 0;
            for (LocalDate late = day.plusDays(1); !late.isAfter(FIRST.plusDays(asOf)); late = late.plusDays(1)) {
                overdue += !working || CALENDAR.isWorkingDay(late) ? 1 : 0;
            }
            assertThat(row.due()).contains(day);
            assertThat(row.overdueDays()).isEqualTo(overdue);
            assertThat(row.state() == DueState.OVERDUE).isEqualTo(overdue > tolerance);
            assertThat(row.state() == DueState.NOT_DUE)
                    .isEqualTo(FIRST.plusDays(asOf).isBefore(day));
        }
    }

    @Property
    void result_anyOrder_isTheSameAndHoldsEveryClientOnce(
            @ForAll("contacts") List<ContactEvent> events, @ForAll Random random) {
        List<ContactEvent> turned = new ArrayList<>(events);
        Collections.shuffle(turned, random);
        List<FollowedClient> clients = new ArrayList<>(CLIENTS);
        Collections.shuffle(clients, random);
        DueContacts result =
                cadence(7, 1).due(clients, ContactHistory.of(turned).asOf(day(30)), ZoneOffset.UTC, CALENDAR);
        assertThat(result).isEqualTo(due(events, 30, 7, 1));
        assertThat(result.all()).isSorted().hasSize(3);
    }

    @Property
    void attempt_addedAtAnyDay_movesNoDueDay(
            @ForAll("contacts") List<ContactEvent> events, @ForAll @IntRange(max = 40) int day) {
        List<ContactEvent> more = new ArrayList<>(events);
        more.add(contact("new", "c0", day, false));
        assertThat(due(more, 40, 7, 1).all())
                .extracting(DueContact::due)
                .isEqualTo(due(events, 40, 7, 1).all().stream()
                        .map(DueContact::due)
                        .toList());
    }
}
