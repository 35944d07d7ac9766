package org.saleskit.core.cadence;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/** A client whose contacts are to be kept up, with what decides how often. */
@Value.Immutable
public abstract class FollowedClient {

    FollowedClient() {}

    /** {@return the client; the canonical identifier where clients were merged} */
    public abstract ClientId id();

    /** {@return the segment, which decides the rule; a client without one is reported as a finding} */
    public abstract Optional<String> segment();

    /**
     * {@return the local day from which the first contact is counted while there was none: when the client was created or
     * assigned} A client without it that was never contacted is reported as a finding.
     */
    public abstract Optional<LocalDate> since();

    /** {@return the rep who answers for the client, if there is one} */
    public abstract Optional<RepId> owner();

    /**
     * {@return a client of a segment, without an owner}
     *
     * @param id the client
     * @param segment the segment, not blank
     * @param since when the client was created or assigned
     */
    public static FollowedClient of(ClientId id, String segment, LocalDate since) {
        return builder().id(id).segment(segment).since(since).build();
    }

    /**
     * {@return a client with the segment and owner of its card}
     *
     * @param client the card
     * @param since when the client was created or assigned
     */
    public static FollowedClient from(Client client, LocalDate since) {
        return builder()
                .id(client.id())
                .segment(client.segment())
                .owner(client.owner())
                .since(since)
                .build();
    }

    /** {@return a new builder} */
    public static FollowedClientBuilder builder() {
        return new FollowedClientBuilder();
    }

    /** {@return a builder that holds the values of this client} */
    public final FollowedClientBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        segment().ifPresent(text -> Checks.notBlank(text, "followedClient.segment"));
    }
}
