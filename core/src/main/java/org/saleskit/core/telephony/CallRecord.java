package org.saleskit.core.telephony;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/**
 * What the telephone exchange knows of a call. Saleskit holds the data about the call and an opaque address of its
 * recording, and never touches the sound itself.
 *
 * <p>The telephone number and the address of the recording are in no text form and in no message.
 */
@Value.Immutable
public abstract class CallRecord {

    /** The order of a log of calls: by {@link #startedAt}, then {@link #id}; total over records with different identifiers. */
    public static final Comparator<CallRecord> LOG_ORDER =
            Comparator.comparing(CallRecord::startedAt).thenComparing(CallRecord::id);

    CallRecord() {}

    /** {@return the identifier that the exchange gave} */
    public abstract CallRecordId id();

    /** {@return what became of the call} */
    public abstract CallKind kind();

    /** {@return who called} */
    public abstract ContactDirection direction();

    /** {@return when it began to ring} */
    public abstract Instant startedAt();

    /** {@return how long was spoken; by default zero, as of a missed call} */
    @Value.Default
    public Duration duration() {
        return Duration.ZERO;
    }

    /** {@return the rep on our side, if the exchange knows} */
    public abstract Optional<RepId> rep();

    /** {@return the client on the other side, if the host found one for the number} */
    public abstract Optional<ClientId> client();

    /** {@return the telephone number on the other side, if it was shown} */
    @Value.Redacted
    public abstract Optional<String> phone();

    /** {@return where the recording is kept, if there is one; opaque, never opened by saleskit} */
    @Value.Redacted
    public abstract Optional<URI> recording();

    /** {@return the values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /** {@return a new builder} */
    public static CallRecordBuilder builder() {
        return new CallRecordBuilder();
    }

    /** {@return a builder that holds the values of this record} */
    public final CallRecordBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return every field of a call record with its sensitivity, in the order of the accessors, unmodifiable} */
    public static List<Field<CallRecord>> fields() {
        return List.of(
                Field.of("callRecord.id", Sensitivity.OPEN, CallRecord::id),
                Field.of("callRecord.kind", Sensitivity.OPEN, CallRecord::kind),
                Field.of("callRecord.direction", Sensitivity.OPEN, CallRecord::direction),
                Field.of("callRecord.startedAt", Sensitivity.OPEN, CallRecord::startedAt),
                Field.of("callRecord.duration", Sensitivity.OPEN, CallRecord::duration),
                Field.ofOptional("callRecord.rep", Sensitivity.OPEN, CallRecord::rep),
                Field.ofOptional("callRecord.client", Sensitivity.OPEN, CallRecord::client),
                Field.ofOptional("callRecord.phone", Sensitivity.PERSONAL, CallRecord::phone),
                Field.ofOptional("callRecord.recording", Sensitivity.PERSONAL, CallRecord::recording),
                Field.ofOptional(
                        "callRecord.attributes",
                        Sensitivity.PERSONAL,
                        record -> Optional.of(record.attributes())
                                .filter(all -> !all.asMap().isEmpty())));
    }

    @Value.Check
    void check() {
        Checks.check(!duration().isNegative(), "callRecord.duration", "be zero or more", duration());
        phone().ifPresent(text -> Checks.check(!Checks.isBlank(text), "callRecord.phone", "not be blank", "blank"));
    }
}
