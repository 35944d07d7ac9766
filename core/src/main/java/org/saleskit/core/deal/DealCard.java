package org.saleskit.core.deal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;

/**
 * What a deal is apart from its log: with whom, by whom, through which channel. Where it stands is not here; it is read
 * from the log, see {@link DealFold}.
 *
 * <p>Cards are ordered by their identifiers by {@link #BY_ID}. The name is written freely and may name a person: it is in
 * no text form and in no message of saleskit.
 */
@Value.Immutable
public abstract class DealCard {

    /** The order of cards: by identifier; total over different deals. */
    public static final Comparator<DealCard> BY_ID = Comparator.comparing(DealCard::id);

    private static final List<Field<DealCard>> FIELDS = List.of(
            Field.of("dealCard.id", Sensitivity.OPEN, DealCard::id),
            Field.of("dealCard.client", Sensitivity.OPEN, DealCard::client),
            Field.ofOptional("dealCard.name", Sensitivity.PERSONAL, DealCard::name),
            Field.ofOptional("dealCard.owner", Sensitivity.OPEN, DealCard::owner),
            Field.ofOptional("dealCard.channel", Sensitivity.OPEN, DealCard::channel),
            Field.ofOptional("dealCard.source", Sensitivity.OPEN, DealCard::source),
            Field.ofOptional(
                    "dealCard.participants",
                    Sensitivity.OPEN,
                    card -> Optional.of(card.participants()).filter(list -> !list.isEmpty())),
            Field.ofOptional(
                    "dealCard.attributes",
                    Sensitivity.PERSONAL,
                    card -> Optional.of(card.attributes())
                            .filter(all -> !all.asMap().isEmpty())));

    /**
     * A person and the part that the person plays in this deal, which may be another one than for the client at large. One
     * person may play several parts.
     *
     * @param person the person
     * @param role the part
     */
    public record Participant(PersonId person, PersonRole role) implements Comparable<Participant> {

        private static final Comparator<Participant> ORDER =
                Comparator.comparing(Participant::person).thenComparing(Participant::role);

        /**
         * Checks that both are given.
         *
         * @param person the person
         * @param role the part
         */
        public Participant {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(role, "role");
        }

        @Override
        public int compareTo(Participant other) {
            return ORDER.compare(this, other);
        }
    }

    DealCard() {}

    /** {@return the host's identifier} */
    public abstract DealId id();

    /** {@return with whom} */
    public abstract ClientId client();

    /** {@return what the host calls the deal, if it has a name; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract Optional<String> name();

    /** {@return the rep who answers for the deal, if there is one} */
    public abstract Optional<RepId> owner();

    /** {@return the sales channel that the deal belongs to, if known} */
    public abstract Optional<String> channel();

    /** {@return where the deal came from, such as an exhibition or a recommendation, if known} */
    public abstract Optional<String> source();

    /** {@return the persons who take part on the client's side, each with the part they play, in the host's order} */
    public abstract List<Participant> participants();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return the card of a deal of which nothing more is known}
     *
     * @param id the host's identifier
     * @param client with whom
     */
    public static DealCard of(DealId id, ClientId client) {
        return builder().id(id).client(client).build();
    }

    /** {@return every field of a card with its sensitivity, in a fixed order, unmodifiable} */
    public static List<Field<DealCard>> fields() {
        return FIELDS;
    }

    /** {@return a new builder} */
    public static DealCardBuilder builder() {
        return new DealCardBuilder();
    }

    /** {@return a builder that holds the values of this card} */
    public final DealCardBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        name().ifPresent(text -> Checks.check(!Checks.isBlank(text), "dealCard.name", "not be blank", "blank"));
        channel().ifPresent(text -> Checks.notBlank(text, "dealCard.channel"));
        source().ifPresent(text -> Checks.notBlank(text, "dealCard.source"));
        Set<Participant> seen = new HashSet<>();
        for (int i = 0; i < participants().size(); i++) {
            Participant participant = participants().get(i);
            Checks.check(
                    seen.add(participant),
                    "dealCard.participants[" + i + "]",
                    "be listed once",
                    participant.person() + " " + participant.role() + " again");
        }
    }

    /**
     * {@return the persons who play a part in the deal, in the host's order}
     *
     * @param role the part
     */
    public final List<PersonId> participants(PersonRole role) {
        Objects.requireNonNull(role, "role");
        return participants().stream()
                .filter(participant -> participant.role() == role)
                .map(Participant::person)
                .toList();
    }
}
