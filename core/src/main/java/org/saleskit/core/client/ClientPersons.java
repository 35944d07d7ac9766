package org.saleskit.core.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Words;

/**
 * Who acts for whom on a day? Answers from the links between persons and clients.
 *
 * <p><b>Rules</b> A link answers for a day if its validity contains the day; the end of the validity is the first day on
 * which it no longer holds. Links may overlap in any way: the answers are sets, so a link that is there twice changes
 * none of them, and {@link #overlapping} lists it as a finding.
 *
 * <p><b>Example</b> Anna decides for c1 until 1 July and Boris from then on: {@code decisionMakers(c1, 30 June)} is Anna,
 * {@code decisionMakers(c1, 1 July)} is Boris, and a talk with Anna on 1 July did not reach a decision maker.
 *
 * <p>The order of the input never matters. Immutable and thread-safe.
 */
public final class ClientPersons {

    /** Whether somebody who decides for a client was among the persons spoken with. */
    public enum DecisionMakerReach {
        /** One of the persons decides for the client. */
        REACHED,
        /** The client has known decision makers, and none of them was among the persons. */
        NOT_REACHED,
        /** Nobody knows who decides for the client, so that the question has no answer. */
        UNKNOWN;

        /**
         * {@return the answer in words}
         *
         * @param locale Russian gives Russian, every other language English
         */
        public String explain(Locale locale) {
            Words words = Words.of(locale);
            return switch (this) {
                case REACHED -> words.say("the decision maker was reached", "был разговор с тем, кто решает");
                case NOT_REACHED ->
                    words.say(
                            "it is known who decides, but nobody has spoken with them",
                            "известно, кто решает, но с ним не говорили");
                case UNKNOWN -> words.say("it is not known who decides", "неизвестно, кто решает");
            };
        }
    }

    private static final ClientPersons NONE = new ClientPersons(List.of());

    private final List<ClientPerson> links;
    private final Map<ClientId, List<ClientPerson>> byClient;
    private final Map<PersonId, List<ClientPerson>> byPerson;

    private ClientPersons(Collection<ClientPerson> links) {
        this.links = links.stream().sorted().toList();
        this.byClient = grouped(ClientPerson::client);
        this.byPerson = grouped(ClientPerson::person);
    }

    private <K> Map<K, List<ClientPerson>> grouped(Function<ClientPerson, K> key) {
        return links.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toUnmodifiableList()));
    }

    /** {@return a directory without a link} */
    public static ClientPersons none() {
        return NONE;
    }

    /**
     * {@return the directory of these links}
     *
     * @param links the links in any order, possibly none
     */
    public static ClientPersons of(Collection<ClientPerson> links) {
        return new ClientPersons(List.copyOf(Objects.requireNonNull(links, "links")));
    }

    /** {@return all links in their natural order, unmodifiable} */
    public List<ClientPerson> links() {
        return links;
    }

    /**
     * {@return the links of a client that hold on a day, in their natural order}
     *
     * @param client the client
     * @param date the day
     */
    public List<ClientPerson> linksOf(ClientId client, LocalDate date) {
        return holding(byClient.getOrDefault(Objects.requireNonNull(client, "client"), List.of()), date);
    }

    /**
     * {@return the links of a person that hold on a day, in their natural order}
     *
     * @param person the person
     * @param date the day
     */
    public List<ClientPerson> linksOf(PersonId person, LocalDate date) {
        return holding(byPerson.getOrDefault(Objects.requireNonNull(person, "person"), List.of()), date);
    }

    private static List<ClientPerson> holding(List<ClientPerson> links, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return links.stream().filter(link -> link.validity().contains(date)).toList();
    }

    /**
     * {@return the persons who act for a client on a day, in any role, unmodifiable}
     *
     * @param client the client
     * @param date the day
     */
    public SortedSet<PersonId> personsOf(ClientId client, LocalDate date) {
        return collected(linksOf(client, date), ClientPerson::person);
    }

    /**
     * {@return the persons who act for a client in a role on a day, unmodifiable}
     *
     * @param client the client
     * @param role the role
     * @param date the day
     */
    public SortedSet<PersonId> personsOf(ClientId client, PersonRole role, LocalDate date) {
        Objects.requireNonNull(role, "role");
        List<ClientPerson> inRole = linksOf(client, date).stream()
                .filter(link -> link.role() == role)
                .toList();
        return collected(inRole, ClientPerson::person);
    }

    /**
     * {@return the clients for whom a person acts on a day, in any role, unmodifiable}
     *
     * @param person the person
     * @param date the day
     */
    public SortedSet<ClientId> clientsOf(PersonId person, LocalDate date) {
        return collected(linksOf(person, date), ClientPerson::client);
    }

    private static <K extends Comparable<K>> SortedSet<K> collected(
            List<ClientPerson> links, Function<ClientPerson, K> part) {
        return Collections.unmodifiableSortedSet(
                links.stream().map(part).collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * {@return the persons who decide for a client on a day, unmodifiable}
     *
     * @param client the client
     * @param date the day
     */
    public SortedSet<PersonId> decisionMakers(ClientId client, LocalDate date) {
        return personsOf(client, PersonRole.DECISION_MAKER, date);
    }

    /**
     * {@return whether somebody who decides for the client on the day was among the persons; {@link
     * DecisionMakerReach#UNKNOWN} if it is not known who decides}
     *
     * @param client the client
     * @param contacted the persons spoken with, such as those of a meeting; none is allowed
     * @param date the day of the talk, by which the roles are read
     */
    public DecisionMakerReach decisionMakerReach(ClientId client, Collection<PersonId> contacted, LocalDate date) {
        Set<PersonId> persons = new HashSet<>(Objects.requireNonNull(contacted, "contacted"));
        SortedSet<PersonId> deciding = decisionMakers(client, date);
        if (deciding.isEmpty()) {
            return DecisionMakerReach.UNKNOWN;
        }
        boolean reached = deciding.stream().anyMatch(persons::contains);
        return reached ? DecisionMakerReach.REACHED : DecisionMakerReach.NOT_REACHED;
    }

    /**
     * {@return the links that say for some days what an earlier one in natural order says already: same client, person
     * and role, and a common day} A finding of a check of the data; the answers are right all the same.
     */
    public List<ClientPerson> overlapping() {
        List<ClientPerson> found = new ArrayList<>();
        for (List<ClientPerson> ofClient : byClient.values()) {
            for (int i = 1; i < ofClient.size(); i++) {
                if (overlapsEarlier(ofClient, i)) {
                    found.add(ofClient.get(i));
                }
            }
        }
        Collections.sort(found);
        return Collections.unmodifiableList(found);
    }

    private static boolean overlapsEarlier(List<ClientPerson> sorted, int index) {
        ClientPerson link = sorted.get(index);
        for (int i = index - 1; i >= 0 && isSameRole(sorted.get(i), link); i--) {
            if (sorted.get(i).validity().overlaps(link.validity())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameRole(ClientPerson a, ClientPerson b) {
        return a.person().equals(b.person()) && a.role() == b.role();
    }

    /**
     * {@return the same links between other identifiers, such as the canonical ones after clients or persons were merged}
     *
     * @param clients the identifier to put for that of a client
     * @param persons the identifier to put for that of a person
     */
    public ClientPersons withIds(UnaryOperator<ClientId> clients, UnaryOperator<PersonId> persons) {
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(persons, "persons");
        return of(links.stream()
                .map(link -> link.toBuilder()
                        .client(clients.apply(link.client()))
                        .person(persons.apply(link.person()))
                        .build())
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientPersons that && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return links.hashCode();
    }

    /** {@return the links} */
    @Override
    public String toString() {
        return "ClientPersons" + links;
    }
}
