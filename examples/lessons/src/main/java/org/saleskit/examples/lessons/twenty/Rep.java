package org.saleskit.examples.lessons.twenty;

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
}
