package org.saleskit.core.audit;

import java.util.Comparator;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.team.RepId;

/**
 * Which record something is about: its type and the host's identifier. Ordered by type, then identifier.
 *
 * @param type the type, such as {@code client}; not blank
 * @param id the identifier, not blank
 */
public record Subject(String type, String id) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::type).thenComparing(Subject::id);

    /**
     * Checks that neither is blank.
     *
     * @param type the type
     * @param id the identifier
     */
    public Subject {
        Checks.notBlank(type, "subject.type");
        Checks.notBlank(id, "subject.id");
    }

    /**
     * {@return the record of this type and identifier}
     *
     * @param type the type, not blank
     * @param id the identifier, not blank
     */
    public static Subject of(String type, String id) {
        return new Subject(type, id);
    }

    /**
     * {@return the client as a subject, of type {@code client}}
     *
     * @param id the client
     */
    public static Subject of(ClientId id) {
        return new Subject("client", id.value());
    }

    /**
     * {@return the deal as a subject, of type {@code deal}}
     *
     * @param id the deal
     */
    public static Subject of(DealId id) {
        return new Subject("deal", id.value());
    }

    /**
     * {@return the order as a subject, of type {@code order}}
     *
     * @param id the order
     */
    public static Subject of(OrderId id) {
        return new Subject("order", id.value());
    }

    /**
     * {@return the person as a subject, of type {@code person}}
     *
     * @param id the person
     */
    public static Subject of(PersonId id) {
        return new Subject("person", id.value());
    }

    /**
     * {@return the contact event as a subject, of type {@code contactEvent}}
     *
     * @param id the contact event
     */
    public static Subject of(ContactEventId id) {
        return new Subject("contactEvent", id.value());
    }

    /**
     * {@return the rep as a subject, of type {@code rep}}
     *
     * @param id the rep
     */
    public static Subject of(RepId id) {
        return new Subject("rep", id.value());
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    /** {@return type and identifier, such as {@code client/c1}} */
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
