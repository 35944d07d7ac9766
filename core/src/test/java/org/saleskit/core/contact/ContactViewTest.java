package org.saleskit.core.contact;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.contact.Contacts.AGREED;
import static org.saleskit.core.contact.Contacts.NO_ANSWER;
import static org.saleskit.core.contact.Contacts.POSTPONED;
import static org.saleskit.core.contact.Contacts.event;
import static org.saleskit.core.contact.Contacts.held;
import static org.saleskit.core.contact.Contacts.hour;
import static org.saleskit.core.contact.Contacts.person;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class ContactViewTest {

    private static final ClientId C1 = ClientId.of("c1");
    private static final ClientId C2 = ClientId.of("c2");

    private static final ContactEvent MEETING = event("1")
            .happenedAt(hour(9))
            .recordedAt(hour(10))
            .outcome(AGREED)
            .addPerson(person("boss"))
            .deal(DealId.of("d1"))
            .build();
    private static final ContactEvent MAIL = event("2")
            .kind(ContactKind.EMAIL)
            .happenedAt(hour(11))
            .recordedAt(hour(30))
            .client(C2)
            .rep(RepId.of("r2"))
            .build();
    private static final ContactEvent ATTEMPT = event("3")
            .kind(ContactKind.CALL)
            .happenedAt(hour(12))
            .recordedAt(hour(12))
            .outcome(NO_ANSWER)
            .addPerson(person("clerk"))
            .build();
    private static final ContactEvent PLAN = event("4").plannedAt(hour(14)).build();
    private static final ContactEvent CALLED_OFF =
            event("5").plannedAt(hour(8)).outcome(POSTPONED).build();
    private static final ContactEvent PLANNED_AND_HELD_LATER = event("6")
            .plannedAt(hour(20))
            .happenedAt(hour(21))
            .recordedAt(hour(22))
            .build();
    private static final ContactEvent LATER = held("7", 22, 22);

    private static final ContactHistory HISTORY =
            ContactHistory.of(List.of(LATER, PLANNED_AND_HELD_LATER, CALLED_OFF, PLAN, ATTEMPT, MAIL, MEETING));
    private static final ContactView VIEW = HISTORY.asOf(hour(13));

    @Test
    void view_asOfAnInstant_putsEachEventIntoOneList() {
        assertThat(VIEW.happened()).containsExactly(MEETING, MAIL, ATTEMPT);
        assertThat(VIEW.contacts()).containsExactly(MEETING, MAIL);
        assertThat(VIEW.attempts()).containsExactly(ATTEMPT);
        assertThat(VIEW.plans()).containsExactly(PLANNED_AND_HELD_LATER, PLAN);
        assertThat(VIEW.calledOff()).containsExactly(CALLED_OFF);
        assertThat(VIEW.later()).containsExactly(LATER);
        assertThat(VIEW.asOf()).isEqualTo(hour(13));
        assertThat(VIEW).hasToString("7 contact events as of 2026-03-02T13:00:00Z");
        assertThat(VIEW.ofDeal(DealId.of("d1"))).hasToString("1 contact event as of 2026-03-02T13:00:00Z");
    }

    @Test
    void happened_atTheVeryInstant_isIn() {
        assertThat(HISTORY.asOf(hour(12)).attempts()).containsExactly(ATTEMPT);
        assertThat(HISTORY.asOf(hour(12).minusNanos(1)).attempts()).isEmpty();
    }

    @Test
    void lastContact_byWhatQualifies_passesOverAttemptsAndPlans() {
        assertThat(VIEW.lastContact()).contains(MAIL);
        assertThat(VIEW.lastContact(contact -> contact.kind() == ContactKind.MEETING))
                .contains(MEETING);
        assertThat(VIEW.lastContact(contact -> contact.kind() == ContactKind.CALL))
                .isEmpty();
        assertThat(VIEW.none().lastContact()).isEmpty();
    }

    @Test
    void personsReached_asOf_areThoseOfRealContactsOnly() {
        assertThat(VIEW.personsReached()).containsExactly(person("boss"));
        assertThat(VIEW.ofPerson(person("clerk")).attempts()).containsExactly(ATTEMPT);
        assertThat(VIEW.ofPerson(person("clerk")).personsReached()).isEmpty();
    }

    @Test
    void subviews_byClientRepAndDeal_holdTheirOwnEvents() {
        assertThat(VIEW.byClient().keySet()).containsExactly(C1, C2);
        assertThat(VIEW.byClient()).containsEntry(C1, VIEW.ofClient(C1)).containsEntry(C2, VIEW.ofClient(C2));
        assertThat(VIEW.ofClient(C2).happened()).containsExactly(MAIL);
        assertThat(VIEW.ofRep(RepId.of("r2")).happened()).containsExactly(MAIL);
        assertThat(VIEW.ofDeal(DealId.of("d1")).happened()).containsExactly(MEETING);
        assertThat(VIEW.ofClient(C2))
                .isNotEqualTo(VIEW.ofClient(C1))
                .isNotEqualTo(VIEW.ofClient(C2).happened());
        assertThat(VIEW.ofClient(C2)).hasSameHashCodeAs(VIEW.byClient().get(C2));
        assertThat(HISTORY.asOf(hour(14)).ofClient(C2)).isNotEqualTo(VIEW.ofClient(C2));
    }

    @Test
    void happenedIn_aPeriod_holdsWhatHadHappenedAndBeganInIt() {
        LocalDate first = LocalDate.ofInstant(hour(9), ZoneOffset.UTC);
        // In the zone eleven hours west of UTC the day begins at 11:00 UTC: the mail is in, the meeting is of the day
        // before.
        ReportPeriod day = ReportPeriod.of(LocalDateRange.of(first, first.plusDays(1)), ZoneOffset.ofHours(-11));
        ReportPeriod dayBefore = ReportPeriod.of(LocalDateRange.of(first.minusDays(1), first), ZoneOffset.ofHours(-11));
        assertThat(VIEW.happenedIn(day).happened()).containsExactly(MAIL, ATTEMPT);
        assertThat(VIEW.happenedIn(day).contacts()).containsExactly(MAIL);
        assertThat(VIEW.happenedIn(day).plans()).isEmpty();
        assertThat(VIEW.happenedIn(day).later()).isEmpty();
        assertThat(VIEW.happenedIn(dayBefore).happened()).containsExactly(MEETING);
        assertThat(VIEW.happenedIn(dayBefore).calledOff()).isEmpty();
        assertThat(VIEW.happenedIn(day).asOf()).isEqualTo(VIEW.asOf());
    }

    @Test
    void canonicalClients_afterAMerge_countForTheOneThatRemains() {
        ContactView merged = VIEW.withCanonicalClients(client -> client.equals(C2) ? C1 : client);
        assertThat(merged.byClient().keySet()).containsExactly(C1);
        assertThat(merged.ofClient(C1).happened()).containsExactly(MEETING, MAIL, ATTEMPT);
        assertThat(merged.ofClient(C2).happened()).isEmpty();
        assertThat(merged.aliases()).containsExactly(entry(C2, C1));
        assertThat(VIEW.aliases()).isEmpty();
        assertThat(merged).isNotEqualTo(VIEW);
        // A later table of merges is applied to the facts, not to an earlier table's result.
        assertThat(merged.withCanonicalClients(client -> client)).isEqualTo(VIEW);
    }

    @Test
    void loggedLate_byTolerance_showsTheFirstRecordingOnly() {
        assertThat(VIEW.loggedLate(Duration.ofHours(18))).containsExactly(MAIL);
        assertThat(VIEW.loggedLate(Duration.ofHours(19))).isEmpty();
        assertThat(VIEW.loggedLate(Duration.ZERO)).containsExactly(MEETING, MAIL);
        assertThat(VIEW.loggingDelays())
                .containsEntry(MEETING.id(), Duration.ofHours(1))
                .containsEntry(ATTEMPT.id(), Duration.ZERO)
                .hasSize(3);
        ContactEvent corrected =
                MEETING.toBuilder().channel("x").recordedAt(hour(40)).build();
        assertThat(HISTORY.append(corrected).asOf(hour(13)).loggedLate(Duration.ofHours(2)))
                .containsExactly(MAIL);
    }

    @Test
    void loggingDelay_ofAPlanThatCameTrue_countsFromTheRecordThatSaysSo() {
        ContactEvent plan = event("9").plannedAt(hour(10)).recordedAt(hour(1)).build();
        ContactEvent beforehand =
                event("8").happenedAt(hour(10)).recordedAt(hour(9)).build();
        ContactEvent done =
                plan.toBuilder().happenedAt(hour(10)).recordedAt(hour(13)).build();
        assertThat(ContactHistory.of(List.of(plan, done, beforehand))
                        .asOf(hour(24))
                        .loggingDelays())
                .containsExactly(entry(beforehand.id(), Duration.ofHours(-1)), entry(done.id(), Duration.ofHours(3)));
    }
}
