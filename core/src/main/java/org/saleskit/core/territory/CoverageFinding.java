package org.saleskit.core.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.team.RepId;

/**
 * One flaw in the coverage of clients by territories; ordered by the flaw, then by client, then by territory.
 *
 * <p>Immutable and thread-safe. Names of clients and reps are in no text.
 */
public final class CoverageFinding implements Comparable<CoverageFinding> {

    private static final Comparator<CoverageFinding> ORDER = Comparator.comparing(CoverageFinding::flaw)
            .thenComparing(finding -> finding.client().map(ClientId::value).orElse(""))
            .thenComparing(finding -> finding.territories().stream()
                    .map(one -> one.id().value())
                    .findFirst()
                    .orElse(""));

    private final CoverageFlaw flaw;
    private final Optional<ClientId> client;
    private final List<Territory> territories;
    private final Optional<RepId> cardOwner;

    private CoverageFinding(
            CoverageFlaw flaw, Optional<ClientId> client, List<Territory> territories, Optional<RepId> cardOwner) {
        this.flaw = flaw;
        this.client = client;
        this.territories = territories;
        this.cardOwner = cardOwner;
    }

    static CoverageFinding ofClient(
            CoverageFlaw flaw, ClientId client, List<Territory> territories, Optional<RepId> cardOwner) {
        return new CoverageFinding(flaw, Optional.of(client), territories, cardOwner);
    }

    static CoverageFinding ofTerritory(CoverageFlaw flaw, Territory territory) {
        return new CoverageFinding(flaw, Optional.empty(), List.of(territory), Optional.empty());
    }

    /** {@return what is wrong} */
    public CoverageFlaw flaw() {
        return flaw;
    }

    /** {@return the client, if the flaw is one of a client} */
    public Optional<ClientId> client() {
        return client;
    }

    /** {@return the territories concerned, the one that got the client first; none for an orphan; unmodifiable} */
    public List<Territory> territories() {
        return territories;
    }

    /** {@return the owner on the client's card, if the flaw is one of a client and the card names an owner} */
    public Optional<RepId> cardOwner() {
        return cardOwner;
    }

    /**
     * {@return the flaw in words}
     *
     * @param locale the language: Russian, or English for any other
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        if (flaw == CoverageFlaw.ORPHAN) {
            return words.say("Client ", "Клиент ")
                    + client.orElseThrow()
                    + words.say(
                            ": no territory in force covers it", ": ни одна действующая территория его не охватывает")
                    + cardOwner
                            .map(rep ->
                                    words.say("; the card names rep " + rep, "; в карточке указан сотрудник " + rep))
                            .orElse("")
                    + ".";
        }
        Territory first = territories.get(0);
        String territory = words.say("Territory ", "Территория ") + first.id();
        return switch (flaw) {
            case OVERLAP -> overlap(words, first);
            case CARD_OWNER_DIFFERS ->
                card(words, first)
                        + words.say(
                                ", who is not the owner or in its team.", ", который не владелец и не в его команде.");
            case CARD_OWNER_NOT_COMPARED ->
                card(words, first)
                        + words.say(
                                ". Not compared: the members of the team are not known.",
                                ". Не сравнивалось: состав команды неизвестен.");
            case NOT_IN_FORCE ->
                territory
                        + words.say(" is left out: it is in force ", " не учтена: она действует ")
                        + RangeWords.say(words, first.validity())
                        + ".";
            case NO_CLIENTS -> territory + words.say(" got no client.", " не получила ни одного клиента.");
            case UNKNOWN_OWNER ->
                territory
                        + words.say(": the owner, ", ": владельца (")
                        + OwnerWords.say(words, first.owner())
                        + words.say(", is not in the organisation.", ") нет в организации.");
            default ->
                territory
                        + words.say(": the owner, ", ": владелец (")
                        + OwnerWords.say(words, first.owner())
                        + words.say(", is not employed on the day.", ") на эту дату не работает.");
        };
    }

    private String overlap(Words words, Territory winner) {
        String all = territories.stream().map(one -> one.id().value()).collect(Collectors.joining(", "));
        return words.say("Client ", "Клиента ")
                + client.orElseThrow()
                + words.say(
                        " is covered by several territories of priority ", " охватывают несколько территорий очереди ")
                + winner.priority()
                + ": "
                + all
                + words.say("; it was given to ", "; он отдан территории ")
                + winner.id()
                + ".";
    }

    private String card(Words words, Territory winner) {
        return words.say("Client ", "Клиент ")
                + client.orElseThrow()
                + words.say(" is in territory ", " входит в территорию ")
                + winner.id()
                + words.say(", owned by ", ", владелец: ")
                + OwnerWords.say(words, winner.owner())
                + words.say(", but the card names rep ", ", а в карточке указан сотрудник ")
                + cardOwner.orElseThrow();
    }

    @Override
    public int compareTo(CoverageFinding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoverageFinding finding
                && flaw == finding.flaw
                && client.equals(finding.client)
                && territories.equals(finding.territories)
                && cardOwner.equals(finding.cardOwner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(flaw, client, territories, cardOwner);
    }

    /** {@return the flaw in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
