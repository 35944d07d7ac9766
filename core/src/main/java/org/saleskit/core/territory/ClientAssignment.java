package org.saleskit.core.territory;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * To whom a client belongs, and why.
 *
 * @param client the client
 * @param contenders the territories of the smallest priority that cover the client, the one that got it first; at least
 *     one, all of one priority
 * @param tieBreak the rule by which the first was chosen, if there are several
 */
public record ClientAssignment(ClientId client, List<Territory> contenders, TieBreak tieBreak) {

    /**
     * Checks that there is a contender, that all are of one priority and that they stand in the order of the rule.
     *
     * @param client the client
     * @param contenders the territories that cover the client
     * @param tieBreak the rule by which the first was chosen
     */
    public ClientAssignment {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(tieBreak, "tieBreak");
        contenders = List.copyOf(contenders);
        Checks.check(!contenders.isEmpty(), "contenders", "hold at least one territory", "empty");
        for (int i = 1; i < contenders.size(); i++) {
            Territory before = contenders.get(i - 1);
            Territory one = contenders.get(i);
            Checks.check(
                    one.priority() == before.priority(),
                    "contenders[" + i + "].priority",
                    "be that of the first, which is " + before.priority(),
                    one.priority());
            Checks.check(
                    tieBreak.order().compare(before, one) < 0,
                    "contenders[" + i + "]",
                    "stand after " + before.id() + " by " + tieBreak,
                    one.id());
        }
    }

    /** {@return the territory that got the client} */
    public Territory territory() {
        return contenders.get(0);
    }

    /** {@return the owner of the territory} */
    public TerritoryOwner owner() {
        return territory().owner();
    }

    /** {@return whether several territories of the same priority cover the client} */
    public boolean isOverlap() {
        return contenders.size() > 1;
    }

    /**
     * {@return the reason in words}
     *
     * @param locale the language: Russian, or English for any other
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String start = words.say("Client ", "Клиент ")
                + client
                + words.say(" belongs to ", ": владелец ")
                + OwnerWords.say(words, owner())
                + words.say(" through territory ", ", территория ")
                + territory().id()
                + " ("
                + territory().rule().describe(locale)
                + "): ";
        String priority = words.say(" of priority ", " очереди ") + territory().priority();
        if (!isOverlap()) {
            return start
                    + words.say("the only one", "единственная")
                    + priority
                    + words.say(
                            " that covers it, and none of an earlier priority does.",
                            ", которая его охватывает, и ни одна более ранней очереди его не охватывает.");
        }
        String others = contenders.stream().skip(1).map(one -> one.id().value()).collect(Collectors.joining(", "));
        return start
                + words.say("chosen before ", "выбрана перед ")
                + others
                + words.say(", also", ", также")
                + priority
                + words.say(", because it ", ", так как она ")
                + reason(words)
                + ".";
    }

    private String reason(Words words) {
        return switch (tieBreak) {
            case SMALLEST_ID -> words.say("has the smallest identifier", "с наименьшим идентификатором");
            case EARLIEST_START ->
                words.say(
                        "has been in force the longest, or has the smallest identifier among those",
                        "действует дольше всех или с наименьшим идентификатором среди таких");
            case LATEST_START ->
                words.say(
                        "came into force last, or has the smallest identifier among those",
                        "вступила в силу последней или с наименьшим идентификатором среди таких");
        };
    }
}
