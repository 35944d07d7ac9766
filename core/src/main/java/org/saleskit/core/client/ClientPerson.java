package org.saleskit.core.client;

import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * A person acts for a client in a role, for some time. A person may have links to several clients and several roles at
 * one client.
 */
@Value.Immutable
public abstract class ClientPerson implements Comparable<ClientPerson> {

    private static final Comparator<ClientPerson> ORDER = Comparator.comparing(ClientPerson::client)
            .thenComparing(ClientPerson::person)
            .thenComparing(ClientPerson::role)
            .thenComparing(link -> link.validity().getStart())
            .thenComparing(link -> link.validity().getEnd())
            .thenComparing(link -> link.label().orElse(""));

    ClientPerson() {}

    /** {@return who acts} */
    public abstract PersonId person();

    /** {@return for whom} */
    public abstract ClientId client();

    /** {@return in which role} */
    public abstract PersonRole role();

    /** {@return the host's own word for the role, if it has one; not the place for notes about a person} */
    public abstract Optional<String> label();

    /** {@return the days on which this holds, the end not included; by default all days} */
    @Value.Default
    public LocalDateRange validity() {
        return LocalDateRange.ALL;
    }

    /**
     * {@return a link that holds on all days}
     *
     * @param person who acts
     * @param client for whom
     * @param role in which role
     */
    public static ClientPerson of(PersonId person, ClientId client, PersonRole role) {
        return builder().person(person).client(client).role(role).build();
    }

    /**
     * {@return a link that holds for some time}
     *
     * @param person who acts
     * @param client for whom
     * @param role in which role
     * @param validity the days on which it holds, not empty
     */
    public static ClientPerson of(PersonId person, ClientId client, PersonRole role, LocalDateRange validity) {
        return builder()
                .person(person)
                .client(client)
                .role(role)
                .validity(validity)
                .build();
    }

    /** {@return a new builder} */
    public static ClientPersonBuilder builder() {
        return new ClientPersonBuilder();
    }

    /** {@return a builder that holds the values of this link} */
    public final ClientPersonBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        label().ifPresent(text -> Checks.notBlank(text, "clientPerson.label"));
        Checks.check(!validity().isEmpty(), "clientPerson.validity", "hold at least one day", validity());
    }

    /** Compares by client, person, role, first day, last day and label; consistent with equals. */
    @Override
    public final int compareTo(ClientPerson other) {
        return ORDER.compare(this, other);
    }
}
