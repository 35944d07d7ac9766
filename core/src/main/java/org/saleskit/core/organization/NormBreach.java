package org.saleskit.core.organization;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.team.TeamId;

/**
 * A team that does not keep a norm.
 *
 * @param norm the norm
 * @param team the team
 * @param people how many people were counted, a number that does not keep the norm
 */
public record NormBreach(StructureNorm norm, TeamId team, int people) {

    /**
     * Checks that the number of people breaks the norm.
     *
     * @param norm the norm
     * @param team the team
     * @param people how many people were counted
     */
    public NormBreach {
        Objects.requireNonNull(norm, "norm");
        Objects.requireNonNull(team, "team");
        Checks.check(!norm.isKeptBy(people), "people", "break the norm \"" + norm.name() + "\"", people);
    }

    /**
     * {@return the breach in words}
     *
     * @param locale the language: Russian, or English for any other
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        OptionalInt most = norm.atMost();
        boolean tooFew = people < norm.atLeast();
        String limit = tooFew
                ? words.say("at least " + norm.atLeast(), "не менее " + norm.atLeast())
                : words.say("at most " + most.orElseThrow(), "не более " + most.orElseThrow());
        return words.say("Team " + team + " has " + people, "В команде " + team + " человек: " + people)
                + words.say(", but the norm \"", ", а норма «")
                + norm.name()
                + words.say("\" asks for ", "» требует ")
                + limit
                + " ("
                + norm.source()
                + ").";
    }
}
