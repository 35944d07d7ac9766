package org.saleskit.core.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.DialingPlan;
import org.saleskit.core.client.EmailAddress;

/**
 * Which cards of clients are likely to be of one client? Match keys for clients, and a search with all of them.
 *
 * <p>The search of {@link #withDefaults} takes two cards as duplicates if they have the same tax number, or if they share a
 * telephone number, an e-mail address, a word of the name or the beginning of the name, and their names are alike. Names
 * are compared without legal form, once with their words in order and once with their words sorted, so that "Ivan Petrov"
 * is "Petrov Ivan".
 *
 * <p>Branches of one company may rightly share a tax number: a host that keeps them apart makes its own list of keys.
 */
public final class ClientDuplicates {

    /** Shorter words, such as "and", say nothing. */
    private static final int SHORTEST_WORD = 3;

    private static final int BEGINNING = 4;

    private ClientDuplicates() {}

    /**
     * {@return a search with all keys of this class, a threshold of 0.9 and the common legal forms}
     *
     * @param plan how telephone numbers are written in the company's own country
     */
    public static DuplicateSearch<Client, ClientId> withDefaults(DialingPlan plan) {
        ClientNames names = ClientNames.withCommonForms();
        return DuplicateSearch.of(
                Client::id,
                List.of(taxId(), phone(plan), email(), nameWords(names), nameBeginning(names)),
                client -> comparedNames(names, client));
    }

    /** {@return a decisive key: the letters and digits of the tax number} */
    public static MatchKey<Client> taxId() {
        return MatchKey.decisive(
                "taxId", client -> client.requisites().taxIdMatchKey().stream().toList());
    }

    /**
     * {@return a key: each telephone number}
     *
     * @param plan how numbers are written in the company's own country
     */
    public static MatchKey<Client> phone(DialingPlan plan) {
        Objects.requireNonNull(plan, "plan");
        return MatchKey.candidate(
                "phone",
                client -> client.phones().stream()
                        .map(phone -> phone.matchKey(plan))
                        .toList());
    }

    /** {@return a key: each e-mail address} */
    public static MatchKey<Client> email() {
        return MatchKey.candidate(
                "email",
                client -> client.emails().stream().map(EmailAddress::matchKey).toList());
    }

    /**
     * {@return a key: each word of the name of at least 3 letters or digits}
     *
     * @param names tells what of a name is compared
     */
    public static MatchKey<Client> nameWords(ClientNames names) {
        Objects.requireNonNull(names, "names");
        return MatchKey.candidate(
                "nameWord",
                client -> names.words(client.name()).stream()
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .toList());
    }

    /**
     * {@return a key: the first 4 letters and digits of the name, which finds names of one word with an error further on}
     *
     * @param names tells what of a name is compared
     */
    public static MatchKey<Client> nameBeginning(ClientNames names) {
        Objects.requireNonNull(names, "names");
        return MatchKey.candidate("nameBeginning", client -> {
            String name = String.join("", names.words(client.name()));
            return List.of(name.substring(0, Math.min(BEGINNING, name.length())));
        });
    }

    private static List<String> comparedNames(ClientNames names, Client client) {
        List<String> words = names.words(client.name());
        Set<String> texts = new LinkedHashSet<>();
        texts.add(String.join(" ", words));
        texts.add(String.join(" ", words.stream().sorted().toList()));
        texts.remove("");
        return new ArrayList<>(texts);
    }
}
