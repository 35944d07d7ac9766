package org.saleskit.core.cadence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.team.RepId;

/**
 * When the next contact of one client is due, with everything it was derived from. Made by {@link Cadence#due}.
 *
 * <p>Ordered by state, the most pressing first; then by the overdue days, the most first; then by the client.
 */
@Value.Immutable
public abstract class DueContact implements Comparable<DueContact> {

    private static final Comparator<DueContact> ORDER = Comparator.comparing(DueContact::state)
            .thenComparing(Comparator.comparing(DueContact::overdueDays).reversed())
            .thenComparing(DueContact::client);

    DueContact() {}

    /** {@return the client} */
    public abstract ClientId client();

    /** {@return the rep who answers for the client, if there is one} */
    public abstract Optional<RepId> owner();

    /** {@return the segment of the client, if it has one} */
    public abstract Optional<String> segment();

    /** {@return the rule of the segment, if there is one} */
    public abstract Optional<CadenceRule> rule();

    /** {@return how it stands} */
    public abstract DueState state();

    /** {@return the last qualifying contact, if there was any} */
    public abstract Optional<ContactEventId> lastContact();

    /** {@return the local day from which the due day is counted: that of the last qualifying contact, or else the first day} */
    public abstract Optional<LocalDate> countedFrom();

    /** {@return the local day on which the next contact is due, if it could be derived} */
    public abstract Optional<LocalDate> due();

    /** {@return how many days have passed since the due day, as the rule counts days; 0 up to the due day} */
    public abstract long overdueDays();

    /** {@return how many attempts of the rule's kinds reached nobody since the last qualifying contact; all if there was none} */
    public abstract int attempts();

    /** {@return the local day of the first contact planned from now on that would count, if any is planned} */
    public abstract Optional<LocalDate> planned();

    /** Only a check of due contacts makes one. */
    static DueContactBuilder builder() {
        return new DueContactBuilder();
    }

    /**
     * {@return the state and its reason in words} Without the name of the client.
     *
     * @param locale Russian gives Russian, every other language English
     */
    public final String explain(Locale locale) {
        return DueWords.explain(this, locale);
    }

    @Override
    public int compareTo(DueContact other) {
        return ORDER.compare(this, other);
    }
}
