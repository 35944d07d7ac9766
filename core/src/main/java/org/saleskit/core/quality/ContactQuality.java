package org.saleskit.core.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactView;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.reason.ReasonType;

/**
 * The check of a contact history: are contacts closed, reasons known, entries made in time?
 *
 * <ul>
 *   <li>a contact that is over has an outcome: it happened, or its planned time has passed;
 *   <li>a refusal has a reason other than {@link ReasonType#NOT_RECORDED}, rule {@value #REASON_RECORDED};
 *   <li>a contact is not written down as happened before it happened, rule {@value #NOT_BEFOREHAND};
 *   <li>a contact is logged within a tolerance after it happened, rule {@value #LOGGED_IN_TIME}.
 * </ul>
 *
 * <p>A record is a contact event in its newest form; the rep who made the contact answers for it. What happened after the
 * instant of the view is not tested by the rules of reasons and times, so that it is in none of their counts.
 */
public final class ContactQuality {

    /** The name of the rule that a refusal has a recorded reason. */
    public static final String REASON_RECORDED = "contact.reasonRecorded";

    /** The name of the rule that nothing is written down as happened beforehand. */
    public static final String NOT_BEFOREHAND = "contact.notBeforehand";

    /** The name of the rule that a contact is logged within the tolerance. */
    public static final String LOGGED_IN_TIME = "contact.loggedInTime";

    private static final String OVER = "the contact is over";

    private ContactQuality() {}

    /**
     * {@return what is wrong with the contacts of a view}
     *
     * @param view contacts and plans as of the instant of the check
     * @param tolerance the longest delay of logging that is no finding, zero or more
     */
    public static QualityResult check(ContactView view, Duration tolerance) {
        List<ContactEvent> events = new ArrayList<>(view.happened());
        events.addAll(view.plans());
        events.addAll(view.calledOff());
        events.addAll(view.later());
        return of(view, tolerance).check(events, view.asOf());
    }

    /**
     * {@return the rules for the contacts of a view, to which a host adds its own}
     *
     * @param view contacts and plans as of the instant of the check
     * @param tolerance the longest delay of logging that is no finding, zero or more
     */
    public static QualityCheck<ContactEvent> of(ContactView view, Duration tolerance) {
        Objects.requireNonNull(view, "view");
        Checks.check(!tolerance.isNegative(), "tolerance", "be zero or more", tolerance);
        Map<ContactEventId, Duration> delays = new HashMap<>(view.loggingDelays());
        Predicate<ContactEvent> hasHappened = event -> delays.containsKey(event.id());
        Predicate<ContactEvent> isDecided =
                hasHappened.or(event -> event.happenedAt().isEmpty());
        Field<ContactEvent> happenedAt = field("contactEvent.happenedAt", hasHappened);
        return QualityCheck.<ContactEvent>of(
                        "contact events", event -> event.id().value())
                .withOwner(event -> Optional.of(event.rep()))
                .withRequired(RequiredFields.<ContactEvent>none()
                        .when(OVER, event -> isOver(event, view.asOf()), List.of(field("contactEvent.outcome"))))
                .withRule(ValidityRule.of(
                        field("contactEvent.refusalReason.type", isDecided),
                        REASON_RECORDED,
                        ContactQuality::hasKnownReason))
                .withRule(ValidityRule.of(
                        happenedAt,
                        NOT_BEFOREHAND,
                        event -> !delays.getOrDefault(event.id(), Duration.ZERO).isNegative()))
                .withRule(ValidityRule.of(
                        happenedAt,
                        LOGGED_IN_TIME,
                        event -> delays.getOrDefault(event.id(), Duration.ZERO).compareTo(tolerance) <= 0));
    }

    private static boolean isOver(ContactEvent event, Instant asOf) {
        return event.endedAt()
                .or(event::happenedAt)
                .or(event::plannedEnd)
                .filter(end -> !end.isAfter(asOf))
                .isPresent();
    }

    private static boolean hasKnownReason(ContactEvent event) {
        return event.refusalReason()
                .filter(reason -> reason.type() != ReasonType.NOT_RECORDED)
                .isPresent();
    }

    private static Field<ContactEvent> field(String name) {
        return ContactEvent.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The field of the events that the condition holds for; empty for all others, so that no rule tests them. */
    private static Field<ContactEvent> field(String name, Predicate<ContactEvent> applies) {
        Field<ContactEvent> field = field(name);
        return Field.ofOptional(
                name, field.sensitivity(), event -> applies.test(event) ? field.read(event) : Optional.empty());
    }
}
