package org.saleskit.core.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventBuilder;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.ContactView;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.WeekdayCalendar;

class CadenceTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final WeekdayCalendar CALENDAR = WeekdayCalendar.mondayToFriday();
    private static final LocalDate CREATED = LocalDate.of(2026, 2, 1);
    private static final CadenceRule FORTNIGHT = CadenceRule.of("key", 14);
    private static final FollowedClient CLIENT = FollowedClient.of(ClientId.of("c1"), "key", CREATED);

    private static ContactEventBuilder event(String id, String date) {
        return ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(ClientId.of("c1"))
                .rep(RepId.of("r1"))
                .kind(ContactKind.CALL)
                .recordedAt(at(date));
    }

    private static ContactEvent held(String id, String date) {
        return event(id, date).happenedAt(at(date)).build();
    }

    private static ContactEvent attempt(String id, String date) {
        return event(id, date)
                .happenedAt(at(date))
                .outcome(ContactOutcome.of("no answer", OutcomeType.NO_ANSWER))
                .build();
    }

    private static ContactEvent plan(String id, String date) {
        return event(id, "2026-01-01").plannedAt(at(date)).build();
    }

    private static Instant at(String date) {
        return Instant.parse(date + "T10:00:00Z");
    }

    private static DueContact due(CadenceRule rule, String asOf, ContactEvent... events) {
        return due(rule, CLIENT, ContactHistory.of(List.of(events)).asOf(at(asOf)));
    }

    private static DueContact due(CadenceRule rule, FollowedClient client, ContactView view) {
        return Cadence.of(List.of(rule))
                .due(List.of(client), view, ZoneOffset.UTC, CALENDAR)
                .all()
                .get(0);
    }

    @Test
    void due_exampleOfTheDocumentation_isOverdueByTwoDays() {
        DueContact row = due(FORTNIGHT, "2026-03-18", held("1", "2026-03-02"), attempt("2", "2026-03-12"));
        assertThat(row.due()).contains(LocalDate.of(2026, 3, 16));
        assertThat(row.state()).isEqualTo(DueState.OVERDUE);
        assertThat(row.overdueDays()).isEqualTo(2);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.lastContact()).contains(ContactEventId.of("1"));
        ContactView view = ContactHistory.of(List.of(held("1", "2026-03-02"), attempt("2", "2026-03-12")))
                .asOf(at("2026-03-18"));
        assertThat(Cadence.of(List.of(FORTNIGHT))
                        .due(List.of(CLIENT), view, ZoneOffset.UTC)
                        .all())
                .containsExactly(row);
        assertThat(row.explain(Locale.ENGLISH))
                .isEqualTo("overdue by 2 days: last contact 2026-03-02, every 14 days, due 2026-03-16;"
                        + " attempts without an answer since: 1");
        assertThat(row.explain(RUSSIAN))
                .isEqualTo("просрочен на 2 дня: последний контакт 2026-03-02, раз в 14 дней, срок 2026-03-16;"
                        + " с тех пор попыток без ответа: 1");
    }

    @Test
    void state_dayByDay_goesFromNotDueToOverdueAfterTheTolerance() {
        CadenceRule tolerant = FORTNIGHT.toBuilder().tolerance(1).build();
        ContactEvent last = held("1", "2026-03-02");
        assertThat(due(tolerant, "2026-03-15", last).state()).isEqualTo(DueState.NOT_DUE);
        assertThat(due(tolerant, "2026-03-16", last).state()).isEqualTo(DueState.DUE);
        assertThat(due(tolerant, "2026-03-17", last).state()).isEqualTo(DueState.DUE);
        assertThat(due(tolerant, "2026-03-18", last).state()).isEqualTo(DueState.OVERDUE);
        assertThat(due(tolerant, "2026-03-15", last).explain(Locale.ENGLISH))
                .isEqualTo("not due: last contact 2026-03-02, every 14 days, tolerance 1 day, due 2026-03-16");
        assertThat(due(tolerant, "2026-03-17", last).explain(RUSSIAN))
                .isEqualTo(
                        "пора связаться: последний контакт 2026-03-02, раз в 14 дней, допуск 1 день, срок 2026-03-16");
        assertThat(due(tolerant, "2026-03-16", last).explain(Locale.ENGLISH)).startsWith("due: ");
        assertThat(due(tolerant, "2026-03-15", last).explain(RUSSIAN)).startsWith("срок не наступил: ");
    }

    @Test
    void workingDays_overAWeekend_areNotCounted() {
        CadenceRule rule = CadenceRule.builder()
                .segment("key")
                .interval(1)
                .dayCount(DayCount.WORKING_DAYS)
                .build();
        // 6 March 2026 is a Friday: the next working day is Monday the 9th, the day after that Tuesday.
        ContactEvent friday = held("1", "2026-03-06");
        assertThat(due(rule, "2026-03-08", friday).state()).isEqualTo(DueState.NOT_DUE);
        assertThat(due(rule, "2026-03-09", friday).state()).isEqualTo(DueState.DUE);
        assertThat(due(rule, "2026-03-10", friday).overdueDays()).isEqualTo(1);
        assertThat(due(rule, "2026-03-15", friday).overdueDays()).isEqualTo(4);
        assertThat(due(rule, "2026-03-10", friday).explain(Locale.ENGLISH))
                .isEqualTo("overdue by 1 working day: last contact 2026-03-06, every 1 working day, due 2026-03-09");
        assertThat(due(rule, "2026-03-10", friday).explain(RUSSIAN))
                .isEqualTo("просрочен на 1 рабочий день: последний контакт 2026-03-06, раз в 1 рабочий день,"
                        + " срок 2026-03-09");
        assertThat(due(rule, "2026-03-15", friday).explain(RUSSIAN)).startsWith("просрочен на 4 рабочих дня: ");
        assertThat(due(rule, "2026-03-25", friday).explain(RUSSIAN)).startsWith("просрочен на 12 рабочих дней: ");
    }

    @Test
    void neverContacted_countsFromTheFirstDayOrIsAFinding() {
        DueContact row = due(FORTNIGHT, "2026-02-16", attempt("1", "2026-02-10"));
        assertThat(row.due()).contains(LocalDate.of(2026, 2, 15));
        assertThat(row.overdueDays()).isEqualTo(1);
        assertThat(row.lastContact()).isEmpty();
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.explain(Locale.ENGLISH))
                .isEqualTo("overdue by 1 day: no contact that counts, from 2026-02-01, every 14 days, due 2026-02-15;"
                        + " attempts without an answer since: 1");
        assertThat(row.explain(RUSSIAN)).contains("засчитываемых контактов не было, счёт от 2026-02-01");

        FollowedClient unknown =
                FollowedClient.builder().id(CLIENT.id()).segment("key").build();
        DueContact finding = due(FORTNIGHT, unknown, ContactHistory.empty().asOf(at("2026-02-16")));
        assertThat(finding.state()).isEqualTo(DueState.NO_START);
        assertThat(finding.due()).isEmpty();
        assertThat(finding.explain(Locale.ENGLISH))
                .isEqualTo("no contact that counts, and the day from which to count is not known");
        assertThat(finding.explain(RUSSIAN))
                .isEqualTo("засчитываемых контактов не было, и неизвестно, с какого дня считать");
        // A contact gives it a day to count from.
        assertThat(due(
                                FORTNIGHT,
                                unknown,
                                ContactHistory.of(List.of(held("1", "2026-02-10")))
                                        .asOf(at("2026-02-16")))
                        .due())
                .contains(LocalDate.of(2026, 2, 24));
    }

    @Test
    void contact_ofAnotherKindOrSoughtByTheClient_countsAsTheRuleSays() {
        ContactEvent mail =
                held("1", "2026-03-02").toBuilder().kind(ContactKind.EMAIL).build();
        assertThat(due(FORTNIGHT, "2026-03-03", mail).lastContact()).isEmpty();
        CadenceRule mails =
                FORTNIGHT.toBuilder().kinds(List.of(ContactKind.EMAIL)).build();
        assertThat(due(mails, "2026-03-03", mail).lastContact()).contains(mail.id());
        assertThat(mails.kinds()).containsExactly(ContactKind.EMAIL);

        ContactEvent inbound = held("2", "2026-03-02").toBuilder()
                .direction(ContactDirection.INBOUND)
                .build();
        ContactEvent outbound = held("3", "2026-03-01").toBuilder()
                .direction(ContactDirection.OUTBOUND)
                .build();
        CadenceRule strict = FORTNIGHT.toBuilder().inboundCounts(false).build();
        assertThat(due(FORTNIGHT, "2026-03-03", inbound, outbound).lastContact())
                .contains(inbound.id());
        assertThat(due(strict, "2026-03-03", inbound, outbound).lastContact()).contains(outbound.id());
        assertThat(due(strict, "2026-03-03", held("4", "2026-03-02"), outbound).lastContact())
                .contains(ContactEventId.of("4"));
    }

    @Test
    void plan_fromNowOn_excusesAClientThatIsDue() {
        ContactEvent last = held("1", "2026-03-02");
        DueContact planned = due(FORTNIGHT, "2026-03-20", last, plan("2", "2026-03-25"), plan("3", "2026-03-23"));
        assertThat(planned.state()).isEqualTo(DueState.PLANNED);
        assertThat(planned.planned()).contains(LocalDate.of(2026, 3, 23));
        assertThat(planned.overdueDays()).isEqualTo(4);
        assertThat(planned.explain(Locale.ENGLISH))
                .isEqualTo("planned for 2026-03-23: last contact 2026-03-02, every 14 days, due 2026-03-16");
        assertThat(planned.explain(RUSSIAN)).startsWith("запланирован на 2026-03-23: ");
        assertThat(due(FORTNIGHT, "2026-03-10", last, plan("2", "2026-03-25")).state())
                .isEqualTo(DueState.NOT_DUE);
        // A plan whose time has passed, one of another kind and one that was called off excuse nobody.
        ContactEvent mail =
                plan("4", "2026-03-25").toBuilder().kind(ContactKind.EMAIL).build();
        ContactEvent calledOff = plan("5", "2026-03-25").toBuilder()
                .outcome(ContactOutcome.of("called off", OutcomeType.POSTPONED))
                .build();
        DueContact overdue = due(FORTNIGHT, "2026-03-20", last, plan("2", "2026-03-19"), mail, calledOff);
        assertThat(overdue.state()).isEqualTo(DueState.OVERDUE);
        assertThat(overdue.planned()).isEmpty();
    }

    @Test
    void plan_atTheVeryInstant_excusesToo() {
        DueContact row = due(FORTNIGHT, "2026-03-20", held("1", "2026-03-02"), plan("2", "2026-03-20"));
        assertThat(row.state()).isEqualTo(DueState.PLANNED);
    }

    @Test
    void inTime_overdueClientWithAPlan_isNotInTime() {
        Cadence cadence = Cadence.of(List.of(FORTNIGHT.toBuilder().tolerance(1).build()));
        ContactHistory history = ContactHistory.of(List.of(held("1", "2026-03-02"), plan("2", "2027-03-25")));
        assertThat(cadence.due(List.of(CLIENT), history.asOf(at("2026-03-17")), ZoneOffset.UTC, CALENDAR)
                        .inTime())
                .isEqualTo(Proportion.of(1, 1));
        DueContacts overdue = cadence.due(List.of(CLIENT), history.asOf(at("2026-03-18")), ZoneOffset.UTC, CALENDAR);
        assertThat(overdue.in(DueState.PLANNED)).hasSize(1);
        assertThat(overdue.inTime()).isEqualTo(Proportion.of(0, 1));
    }

    @Test
    void attempts_beforeTheLastContact_areNotCounted() {
        DueContact row = due(
                FORTNIGHT,
                "2026-03-18",
                attempt("1", "2026-03-01"),
                held("2", "2026-03-02"),
                attempt("3", "2026-03-03"),
                attempt("4", "2026-03-04"));
        assertThat(row.attempts()).isEqualTo(2);
    }

    @Test
    void lateEntry_onceKnown_movesTheDueDay() {
        ContactEvent late =
                event("2", "2026-03-20").happenedAt(at("2026-03-10")).build();
        ContactHistory history = ContactHistory.of(List.of(held("1", "2026-03-02"), late));
        assertThat(due(FORTNIGHT, CLIENT, history.asOf(at("2026-03-18"))).due()).contains(LocalDate.of(2026, 3, 24));
        assertThat(due(FORTNIGHT, CLIENT, history.knownAt(at("2026-03-18")).asOf(at("2026-03-18")))
                        .due())
                .contains(LocalDate.of(2026, 3, 16));
    }

    @Test
    void day_inAZone_isTheLocalOne() {
        // 21:30 on the 2nd in Greenwich is the 3rd in Moscow.
        ContactEvent evening = event("1", "2026-03-02")
                .happenedAt(Instant.parse("2026-03-02T21:30:00Z"))
                .build();
        DueContact row = Cadence.of(List.of(FORTNIGHT))
                .due(
                        List.of(CLIENT),
                        ContactHistory.of(List.of(evening)).asOf(Instant.parse("2026-03-16T21:00:00Z")),
                        ZoneId.of("Europe/Moscow"),
                        CALENDAR)
                .all()
                .get(0);
        assertThat(row.countedFrom()).contains(LocalDate.of(2026, 3, 3));
        assertThat(row.state()).isEqualTo(DueState.DUE);
    }

    @Test
    void result_ofManyClients_listsThemAllAndWhatWasNotAsked() {
        FollowedClient noRule = FollowedClient.of(ClientId.of("c2"), "small", CREATED);
        FollowedClient noSegment = FollowedClient.builder()
                .id(ClientId.of("c3"))
                .owner(RepId.of("r7"))
                .build();
        FollowedClient fresh = FollowedClient.of(ClientId.of("c4"), "key", LocalDate.of(2026, 3, 17));
        FollowedClient worse = FollowedClient.of(ClientId.of("c5"), "key", LocalDate.of(2026, 1, 1));
        FollowedClient alike = FollowedClient.of(ClientId.of("c0"), "key", CREATED);
        FollowedClient known = FollowedClient.of(ClientId.of("c1"), "key", CREATED);
        ContactEvent stranger =
                held("9", "2026-03-01").toBuilder().client(ClientId.of("x")).build();
        DueContacts result = Cadence.of(List.of(FORTNIGHT))
                .due(
                        List.of(noRule, fresh, noSegment, known, worse, alike),
                        ContactHistory.of(List.of(stranger)).asOf(at("2026-03-18")),
                        ZoneOffset.UTC,
                        CALENDAR);
        assertThat(result.all())
                .extracting(row -> row.client().value())
                .containsExactly("c5", "c0", "c1", "c4", "c2", "c3");
        assertThat(result.in(DueState.OVERDUE)).hasSize(3);
        assertThat(result.findings())
                .extracting(DueContact::state)
                .containsExactly(DueState.NO_RULE, DueState.NO_SEGMENT);
        assertThat(result.inTime()).isEqualTo(Proportion.of(1, 4));
        assertThat(result.notAsked()).containsExactly(ClientId.of("x"));
        assertThat(result.findings().get(0).explain(Locale.ENGLISH)).isEqualTo("no cadence is set for segment small");
        assertThat(result.findings().get(0).explain(RUSSIAN))
                .isEqualTo("не задана частота контактов для сегмента small");
        assertThat(result.findings().get(1).explain(Locale.ENGLISH)).isEqualTo("the client has no segment");
        assertThat(result.findings().get(1).explain(RUSSIAN)).isEqualTo("у клиента не указан сегмент");
        assertThat(result.findings().get(1).owner()).contains(RepId.of("r7"));
    }

    @Test
    void mergedClients_byTheView_areOne() {
        ContactEvent old =
                held("1", "2026-03-02").toBuilder().client(ClientId.of("alias")).build();
        ContactView view = ContactHistory.of(List.of(old))
                .asOf(at("2026-03-18"))
                .withCanonicalClients(client -> client.value().equals("alias") ? CLIENT.id() : client);
        assertThat(due(FORTNIGHT, CLIENT, view).lastContact()).contains(old.id());
    }

    @Test
    void client_fromItsCard_takesSegmentAndOwner() {
        Client card = Client.of(ClientId.of("c1"), "Smith", ClientKind.LEGAL).toBuilder()
                .segment("key")
                .owner(RepId.of("r1"))
                .build();
        FollowedClient followed = FollowedClient.from(card, CREATED);
        assertThat(followed).isEqualTo(CLIENT.toBuilder().owner(RepId.of("r1")).build());
        assertThat(followed.toString()).doesNotContain("Smith");
    }

    @Test
    void cadence_anyOrderOfRules_isTheSame() {
        CadenceRule small = CadenceRule.of("small", 90);
        Cadence cadence = Cadence.of(List.of(small, FORTNIGHT));
        assertThat(cadence.rules()).containsExactly(FORTNIGHT, small);
        assertThat(cadence)
                .isEqualTo(Cadence.of(List.of(FORTNIGHT, small)))
                .hasSameHashCodeAs(Cadence.of(List.of(FORTNIGHT, small)))
                .isNotEqualTo(Cadence.of(List.of(small)))
                .isNotEqualTo(cadence.rules());
        assertThat(cadence.toString()).contains("key", "small");
    }
}
