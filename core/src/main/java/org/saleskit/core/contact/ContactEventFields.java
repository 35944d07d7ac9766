package org.saleskit.core.contact;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.reason.RefusalReason;

/** The fields of {@link ContactEvent}. Free text about a client is told apart from the dates and kinds beside it. */
final class ContactEventFields {

    static final List<Field<ContactEvent>> ALL = List.of(
            Field.of("contactEvent.id", Sensitivity.OPEN, ContactEvent::id),
            Field.of("contactEvent.client", Sensitivity.OPEN, ContactEvent::client),
            Field.of("contactEvent.rep", Sensitivity.OPEN, ContactEvent::rep),
            Field.of("contactEvent.kind", Sensitivity.OPEN, ContactEvent::kind),
            Field.ofOptional("contactEvent.direction", Sensitivity.OPEN, ContactEvent::direction),
            Field.ofOptional("contactEvent.channel", Sensitivity.OPEN, ContactEvent::channel),
            Field.ofOptional("contactEvent.place", Sensitivity.PERSONAL, ContactEvent::place),
            Field.ofOptional("contactEvent.persons", Sensitivity.OPEN, event -> filled(event.persons())),
            Field.ofOptional("contactEvent.plannedAt", Sensitivity.OPEN, ContactEvent::plannedAt),
            Field.ofOptional("contactEvent.plannedDuration", Sensitivity.OPEN, ContactEvent::plannedDuration),
            Field.ofOptional("contactEvent.happenedAt", Sensitivity.OPEN, ContactEvent::happenedAt),
            Field.ofOptional("contactEvent.duration", Sensitivity.OPEN, ContactEvent::duration),
            Field.of("contactEvent.recordedAt", Sensitivity.OPEN, ContactEvent::recordedAt),
            Field.ofOptional("contactEvent.outcome", Sensitivity.OPEN, ContactEvent::outcome),
            Field.ofOptional(
                    "contactEvent.refusalReason.label",
                    Sensitivity.OPEN,
                    event -> event.refusalReason().map(RefusalReason::label)),
            Field.ofOptional(
                    "contactEvent.refusalReason.type",
                    Sensitivity.OPEN,
                    event -> event.refusalReason().map(RefusalReason::type)),
            Field.ofOptional(
                    "contactEvent.refusalReason.text",
                    Sensitivity.PERSONAL,
                    event -> event.refusalReason().flatMap(RefusalReason::text)),
            Field.ofOptional(
                    "contactEvent.nextStep.what",
                    Sensitivity.PERSONAL,
                    event -> event.nextStep().map(NextStep::what)),
            Field.ofOptional(
                    "contactEvent.nextStep.due",
                    Sensitivity.OPEN,
                    event -> event.nextStep().map(NextStep::due)),
            Field.ofOptional(
                    "contactEvent.nextStep.promised",
                    Sensitivity.OPEN,
                    event -> event.nextStep().map(NextStep::promised)),
            Field.ofOptional("contactEvent.evidence", Sensitivity.PERSONAL, event -> filled(event.evidence())),
            Field.ofOptional("contactEvent.callRecord", Sensitivity.OPEN, ContactEvent::callRecord),
            Field.ofOptional("contactEvent.deal", Sensitivity.OPEN, ContactEvent::deal),
            Field.ofOptional(
                    "contactEvent.attributes",
                    Sensitivity.PERSONAL,
                    event -> Optional.of(event.attributes())
                            .filter(all -> !all.asMap().isEmpty())));

    private ContactEventFields() {}

    private static <E> Optional<SortedSet<E>> filled(SortedSet<E> values) {
        return Optional.of(values).filter(set -> !set.isEmpty());
    }
}
