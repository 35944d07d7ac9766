package org.saleskit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.audit.AuditAction;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.AuditValue;
import org.saleskit.core.audit.FieldChange;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.client.ActivityProfile;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.contact.EvidenceKind;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;
import org.saleskit.core.telephony.CallKind;
import org.saleskit.core.telephony.CallRecord;

class ErasureTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.withKey(PseudonymsTest.key(0));
    private static final Erasure ERASURE = Erasure.of(PSEUDONYMS);

    private static final ClientId CLIENT_ID = ClientId.of("c1");
    private static final PersonId PERSON_ID = PersonId.of("p1");

    private static final Attributes ATTRIBUTES = Attributes.none()
            .with(AttributeKey.ofText("hobby").withSensitivity(Sensitivity.PERSONAL), "chess")
            .with(AttributeKey.ofLabel("floor"), "3");
    private static final Attributes KEPT = Attributes.none().with(AttributeKey.ofLabel("floor"), "3");

    private static final Client CLIENT = Client.builder()
            .id(CLIENT_ID)
            .name("Jane Roe")
            .kind(ClientKind.NATURAL)
            .segment("key")
            .owner(RepId.of("r1"))
            .addPhone(PhoneNumber.of("+7 999 123-45-67"))
            .addEmail(EmailAddress.of("jane@example.org"))
            .address("Main St 1")
            .requisites(Requisites.builder().taxId("7701234567").build())
            .profile(ActivityProfile.builder()
                    .industry("trade")
                    .activity("sells shoes")
                    .employees(3)
                    .build())
            .attributes(ATTRIBUTES)
            .build();

    private static final Person PERSON = Person.builder()
            .id(PERSON_ID)
            .name("Jane Roe")
            .position("director")
            .addPhone(PhoneNumber.of("+7 999 123-45-67"))
            .addEmail(EmailAddress.of("jane@example.org"))
            .birthday(LocalDate.parse("1971-02-03"))
            .attributes(ATTRIBUTES)
            .build();

    private static final ContactEvent REFUSED = ContactEvent.builder()
            .id(ContactEventId.of("e1"))
            .client(CLIENT_ID)
            .rep(RepId.of("r1"))
            .kind(ContactKind.CALL)
            .place("her flat")
            .addPerson(PERSON_ID)
            .happenedAt(NOON)
            .recordedAt(NOON)
            .outcome(ContactOutcome.of("refused", OutcomeType.REFUSED))
            .refusalReason(RefusalReason.other("other", "her husband is against it"))
            .nextStep(NextStep.of("call her sister", LocalDate.parse("2024-04-01")))
            .addEvidence(Evidence.of(EvidenceKind.GEOLOCATION, "file of Jane", NOON))
            .addEvidence(Evidence.of(EvidenceKind.GEOLOCATION, "second file of Jane", NOON))
            .attributes(ATTRIBUTES)
            .build();

    private static final CallRecord CALL = CallRecord.builder()
            .id(CallRecordId.of("call 1"))
            .kind(CallKind.CONVERSATION)
            .direction(ContactDirection.INBOUND)
            .startedAt(NOON)
            .duration(Duration.ofMinutes(3))
            .client(CLIENT_ID)
            .phone("+7 999 123-45-67")
            .recording(URI.create("host:jane.wav"))
            .attributes(ATTRIBUTES)
            .build();

    /** Whatever fields a type gets later: a personal value that was there is not there any more. */
    private static <T> void assertNothingPersonalStays(T before, T after, List<Field<T>> fields) {
        for (Field<T> field : fields) {
            Optional<Object> left = field.read(after);
            if (field.sensitivity() == Sensitivity.PERSONAL
                    && field.read(before).isPresent()) {
                assertThat(left).as(field.name()).isNotEqualTo(field.read(before));
            }
            if (field.sensitivity() == Sensitivity.COMMERCIAL) {
                assertThat(left).as(field.name()).isEqualTo(field.read(before));
            }
        }
    }

    @Test
    void client_everything_losesWhatIsPersonal() {
        Client erased = ERASURE.client(CLIENT).value();
        assertNothingPersonalStays(CLIENT, erased, Client.fields());
        assertThat(erased)
                .isEqualTo(Client.builder()
                        .id(PSEUDONYMS.of(CLIENT_ID))
                        .name("erased")
                        .kind(ClientKind.NATURAL)
                        .segment("key")
                        .owner(RepId.of("r1"))
                        .profile(ActivityProfile.builder()
                                .industry("trade")
                                .employees(3)
                                .build())
                        .attributes(KEPT)
                        .build());
    }

    @Test
    void person_everything_losesWhatIsPersonal() {
        Person erased = ERASURE.person(PERSON).value();
        assertNothingPersonalStays(PERSON, erased, Person.fields());
        assertThat(erased)
                .isEqualTo(Person.builder()
                        .id(PSEUDONYMS.of(PERSON_ID))
                        .name("erased")
                        .attributes(KEPT)
                        .build());
    }

    @Test
    void clientPerson_link_joinsThePseudonyms() {
        ClientPerson link = ClientPerson.of(PERSON_ID, CLIENT_ID, PersonRole.PAYER);
        assertThat(ERASURE.clientPerson(link))
                .isEqualTo(ClientPerson.of(PSEUDONYMS.of(PERSON_ID), PSEUDONYMS.of(CLIENT_ID), PersonRole.PAYER));
    }

    @Test
    void contactEvent_refused_keepsTheMeaningAndLosesTheWords() {
        ContactEvent erased = ERASURE.contactEvent(REFUSED).value();
        assertNothingPersonalStays(REFUSED, erased, ContactEvent.fields());
        assertThat(erased.client()).isEqualTo(PSEUDONYMS.of(CLIENT_ID));
        assertThat(erased.persons()).containsExactly(PSEUDONYMS.of(PERSON_ID));
        assertThat(erased.place()).isEmpty();
        assertThat(erased.refusalReason()).contains(RefusalReason.other("other", "erased"));
        assertThat(erased.nextStep()).contains(NextStep.of("erased", LocalDate.parse("2024-04-01")));
        assertThat(erased.evidence())
                .hasSize(2)
                .noneMatch(evidence -> evidence.reference().contains("Jane"));
        assertThat(erased.attributes()).isEqualTo(KEPT);
        assertThat(erased.outcome()).isEqualTo(REFUSED.outcome());
        assertThat(erased.happenedAt()).isEqualTo(REFUSED.happenedAt());
    }

    @Test
    void contactEvent_reasonWithAMeaning_losesItsText() {
        RefusalReason reason = RefusalReason.builder()
                .label("dear")
                .type(ReasonType.PRICE)
                .text("says her husband")
                .build();
        ContactEvent event = REFUSED.toBuilder().refusalReason(reason).build();
        assertThat(ERASURE.contactEvent(event).value().refusalReason())
                .contains(RefusalReason.of("dear", ReasonType.PRICE));
    }

    @Test
    void callRecord_everything_losesNumberAndRecording() {
        CallRecord erased = ERASURE.callRecord(CALL).value();
        assertNothingPersonalStays(CALL, erased, CallRecord.fields());
        assertThat(erased.client()).contains(PSEUDONYMS.of(CLIENT_ID));
        assertThat(erased.phone()).isEmpty();
        assertThat(erased.recording()).isEmpty();
        assertThat(erased.duration()).isEqualTo(CALL.duration());
    }

    @Test
    void auditEntry_ofAnErasure_namesFieldsAndNeitherValuesNorTheOldIdentifier() {
        AuditEntry entry = Erasure.auditEntry(
                ERASURE.client(CLIENT), client -> Subject.of(client.id()), RepId.of("r9"), NOON, "3 years passed");
        assertThat(entry.action()).isEqualTo(AuditAction.ERASED);
        assertThat(entry.subject()).isEqualTo(Subject.of(PSEUDONYMS.of(CLIENT_ID)));
        assertThat(entry.reason()).contains("3 years passed");
        assertThat(entry.happenedAt()).isEqualTo(entry.recordedAt()).isEqualTo(NOON);
        assertThat(entry.changes())
                .extracting(FieldChange::field)
                .contains("client.id", "client.name", "client.phones", "client.requisites.taxId")
                .doesNotContain("client.segment");
        assertThat(entry.changes())
                .flatExtracting(
                        change -> List.of(change.before().form(), change.after().form()))
                .containsOnly(AuditValue.Form.MASKED, AuditValue.Form.ABSENT);
        assertThat(entry.changes())
                .filteredOn(change -> change.field().equals("client.phones"))
                .extracting(FieldChange::after)
                .containsExactly(AuditValue.absent());
    }
}
