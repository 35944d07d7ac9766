package org.saleskit.examples.lessons.forecast;

import org.saleskit.core.team.RepId;
import org.saleskit.examples.lessons.Language;

/** Who sells. */
enum Rep {
    ANNA("Anna", "Анна"),
    BORIS("Boris", "Борис"),
    VERA("Vera", "Вера");

    private final String english;
    private final String russian;

    Rep(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    String label(Language language) {
        return language.say(english, russian);
    }

    RepId id() {
        return RepId.of(english);
    }
}
