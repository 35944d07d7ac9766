package org.saleskit.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.audit.AuditAction;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.AuditEntryBuilder;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventBuilder;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.qualification.CriterionEvidence;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.telephony.CallRecord;

/**
 * Takes personal data out of values and leaves what statistics need: identifiers become {@link Pseudonyms}, so that all
 * facts of one client stay facts of one client; kinds, segments, dates, amounts, outcomes and the meaning of reasons stay as
 * they are. Every count, sum and table over erased facts is the one over the facts before, under another identifier.
 *
 * <p>What must be there and tells something becomes {@value #ERASED}; what may be absent is absent. References of evidence
 * become pseudonyms, so that their number stays. Of the host's own attributes those of personal keys are removed.
 * Identifiers of reps, orders, deals, events and calls stay: they lead to rows of the host, which it erases itself.
 * An order is grouped again from its erased lines.
 *
 * <p>Not erased here are statements of goals and evidence of assessments, which are about the company; consents, whose log is
 * the proof that is to be kept; and an audit trail, whose chain of hashes nothing can be taken out of. A host that expects
 * erasure writes pseudonyms into its audit from the start.
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
                .attributes(Removal.withoutPersonal(client.attributes()))
                .build();
        return Removal.erased(client, erased, Client.fields());
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
                .attributes(Removal.withoutPersonal(person.attributes()))
                .build();
        return Removal.erased(person, erased, Person.fields());
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
                .refusalReason(event.refusalReason().map(Removal::withoutText))
                .nextStep(event.nextStep().map(Removal::withoutText))
                .evidence(event.evidence().stream().map(this::evidence).toList())
                .attributes(Removal.withoutPersonal(event.attributes()));
        return Removal.erased(event, builder.build(), ContactEvent.fields());
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
                .attributes(Removal.withoutPersonal(call.attributes()))
                .build();
        return Removal.erased(call, erased, CallRecord.fields());
    }

    /**
     * {@return the line of a sale under the pseudonym of the client}
     *
     * @param line the line
     */
    public Erased<SaleLine> saleLine(SaleLine line) {
        SaleLine erased = line.toBuilder()
                .client(pseudonyms.of(line.client()))
                .attributes(Removal.withoutPersonal(line.attributes()))
                .build();
        return Removal.erased(line, erased, SaleLine.fields());
    }

    /**
     * {@return the card of a deal without its name, under the pseudonyms of client and participants}
     *
     * @param card the card
     */
    public Erased<DealCard> dealCard(DealCard card) {
        DealCard erased = card.toBuilder()
                .client(pseudonyms.of(card.client()))
                .name(Optional.empty())
                .participants(card.participants().stream()
                        .map(each -> new DealCard.Participant(pseudonyms.of(each.person()), each.role()))
                        .toList())
                .attributes(Removal.withoutPersonal(card.attributes()))
                .build();
        return Removal.erased(card, erased, DealCard.fields());
    }

    /**
     * {@return the move of a deal without what was said about its loss; the meaning of the reason stays}
     *
     * @param change the move
     */
    public StageChange stageChange(StageChange change) {
        return change.toBuilder()
                .lossReason(change.lossReason().map(Removal::withoutText))
                .build();
    }

    /**
     * {@return the update of a deal without what was said about its loss; the meaning of the reason stays}
     *
     * @param update the update
     */
    public DealUpdate dealUpdate(DealUpdate update) {
        return update.toBuilder()
                .lossReason(update.lossReason().map(Removal::withoutText))
                .build();
    }

    /**
     * {@return the transition of a client's life cycle without its note, under the pseudonym of the client}
     *
     * @param change the transition
     */
    public LifecycleChange lifecycleChange(LifecycleChange change) {
        return change.toBuilder()
                .client(pseudonyms.of(change.client()))
                .note(Optional.empty())
                .build();
    }

    /**
     * {@return the merge or split of clients without its reason, under the pseudonyms of the clients} A history of such
     * entries leads from pseudonym to pseudonym as the old one did from client to client.
     *
     * @param change the merge or split
     */
    public IdentityChange<ClientId> identityChange(IdentityChange<ClientId> change) {
        return change.toBuilder()
                .survivor(pseudonyms.of(change.survivor()))
                .ids(change.ids().stream().map(pseudonyms::of).toList())
                .reason(Optional.empty())
                .build();
    }

    /**
     * {@return the evidence of a qualification without source and note; mark and date stay}
     *
     * @param evidence the evidence
     */
    public CriterionEvidence qualificationEvidence(CriterionEvidence evidence) {
        return evidence.toBuilder()
                .source(Optional.empty())
                .note(Optional.empty())
                .build();
    }

    /**
     * {@return the rep without name and contact details, such as one who left; the identifier stays, as facts lead to it}
     *
     * @param rep the rep
     */
    public Erased<Rep> rep(Rep rep) {
        Rep erased = rep.toBuilder()
                .name(ERASED)
                .phone(Optional.empty())
                .email(Optional.empty())
                .attributes(Removal.withoutPersonal(rep.attributes()))
                .build();
        return Removal.erased(rep, erased, Rep.fields());
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
