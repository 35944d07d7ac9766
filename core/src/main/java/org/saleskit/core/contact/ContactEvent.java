package org.saleskit.core.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

/**
 * A contact of a rep with a client, planned or over.
 *
 * <p>The event has two clocks: when the contact happened, and when this was written down. Their difference tells late
 * logging; a report that must reproduce an old number leaves out what was written down later.
 *
 * <p>An event that is over but has no outcome is accepted, because hosts hold such events: it is a finding of a check of
 * the data, see {@link #isMissingOutcome} and {@link #isUnresolved}. A refusal without its reason is not accepted. A plan
 * that came to nothing has an outcome and did not happen.
 *
 * <p>The place, the next step and what was said at a refusal are written freely about a client and are in no text form.
 */
@Value.Immutable
public abstract class ContactEvent {

    /**
     * The order of a contact history: by {@link #happenedAt}, then {@link #recordedAt}, then {@link #id}. What has not
     * happened follows all that has, by {@link #plannedAt} first. The order is total over events with different
     * identifiers.
     */
    public static final Comparator<ContactEvent> HISTORY_ORDER = ContactEvent::compareInHistory;

    ContactEvent() {}

    /** {@return the host's identifier} */
    public abstract ContactEventId id();

    /** {@return with whom} */
    public abstract ClientId client();

    /** {@return by whom} */
    public abstract RepId rep();

    /** {@return the form of the contact} */
    public abstract ContactKind kind();

    /** {@return who sought the contact, if known} */
    public abstract Optional<ContactDirection> direction();

    /** {@return the sales channel that the contact belongs to, if known} */
    public abstract Optional<String> channel();

    /** {@return where it takes or took place, if it was noted} */
    @Value.Redacted
    public abstract Optional<String> place();

    /** {@return the contact persons on the client's side, by identifier; possibly none} */
    @Value.NaturalOrder
    public abstract SortedSet<PersonId> persons();

    /** {@return the time that it was planned for, if it was planned} */
    public abstract Optional<Instant> plannedAt();

    /** {@return how long it was planned to last, if that was set; never without {@link #plannedAt}} */
    public abstract Optional<Duration> plannedDuration();

    /** {@return when it happened, if it has; the beginning of it} */
    public abstract Optional<Instant> happenedAt();

    /** {@return how long it lasted, if known; never without {@link #happenedAt}} */
    public abstract Optional<Duration> duration();

    /**
     * {@return when the event was written down in its present form; by default {@link #happenedAt}, as if it was written
     * down at once} To be given for what has not happened, and wherever late logging is to be seen.
     */
    @Value.Default
    public Instant recordedAt() {
        return happenedAt()
                .orElseThrow(
                        () -> Checks.broken("contactEvent.recordedAt", "be given when happenedAt is not", "absent"));
    }

    /** {@return what came of it, if it was stated} */
    public abstract Optional<ContactOutcome> outcome();

    /** {@return why the client refused; present if the outcome is of type {@link OutcomeType#REFUSED}, and only then} */
    public abstract Optional<RefusalReason> refusalReason();

    /** {@return what is to be done next, if something was agreed} */
    public abstract Optional<NextStep> nextStep();

    /** {@return what bears out that the contact took place, in its order; possibly none} */
    @Value.NaturalOrder
    public abstract SortedSet<Evidence> evidence();

    /** {@return the call in the log of the telephone exchange, if the host linked one} */
    public abstract Optional<CallRecordId> callRecord();

    /** {@return the deal that it was about, if there was one} */
    public abstract Optional<DealId> deal();

    /** {@return the values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /** {@return every field of an event with its sensitivity, in the order of the accessors, unmodifiable} */
    public static List<Field<ContactEvent>> fields() {
        return ContactEventFields.ALL;
    }

    /**
     * {@return a contact that was held and written down at once; without an outcome}
     *
     * @param id the host's identifier
     * @param client with whom
     * @param rep by whom
     * @param kind the form of the contact
     * @param at when it happened
     */
    public static ContactEvent held(ContactEventId id, ClientId client, RepId rep, ContactKind kind, Instant at) {
        return builder()
                .id(id)
                .client(client)
                .rep(rep)
                .kind(kind)
                .happenedAt(at)
                .build();
    }

    /**
     * {@return a contact that is planned}
     *
     * @param id the host's identifier
     * @param client with whom
     * @param rep by whom
     * @param kind the form of the contact
     * @param plannedAt the time that it is planned for
     * @param recordedAt when the plan was written down
     */
    public static ContactEvent planned(
            ContactEventId id, ClientId client, RepId rep, ContactKind kind, Instant plannedAt, Instant recordedAt) {
        return builder()
                .id(id)
                .client(client)
                .rep(rep)
                .kind(kind)
                .plannedAt(plannedAt)
                .recordedAt(recordedAt)
                .build();
    }

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
        place().ifPresent(text -> Checks.check(!Checks.isBlank(text), "contactEvent.place", "not be blank", "blank"));
        Checks.check(
                plannedAt().isPresent() || happenedAt().isPresent(),
                "contactEvent.plannedAt",
                "be given when happenedAt is not",
                "absent");
        checkDuration(plannedDuration(), "plannedDuration", plannedAt(), "plannedAt");
        checkDuration(duration(), "duration", happenedAt(), "happenedAt");
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

    private static void checkDuration(
            Optional<Duration> duration, String name, Optional<Instant> start, String startName) {
        if (duration.isEmpty()) {
            return;
        }
        String fullName = "contactEvent." + name;
        Checks.check(start.isPresent(), fullName, "be absent when " + startName + " is", "given");
        // The longest that ends at an instant which can be written at all.
        Duration most = Duration.between(start.get(), Instant.MAX);
        Duration length = duration.get();
        Checks.check(!length.isNegative(), fullName, "be zero or more", length);
        Checks.check(length.compareTo(most) <= 0, fullName, "end by " + Instant.MAX, length);
    }

    private boolean is(OutcomeType type) {
        Optional<ContactOutcome> outcome = outcome();
        return outcome.isPresent() && outcome.get().type() == type;
    }

    private static int compareInHistory(ContactEvent a, ContactEvent b) {
        boolean happened = a.happenedAt().isPresent();
        if (happened != b.happenedAt().isPresent()) {
            return happened ? -1 : 1;
        }
        // What has not happened was planned.
        int byTime = happened
                ? a.happenedAt().orElseThrow().compareTo(b.happenedAt().orElseThrow())
                : a.plannedAt().orElseThrow().compareTo(b.plannedAt().orElseThrow());
        int byRecord = byTime == 0 ? a.recordedAt().compareTo(b.recordedAt()) : byTime;
        return byRecord == 0 ? a.id().compareTo(b.id()) : byRecord;
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

    /**
     * {@return whether it is a plan that its time has passed and nobody said what became of it, which a check of the data
     * reports} A plan without a duration is over when its time has come.
     *
     * @param asOf the instant of the check
     */
    public final boolean isUnresolved(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return isOpenPlan() && plannedEnd().filter(asOf::isBefore).isEmpty();
    }

    /** {@return whether it has not happened and was not called off either: no outcome was stated} */
    public final boolean isOpenPlan() {
        return happenedAt().isEmpty() && outcome().isEmpty();
    }

    /** {@return when it is planned to end, if it was planned; the planned time where no duration was set} */
    public final Optional<Instant> plannedEnd() {
        return plannedAt().map(start -> start.plus(plannedDuration().orElse(Duration.ZERO)));
    }

    /** {@return when it ended, if it has happened and its duration is known} */
    public final Optional<Instant> endedAt() {
        return happenedAt().flatMap(start -> duration().map(start::plus));
    }
}
