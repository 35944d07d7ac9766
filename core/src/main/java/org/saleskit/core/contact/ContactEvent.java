package org.saleskit.core.contact;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;

/**
 * A contact of a rep with a client, planned or over.
 *
 * <p>The event has two clocks: when the contact happened, and when this was written down. Their difference tells late
 * logging; a report that must reproduce an old number leaves out what was written down later.
 *
 * <p>An event that is over but has no outcome is accepted, because hosts hold such events: it is a finding of a check of
 * the data, see {@link #isMissingOutcome}. A refusal without its reason is not accepted.
 */
@Value.Immutable
public abstract class ContactEvent {

    /**
     * The order of a contact history: by {@link #happenedAt}, then {@link #recordedAt}, then {@link #id}. What has not
     * happened follows all that has, by {@link #plannedAt} first. The order is total over events with different
     * identifiers.
     */
    public static final Comparator<ContactEvent> HISTORY_ORDER = Comparator.comparing(
                    (ContactEvent event) -> event.happenedAt().orElse(Instant.MAX))
            .thenComparing(event -> event.happenedAt().isPresent()
                    ? Instant.MIN
                    : event.plannedAt().orElse(Instant.MAX))
            .thenComparing(ContactEvent::recordedAt)
            .thenComparing(ContactEvent::id);

    ContactEvent() {}

    /** {@return the host's identifier} */
    public abstract ContactEventId id();

    /** {@return with whom} */
    public abstract ClientId client();

    /** {@return by whom} */
    public abstract RepId rep();

    /** {@return the form of the contact} */
    public abstract ContactKind kind();

    /** {@return the sales channel that the contact belongs to, if known} */
    public abstract Optional<String> channel();

    /** {@return the time that it was planned for, if it was planned} */
    public abstract Optional<Instant> plannedAt();

    /** {@return when it happened, if it has} */
    public abstract Optional<Instant> happenedAt();

    /** {@return when the event was written down in its present form} */
    public abstract Instant recordedAt();

    /** {@return what came of it, if it was stated} */
    public abstract Optional<ContactOutcome> outcome();

    /**
     * {@return why the client refused} Present if the outcome is of type {@link OutcomeType#REFUSED}, and only then.
     * Hosts let their users write freely here, so {@link #toString} leaves it out.
     */
    @Value.Redacted
    public abstract Optional<String> refusalReason();

    /** {@return the deal that it was about, if there was one} */
    public abstract Optional<DealId> deal();

    /** {@return a new builder} */
    public static ContactEventBuilder builder() {
        return new ContactEventBuilder();
    }

    /** {@return a builder that holds the values of this event} */
    public final ContactEventBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        channel().ifPresent(text -> Checks.notBlank(text, "contactEvent.channel"));
        refusalReason().ifPresent(text -> Checks.notBlank(text, "contactEvent.refusalReason"));
        Checks.check(
                plannedAt().isPresent() || happenedAt().isPresent(),
                "contactEvent.plannedAt",
                "be given when happenedAt is not",
                "absent");
        boolean refused = is(OutcomeType.REFUSED);
        Checks.check(
                !refused || refusalReason().isPresent(),
                "contactEvent.refusalReason",
                "be given when the outcome is of type REFUSED",
                "absent");
        Checks.check(
                refused || refusalReason().isEmpty(),
                "contactEvent.refusalReason",
                "be absent unless the outcome is of type REFUSED",
                "given");
    }

    private boolean is(OutcomeType type) {
        return outcome().map(ContactOutcome::type).filter(type::equals).isPresent();
    }

    /**
     * {@return whether rep and client were in contact} It has happened, and somebody was reached: an attempt with the
     * outcome {@link OutcomeType#NO_ANSWER} was not held.
     */
    public final boolean isHeld() {
        return happenedAt().isPresent() && !is(OutcomeType.NO_ANSWER);
    }

    /** {@return whether it has happened and nobody stated the outcome, which a check of the data reports} */
    public final boolean isMissingOutcome() {
        return happenedAt().isPresent() && outcome().isEmpty();
    }
}
