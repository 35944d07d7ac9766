package org.saleskit.core.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.audit.AuditAction;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.AuditEntryBuilder;
import org.saleskit.core.audit.AuditValue;
import org.saleskit.core.audit.FieldChange;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.contact.CallRecord;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventBuilder;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.RepId;

/**
 * Takes personal data out of values and leaves what statistics need: identifiers become {@link Pseudonyms}, so that all
 * facts of one client stay facts of one client; kinds, segments, dates, amounts, outcomes and the meaning of reasons stay as
 * they are. Every count, sum and table over erased facts is the one over the facts before, under another identifier.
 *
 * <p>What must be there and tells something becomes {@value #ERASED}; what may be absent is absent. References of evidence
 * become pseudonyms, so that their number stays. Of the host's own attributes those of personal keys are removed.
 * Identifiers of reps, orders, deals, events and calls stay: they lead to rows of the host, which it erases itself.
 * Facts that hold nothing personal but the identifier of a client, such as orders and deals, are copied with {@link
 * Pseudonyms#of(org.saleskit.core.client.ClientId)}.
 *
 * <p>Erasing is a pure function: the host stores the new values and destroys the old ones, backups included. Erasing what
 * is erased already would make pseudonyms of pseudonyms; the host erases each value once. Immutable and thread-safe.
 */
public final class Erasure {

    /** What stands in place of a text that must be there. */
    public static final String ERASED = "erased";

    private final Pseudonyms pseudonyms;

    private Erasure(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /**
     * {@return the erasure that replaces identifiers by these pseudonyms}
     *
     * @param pseudonyms the pseudonyms, under the same key for all facts that are to stay together
     */
    public static Erasure of(Pseudonyms pseudonyms) {
        return new Erasure(Objects.requireNonNull(pseudonyms, "pseudonyms"));
    }

    /**
     * {@return the client without name, contact details, requisites and free text}
     *
     * @param client the client
     */
    public Erased<Client> client(Client client) {
        Client erased = client.toBuilder()
                .id(pseudonyms.of(client.id()))
                .name(ERASED)
                .phones(List.of())
                .emails(List.of())
                .address(Optional.empty())
                .requisites(Requisites.none())
                .profile(client.profile().toBuilder().activity(Optional.empty()).build())
                .attributes(withoutPersonal(client.attributes()))
                .build();
        return erased(client, erased, Client.fields());
    }

    /**
     * {@return the person without name, position, contact details and birthday}
     *
     * @param person the person
     */
    public Erased<Person> person(Person person) {
        Person erased = Person.builder()
                .id(pseudonyms.of(person.id()))
                .name(ERASED)
                .attributes(withoutPersonal(person.attributes()))
                .build();
        return erased(person, erased, Person.fields());
    }

    /**
     * {@return the link between client and person, under their pseudonyms}
     *
     * @param link the link
     */
    public ClientPerson clientPerson(ClientPerson link) {
        return link.toBuilder()
                .client(pseudonyms.of(link.client()))
                .person(pseudonyms.of(link.person()))
                .build();
    }

    /**
     * {@return the contact without place and free text, under the pseudonyms of client and persons}
     *
     * @param event the contact
     */
    public Erased<ContactEvent> contactEvent(ContactEvent event) {
        ContactEventBuilder builder = event.toBuilder()
                .client(pseudonyms.of(event.client()))
                .persons(event.persons().stream().map(pseudonyms::of).toList())
                .place(Optional.empty())
                .refusalReason(event.refusalReason().map(Erasure::withoutText))
                .nextStep(event.nextStep().map(Erasure::withoutText))
                .evidence(event.evidence().stream().map(this::evidence).toList())
                .attributes(withoutPersonal(event.attributes()));
        return erased(event, builder.build(), ContactEvent.fields());
    }

    private static RefusalReason withoutText(RefusalReason reason) {
        Optional<String> text = reason.type() == ReasonType.OTHER ? Optional.of(ERASED) : Optional.empty();
        return reason.toBuilder().text(text).build();
    }

    private static NextStep withoutText(NextStep step) {
        return step.toBuilder().what(ERASED).build();
    }

    private Evidence evidence(Evidence evidence) {
        return evidence.toBuilder()
                .reference(pseudonyms.of("evidence", evidence.reference()))
                .build();
    }

    /**
     * {@return the call without telephone number and recording, under the pseudonym of the client}
     *
     * @param call the call
     */
    public Erased<CallRecord> callRecord(CallRecord call) {
        CallRecord erased = call.toBuilder()
                .client(call.client().map(pseudonyms::of))
                .phone(Optional.empty())
                .recording(Optional.empty())
                .attributes(withoutPersonal(call.attributes()))
                .build();
        return erased(call, erased, CallRecord.fields());
    }

    /**
     * {@return the line of a sale under the pseudonym of the client; it holds nothing else that is personal}
     *
     * @param line the line
     */
    public SaleLine saleLine(SaleLine line) {
        return line.toBuilder().client(pseudonyms.of(line.client())).build();
    }

    private static Attributes withoutPersonal(Attributes attributes) {
        Attributes kept = attributes;
        for (AttributeKey<?> key : attributes.asMap().keySet()) {
            kept = key.sensitivity() == Sensitivity.PERSONAL ? kept.without(key) : kept;
        }
        return kept;
    }

    private static <T> Erased<T> erased(T before, T after, List<Field<T>> fields) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field<T> field : fields) {
            Optional<Object> old = field.read(before);
            Optional<Object> left = field.read(after);
            if (!old.equals(left)) {
                changes.add(FieldChange.of(field.name(), field.sensitivity(), kept(old), kept(left)));
            }
        }
        return new Erased<>(after, changes);
    }

    private static AuditValue kept(Optional<Object> value) {
        return value.isPresent() ? AuditValue.masked() : AuditValue.absent();
    }

    /**
     * {@return the record of an erasure for the audit, about the pseudonym}
     *
     * @param erased what was erased
     * @param subject which record that is, from the erased value, such as {@code client -> Subject.of(client.id())}
     * @param actor who erased it
     * @param at when it was erased and written down
     * @param reason why, such as the rule of retention; no place for names
     * @param <T> the type of the value
     */
    public static <T> AuditEntry auditEntry(
            Erased<T> erased, Function<? super T, Subject> subject, RepId actor, Instant at, String reason) {
        AuditEntryBuilder entry = AuditEntry.builder()
                .actor(actor)
                .happenedAt(at)
                .recordedAt(at)
                .action(AuditAction.ERASED)
                .subject(subject.apply(erased.value()))
                .reason(reason);
        return entry.addAllChanges(erased.changes()).build();
    }
}
