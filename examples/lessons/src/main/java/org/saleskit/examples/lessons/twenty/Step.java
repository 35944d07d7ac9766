package org.saleskit.examples.lessons.twenty;

import java.util.Arrays;
import java.util.List;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.examples.lessons.Language;

/** Where a deal may stand. */
enum Step {
    LEAD("Lead", "Лид"),
    MEETING("Meeting", "Встреча"),
    OFFER("Offer", "Предложение"),
    WON("Won", "Выиграна"),
    LOST("Lost", "Проиграна");

    private final String english;
    private final String russian;

    Step(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    String label(Language language) {
        return language.say(english, russian);
    }

    boolean isClosed() {
        return this == WON || this == LOST;
    }

    static List<Step> open() {
        return Arrays.stream(values()).filter(step -> !step.isClosed()).toList();
    }

    /** The funnel of the department, for the library. */
    static Pipeline pipeline(Language language) {
        return Pipeline.of(
                "sales",
                open().stream().map(step -> step.label(language)).toList(),
                List.of(WON.label(language)),
                List.of(LOST.label(language)));
    }
}
