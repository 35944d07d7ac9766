package org.saleskit.core.client;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/**
 * Somebody who buys or might buy. A potential and an actual client are one type: what a client has bought is read from
 * the sales, never from the type.
 *
 * <p>Name, telephone numbers, addresses and requisites are personal data: they are in no text form and in no message of
 * saleskit.
 */
@Value.Immutable
public abstract class Client {

    Client() {}

    /** {@return the host's identifier} */
    public abstract ClientId id();

    /** {@return the name, for a report that shows it on purpose; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract String name();

    /** {@return whether the client is an organisation or a person} */
    public abstract ClientKind kind();

    /** {@return the segment by the host's own division, if it has one} */
    public abstract Optional<String> segment();

    /** {@return where the client was first heard from, such as an exhibition or a recommendation, if known} */
    public abstract Optional<String> source();

    /** {@return the sales channel that serves the client, if known} */
    public abstract Optional<String> channel();

    /** {@return the sales territory that the client lies in, if known} */
    public abstract Optional<String> territory();

    /** {@return the country as the host writes it, if known} */
    public abstract Optional<String> country();

    /** {@return the rep who answers for the client, if there is one} */
    public abstract Optional<RepId> owner();

    /** {@return the telephone numbers of the client itself, the preferred one first, each once} */
    @Value.Redacted
    public abstract List<PhoneNumber> phones();

    /** {@return the e-mail addresses of the client itself, the preferred one first, each once} */
    @Value.Redacted
    public abstract List<EmailAddress> emails();

    /** {@return where the client is visited or written to, if known} */
    @Value.Redacted
    public abstract Optional<String> address();

    /** {@return by what the client is named in documents; by default nothing is known} */
    @Value.Default
    @Value.Redacted
    public Requisites requisites() {
        return Requisites.none();
    }

    /** {@return what the client does and how large it is; by default nothing is known} */
    @Value.Default
    public ActivityProfile profile() {
        return ActivityProfile.none();
    }

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return a client of whom nothing more is known}
     *
     * @param id the host's identifier
     * @param name the name, not blank
     * @param kind an organisation or a person
     */
    public static Client of(ClientId id, String name, ClientKind kind) {
        return builder().id(id).name(name).kind(kind).build();
    }

    /** {@return a new builder} */
    public static ClientBuilder builder() {
        return new ClientBuilder();
    }

    /** {@return a builder that holds the values of this client} */
    public final ClientBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * {@return every field of a client with its sensitivity, in a fixed order, unmodifiable} Requisites are {@link
     * org.saleskit.core.field.Sensitivity#PERSONAL} here, because the client may be a natural person.
     */
    public static List<Field<Client>> fields() {
        return ClientFields.OF_ANY_CLIENT;
    }

    /**
     * {@return every field of a client of a kind with its sensitivity, in a fixed order, unmodifiable} Requisites of an
     * organisation are {@link org.saleskit.core.field.Sensitivity#COMMERCIAL}.
     *
     * @param kind what the client is before the law
     */
    public static List<Field<Client>> fields(ClientKind kind) {
        return kind == ClientKind.LEGAL ? ClientFields.OF_ORGANISATION : ClientFields.OF_ANY_CLIENT;
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "client.name");
        segment().ifPresent(text -> Checks.notBlank(text, "client.segment"));
        source().ifPresent(text -> Checks.notBlank(text, "client.source"));
        channel().ifPresent(text -> Checks.notBlank(text, "client.channel"));
        territory().ifPresent(text -> Checks.notBlank(text, "client.territory"));
        country().ifPresent(text -> Checks.notBlank(text, "client.country"));
        PersonalTexts.notBlank(address(), "client.address");
        PersonalTexts.checkEachOnce(phones(), "client.phones");
        PersonalTexts.checkEachOnce(emails(), "client.emails");
    }
}
