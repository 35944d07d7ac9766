package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.contact.EvidenceKind;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;
import org.saleskit.core.telephony.CallKind;
import org.saleskit.core.telephony.CallRecord;

/** The forms of contacts and calls. */
final class ContactJson {

    private ContactJson() {}

    record EventJson(
            @JsonProperty(required = true) ContactEventId id,
            @JsonProperty(required = true) ClientId client,
            @JsonProperty(required = true) RepId rep,
            @JsonProperty(required = true) ContactKind kind,
            Optional<ContactDirection> direction,
            Optional<String> channel,
            Optional<String> place,
            Optional<List<PersonId>> persons,
            Optional<Instant> plannedAt,
            Optional<Duration> plannedDuration,
            Optional<Instant> happenedAt,
            Optional<Duration> duration,
            @JsonProperty(required = true) Instant recordedAt,
            Optional<ContactOutcome> outcome,
            Optional<RefusalReason> refusalReason,
            Optional<NextStep> nextStep,
            Optional<List<Evidence>> evidence,
            Optional<CallRecordId> callRecord,
            Optional<DealId> deal,
            Optional<Attributes> attributes) {

        static EventJson of(ContactEvent event) {
            return new EventJson(
                    event.id(),
                    event.client(),
                    event.rep(),
                    event.kind(),
                    event.direction(),
                    event.channel(),
                    event.place(),
                    Absent.ifEmpty(event.persons()),
                    event.plannedAt(),
                    event.plannedDuration(),
                    event.happenedAt(),
                    event.duration(),
                    event.recordedAt(),
                    event.outcome(),
                    event.refusalReason(),
                    event.nextStep(),
                    Absent.ifEmpty(event.evidence()),
                    event.callRecord(),
                    event.deal(),
                    Absent.ifNone(event.attributes()));
        }

        ContactEvent value() {
            return ContactEvent.builder()
                    .id(id)
                    .client(client)
                    .rep(rep)
                    .kind(kind)
                    .direction(direction)
                    .channel(channel)
                    .place(place)
                    .persons(persons.orElse(List.of()))
                    .plannedAt(plannedAt)
                    .plannedDuration(plannedDuration)
                    .happenedAt(happenedAt)
                    .duration(duration)
                    .recordedAt(recordedAt)
                    .outcome(outcome)
                    .refusalReason(refusalReason)
                    .nextStep(nextStep)
                    .evidence(evidence.orElse(List.of()))
                    .callRecord(callRecord)
                    .deal(deal)
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }

    record EvidenceJson(
            @JsonProperty(required = true) EvidenceKind kind,
            @JsonProperty(required = true) String reference,
            @JsonProperty(required = true) Instant recordedAt) {

        static EvidenceJson of(Evidence evidence) {
            return new EvidenceJson(evidence.kind(), evidence.reference(), evidence.recordedAt());
        }

        Evidence value() {
            return Evidence.of(kind, reference, recordedAt);
        }
    }

    record StepJson(
            @JsonProperty(required = true) String what,
            @JsonProperty(required = true) LocalDate due,
            boolean promised) {

        static StepJson of(NextStep step) {
            return new StepJson(step.what(), step.due(), step.promised());
        }

        NextStep value() {
            return NextStep.builder().what(what).due(due).promised(promised).build();
        }
    }

    record CallJson(
            @JsonProperty(required = true) CallRecordId id,
            @JsonProperty(required = true) CallKind kind,
            @JsonProperty(required = true) ContactDirection direction,
            @JsonProperty(required = true) Instant startedAt,
            @JsonProperty(required = true) Duration duration,
            Optional<RepId> rep,
            Optional<ClientId> client,
            Optional<String> phone,
            Optional<URI> recording,
            Optional<Attributes> attributes) {

        static CallJson of(CallRecord call) {
            return new CallJson(
                    call.id(),
                    call.kind(),
                    call.direction(),
                    call.startedAt(),
                    call.duration(),
                    call.rep(),
                    call.client(),
                    call.phone(),
                    call.recording(),
                    Absent.ifNone(call.attributes()));
        }

        CallRecord value() {
            return CallRecord.builder()
                    .id(id)
                    .kind(kind)
                    .direction(direction)
                    .startedAt(startedAt)
                    .duration(duration)
                    .rep(rep)
                    .client(client)
                    .phone(phone)
                    .recording(recording)
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }
}
