package org.saleskit.core.cadence;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.internal.Checks;

/**
 * How often the clients of one segment are to be contacted.
 *
 * <p>A contact qualifies if it reached the client, is of one of {@link #kinds}, and was not sought by the client where
 * {@link #inboundCounts} is off. An attempt that nobody answered never does.
 */
@Value.Immutable
public abstract class CadenceRule {

    CadenceRule() {}

    /** {@return the segment, as the clients name it} */
    public abstract String segment();

    /** {@return the forms of contact that count; by default calls, meetings and visits} */
    @Value.Default
    @Value.NaturalOrder
    public SortedSet<ContactKind> kinds() {
        SortedSet<ContactKind> kinds = new TreeSet<>();
        kinds.add(ContactKind.CALL);
        kinds.add(ContactKind.MEETING);
        kinds.add(ContactKind.VISIT);
        return kinds;
    }

    /** {@return on which day after the last qualifying contact the next is due, 1 or more, in {@link #dayCount}} */
    public abstract int interval();

    /** {@return how many days after the due day are still in time, in {@link #dayCount}; by default 0} */
    @Value.Default
    public int tolerance() {
        return 0;
    }

    /** {@return which days are counted; by default every day} */
    @Value.Default
    public DayCount dayCount() {
        return DayCount.CALENDAR_DAYS;
    }

    /**
     * {@return whether a contact that the client sought counts; by default it does} A contact of unknown direction always
     * counts.
     */
    @Value.Default
    public boolean inboundCounts() {
        return true;
    }

    /**
     * {@return a rule in calendar days, without tolerance, for calls, meetings and visits}
     *
     * @param segment the segment, not blank
     * @param interval on which day after the last contact the next is due, 1 or more
     */
    public static CadenceRule of(String segment, int interval) {
        return builder().segment(segment).interval(interval).build();
    }

    /** {@return a new builder} */
    public static CadenceRuleBuilder builder() {
        return new CadenceRuleBuilder();
    }

    /** {@return a builder that holds the values of this rule} */
    public final CadenceRuleBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(segment(), "cadenceRule.segment");
        Checks.positive(interval(), "cadenceRule.interval");
        Checks.nonNegative(tolerance(), "cadenceRule.tolerance");
        Checks.check(!kinds().isEmpty(), "cadenceRule.kinds", "hold at least one kind", kinds());
    }

    /**
     * {@return whether a contact sets the day from which the next is counted}
     *
     * @param event a contact event
     */
    public final boolean qualifies(ContactEvent event) {
        return event.isHeld() && isMeant(event);
    }

    /** Whether the event is of the meant form and direction, held or not. */
    final boolean isMeant(ContactEvent event) {
        return kinds().contains(event.kind())
                && (inboundCounts() || !event.direction().equals(Optional.of(ContactDirection.INBOUND)));
    }
}
