package org.saleskit.core.territory;

import org.saleskit.core.internal.Words;
import org.saleskit.core.team.RepId;

/** An owner in words. */
final class OwnerWords {

    private OwnerWords() {}

    static String say(Words words, TerritoryOwner owner) {
        return owner.rep()
                .map(RepId::value)
                .map(rep -> words.say("rep ", "сотрудник ") + rep)
                .orElseGet(() -> words.say("team ", "команда ")
                        + owner.team().orElseThrow().value());
    }
}
