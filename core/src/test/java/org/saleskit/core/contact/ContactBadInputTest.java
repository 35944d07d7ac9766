package org.saleskit.core.contact;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.contact.Contacts.AGREED;
import static org.saleskit.core.contact.Contacts.REASON;
import static org.saleskit.core.contact.Contacts.REFUSED;
import static org.saleskit.core.contact.Contacts.event;
import static org.saleskit.core.contact.Contacts.held;
import static org.saleskit.core.contact.Contacts.hour;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.telephony.CallKind;
import org.saleskit.core.telephony.CallRecord;
import org.saleskit.core.telephony.CallRecordBuilder;
import org.saleskit.core.telephony.CallRecords;

class ContactBadInputTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "neither planned nor happened",
                        event("1")::build,
                        "contactEvent.plannedAt must be given when happenedAt is not, but was absent"),
                bad(
                        "plan without the time of recording",
                        ContactEvent.builder()
                                .id(ContactEventId.of("1"))
                                .client(ClientId.of("c1"))
                                .rep(RepId.of("r1"))
                                .kind(ContactKind.CALL)
                                .plannedAt(hour(1))::build,
                        "contactEvent.recordedAt must be given when happenedAt is not, but was absent"),
                bad(
                        "blank channel",
                        event("1").plannedAt(hour(1)).channel(" ")::build,
                        "contactEvent.channel must not be blank, but was \" \""),
                bad(
                        "blank place",
                        event("1").plannedAt(hour(1)).place("\t")::build,
                        "contactEvent.place must not be blank, but was blank"),
                bad(
                        "refused without reason",
                        event("1").happenedAt(hour(1)).outcome(REFUSED)::build,
                        "contactEvent.refusalReason must be given when the outcome is of type REFUSED, but was absent"),
                bad(
                        "reason without outcome",
                        event("1").happenedAt(hour(1)).refusalReason(REASON)::build,
                        "contactEvent.refusalReason must be absent unless the outcome is of type REFUSED, but was given"),
                bad(
                        "reason of an agreement",
                        event("1").happenedAt(hour(1)).outcome(AGREED).refusalReason(REASON)::build,
                        "contactEvent.refusalReason must be absent unless the outcome is of type REFUSED, but was given"),
                bad(
                        "negative duration",
                        event("1").happenedAt(hour(1)).duration(Duration.ofMinutes(-1))::build,
                        "contactEvent.duration must be zero or more, but was PT-1M"),
                bad(
                        "duration without start",
                        event("1").plannedAt(hour(1)).duration(Duration.ofMinutes(1))::build,
                        "contactEvent.duration must be absent when happenedAt is, but was given"),
                bad(
                        "duration beyond all time",
                        event("1").happenedAt(Instant.MAX).duration(Duration.ofNanos(1))::build,
                        "contactEvent.duration must end by +1000000000-12-31T23:59:59.999999999Z, but was PT0.000000001S"),
                bad(
                        "negative planned duration",
                        event("1").plannedAt(hour(1)).plannedDuration(Duration.ofMinutes(-1))::build,
                        "contactEvent.plannedDuration must be zero or more, but was PT-1M"),
                bad(
                        "planned duration without plan",
                        event("1").happenedAt(hour(1)).plannedDuration(Duration.ofMinutes(1))::build,
                        "contactEvent.plannedDuration must be absent when plannedAt is, but was given"),
                bad(
                        "blank outcome",
                        () -> ContactOutcome.of("", OutcomeType.OTHER),
                        "contactOutcome.label must not be blank, but was \"\""),
                bad(
                        "blank next step",
                        () -> NextStep.of(" ", LocalDate.of(2026, 3, 5)),
                        "nextStep.what must not be blank, but was blank"),
                bad(
                        "blank evidence",
                        () -> Evidence.of(EvidenceKind.PHOTO, "", hour(1)),
                        "evidence.reference must not be blank, but was blank"),
                bad(
                        "blank call record id",
                        () -> CallRecordId.of(" "),
                        "callRecordId must not be blank, but was \" \""),
                bad(
                        "negative length of a call",
                        call().duration(Duration.ofSeconds(-5))::build,
                        "callRecord.duration must be zero or more, but was PT-5S"),
                bad(
                        "blank telephone number",
                        call().phone(" ")::build,
                        "callRecord.phone must not be blank, but was blank"),
                bad(
                        "two contents of a call",
                        () -> CallRecords.of(List.of(
                                call().build(), call().phone("+7 495 000").build())),
                        "callRecords must hold one content for each id, but was two for k"),
                bad(
                        "two contents of an event",
                        () -> ContactHistory.of(List.of(held("e", 1, 2), held("e", 0, 2))),
                        "records must hold one content for each id and recordedAt,"
                                + " but was two for e at 2026-03-02T02:00:00Z"),
                bad(
                        "negative tolerance",
                        () -> ContactHistory.empty().asOf(hour(1)).loggedLate(Duration.ofDays(-1)),
                        "tolerance must be zero or more, but was PT-24H"));
    }

    private static CallRecordBuilder call() {
        return CallRecord.builder()
                .id(CallRecordId.of("k"))
                .kind(CallKind.CONVERSATION)
                .direction(ContactDirection.INBOUND)
                .startedAt(hour(1));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void input_bad_isRefusedByName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
