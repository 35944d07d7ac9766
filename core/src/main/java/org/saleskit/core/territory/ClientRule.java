package org.saleskit.core.territory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.AttributeKey;

/**
 * Which clients a territory covers, with words for it.
 *
 * <p>The rules made here are immutable values, equal if they say the same; texts are compared as the host writes them, so
 * that case and spaces count. A host's own rule must answer the same for the same client every time and be safe for
 * threads, and its words must hold no personal data.
 */
public interface ClientRule {

    /**
     * {@return whether the client is covered}
     *
     * @param client the client
     */
    boolean covers(Client client);

    /**
     * {@return the rule in words, such as "country: DE or FR"}
     *
     * @param locale the language: Russian, or English for any other
     */
    String describe(Locale locale);

    /** {@return a rule that covers every client} */
    static ClientRule everyClient() {
        return ClientRules.EveryClient.INSTANCE;
    }

    /**
     * {@return a rule that covers the clients of some countries}
     *
     * @param countries the countries as the host writes them, at least one
     */
    static ClientRule ofCountries(Collection<String> countries) {
        return ClientRules.ByText.of(ClientRules.Source.COUNTRY, countries, "countries");
    }

    /**
     * {@return a rule that covers the clients whose card names one of some territories}
     *
     * @param territories the texts on the cards, at least one
     */
    static ClientRule ofTerritories(Collection<String> territories) {
        return ClientRules.ByText.of(ClientRules.Source.TERRITORY, territories, "territories");
    }

    /**
     * {@return a rule that covers the clients of some segments}
     *
     * @param segments the segments, at least one
     */
    static ClientRule ofSegments(Collection<String> segments) {
        return ClientRules.ByText.of(ClientRules.Source.SEGMENT, segments, "segments");
    }

    /**
     * {@return a rule that covers the clients served through some channels}
     *
     * @param channels the channels, at least one
     */
    static ClientRule ofChannels(Collection<String> channels) {
        return ClientRules.ByText.of(ClientRules.Source.CHANNEL, channels, "channels");
    }

    /**
     * {@return a rule that covers the clients of a list, such as key accounts}
     *
     * @param ids the clients, at least one
     */
    static ClientRule ofIds(Collection<ClientId> ids) {
        return new ClientRules.ByIds(ClientRules.sorted(ids, "ids"));
    }

    /**
     * {@return a rule that covers the clients with a value of a host's own field} The words show the value only if the key
     * is open.
     *
     * @param key the key of the field
     * @param value the value
     * @param <V> the type of the value
     */
    static <V> ClientRule ofAttribute(AttributeKey<V> key, V value) {
        return new ClientRules.ByAttribute<>(key, value);
    }

    /**
     * {@return a rule of the host's own}
     *
     * @param description the rule in words, the same in every language; not blank and without personal data
     * @param condition whether a client is covered
     */
    static ClientRule of(String description, Predicate<Client> condition) {
        return new ClientRules.ByCondition(description, condition);
    }

    /**
     * {@return a rule that covers what this rule and the other both cover}
     *
     * @param other the other rule
     */
    default ClientRule and(ClientRule other) {
        return new ClientRules.Joined(true, List.of(this, other));
    }

    /**
     * {@return a rule that covers what this rule or the other covers}
     *
     * @param other the other rule
     */
    default ClientRule or(ClientRule other) {
        return new ClientRules.Joined(false, List.of(this, other));
    }

    /** {@return a rule that covers what this rule does not} */
    default ClientRule not() {
        return new ClientRules.Opposite(this);
    }
}
